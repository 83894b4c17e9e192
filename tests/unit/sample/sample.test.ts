import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSample } from '../../../build/sample/read.ts';
import { makeSpecimens } from '../../../build/sample/specimens.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import type { FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { asGroup } from '../../../shared/records/show.ts';
import { lawtrendTypology } from '../../../shared/vocabulary/report/lawtrend-typology.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { resolveTerm } from '../../../shared/vocabulary/vocabulary.ts';

interface Line {
  type: string;
  code: string;
  fields: Record<string, unknown>;
  links?: { to: string; role: string; from?: string; until?: string; note?: string }[];
  citations?: {
    field?: string;
    document: string;
    page?: number;
    place?: string;
    quote?: string;
    reliability?: string;
  }[];
}
interface Found {
  line: Line;
  field: FieldDefinition;
  value: unknown;
}

const sample = (await readSample()) as Line[];
const report = sample.filter(({ code }) => !code.includes('-9'));
const specimen = sample.filter(({ code }) => code.includes('-9'));
const specimenFiles = await makeSpecimens();
const typeOf = new Map(sample.map(({ code, type }) => [code, type]));
for (const { code } of specimenFiles) typeOf.set(code, 'document');
const found = sample.flatMap((line) => values(line, definitionOf(line.type).fields, line.fields));
const ofReport = (type: string) => report.filter((line) => line.type === type);
const happenings = sample.filter(({ type }) => ['event', 'incident', 'detention', 'liquidation'].includes(type));

describe('the sample archive', () => {
  test('holds everything that the report holds', () => {
    expect(ofReport('person')).toHaveLength(22);
    expect(ofReport('organisation')).toHaveLength(55);
    expect(ofReport('provision')).toHaveLength(48);
    expect(ofReport('document')).toHaveLength(41);
    expect(ofReport('place')).toHaveLength(7);
    expect(ofReport('case')).toHaveLength(8);
    expect(report.filter((line) => happenings.includes(line))).toHaveLength(98);
    expect(ofReport('detention')).toHaveLength(4);
    expect(ofReport('incident')).toHaveLength(12);
    expect(ofReport('liquidation')).toHaveLength(23);
  });

  test('gives every record a code of its own with the letter of its type', () => {
    expect(new Set(sample.map(({ code }) => code)).size).toBe(sample.length);
    for (const { type, code } of sample) expect(code).toMatch(new RegExp(`^${definitionOf(type).prefix}-\\d{4}$`));
  });

  test('uses no field that its definition does not have', () => {
    for (const { type, fields } of sample) {
      for (const key of Object.keys(fields)) expect(fieldOf(definitionOf(type), key), `${type}.${key}`).toBeDefined();
    }
  });

  test('leaves out no field that is required', () => {
    const missing = sample.flatMap(({ code, type, fields }) =>
      definitionOf(type)
        .fields.filter(({ required, key }) => required && (fields[key] === undefined || fields[key] === ''))
        .map(({ key }) => `${code} ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('takes its terms from the vocabularies', () => {
    const ownWords = new Set(['club', 'centre', 'publisher', 'public charity organisation']);
    // Articles as a document prints them, which no list of articles holds in these words.
    for (const printed of [
      'Discrediting the Republic of Belarus (number not printed)',
      'Code of Administrative Offences, Article 24.23, part 1',
    ])
      ownWords.add(printed);
    for (const { line, field, value } of found) {
      if (field.vocabulary === undefined) continue;
      const vocabulary = vocabularyOf(field.vocabulary);
      const id = resolveTerm(vocabulary, String(value));
      const known = vocabulary.terms.some((term) => term.id === id) || (vocabulary.open && ownWords.has(String(value)));
      expect(known, `${line.code} ${field.key}: ${String(value)}`).toBe(true);
    }
    for (const { reliability } of sample.flatMap((line) => line.citations ?? [])) {
      if (reliability !== undefined) expect(resolveTerm(vocabularyOf('reliability'), reliability)).toBe(reliability);
    }
  });

  test('links with roles of the vocabulary and two of its own', () => {
    const roles = new Set([...vocabularyOf('link-role').terms.map(({ id }) => id), 'parent-body', 'mandate-holder']);
    for (const { role } of sample.flatMap((line) => line.links ?? [])) expect(roles).toContain(role);
  });

  test('refers to nothing that is not there', () => {
    for (const { code, links = [], citations = [] } of sample) {
      for (const { to } of links) expect(typeOf.has(to), `${code} -> ${to}`).toBe(true);
      for (const { document } of citations) expect(typeOf.get(document), `${code} cites ${document}`).toBe('document');
    }
    for (const { line, field, value } of found) {
      if (field.type !== 'reference') continue;
      const type = typeOf.get(String(value)) as never;
      expect(type === undefined ? field.orText : field.targets?.includes(type), `${line.code} ${field.key}`).toBe(true);
    }
  });

  test('cites a source for everything that happened, and the report with its section', () => {
    for (const { code, citations = [] } of happenings) expect(citations.length, code).toBeGreaterThan(0);
    for (const { code, citations = [] } of report.filter((line) => happenings.includes(line))) {
      expect(citations.at(-1)?.document, code).toBe('D-0001');
      expect(citations.at(-1)?.place, code).toMatch(/\w/);
    }
  });

  test('cites for each fact the footnote where the report has one', () => {
    const footnotes = new Set(
      sample
        .flatMap((line) => line.citations ?? [])
        .filter(({ document }) => document !== 'D-0001')
        .flatMap(({ place }) => /footnote (\d+) of the Lawtrend report/.exec(place ?? '')?.[1] ?? []),
    );
    // 12, 13 and 16 stand beside provisions alone, which cite the report with the footnote's number
    const missing = Array.from({ length: 43 }, (_, at) => String(at + 1)).filter((number) => !footnotes.has(number));
    expect(missing).toEqual(['12', '13', '16']);
  });

  test('has dates in EDTF only', () => {
    const dates = found.filter(({ field }) => field.type === 'edtf');
    expect(dates.length).toBeGreaterThan(130);
    for (const { line, field, value } of dates) expect(isEdtf(String(value)), `${line.code} ${field.key}`).toBe(true);
    for (const { from = '2020', until = '2020' } of sample.flatMap((line) => line.links ?? [])) {
      expect([isEdtf(from), isEdtf(until)]).toEqual([true, true]);
    }
  });

  test('says how an inferred date was found', () => {
    for (const { code, fields } of report.filter((line) => line.fields['dateBasis'] === 'inferred')) {
      expect(fields['dateReason'], code).toMatch(/\w \w/);
    }
  });

  test('keeps a moment within a period apart from a lasting state', () => {
    const date = (title: string) => happenings.find(({ fields }) => fields['title'] === title)?.fields['date'];
    expect(date('Article 193-1: the first case after its return')).toBe('[2022-01-04..2022-06-30]');
    expect(date('Wave of searches across Belarus')).toBe('2021-02/2021-07');
    // The end is unknown, not open: an open one would be drawn as still going on, which the report cannot say.
    expect(date('Custody after two criminal charges')).toBe('2022/');
    expect(date('Defender tells a court of a taser and of the cold')).toBe('[2022-11-11..]');
  });

  test('keeps contradicting values side by side with the reason', () => {
    const contradictions = report.flatMap(({ fields }) => Object.values(fields).filter(isContradiction));
    expect(contradictions).toHaveLength(9);
    for (const { preferred, others, reason } of contradictions) {
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(preferred);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('names no child and nobody whom the report leaves unnamed', () => {
    const nameless = ofReport('person').filter(({ fields }) => fields['familyName'] === undefined);
    expect(nameless).toHaveLength(6);
    expect(ofReport('person').filter(({ fields }) => fields['minor'] === true)).toHaveLength(2);
    for (const { fields } of [...nameless, ...report.filter((line) => line.fields['minor'] === true)]) {
      for (const key of ['familyName', 'firstName', 'patronymic', 'otherNames']) expect(fields[key]).toBeUndefined();
      expect(fields['description']).toMatch(/^(Schoolchild|Child|Father|Woman|Officer) /);
    }
  });

  test('allows only office-holders and authors to be named without consent', () => {
    const named = ofReport('person').filter(({ fields }) => fields['namingBasis'] === 'public-function');
    expect(new Set(named.map(({ fields }) => fields['familyName']))).toEqual(
      new Set(['Forst', 'Lukashenko', 'Marin', 'Yermoshina', 'Соломатина', 'Шмидт']),
    );
  });

  test('has short titles without the name of anyone harmed', () => {
    const harmed = ofReport('person')
      .filter(({ fields }) => fields['familyName'] !== undefined && fields['namingBasis'] === undefined)
      .map(({ fields }) => String(fields['familyName']));
    expect(harmed).toHaveLength(10);
    for (const { code, fields } of [...happenings, ...ofReport('case')]) {
      expect(String(fields['title']).length, code).toBeLessThanOrEqual(70);
      for (const text of ['title', 'summary', 'conditions', 'attributedTo', 'accusation', 'dateReason', 'remarks']) {
        for (const name of harmed) expect(fields[text] ?? '', code).not.toContain(name);
      }
    }
  });

  test('keeps the terms of the report, recommendations included, beside the records', async () => {
    const file = await readFile(new URL('../../../build/sample/taxonomy.json', import.meta.url), 'utf8');
    const { vocabularies: lists } = JSON.parse(file) as {
      vocabularies: {
        id: string;
        terms: { id: string; label: string; section: string; broader?: string; records?: string[] }[];
      }[];
    };
    const terms = lists.flatMap((list) => list.terms);
    expect(lists).toHaveLength(30);
    expect(terms).toHaveLength(289);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(289);
    expect(lists.find(({ id }) => id === 'recommendations')?.terms).toHaveLength(20);
    for (const { id, label, records = [] } of terms) {
      expect(label, id).not.toBe('');
      for (const code of records) expect(typeOf.has(code), `${id} -> ${code}`).toBe(true);
    }
    // The vocabulary of the report has the same lists and terms, read in the same sections.
    const inVocabulary = new Map(lawtrendTypology.terms.map((term) => [term.id, term]));
    expect([...inVocabulary.keys()].toSorted()).toEqual([...lists, ...terms].map(({ id }) => id).toSorted());
    for (const list of lists)
      for (const { id, section, broader } of list.terms)
        expect(inVocabulary.get(id), id).toMatchObject({
          broader: broader ?? list.id,
          source: `Lawtrend report, section ${section}`,
        });
  });
});

describe('the invented set of the sample archive', () => {
  test('has one record of every kind that a real case has', () => {
    expect(specimen.map(({ code }) => code).toSorted()).toEqual(
      ['A', 'C', 'I', 'O', 'P', 'Q', 'R', 'S', 'T'].map((letter) => `${letter}-9001`),
    );
  });

  test('says of every record that it is invented', () => {
    for (const { code, fields } of specimen) expect(String(fields['note']), code).toContain('SPECIMEN, invented');
  });

  test('gives consent for one recipient', () => {
    const consent = specimen.find(({ type }) => type === 'consent');
    expect(consent?.fields).toMatchObject({ recipient: 'cedaw', uses: ['public-report'], givenBy: 'self' });
    expect(consent?.links).toEqual([{ to: 'P-9001', role: 'subject' }]);
  });

  test('is cited to the four specimen files and to nothing else', () => {
    const cited = new Set(specimen.flatMap(({ citations = [] }) => citations.map(({ document }) => document)));
    expect([...cited].toSorted()).toEqual(specimenFiles.map(({ code }) => code));
  });
});

function isContradiction(value: unknown): value is { preferred: unknown; others: unknown[]; reason: string } {
  return typeof value === 'object' && value !== null && 'preferred' in value;
}

/** Every single value with its field: contradictions, repeated values and groups opened up. */
function values(line: Line, fields: readonly FieldDefinition[], data: Record<string, unknown>): Found[] {
  return Object.entries(data).flatMap(([key, given]) => {
    // The id by which an entry of a group is cited.
    if (key === 'id') return [];
    const field = fields.find((candidate) => candidate.key === key);
    if (field === undefined) throw new Error(`${line.code} has no field ${key}`);
    const held = isContradiction(given) ? [given.preferred, ...given.others] : [given];
    return held
      .flat()
      .flatMap((value) =>
        field.type === 'group'
          ? values(line, field.fields ?? [], asGroup(field, value as FieldValue) as Record<string, unknown>)
          : [{ line, field, value }],
      );
  });
}
