import type { Catalogue } from '../../vault/catalogue.ts';
import type { Part, Sought } from './leaf.ts';
import { createMarker } from './marks.ts';

/** Texts that are looked at, at most; beyond that the index is believed. */
const MOST = 1500;

/** Of the rows that the index finds, those that really have the words as they are asked for. */
export function checked(catalogue: Catalogue, sought: Sought, of: Part['of'], rows: Int32Array): Int32Array {
  if (rows.length === 0 || rows.length > MOST) return rows;
  const text = catalogue.prepare(
    of === 'page'
      ? 'select n.text from indexed_page p join page_now n on n.number = p.number where p.slot = ?'
      : 'select text from record_text where number = ?',
    { pluck: true },
  );
  const marker = createMarker([sought]);
  return rows.filter((row) => marker(String(text.get([row]) ?? '')).length > 0);
}
