import { describe, expect, test } from 'vitest';
import {
  codeOf,
  entriesOf,
  footnotesOf,
  lineAt,
  lineOf,
  preferred,
  reportLines,
  sectionsOf,
  type SampleLine,
} from '../../fixtures/lawtrend/report.ts';
import organisations from '../../fixtures/lawtrend/organisations.json' with { type: 'json' };
import people from '../../fixtures/lawtrend/persons.json' with { type: 'json' };
import provisions from '../../fixtures/lawtrend/provisions.json' with { type: 'json' };
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
interface FootnoteItem {
  readonly document: string;
  readonly author: string | readonly string[] | null;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly language_basis?: string;
  readonly un_symbol: string | null;
  readonly un_symbol_in_this_footnote?: string;
  readonly pinpoint?: string;
  readonly mismatch?: string;
}

const persons: readonly Person[] = people;
const { documents } = printedSources;
const footnotes: readonly { number: number; section: string; items: readonly FootnoteItem[] }[] =
  printedSources.footnotes;

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
    if (person.named) expect(`${fields['firstName']} ${fields['familyName']}`).toBe(person.name);
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

describe('the provisions of the report', () => {
  test.each(provisions)('$id: instrument, article, content and where it stands', (provision) => {
    const line = lineOf(provision.id);
    const { fields } = line;
    expect(line.type).toBe('provision');
    expect(fields['kind']).toBe(provision.kind);
    expect(fields['jurisdiction']).toBe(provision.jurisdiction);
    expect([preferred(fields['instrument']), ...((fields['printed'] as string[] | undefined) ?? [])]).toContain(
      provision.instrument,
    );
    expect(fields['article'] ?? null).toBe(provision.article);
    if (provision.article !== null) expect(fields['numberPrinted']).toBe(true);
    if (provision.article_printed === false) expect(fields['numberPrinted']).toBe(false);
    expect(`${fields['title']} ${fields['content']}`.toLowerCase()).toContain(provision.short_title.toLowerCase());
    expect(fields['date'] ?? null).toBe(provision.date);
    expect(fields['dateOf']).toBe(provision.date_note);
    expect(fields['change']).toEqual(provision.change?.split('; '));
    expect(fields['pinpoint']).toEqual(provision.pinpoint === undefined ? undefined : [provision.pinpoint]);
    for (const related of provision.related)
      expect(line.links).toContainEqual(expect.objectContaining({ to: codeOf(related), role: 'related' }));
    expect(sectionsOf(line)).toEqual([...provision.sections].toSorted());
    expect(footnotesOf(line)).toEqual(provision.footnotes);
  });

  test.each(provisions)('$id: symbol and longest penalty', (provision) => {
    const { fields } = lineOf(provision.id);
    expect(fields['symbol'] ?? null).toBe(provision.symbol);
    const symbolIn = { text: 'text', url: 'address' }[String(provision.symbol_source)];
    expect(fields['symbolIn']).toBe(symbolIn);
    const full = provision.symbol_not_printed;
    expect(full === undefined ? undefined : `${fields['fullSymbol']} (${fields['symbolBasis']})`).toBe(full);
    const { max_penalty: penalty } = provision;
    expect(fields['maximumPenaltyYears']).toBe(penalty?.printed_value);
    expect(fields['maximumPenaltyKind']).toBe(penalty?.kind);
    if (penalty !== null) expect(fields['maximumPenalty']).toBe(`up to ${penalty.printed_value} years of imprisonment`);
  });

  test.each(provisions)('$id is tied to the list of law', ({ id, jurisdiction }) => {
    const { articleTerm, provisionTerm } = lineOf(id).fields;
    expect(jurisdiction === 'Belarus' ? articleTerm : provisionTerm).toMatch(/^[A-Z]/);
  });
});

describe('the sources of the report', () => {
  test.each(documents)('$id: title, kind, issuer, date and symbol', (document) => {
    const line = lineOf(document.id);
    const { fields } = line;
    expect(line.type).toBe('document');
    if (document.title === null) expect(fields['title']).toMatch(/^\[.+\]$/);
    else expect(preferred(fields['title'])).toBe(document.title);
    expect(fields['themes']).toEqual([document.kind.replaceAll('-', ' ')]);
    expect(fields['issuer']).toBe(document.publisher_ref === null ? undefined : codeOf(document.publisher_ref));
    expect(fields['date'] ?? null).toBe(document.date);
    expect(fields['symbol']).toEqual(document.un_symbol === null ? undefined : [document.un_symbol]);
    expect(fields['author']).toEqual(authorsOf(document.author));
    if (document.provision !== null)
      expect(line.links).toContainEqual({ to: codeOf(document.provision), role: 'provision' });
    expect(entriesOf(line, 'citedAs').map(({ footnote }) => footnote)).toEqual(document.footnotes);
    expect(footnotesOf(line)).toEqual(document.footnotes);
  });

  const items = footnotes.flatMap(({ number, section, items: cited }) =>
    cited.map((item) => ({ number, section, ...item })),
  );

  test('are cited 47 times in 43 footnotes, 46 times with an address', () => {
    expect(footnotes).toHaveLength(43);
    const held = reportLines.flatMap((line) => (line.type === 'document' ? entriesOf(line, 'citedAs') : []));
    expect(held).toHaveLength(items.length);
    expect(held).toHaveLength(47);
    expect(held.filter(({ address }) => address !== undefined)).toHaveLength(46);
    expect(held.filter(({ language }) => language !== undefined)).toHaveLength(33);
  });

  test.each(items)('footnote $number: $document', (item) => {
    const line = lineOf(item.document);
    const held = entriesOf(line, 'citedAs').find(({ footnote }) => footnote === item.number);
    const symbolIn = { text: 'text', url: 'address', no: 'nowhere' };
    expect(held).toEqual(
      given({
        id: `fn${item.number}`,
        in: 'D-0001',
        footnote: item.number,
        part: item.section,
        author: authorsOf(item.author),
        publisher: item.publisher,
        title: item.title,
        titleLanguage: documents.find(({ id }) => id === item.document)?.title_language,
        date: item.date,
        address: item.url,
        language: item.language,
        languageBasis: item.language_basis,
        symbol: item.un_symbol,
        symbolIn: symbolIn[item.un_symbol_in_this_footnote as keyof typeof symbolIn],
        pinpoint: item.pinpoint,
        fault: held?.['fault'],
      }),
    );
    expect(held?.['fault'] ?? '').toContain(item.mismatch ?? '');
    if (item.url !== null) {
      const { address } = line.fields;
      const addresses = typeof address === 'string' ? [address] : Object.values(address as object).flat();
      expect(addresses).toContain(item.url);
    }
    if (item.language !== null) expect(line.fields['language']).toContain(item.language);
  });
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

function authorsOf(author: string | readonly string[] | null): string[] | undefined {
  if (author === null) return undefined;
  return [author].flat().map((id) => persons.find((person) => person.id === id)?.name ?? id);
}

function placeCalled(name: string): string | undefined {
  return reportLines.find(({ type, fields }) => type === 'place' && fields['name'] === name)?.code;
}

/** A period without the signs that tell a moment within it from all of it, ends of months as months. */
function plain(date: unknown): string {
  return String(date).replace(/[[\]]/g, '').replace('..', '/').replace('2022-12-31', '2022-12');
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
