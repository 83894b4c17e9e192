import { describe, expect, test } from 'vitest';
import {
  codeOf,
  entriesOf,
  footnotesOf,
  lineAt,
  lineOf,
  reportLines,
  sectionsOf,
  type SampleLine,
} from '../../fixtures/lawtrend/report.ts';
import organisations from '../../fixtures/lawtrend/organisations.json' with { type: 'json' };
import people from '../../fixtures/lawtrend/persons.json' with { type: 'json' };
import printedSources from '../../fixtures/lawtrend/sources.json' with { type: 'json' };

interface Person {
  readonly id: string;
  readonly name: string;
  readonly named: boolean;
  readonly category: string;
  readonly role: string;
  readonly gender: string | null;
  readonly variants: readonly { form: string; where: string; kind: string; footnote?: number }[];
  readonly descriptors: readonly string[];
  readonly affiliations: readonly { organisation: string; position: string }[];
  readonly sections: readonly string[];
  readonly footnotes: readonly number[];
  readonly minor?: boolean;
}
const persons: readonly Person[] = people;
const { footnotes } = printedSources;

/** Every fact of the report against the field of the sample that holds it. Who is who: tests/fixtures/lawtrend/codes.json. */

test('every fact stands in a field of its own: no record of the report has a note', () => {
  expect(reportLines.filter(({ fields }) => fields['note'] !== undefined).map(({ code }) => code)).toEqual([]);
});

const wordOf: Readonly<Record<string, readonly [field: string, value: unknown]>> = {
  'civil activist': ['occupation', 'civil activist'],
  'journalist until forced to stop': ['positions', { position: 'journalist', former: true }],
  'human rights defender': ['occupation', 'human rights defender'],
  'award winner 2022': ['awards', { name: expect.stringMatching(/Human Rights Defender/) }],
  'head of a charity organisation': ['occupation', 'head of a charity'],
  'defendant tried in absentia': ['roles', 'defendant'],
  'outside Belarus (implied by the procedure)': ['exileStatus', 'unknown'],
  'chair of the election commission at the time': [
    'positions',
    { position: 'chair of the election commission', former: true },
  ],
  'President of the Republic of Belarus (as publisher of the 2022 address)': [
    'occupation',
    'President of the Republic of Belarus',
  ],
  'co-author of an article on gender populism': ['roles', 'author'],
  child: ['minor', true],
  schoolchild: ['occupation', 'schoolchild'],
  'lived in the Russian Federation': ['addresses', { country: 'RU' }],
  'prison officer': ['occupation', 'prison officer'],
  'presidential candidate': ['occupation', 'presidential candidate'],
};

describe('the people of the report', () => {
  test.each(persons)('$id: name, spellings, roles and sex', (person) => {
    const line = lineOf(person.id);
    const { fields } = line;
    expect(line.type).toBe('person');
    if (person.named) expect([fields['firstName'], fields['familyName']].join(' ')).toBe(person.name);
    else
      expect([fields['firstName'], fields['familyName'], fields['otherNames']]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    expect(fields['roles']).toEqual([...new Set([person.category, person.role])].filter((role) => role !== 'other'));
    expect(fields['sex']).toBe(person.gender ?? 'unknown');
    expect(fields['minor']).toBe(person.minor);
    expect(sectionsOf(line)).toEqual([...person.sections].toSorted());
    expect(footnotesOf(line)).toEqual(person.footnotes);
  });

  test.each(persons.flatMap(({ id, variants }) => variants.map((variant) => ({ id, ...variant }))))(
    '$id is also printed as $form',
    ({ id, form, kind, footnote }) => {
      const line = lineOf(id);
      expect(line.fields['otherNames']).toContain(form);
      const { document, place = '' } = spellingOf(line, form);
      if (kind === 'url') {
        expect(place).toBe(`in the address, footnote ${footnote} of the Lawtrend report`);
        expect(footnotesItems(Number(footnote))).toContain(document);
      } else {
        expect(document).toBe('D-0001');
        expect(place).toContain(kind === 'footnote' ? `in footnote ${footnote}` : 'in the text');
      }
    },
  );

  test.each(persons.flatMap(({ id, descriptors }) => descriptors.map((descriptor) => ({ id, descriptor }))))(
    '$id: $descriptor',
    ({ id, descriptor }) => {
      const line = lineOf(id);
      if (descriptor === 'speaker') return expectIn(line, 'speaker', { kind: 'statement' });
      if (descriptor === 'award winner 2022')
        expectIn(
          line,
          'awardee',
          { kind: 'award', award: (line.fields['awards'] as { name: string }[])[0]?.name },
          /2022/,
        );
      if (descriptor === 'defendant tried in absentia') expectIn(line, 'defendant', { kind: 'trial-in-absentia' });
      if (descriptor.startsWith('Special Rapporteur')) return expectMandate(line, descriptor);
      if (descriptor.startsWith('survey respondent'))
        return expect(line.fields['remarks']).toMatch(/survey .* not said/);
      const [field, value] = wordOf[descriptor] ?? [];
      expect(field, descriptor).toBeDefined();
      const held = line.fields[field as string];
      if (typeof value === 'object') expect(held).toContainEqual(expect.objectContaining(value as object));
      else if (Array.isArray(held)) expect(held).toContain(value);
      else expect(held).toBe(value);
    },
  );

  test.each(persons.flatMap(({ id, affiliations }) => affiliations.map((affiliation) => ({ id, ...affiliation }))))(
    '$id at $organisation: $position',
    ({ id, organisation, position }) => {
      const line = lineOf(id);
      if (position === 'defendant in the case of that name') {
        const theirs = reportLines.filter(
          ({ type, links = [] }) =>
            type === 'case' &&
            links.some(({ to, role }) => to === line.code && role === 'defendant') &&
            links.some(({ to, role }) => to === codeOf(organisation) && role === 'subject'),
        );
        expect(theirs).toHaveLength(1);
        return;
      }
      const held = entriesOf(line, 'positions').filter((entry) => entry['organisation'] === codeOf(organisation));
      const expected: Readonly<Record<string, readonly object[]>> = {
        'former leader and board member': [
          { position: 'leader', former: true },
          { position: 'board member', former: true },
        ],
        "former head (one sentence); director (prosecutor's wording)": [
          { position: 'head', former: true },
          { position: 'director' },
        ],
        'chairwoman (at the time)': [{ position: 'chair of the election commission', former: true }],
        'holder of the office (implied by footnotes 21 and 35)': [{ position: 'holder of the office' }],
        'mandate holder': [{ position: 'mandate holder' }],
      };
      expect(held).toMatchObject([...(expected[position] ?? [null])]);
    },
  );
});

const statusOf: Readonly<Record<string, string>> = {
  'forced-liquidation-or-in-process': 'liquidated-or-in-liquidation',
  'forced-liquidation': 'liquidated',
  'self-liquidation': 'self-liquidated',
};

describe('the organisations of the report', () => {
  test.each(organisations)('$id: name, kind, legal form, status, place and body above', (organisation) => {
    const line = lineOf(organisation.id);
    const { fields } = line;
    expect(line.type).toBe('organisation');
    expect(fields['name']).toBe(organisation.name);
    expect(fields['kind']).toBe(organisation.kind);
    expect(fields['legalFormPrinted']).toBe(organisation.legal_form);
    expect(fields['status']).toBe(statusOf[organisation.status] ?? organisation.status);
    if (organisation.status_basis !== undefined) expect(fields['statusBasis']).toBe(organisation.status_basis);
    expect(fields['place']).toBe(organisation.place === undefined ? undefined : placeCalled(organisation.place));
    expect(fields['parent']).toBe(organisation.parent === undefined ? undefined : codeOf(organisation.parent));
    expect(sectionsOf(line)).toEqual([...organisation.sections].toSorted());
    expect(footnotesOf(line)).toEqual(organisation.footnotes);
  });

  test.each(organisations.flatMap(({ id, variants }) => variants.map((variant) => ({ id, ...variant }))))(
    '$id is also printed as $form',
    ({ id, form, where }) => {
      const line = lineOf(id);
      expect(line.fields['otherNames']).toContain(form);
      const { document, place } = spellingOf(line, form);
      expect(document).toBe('D-0001');
      const footnote = /footnote (\d+)/.exec(where)?.[1];
      expect(place).toMatch(
        footnote === undefined ? /in the text|in footnotes/ : new RegExp(`in footnote ${footnote}$`),
      );
    },
  );

  test.each(organisations.filter(({ date }) => date !== null))('$id: $date, $date_basis', (organisation) => {
    const line = lineOf(organisation.id);
    if (organisation.date === '2000/..') return expect(line.fields['foundedOn']).toBe('2000');
    const [closing, ...more] = entriesOf(line, 'lifeCycle');
    expect(more).toEqual([]);
    expect(closing?.['step']).toBe(line.fields['status']);
    expect(closing?.['body']).toBe(organisation.court === null ? undefined : codeOf(organisation.court));
    expect(closing?.['dateBasis']).toBe(organisation.date_basis === 'printed' ? 'document' : 'inferred');
    const measure = lineAt(String(closing?.['measure']));
    expect(measure.links).toContainEqual({ to: line.code, role: 'victim' });
    expect(plain(measure.fields['date'])).toBe(plain(organisation.date));
  });

  test.each(organisations.filter(({ list_position: position }) => position !== undefined))(
    '$id is number $list_position of the list',
    ({ id, list_position: position }) => {
      expect(lineOf(id).citations).toContainEqual({
        field: 'lifeCycle',
        item: 'closing',
        document: 'D-0001',
        place: `section 2.3, no. ${position} of the list, footnote 36`,
      });
    },
  );
});

function expectIn({ code }: SampleLine, role: string, fields: object, date = /./): void {
  const events = reportLines.filter(
    (line) => line.type === 'event' && line.links?.some((link) => link.to === code && link.role === role),
  );
  expect(events.map((event) => event.fields)).toContainEqual(expect.objectContaining(fields));
  for (const event of events) expect(JSON.stringify(event.fields['date'])).toMatch(date);
}

function expectMandate(line: SampleLine, name: string): void {
  const held = entriesOf(line, 'positions').map(({ organisation }) => lineAt(String(organisation)).fields['name']);
  expect(held).toEqual([name]);
}

function spellingOf({ citations = [] }: SampleLine, form: string): { document: string; place?: string } {
  const found = citations.find(({ field, quote }) => field === 'otherNames' && quote === form);
  expect(found, form).toBeDefined();
  return found as { document: string; place?: string };
}

function footnotesItems(footnote: number): string[] {
  return footnotes
    .filter(({ number }) => number === footnote)
    .flatMap(({ items }) => items.map(({ document }) => codeOf(document)));
}

function placeCalled(name: string): string | undefined {
  return reportLines.find(({ type, fields }) => type === 'place' && fields['name'] === name)?.code;
}

/** A period without the signs that tell a moment within it from all of it, ends of months as months. */
function plain(date: unknown): string {
  return String(date).replace(/[[\]]/g, '').replace('..', '/').replace('2022-12-31', '2022-12');
}
