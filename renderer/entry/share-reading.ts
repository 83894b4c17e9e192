import { readShareRows, ROW_LENGTH, rowFits, SHARE_ROWS, typedRows } from '../../shared/shares/share-rows.ts';

/** What can be said of a share while it is typed, before anything is opened with it. */
export type ShareTyped =
  | { readonly is: 'empty' }
  /** So far nothing is wrong. `rows` are complete. */
  | { readonly is: 'begun'; readonly rows: number }
  /** There is a slip in this row, counted from 1. */
  | { readonly is: 'mistyped'; readonly row: number }
  /** More was typed than a share has, or it is no share. */
  | { readonly is: 'unreadable' }
  | {
      readonly is: 'whole';
      readonly number: number;
      readonly total: number;
      readonly needed: number;
      /** The kit that it belongs to. */
      readonly kit: string;
    };

const KIT_AT = 2;
const KIT_ENDS = 7;

/** Reads a share as far as it is typed: a slip is named in the row in which it was made. */
export function readTypedShare(typed: string): ShareTyped {
  const rows = typedRows(typed);
  if (rows.length === 0) return { is: 'empty' };
  const wrong = rows.findIndex((row) => !rowFits(row));
  if (wrong >= 0) return { is: 'mistyped', row: wrong + 1 };
  if (rows.length > SHARE_ROWS) return { is: 'unreadable' };
  const complete = rows.filter((row) => row.length === ROW_LENGTH).length;
  if (complete < SHARE_ROWS) return { is: 'begun', rows: complete };
  const bytes = readShareRows(typed);
  if ('row' in bytes) return { is: 'unreadable' };
  const [versionAndNeeded = 0, numberAndTotal = 0] = bytes;
  return {
    is: 'whole',
    number: (numberAndTotal >> 4) + 1,
    total: (numberAndTotal & 15) + 1,
    needed: (versionAndNeeded & 15) + 1,
    kit: Array.from(bytes.subarray(KIT_AT, KIT_ENDS), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** How the shares typed so far stand together. */
export interface SharesTyped {
  readonly each: readonly ShareTyped[];
  /** How many the kit needs; null until one share is whole. */
  readonly needed: number | null;
  /** How many different ones are still missing; null until one share is whole. */
  readonly missing: number | null;
  /** Places, from 0, of shares of another kit than the first, and of shares that were typed before. */
  readonly strangers: readonly number[];
  readonly repeated: readonly number[];
  /** Whether what is typed can be tried. */
  readonly isEnough: boolean;
}

export function readTypedShares(typed: readonly string[]): SharesTyped {
  const each = typed.map(readTypedShare);
  const first = each.find((share) => share.is === 'whole');
  const strangers: number[] = [];
  const repeated: number[] = [];
  const numbers = new Set<number>();
  for (const [place, share] of each.entries()) {
    if (share.is !== 'whole') continue;
    if (share.kit !== first?.kit) strangers.push(place);
    else if (numbers.has(share.number)) repeated.push(place);
    else numbers.add(share.number);
  }
  const needed = first?.needed ?? null;
  const missing = needed === null ? null : Math.max(0, needed - numbers.size);
  return { each, needed, missing, strangers, repeated, isEnough: missing === 0 && strangers.length === 0 };
}
