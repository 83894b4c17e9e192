import { readMirrorLine } from '../../shared/contract/mirror-line.ts';
import { newLineKey } from '../../shared/contract/sealed-lines.ts';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { adoptModel, type ModelRecord } from '../../shared/records/model.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { call, on } from '../app/host.ts';
import { linesOf } from '../app/vault-content.ts';
import { createStore, type Store } from '../app/store.ts';

/**
 * What lists, pickers, filters and counts need of every record, in memory, so that all of them answer at once. It is filled when a
 * vault is opened, follows the history by its numbers, and goes with the page when the vault locks.
 */
interface Mirror {
  readonly filled: boolean;
  /** Raised by every change. */
  readonly version: number;
}

/** Rows of one answer to what changed. */
const PAGE = 1000;
const byCode = new Map<string, MirrorRow>();
/** The same rows by type, so that a change of one record costs no walk over all of them. A record never changes its type. */
const byType = new Map<string, Map<string, MirrorRow>>();
/** What `rowsOf` gave last, until a row of the type changes. */
const lists = new Map<string, readonly MirrorRow[]>();
let seq = 0;
let following: Promise<void> | null = null;
let again = false;

export const mirror: Store<Mirror> = createStore<Mirror>({ filled: false, version: 0 });

/** Milliseconds between two views of a mirror that is being filled. */
const BETWEEN = 120;

/** Fills the mirror from the open vault and follows its history from there, for as long as the page lives. */
export async function fillMirror(): Promise<void> {
  const key = newLineKey();
  const opened = await call('mirror.open', { key });
  // What changes while the rows come is fetched afterwards: a row on its way may be older than a change that is known already.
  ({ seq } = opened);
  let shown = performance.now();
  for await (const line of linesOf(opened.url, key)) {
    take(readMirrorLine(line));
    if (performance.now() - shown < BETWEEN) continue;
    mirror.write((now) => ({ ...now, version: now.version + 1 }));
    shown = performance.now();
  }
  on('archive.changed', (change) => {
    if (change.seq > seq) void follow();
  });
  mirror.write((now) => ({ filled: true, version: now.version + 1 }));
  await follow();
}

/** The active records of a type in the order of their numbers. The array is the same until one of them changes. */
export function rowsOf(type: RecordType): readonly MirrorRow[] {
  const known = lists.get(type);
  if (known !== undefined) return known;
  // What came while the mirror was being filled stands among older rows.
  const rows = [...(byType.get(type)?.values() ?? [])]
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => a.number - b.number);
  lists.set(type, rows);
  return rows;
}

/** All active records of what the archive is about. */
export function allRows(): readonly MirrorRow[] {
  return [...byCode.values()].filter(({ state, type }) => state === 'active' && type !== 'field' && type !== 'term');
}

export function rowOf(code: string): MirrorRow | undefined {
  return byCode.get(code);
}

/** That a document was looked at is no part of the history, so the mirror is told of it by whoever says it. */
export function noteRead(code: string, read: boolean): void {
  const row = byCode.get(code);
  if (row === undefined || row.file === null || row.file.read === read) return;
  take([{ ...row, file: { ...row.file, read } }]);
  mirror.write((now) => ({ ...now, version: now.version + 1 }));
}

function take(rows: readonly MirrorRow[]): void {
  let model = false;
  for (const row of rows) {
    model ||= row.type === 'field' || row.type === 'term';
    byCode.set(row.code, row);
    const ofType = byType.get(row.type) ?? new Map<string, MirrorRow>();
    byType.set(row.type, ofType.set(row.code, row));
    lists.delete(row.type);
  }
  if (model) adoptModel([...modelRows('field'), ...modelRows('term')]);
}

/** Fields and terms of the archive's own: lists and forms know them as soon as they are there. */
function modelRows(type: ModelRecord['type']): ModelRecord[] {
  return [...(byType.get(type)?.values() ?? [])]
    .toSorted((a, b) => a.number - b.number)
    .map(({ code, cells, state }) => ({ type, code, fields: cells as Fields, retired: state === 'trashed' }));
}

/** Records of a type that are in the trash, in the order of their numbers. */
export function trashedRowsOf(type: RecordType): readonly MirrorRow[] {
  return [...(byType.get(type)?.values() ?? [])]
    .filter(({ state }) => state === 'trashed')
    .toSorted((a, b) => a.number - b.number);
}

/** Fetches what changed since the last number; calls that come meanwhile are answered by one more round. */
function follow(): Promise<void> {
  if (following !== null) {
    again = true;
    return following;
  }
  following = (async () => {
    do {
      again = false;
      let more = true;
      while (more) {
        const changes = await call('changes.since', { seq, limit: PAGE });
        ({ more } = changes);
        seq = changes.seq;
        take(changes.rows);
        if (changes.rows.length > 0) mirror.write((now) => ({ ...now, version: now.version + 1 }));
      }
    } while (again);
  })()
    // A vault that locks meanwhile takes the page with it.
    .catch(() => {})
    .finally(() => {
      following = null;
    });
  return following;
}
