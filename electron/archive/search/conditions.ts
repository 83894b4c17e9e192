import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import type { FieldNode } from '../../../shared/search/query-tree.ts';
import { indexTokens } from '../../../shared/words/index-tokens.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, withNarrower } from '../../../shared/vocabulary/vocabulary.ts';
import { fold } from '../../../shared/words/fold.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { visitRecordValues } from '../record-values.ts';
import { RECORD_COLUMNS, toRecordRow } from '../stored-rows.ts';
import { soughtOf, rowsOf } from './leaf.ts';
import { byCode, byTitle, called, titled } from './records-meant.ts';
import { bitsOf, either, standingOf, type Bits } from './standing.ts';
import type { Switches } from './term.ts';
import { valuesOf } from './values.ts';

/** Records that are read to see whether a field really has the value, at most. */
const MOST_READ = 5000;

export interface Condition {
  readonly records: Bits;
  /** Whether anything has this value; otherwise one has mistyped it. */
  readonly isKnown: boolean;
}

/** The records that a field of the query lets through, saved searches apart. */
export function conditionOf(catalogue: Catalogue, node: FieldNode, switches: Switches): Condition {
  const size = standingOf(catalogue).active.length;
  const { field, value } = node;
  const of = (ids: readonly string[]): Condition => ({
    records: around(catalogue, ids, size),
    isKnown: ids.length > 0,
  });
  switch (field) {
    case 'before':
    case 'after':
    case 'date':
      return { records: dated(catalogue, node.span?.from ?? null, node.span?.until ?? null), isKnown: true };
    case 'type':
      return ofTypes(catalogue, value, size);
    case 'code':
    case 'in':
      return coded(catalogue, node, size);
    case 'title':
      return { records: titled(catalogue, node, switches, size), isKnown: true };
    case 'name': {
      const named = [...called(catalogue, node, 'person'), ...called(catalogue, node, 'organisation')];
      const bits = either(bitsOf(numbersOf(catalogue, named), size), titled(catalogue, node, switches, size));
      return { records: bits, isKnown: true };
    }
    case 'person':
      return of(called(catalogue, node, 'person'));
    case 'organisation':
      return of(called(catalogue, node, 'organisation'));
    case 'case':
      return of([...byCode(catalogue, value, 'case'), ...byTitle(catalogue, node, switches, 'case')]);
    case 'source':
      return fromSource(catalogue, node, switches, size);
    case 'place':
      return within(
        catalogue,
        node,
        switches,
        ({ type, targets, identifies }) =>
          type === 'reference' ? targets?.includes('place') === true : identifies === 'place',
        [...byCode(catalogue, value, 'place'), ...byTitle(catalogue, node, switches, 'place')],
      );
    case 'court': {
      const courts = called(catalogue, node, 'organisation');
      return within(catalogue, node, switches, ({ key }) => /court/i.test(key), [], courts);
    }
    case 'article':
      return within(catalogue, node, switches, ({ key }, path) => /article|provision/i.test(`${path} ${key}`), [
        ...byCode(catalogue, value, 'provision'),
        ...byTitle(catalogue, node, switches, 'provision'),
      ]);
    case 'kind':
    case 'tag':
    case 'reading':
    case 'language':
      return valued(catalogue, field, value, size);
  }
}

/** Records with a date that can lie between two days, both included. */
export function dated(catalogue: Catalogue, from: string | null, until: string | null): Bits {
  const numbers = catalogue
    .prepare(
      // An open or unknown end reaches as far as is asked for. A bound can be a minute of a day.
      `select json_group_array(number) from (select distinct r.number from bound b join record r on r.id = b.record
       where ($until is null or b.earliest is null or substr(b.earliest, 1, 10) <= $until)
         and ($from is null or b.latest is null or substr(b.latest, 1, 10) >= $from))`,
      { pluck: true },
    )
    .get({ from, until }) as unknown as string;
  return bitsOf(JSON.parse(numbers) as number[], standingOf(catalogue).active.length);
}

/** Record types by their id or what they are called in any language, also only begun. */
function ofTypes(catalogue: Catalogue, value: string, size: number): Condition {
  const wanted = fold(value);
  const all = Object.values(definitions).filter(({ model }) => model !== true);
  const names = ({ type, label, plural }: (typeof all)[number]): string[] =>
    [type, ...Object.values(label), ...Object.values(plural)].map((name) => fold(name));
  const exact = all.filter((definition) => names(definition).includes(wanted));
  const found =
    exact.length > 0 ? exact : all.filter((definition) => names(definition).some((name) => name.startsWith(wanted)));
  const { byType } = standingOf(catalogue);
  const records = found.reduce<Bits>(
    (bits, { type }) => either(bits, byType.get(type) ?? new Uint8Array(size)),
    new Uint8Array(size),
  );
  return { records, isKnown: found.length > 0 };
}

function coded(catalogue: Catalogue, { value, prefix }: FieldNode, size: number): Condition {
  const wanted = value.toUpperCase();
  const numbers = catalogue
    .prepare('select number from record where code >= ? and code <= ?', { pluck: true })
    .all([wanted, prefix ? `${wanted}\u{10ffff}` : wanted]) as unknown as number[];
  return { records: bitsOf(numbers, size), isKnown: numbers.length > 0 };
}

function numbersOf(catalogue: Catalogue, ids: readonly string[]): number[] {
  return catalogue
    .prepare('select number from record where id in (select value from json_each(?))', { pluck: true })
    .all([JSON.stringify(ids)]) as unknown as number[];
}

/** These records, what is linked with them, what refers to them, and the documents by which any of that is proved. */
function around(catalogue: Catalogue, ids: readonly string[], size: number): Bits {
  const numbers = catalogue
    .prepare(
      `with own (id) as (select value from json_each($ids)), near (id) as (
         select id from own
         union select to_record from link where from_record in (select id from own)
         union select from_record from link where to_record in (select id from own)
         union select record from reference where target in (select id from own)
         union select document from citation where record in (select id from own)
         union select c.document from citation c join link l on l.id = c.link
           where l.from_record in (select id from own) or l.to_record in (select id from own)
       ) select r.number from record r where r.id in (select id from near)`,
      { pluck: true },
    )
    .all({ ids: JSON.stringify(ids) }) as unknown as number[];
  return bitsOf(numbers, size);
}

type IsField = (field: FieldDefinition, path: string) => boolean;

/** Records with the value in one of these fields, as text or by reference, and what is around them. */
function within(
  catalogue: Catalogue,
  node: FieldNode,
  switches: Switches,
  isField: IsField,
  own: readonly string[],
  referred: readonly string[] = own,
): Condition {
  const size = standingOf(catalogue).active.length;
  const found = new Set<string>(own);
  const targets = new Set(referred);
  const wanted = wordsOf(node.value).map(({ text }) => text);
  for (const record of candidates(catalogue, node, switches, targets)) {
    visitRecordValues(record, (field, value, path) => {
      if (found.has(record.id) || !isField(field, path)) return;
      if (typeof value === 'object') {
        if (targets.has(value.ref) || has(titleOf(catalogue, value.ref), wanted)) found.add(record.id);
      } else if (has(shown(field, value), wanted)) found.add(record.id);
    });
  }
  return { records: around(catalogue, [...found], size), isKnown: found.size > 0 };
}

function titleOf(catalogue: Catalogue, id: string): string {
  return String(catalogue.prepare('select title from record where id = ?', { pluck: true }).get([id]) ?? '');
}

function shown(field: FieldDefinition, value: string | number | boolean): string {
  if (field.type !== 'term' || field.vocabulary === undefined) return String(value);
  const vocabulary = vocabularyOf(field.vocabulary);
  return [
    value,
    ...(['en', 'ru', 'be'] as const).map((language) => termLabel(vocabulary, String(value), language)),
  ].join(' ');
}

/** Whether a text has all words, each in any form; numbers as they are. */
function has(text: string, wanted: readonly string[]): boolean {
  const { stems, forms } = indexTokens(text);
  return wanted.every((word) => {
    const own = indexTokens(word);
    return own.forms.every(
      (form, at) => forms.includes(form) || (!/\d/.test(form) && stems.includes(own.stems[at] ?? '')),
    );
  });
}

/** Records whose text has the words of the value, or which refer to one of the targets. */
function candidates(
  catalogue: Catalogue,
  node: FieldNode,
  switches: Switches,
  targets: ReadonlySet<string>,
): ReturnType<typeof toRecordRow>[] {
  let numbers: Set<number> | null = null;
  for (const { text } of wordsOf(node.value)) {
    const leaf = { kind: 'word', at: 0, length: 0, text, exact: false, prefix: false, typos: false } as const;
    const sought = soughtOf(catalogue, leaf, { ...switches, names: false });
    if (sought === null) continue;
    const found = new Set<number>();
    for (const list of rowsOf(catalogue, sought, 'record')) for (const number of list) found.add(number);
    numbers = numbers === null ? found : numbers.intersection(found);
  }
  const referring = catalogue
    .prepare(
      'select r.number from reference f join record r on r.id = f.record where f.target in (select value from json_each(?))',
      { pluck: true },
    )
    .all([JSON.stringify([...targets])]) as unknown as number[];
  const all = [...new Set([...referring, ...(numbers ?? [])])].slice(0, MOST_READ);
  return catalogue
    .prepare(
      `select ${RECORD_COLUMNS} from record where number in (select value from json_each(?)) and state = 'active'`,
    )
    .all([JSON.stringify(all)])
    .map((row) => toRecordRow(row));
}

/** Documents from a source, by its code or title, and those whose acquisition names it. */
function fromSource(catalogue: Catalogue, node: FieldNode, switches: Switches, size: number): Condition {
  const sources = [...byCode(catalogue, node.value, 'source'), ...byTitle(catalogue, node, switches, 'source')];
  const files = catalogue
    .prepare(
      'select r.number from file f join record r on r.id = f.record where f.source in (select value from json_each(?))',
      { pluck: true },
    )
    .all([JSON.stringify(sources)]) as unknown as number[];
  const inFields = within(
    catalogue,
    node,
    switches,
    ({ key, type, targets }) => /source/i.test(key) || (type === 'reference' && targets?.includes('source') === true),
    sources,
  );
  return { records: either(inFields.records, bitsOf(files, size)), isKnown: inFields.isKnown || files.length > 0 };
}

const valueKeys = { kind: 'kind', tag: 'tags', reading: 'reading', language: 'language' } as const;

/** Languages by what people call them; a document has them as they were typed. */
const languageNames: readonly (readonly string[])[] = [
  ['ru', 'rus', 'russian', 'русский', 'руская'],
  ['be', 'bel', 'by', 'belarusian', 'белорусский', 'беларуская'],
  ['en', 'eng', 'english', 'английский', 'англійская'],
  ['pl', 'pol', 'polish', 'польский', 'польская'],
  ['lt', 'lit', 'lithuanian', 'литовский', 'літоўская'],
  ['uk', 'ukr', 'ukrainian', 'украинский', 'украінская'],
  ['de', 'deu', 'german', 'немецкий', 'нямецкая'],
  ['fr', 'fra', 'french', 'французский', 'французская'],
];

/** Records whose field has a value: a term by its id or label with all that are narrower, or a text. */
function valued(catalogue: Catalogue, name: keyof typeof valueKeys, value: string, size: number): Condition {
  const key = valueKeys[name];
  const wanted = fold(value.replaceAll(/\s+/gu, ' '));
  const values = new Set<string>();
  const fields = Object.values(definitions).flatMap(({ fields: all }) => all.filter((field) => field.key === key));
  for (const vocabularyName of new Set(fields.map(({ vocabulary }) => vocabulary))) {
    if (vocabularyName === undefined) continue;
    const vocabulary = vocabularyOf(vocabularyName);
    const names = (id: string): string[] =>
      [id, ...(['en', 'ru', 'be'] as const).map((language) => termLabel(vocabulary, id, language))].map((each) =>
        fold(each),
      );
    const exact = vocabulary.terms.filter(({ id }) => names(id).includes(wanted));
    const terms =
      exact.length > 0 ? exact : vocabulary.terms.filter(({ id }) => names(id).some((each) => each.startsWith(wanted)));
    for (const { id } of terms) for (const narrower of withNarrower(vocabulary, id)) values.add(narrower);
  }
  if (name === 'language')
    for (const each of languageNames.find((names) => names.includes(value.toLowerCase())) ?? [value.toLowerCase()])
      values.add(each);
  const numbers: number[] = [];
  for (const [number, all] of valuesOf(catalogue))
    if (all[key].some((each) => values.has(name === 'language' ? each.toLowerCase() : each))) numbers.push(number);
  return { records: bitsOf(numbers, size), isKnown: values.size > 0 && (name !== 'language' || numbers.length > 0) };
}
