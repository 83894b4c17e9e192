import type { FileRow, LayerRow } from '../archive/rows.ts';
import { readFileRow } from '../archive/stored-rows.ts';
import { layersInForce } from '../archive/text-layer.ts';
import type { Meeting } from './bring-together.ts';
import { compare, rowKey, rowOfKey, type SharedFile, type Table } from './change.ts';

/** Stores files. A document has one at most: where two were brought to the same one, the older stays, and the other goes back. */
export function placeFiles(meeting: Meeting): void {
  const done = new Set<string>();
  for (;;) {
    const ids = idsOf(meeting, 'file').filter((id) => !done.has(id));
    if (ids.length === 0) return;
    for (const id of ids) done.add(id);
    placeSome(meeting, ids);
  }
}

function placeSome(meeting: Meeting, ids: readonly string[]): void {
  const ofRecord = meeting.vault.catalogue.prepare('select id from file where record = ?', { pluck: true });
  const wanted = new Map<string, SharedFile>();
  for (const id of ids) {
    meeting.begins('file', id);
    const row = meeting.state('file', id)?.row as SharedFile | null | undefined;
    if (row === null || row === undefined) continue;
    if (meeting.current('record', row.record) === null) meeting.waits('file', id, row.record);
    else wanted.set(id, row);
  }
  const homes = new Map<string, string>();
  for (const [record, files] of Map.groupBy(wanted, ([, row]) => row.record)) {
    const standing = (ofRecord.all([record]) as unknown as string[]).filter((id) => !wanted.has(id));
    const all = [...standing, ...files.map(([id]) => id)].toSorted(compare);
    for (const [place, id] of all.entries()) {
      homes.set(id, place === 0 ? record : (homeOf(meeting, id) ?? record));
      if (place > 0) meeting.waits('file', id, `home ${record}`);
    }
  }
  const left = new Set(
    [...homes]
      .map(([id, record]) => ({ id, record, before: meeting.current('file', id) as FileRow | null }))
      .toSorted((a, b) => compare(a.id, b.id)),
  );
  // Whoever leaves a document goes first, so that there is room for the next one; two that would change places stay where they are.
  const isFree = (record: string): boolean => (ofRecord.all([record]) as unknown as string[]).length === 0;
  for (;;) {
    const next = left.values().find(({ record, before }) => before?.record === record || isFree(record));
    if (next === undefined) return;
    left.delete(next);
    placeFile(meeting, next.id, next.record, next.before, wanted.get(next.id));
    if (next.before !== null && next.before.record !== next.record) meeting.came(`home ${next.before.record}`);
  }
}

function placeFile(
  meeting: Meeting,
  id: string,
  record: string,
  before: FileRow | null,
  wanted: SharedFile | undefined,
): void {
  const source = wanted === undefined ? (before?.source ?? null) : wanted.source;
  const isHere = source === null || meeting.current('record', source) !== null;
  if (source !== null && !isHere) meeting.waits('file', id, source);
  const arrived = before === null ? meeting.arrived.file(id) : null;
  const base =
    before ?? (wanted === undefined || arrived === null ? null : { ...wanted, storedSize: arrived.storedSize });
  if (base === null) return meeting.waits('file', id, `file ${id}`);
  const after = { ...base, record: record as FileRow['record'], source: isHere ? source : null };
  meeting.place({ table: 'file', id: base.id, before, after }, { pages: arrived?.pages ?? [] });
  if (before === null) meeting.came(`file ${id}`);
}

/** The document with which a file came in. */
function homeOf(meeting: Meeting, id: string): string | null {
  const made = meeting
    .changes()
    .of('file', id)
    .find(({ before, after }) => before === null && after !== null);
  const home = (made?.after as SharedFile | undefined)?.record ?? readFileRow(meeting.vault.catalogue, id)?.record;
  return home === undefined || meeting.current('record', home) === null ? null : home;
}

/** Stores words of pages. Of each kind one is in force for a page at most: the newest. */
export function placeLayers(meeting: Meeting): void {
  const wanted = new Map<string, LayerRow>();
  const beside = meeting.vault.catalogue.prepare(
    'select id from text_layer where record = ? and page = ? and kind = ?',
    { pluck: true },
  );
  for (const id of idsOf(meeting, 'layer')) {
    const state = meeting.state('layer', id)?.row as LayerRow | null | undefined;
    if (state === null || state === undefined) continue;
    for (const other of beside.all([state.record, state.page, state.kind]) as unknown as string[])
      meeting.touched.add(rowKey({ table: 'layer', id: other }));
  }
  for (const id of idsOf(meeting, 'layer')) {
    meeting.begins('layer', id);
    const row = meeting.state('layer', id)?.row as LayerRow | null | undefined;
    if (row === null || row === undefined) continue;
    if (meeting.current('record', row.record) === null) meeting.waits('layer', id, row.record);
    else if (meeting.current('layer', id) === null && meeting.arrived.layer(id) === null)
      meeting.waits('layer', id, `layer ${id}`);
    else wanted.set(id, row);
  }
  const pages = Map.groupBy(wanted.values(), ({ record, page, kind }) => `${record} ${page} ${kind}`);
  const placed: LayerRow[] = [];
  for (const rows of pages.values()) {
    const [{ record, page, kind } = rows[0] as LayerRow] = rows;
    const standing = layersInForce(meeting.vault.catalogue, record, page).filter(
      (row) => row.kind === kind && !wanted.has(row.id),
    );
    const current = [...standing, ...rows.filter((row) => row.current)].toSorted(
      (a, b) => compare(b.made, a.made) || compare(b.id, a.id),
    )[0];
    for (const row of [...standing, ...rows]) placed.push({ ...row, current: row.id === current?.id });
  }
  // One goes out of force before another comes into it.
  for (const row of placed.toSorted((a, b) => Number(a.current) - Number(b.current) || compare(a.id, b.id))) {
    const before = meeting.current('layer', row.id) as LayerRow | null;
    const content = before === null ? (meeting.arrived.layer(row.id) ?? {}) : {};
    // Words of a page are never others than those that came; whose page it is, and whether they are in force, is all that changes.
    const after = before === null ? row : { ...before, record: row.record, current: row.current };
    meeting.place({ table: 'layer', id: row.id, before, after }, content);
    if (before === null) meeting.came(`layer ${row.id}`);
  }
}

function idsOf(meeting: Meeting, table: Table): string[] {
  return [...meeting.touched]
    .map(rowOfKey)
    .flatMap((row) => (row.table === table ? [row.id] : []))
    .toSorted(compare);
}
