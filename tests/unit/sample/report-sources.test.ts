import { describe, expect, test } from 'vitest';
import {
  codeOf,
  entriesOf,
  footnotesOf,
  lineOf,
  preferred,
  reportLines,
  sectionsOf,
} from '../../fixtures/lawtrend/report.ts';
import persons from '../../fixtures/lawtrend/persons.json' with { type: 'json' };
import provisions from '../../fixtures/lawtrend/provisions.json' with { type: 'json' };
import printedSources from '../../fixtures/lawtrend/sources.json' with { type: 'json' };

/** Every provision, every document and every footnote of the report against the records of the sample. */

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

const { documents } = printedSources;
const footnotes: readonly { number: number; section: string; items: readonly FootnoteItem[] }[] =
  printedSources.footnotes;

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
    expect([fields['title'], fields['content']].join(' ').toLowerCase()).toContain(provision.short_title.toLowerCase());
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
    expect(full === undefined ? undefined : `${String(fields['fullSymbol'])} (${String(fields['symbolBasis'])})`).toBe(
      full,
    );
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

test.each([
  ['by-nap-2021-2025', /nothing for defenders or NGOs/],
  ['by-nap-2017-2020', /Istanbul Convention was weighed/],
  ['by-cpc-468-27', /conviction in absentia.*confiscation/],
  ['by-extremist-list', /Interior Ministry.*occupations and posts.*money/],
  ['by-preventive-register', /yellow patch, handcuffs outside cell and yard/],
  ['iccpr', /Belarus is a party/],
  ['icescr', /Belarus is a party/],
  ['cedaw', /Belarus is a party.*political and public life.*superiority of one sex/],
  ['istanbul-convention', /Belarus is not a party.*weighed.*given up/],
  ['ga-resolution-2013-whrd', /consensus.*nine calls/],
  ['beijing-declaration', /2030 Agenda.*key role of women defenders/],
  ['a-hrc-40-60', /[Ee]ight priority areas/],
] as const)('%s: what the report says of its content', (id, says) => {
  expect(lineOf(id).fields['content']).toMatch(says);
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

function authorsOf(author: string | readonly string[] | null): string[] | undefined {
  if (author === null) return undefined;
  return [author].flat().map((id) => persons.find((person) => person.id === id)?.name ?? id);
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
