import { describe, expect, test } from 'vitest';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termOf } from '../../../shared/vocabulary/vocabulary.ts';
import events from '../../fixtures/lawtrend/events.json' with { type: 'json' };
import { codeOf, entriesOf, lineOf, preferred, reportLines, type SampleLine } from '../../fixtures/lawtrend/report.ts';

/** Every event of the report against the record of the sample that holds it. */

interface Participant {
  readonly ref: string | null;
  readonly role: string;
  readonly label?: string;
  readonly count?: number;
}

const letterOf: Readonly<Record<string, string>> = {
  detention: 'T',
  arrest: 'T',
  threat: 'I',
  'child-removal': 'I',
  'ill-treatment': 'I',
  interrogation: 'I',
  search: 'I',
  liquidation: 'Q',
  'self-liquidation': 'Q',
};
/** Where the archive calls a kind, or a kind with its narrower one, by another term. */
const kindOf: Readonly<Record<string, readonly [kind: string, subkind?: string]>> = {
  'listing-as-extremist/null': ['extremist-listing'],
  'listing-as-extremist/preventive-register': ['extremist-listing', 'preventive-register'],
  'detention/null': ['arrest'],
  'detention/child': ['arrest', 'arrest-of-child'],
  'detention/pre-trial-custody': ['custody'],
  'arrest/wave': ['arrest', 'arrest-wave'],
  'search/wave': ['search', 'search-wave'],
  'liquidation/court-decision': ['court-liquidation'],
  'self-liquidation/application': ['self-liquidation', 'self-liquidation-application'],
};
const wordsOf: Readonly<Record<string, string>> = {
  lawtrend: 'Lawtrend',
  'nasta-loika': 'the woman herself, before a court',
  'anais-marin': 'UN Special Rapporteur on Belarus, report A/76/145',
};

test('all 98 events have a record of their own', () => {
  expect(events).toHaveLength(98);
  expect(new Set(events.map(({ id }) => codeOf(id))).size).toBe(98);
});

describe('the events of the report', () => {
  test.each(events)('$id: kind', ({ id, type, subtype, group, count, award }) => {
    const line = lineOf(id);
    expect(line.code[0]).toBe(letterOf[type] ?? 'E');
    const key = line.type === 'liquidation' ? 'measure' : 'kind';
    const [kind, subkind] = kindOf[`${type}/${subtype}`] ?? [type, subtype ?? undefined];
    expect(line.fields[key]).toBe(kind);
    expect(line.fields['subkind']).toBe(subkind);
    if (subkind !== undefined) {
      const vocabulary = fieldOf(definitionOf(line.type), 'subkind')?.vocabulary;
      expect(termOf(vocabularyOf(vocabulary as never), subkind)?.broader).toBeDefined();
    }
    expect(line.fields['title']).toMatch(/\w/);
    if (line.type !== 'liquidation') expect(line.fields['ofMany']).toBe(group);
    expect(line.fields['award']).toBe(award);
    if (count !== undefined) expect(line.fields['count']).toBe(count);
  });

  test.each(events)('$id: $date as a $date_kind, $date_basis', ({ id, date, date_kind: kind, date_basis: basis }) => {
    const { fields } = lineOf(id);
    expect(datesFor(date, kind)).toContain(preferred(fields['date']));
    const isPrinted = /^(year )?printed/.test(basis);
    expect(fields['dateBasis']).toBe(isPrinted ? 'document' : 'inferred');
    const reason = basis === 'printed' ? undefined : basis.replace('inferred: ', '');
    expect(fields['dateReason']).toBe(reason && `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`);
  });

  test.each(events)('$id: who takes part, and in which role', ({ id, participants }) => {
    const line = lineOf(id);
    const known = (participants as Participant[]).filter(({ ref }) => ref !== null);
    for (const { ref, role } of known)
      expect(line.links, `${ref} as ${role}`).toContainEqual(
        expect.objectContaining({ to: codeOf(String(ref)), role }),
      );
    const unnamed = (participants as Participant[]).filter(({ ref }) => ref === null);
    expect(entriesOf(line, 'unnamed')).toEqual(
      unnamed.map(({ role, label, count }) => ({
        role,
        who: label,
        ...(count === undefined ? {} : { number: count }),
      })),
    );
    // And nobody beside them, except who it is attributed to.
    const people = (line.links ?? []).filter(({ to, role }) => /^[PO]-/.test(to) && role !== 'monitor');
    const said = known
      .filter(({ role }) => role !== 'monitor')
      .map(({ ref, role }) => `${codeOf(String(ref))} ${role}`);
    expect(people.map(({ to, role }) => `${to} ${role}`).toSorted()).toEqual(said.toSorted());
  });

  test.each(events)('$id: place, provisions and what it has to do with', ({ id, place, provisions, related }) => {
    const line = lineOf(id);
    const linked = (line.links ?? []).filter(({ role }) => role === 'place').map(({ to }) => to);
    expect([line.fields['place'] ?? linked[0] ?? null]).toEqual([place === null ? null : placeCalled(place)]);
    const theirs = (line.links ?? []).filter(({ to }) => to.startsWith('N-')).map(({ to }) => to);
    expect(theirs.toSorted()).toEqual(provisions.map(codeOf).toSorted());
    const terms = provisions.flatMap((provision) => lineOf(provision).fields['provisionTerm'] ?? []);
    expect(line.fields['provisions'] ?? []).toEqual(terms);
    for (const other of related ?? []) {
      const both = [...(line.links ?? []), ...(lineOf(other).links ?? [])].map(({ to }) => to);
      expect(both.includes(codeOf(other)) || both.includes(line.code), other).toBe(true);
    }
  });

  test.each(events)('$id: section, footnotes and whose word it is', ({ id, source, attributed_to: whose }) => {
    const line = lineOf(id);
    const own = line.citations?.filter(({ document, field }) => document === 'D-0001' && field === undefined) ?? [];
    expect(own).toHaveLength(1);
    const footnotes =
      /footnotes? ([\d, ]+)$/
        .exec(own[0]?.place ?? '')?.[1]
        ?.split(', ')
        .map(Number) ?? [];
    expect(footnotes).toEqual(source.footnotes);
    expect(own[0]?.place?.replace(/, footnotes? .*/, '')).toBe(sectionCalled(source.section));
    for (const footnote of source.footnotes)
      expect(
        line.citations?.some(({ place }) => place?.includes(`footnote ${footnote} of the Lawtrend report`)),
        `footnote ${footnote}`,
      ).toBe(true);
    for (const document of source.documents ?? []) expect(documentsOf(line)).toContain(codeOf(document));
    expect(line.fields['attributedTo']).toBe(whose && wordsOf[whose]);
    if (whose !== undefined) expect(line.links?.map(({ to }) => to)).toContain(codeOf(whose));
  });
});

/** What the report tells of single people beyond who, when and where. */
test.each([
  ['evt-shchyrakova-child-return', 'duration', '17 days'],
  ['evt-unnamed-child-pressure', 'asked', 'What his mother was doing.'],
  ['evt-loika-interrogation', 'perpetrators', [{ body: 'O-0026', type: 'gubopik' }]],
  ['evt-loika-taser', 'objects', ['taser']],
  ['evt-loika-taser', 'perpetrators', [{ body: 'O-0026', type: 'gubopik' }]],
  ['evt-loika-yard', 'duration', 'eight hours'],
  ['evt-loika-yard', 'exactPlace', 'a prison yard'],
  ['evt-loika-medication', 'methods', ['deprivation-of-medicine']],
  ['evt-loika-custody', 'healthState', 'Seriously ill.'],
  ['evt-2021-hospice-liquidation', 'court', 'O-0035'],
  [
    'evt-2021-liquidations',
    'count',
    { preferred: 17, others: [16], reason: expect.stringMatching(/at least 16.* 17 names/) as string },
  ],
] as const)('%s: %s', (id, field, value) => {
  expect(lineOf(id).fields[field]).toEqual(value);
});

test('the conditions of one detention are observations of their own, each with its source', () => {
  const line = lineOf('evt-loika-custody');
  const observations = entriesOf(line, 'observations');
  expect(observations.map(({ condition }) => condition)).toEqual([
    'taser',
    'yard-exposure',
    'serious-illness',
    'no-warm-clothes',
    'no-personal-care',
    'medication-withheld',
  ]);
  for (const { id } of observations)
    expect(line.citations).toContainEqual(
      expect.objectContaining({ field: 'observations', item: id, document: 'D-0032' }),
    );
});

/** EDTF for a date of the report: a moment within a period is one of its days, what lasts is the period. */
function datesFor(date: string, kind: string): string[] {
  // An end that is not known is not an open one.
  if (kind !== 'within') return kind === 'span' && date === '2022/..' ? ['2022/'] : [date];
  if (!date.includes('/')) return [`[${date}-01..${date}-12]`];
  const [from = '', until = ''] = date.split('/');
  if (from === '..') return [`[..${until}]`];
  if (until === '..') return [`[${from}..]`];
  // Both ends have one precision: a month at the end stands as its last day.
  return [`[${from}..${from.length === 10 && until.length === 7 ? lastDay(until) : until}]`];
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate()}`;
}

function placeCalled(name: string): string | undefined {
  return reportLines.find(({ type, fields }) => type === 'place' && fields['name'] === name)?.code;
}

function sectionCalled(id: string): string {
  const titles: Readonly<Record<string, string>> = {
    introduction: 'Introduction',
    methodology: 'Methodology',
    'normative-framework': 'Normative framework',
    background: 'Background and environment',
    conclusions: 'Conclusions and recommendations',
  };
  return titles[id] ?? `section ${id}`;
}

function documentsOf({ citations = [] }: SampleLine): string[] {
  return citations.map(({ document }) => document);
}
