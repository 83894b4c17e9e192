import type { ConflictShown } from '../../../shared/contract/calls/exchange.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Translate, WordKey } from '../../app/words.ts';
import { sayValue, type Saying } from '../../records/cell-values.ts';
import { dateInWords } from '../../records/dates-in-words.ts';
import { entryLines } from '../../records/entry-changes.ts';

type Said = ConflictShown['said'][number];

/** One of the things that were said, with everybody who said it. */
export interface Option {
  readonly value: Said['value'];
  /** Its place among what was said: what `exchange.decide` is told. */
  readonly at: number;
  readonly said: readonly Said[];
}

/** What was said, each thing once, in the order in which it was told: the preferred first. */
export function optionsOf({ said }: Pick<ConflictShown, 'said'>): readonly Option[] {
  const options = new Map<string, { value: Said['value']; at: number; said: Said[] }>();
  for (const [at, each] of said.entries()) {
    const key = JSON.stringify(each.value);
    const known = options.get(key);
    if (known === undefined) options.set(key, { value: each.value, at, said: [each] });
    else known.said.push(each);
  }
  return [...options.values()];
}

/** Which of the options stands now; null where that cannot be said of any. */
export function standing(conflict: ConflictShown, options = optionsOf(conflict)): Option | null {
  const where = (fits: (value: Said['value']) => boolean): Option | null =>
    options.find(({ value }) => fits(value)) ?? null;
  switch (conflict.kind) {
    case 'values':
    case 'column':
    case 'taken-away':
      return where((value) => value !== null);
    case 'removed':
      return where((value) => value === 'changed');
    case 'trashed':
      return where((value) => value === 'active');
    case 'merged':
      return where((value) => value === 'trashed');
    case 'same-link':
      return null;
  }
}

/** What the two sides disagree about: a field of a record, a link, a particular of a source. */
export function conflictAbout({ table, record, field, role }: ConflictShown, language: Language, t: Translate): string {
  const particular = field === null ? '' : particularName(table, record?.type, field, language, t);
  if (table === 'record') return particular === '' ? t('exchange.what-record') : particular;
  const what =
    table === 'link'
      ? t('exchange.what-link', {
          role: role === null ? '' : termLabel(vocabularyOf('link-role'), role, language),
        })
      : t(`exchange.what-${table}`);
  return particular === '' ? what : `${what} · ${particular}`;
}

function particularName(
  table: ConflictShown['table'],
  type: string | undefined,
  field: string,
  language: Language,
  t: Translate,
): string {
  const known = table === 'record' && type !== undefined ? fieldOf(definitionOf(type), field) : undefined;
  if (known !== undefined) return known.label[language];
  return t(COLUMNS[field] ?? 'exchange.column-other');
}

const COLUMNS: Readonly<Record<string, WordKey>> = {
  fromDate: 'exchange.column-fromDate',
  untilDate: 'exchange.column-untilDate',
  note: 'exchange.column-note',
  role: 'exchange.column-role',
  from: 'exchange.column-from',
  to: 'exchange.column-to',
  record: 'exchange.column-record',
  document: 'exchange.column-document',
  source: 'exchange.column-source',
  page: 'exchange.column-page',
  place: 'exchange.column-place',
  quotation: 'exchange.column-quotation',
  reliability: 'exchange.column-reliability',
  connection: 'exchange.column-connection',
  code: 'exchange.column-code',
  name: 'exchange.column-name',
};

/** What became of it, in a sentence. */
export function kindWords({ kind, table }: ConflictShown, t: Translate): string {
  if (kind === 'removed')
    return t(table === 'citation' ? 'exchange.kind-removed-citation' : 'exchange.kind-removed-link');
  return t(`exchange.kind-${kind}`);
}

/** One of the things said, as a choice: "Minsk", "Take it away", "Put it in the trash". */
export function saidWords(conflict: ConflictShown, value: Said['value'], saying: Saying, t: Translate): string {
  const { kind, table, record, field } = conflict;
  if (kind === 'trashed' || kind === 'merged')
    return t(value === 'trashed' ? 'exchange.value-trashed' : 'exchange.value-active');
  if (kind === 'removed') return t(value === null ? 'exchange.value-none' : 'exchange.value-changed');
  if (value === null) return t('exchange.value-none');
  const known =
    table === 'record' && record !== null && field !== null ? fieldOf(definitionOf(record.type), field) : undefined;
  if (known?.type === 'group') return entryLines(known, value, saying).join('\n');
  if (known !== undefined) return sayValue(known, value, saying);
  return columnWords(field ?? '', value, saying, t);
}

const DATES: ReadonlySet<string> = new Set(['fromDate', 'untilDate']);
const REFERRING: ReadonlySet<string> = new Set(['from', 'to', 'record', 'document', 'source']);
const TERMS: Readonly<Record<string, 'link-role' | 'reliability' | 'source-connection'>> = {
  role: 'link-role',
  reliability: 'reliability',
  connection: 'source-connection',
};

function columnWords(column: string, value: Said['value'], saying: Saying, t: Translate): string {
  if (typeof value === 'object' && value !== null && 'page' in value && typeof value['page'] === 'number')
    return t('records.page', { page: value['page'] });
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DATES.has(column)) return dateInWords(value, saying.language);
  const terms = TERMS[column];
  if (terms !== undefined) return termLabel(vocabularyOf(terms), value, saying.language);
  const title = REFERRING.has(column) ? saying.titleOf(value) : undefined;
  return title === undefined ? value : `${title} (${value})`;
}

/** As much of a long text as stands beside another one, or is heard in the name of a button. */
const CUT = 100;

export function inOneLine(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > CUT ? `${line.slice(0, CUT).trimEnd()}…` : line;
}
