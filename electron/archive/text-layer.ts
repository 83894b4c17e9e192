import { createHash } from 'node:crypto';
import type { Catalogue } from '../vault/catalogue.ts';
import type { LayerId, LayerRow, Sha256 } from './rows.ts';
import { indexNow, PAGE_BITS } from './search/word-index.ts';

/**
 * Text layers as rows: what was recognised of a page, or put right by a person. A layer is never unmade, only taken out of force; so the
 * history needs no text, and what undo brings back is there. Only the commit path writes.
 */

const COLUMNS = 'id, record, page, kind, language, confidence, by, base, made, text, current';

export function readLayerRow(catalogue: Catalogue, id: string): LayerRow | null {
  const row = catalogue.prepare(`select ${COLUMNS} from text_layer where id = ?`).get([id]);
  return row === undefined ? null : toLayerRow(row);
}

/** The layers of a page that are in force: at most one of each kind. */
export function layersInForce(catalogue: Catalogue, record: string, page: number): LayerRow[] {
  return catalogue
    .prepare(`select ${COLUMNS} from text_layer where record = ? and page = ? and current = 1`)
    .all([record, page])
    .map(toLayerRow);
}

/** All layers of a document. */
export function layersOf(catalogue: Catalogue, record: string): LayerRow[] {
  return catalogue
    .prepare(`select ${COLUMNS} from text_layer where record = ? order by id`)
    .all([record])
    .map(toLayerRow);
}

function toLayerRow({ text, current, ...row }: Record<string, unknown>): LayerRow {
  return { ...row, textSha256: digestOf(text as string), current: current === 1 } as unknown as LayerRow;
}

export function digestOf(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex') as Sha256;
}

/** Stores a new layer with its text. */
export function insertLayer(
  catalogue: Catalogue,
  row: LayerRow,
  text: string,
  words: Uint8Array<ArrayBuffer> | null,
): void {
  catalogue
    .prepare(
      `insert into text_layer (id, number, record, page, kind, language, confidence, by, base, made, text, words, current)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([
      row.id,
      numberOf(catalogue, row.record, row.page),
      row.record,
      row.page,
      row.kind,
      row.language,
      row.confidence,
      row.by,
      row.base,
      row.made,
      text,
      words,
      row.current ? 1 : 0,
    ]);
  follow(catalogue, row);
}

/** Puts a stored layer in or out of force, or gives it to another document. */
export function changeLayer(catalogue: Catalogue, id: LayerId, after: LayerRow): void {
  const before = readLayerRow(catalogue, id);
  catalogue
    .prepare('update text_layer set number = ?, record = ?, current = ? where id = ?')
    .run([numberOf(catalogue, after.record, after.page), after.record, after.current ? 1 : 0, id]);
  if (before !== null && before.record !== after.record) follow(catalogue, before);
  follow(catalogue, after);
}

function follow(catalogue: Catalogue, { record, page }: LayerRow): void {
  indexNow(catalogue, [numberOf(catalogue, record, page)]);
}

function numberOf(catalogue: Catalogue, record: string, page: number): number {
  const number = Number(catalogue.prepare('select number from record where id = ?', { pluck: true }).get([record]));
  return number * 2 ** PAGE_BITS + page;
}
