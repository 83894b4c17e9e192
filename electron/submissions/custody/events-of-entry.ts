import type { Custody } from '../../../shared/contract/calls/trust.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { same } from '../../archive/canonical.ts';
import type { HistoryEntry } from '../../archive/history.ts';
import type { Change, RecordRow } from '../../archive/rows.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { titleOf, typeLabel } from './record-labels.ts';
import { filled, type CustodyKind, type CustodyWords } from './custody-words.ts';

export type CustodyEvent = Custody['events'][number];

/** What is told of, in which words. */
export interface Telling {
  readonly catalogue: Catalogue;
  /** Of the document. */
  readonly id: string;
  readonly words: CustodyWords;
  readonly language: Language;
  readonly names: boolean;
}

type Values = Readonly<Record<string, string | number>>;

/** By what the original leads to its redacted versions. */
const REDACTION_OF = 'redaction-of';

/** What one change of an entry means for the document. */
export function eventOf(telling: Telling, entry: HistoryEntry, change: Change): CustodyEvent[] {
  const { words } = telling;
  const told = (kind: CustodyKind, values: Values = {}, by: string | null = null, hash: string | null = null) => {
    const way = words.ways[entry.action];
    const sentence = filled(words.kinds[kind], values);
    const text = way === undefined ? sentence : `${sentence.replace(/\.$/, '')}, ${way}.`;
    return [{ at: entry.at, seq: entry.seq, kind, text, by, hash: hash ?? entry.hash }];
  };
  switch (change.table) {
    case 'record':
      return ofRecord(telling, change.before, change.after, told);
    case 'file': {
      const { before, after } = change;
      if (before === null && after !== null) {
        const by = telling.names ? after.addedBy : null;
        return told('file-in', { mime: after.mime, bytes: after.size }, by, after.sha256);
      }
      if (after !== null && after.record === telling.id && before?.record === telling.id)
        return told('file-moved', {}, null, after.sha256);
      const row = after ?? before;
      if (row === null) return [];
      if (after?.record === telling.id) return told('file-in', { mime: row.mime, bytes: row.size }, null, row.sha256);
      return told('file-out', {}, null, row.sha256);
    }
    case 'link': {
      const row = change.after ?? change.before;
      if (row === null || (change.before !== null && change.after !== null)) return [];
      const isGone = change.after === null;
      const other = row.from === telling.id ? row.to : row.from;
      if (row.role === REDACTION_OF && !isGone) {
        const sha256 = fileHash(telling.catalogue, other);
        return row.from === telling.id ? told('redacted', {}, null, sha256) : told('is-redaction', {}, null, sha256);
      }
      return told(isGone ? 'unlinked' : 'linked', { type: labelled(telling, other) });
    }
    case 'citation': {
      const row = change.after ?? change.before;
      if (row === null || row.document !== telling.id) return [];
      if (change.before !== null && change.after !== null) return [];
      // Somebody may have written more than a number.
      const isTold = row.page !== null && (telling.names || /^[\d\s.,–-]+$/.test(row.page));
      const page = isTold ? `, ${filled(words.page, { page: row.page ?? '' })}` : '';
      return told(change.after === null ? 'uncited' : 'cited', { type: labelled(telling, row.record), page });
    }
    case 'layer': {
      const row = change.after ?? change.before;
      if (row === null) return [];
      if (change.before !== null) return told('layer-changed', { page: row.page }, null, row.textSha256);
      if (row.kind === 'ocr') return told('recognised', { page: row.page }, null, row.textSha256);
      return told('corrected', { page: row.page }, telling.names ? row.by : null, row.textSha256);
    }
  }
}

function ofRecord(
  telling: Telling,
  before: RecordRow | null,
  after: RecordRow | null,
  told: (kind: CustodyKind, values?: Values) => CustodyEvent[],
): CustodyEvent[] {
  if (after === null || after.id !== telling.id) return [];
  if (before === null) return told('created');
  const events: CustodyEvent[] = [];
  const fields = changedFields(telling, before, after);
  if (fields.length > 0) events.push(...told('changed', { fields: fields.join(', ') }));
  if (before.state !== after.state) events.push(...told(after.state === 'trashed' ? 'trashed' : 'restored'));
  return events;
}

function changedFields({ words, language, names }: Telling, before: RecordRow, after: RecordRow): string[] {
  const keys = new Set([before, after].flatMap((row) => [...Object.keys(row.fields), ...Object.keys(row.others)]));
  const changed = [...keys].filter(
    (key) => !same([before.fields[key], before.others[key]], [after.fields[key], after.others[key]]),
  );
  const labels = changed.map((key) => {
    const field = fieldOf(definitions[after.type], key);
    // What a field of one's own is called is a text of the archive.
    if (field === undefined || (field.own === true && !names)) return words.ownField;
    return field.label[language].toLocaleLowerCase(language);
  });
  return [...new Set(labels)];
}

function labelled({ catalogue, language, names }: Telling, record: string): string {
  const label = typeLabel(catalogue, record, language);
  return names ? `${label}: ${titleOf(catalogue, record)}` : label;
}

function fileHash(catalogue: Catalogue, record: string): string | null {
  return (
    (catalogue
      .prepare('select sha256 from file where record = ? order by added, id limit 1', { pluck: true })
      .get([record]) as unknown as string | undefined) ?? null
  );
}
