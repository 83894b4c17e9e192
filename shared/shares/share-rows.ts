import { withLatinTwins } from '../words/look-alikes.ts';

/**
 * How a share of a recovery kit is written on paper: five rows of sixteen signs, in groups of four. The last sign of each row is a check
 * of the fifteen before it, so that a slip of the hand is found at once and its row can be named. Whoever joins shares by hand leaves the
 * check signs out (docs/vault-format.md, "The recovery kit").
 */

/** No 0 and O, no 1 and I. */
export const SHARE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const SHARE_ROWS = 5;
/** Signs of a row that carry something. */
const CARRYING = 15;
export const ROW_LENGTH = CARRYING + 1;
/** 75 signs of five bits are 46 bytes and seven bits more, which are nought. */
export const SHARE_BYTES = 46;

/** What was found wrong: the row, counted from 1; 0 when there are too few or too many signs. */
export interface MistypedRow {
  readonly row: number;
}

/** A share as it stands on its sheet: one line for each row. @param bytes exactly SHARE_BYTES */
export function writeShareRows(bytes: Uint8Array): string {
  if (bytes.length !== SHARE_BYTES) throw new RangeError(`a share has ${SHARE_BYTES} bytes`);
  const values = fivesOf(bytes);
  return Array.from({ length: SHARE_ROWS }, (_, row) => {
    const carrying = values.slice(row * CARRYING, (row + 1) * CARRYING);
    const signs = [...carrying, checkOf(carrying)].map((value) => SHARE_ALPHABET[value]).join('');
    return (signs.match(/.{4}/g) ?? []).join(' ');
  }).join('\n');
}

/** Reads a share as it was typed: spaces, lines, hyphens and small letters do not matter, nor Cyrillic letters that look the same. */
export function readShareRows(typed: string): Uint8Array | MistypedRow {
  const rows = typedRows(typed);
  for (const [index, row] of rows.entries()) if (!rowFits(row)) return { row: index + 1 };
  if (rows.length !== SHARE_ROWS || rows.some(({ length }) => length !== ROW_LENGTH)) return { row: 0 };
  const values = rows.flatMap((row) => valuesOf(row).slice(0, CARRYING));
  return bytesOf(values) ?? { row: SHARE_ROWS };
}

/** What was typed, cut into the rows of the sheet; the last one may be short while somebody types. */
export function typedRows(typed: string): string[] {
  const signs = withLatinTwins(typed.normalize('NFC').toUpperCase()).replaceAll(/[\s\-–—.·_]/g, '');
  return signs.match(/.{1,16}/gsu) ?? [];
}

/** Whether a row can be right: a whole one by its check sign, a shorter one by having only signs that there are. */
export function rowFits(row: string): boolean {
  const values = valuesOf(row);
  if (values.includes(-1)) return false;
  return values.length < ROW_LENGTH || checkOf(values.slice(0, CARRYING)) === values[CARRYING];
}

function valuesOf(row: string): number[] {
  return [...row].map((sign) => SHARE_ALPHABET.indexOf(sign));
}

/**
 * A weighted sum in the field of 32 elements, each place with a weight of its own that is neither nought nor one: so one wrong sign, and two
 * neighbours that changed places, are always found.
 */
function checkOf(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    weight = times(weight, 2);
    sum ^= times(weight, value);
  }
  return sum;
}

/** Multiplication modulo x^5 + x^2 + 1, in which 2 has the order 31. */
function times(a: number, b: number): number {
  let product = 0;
  for (let [left, right] = [a, b]; right > 0; right >>= 1) {
    if (right & 1) product ^= left;
    left <<= 1;
    if (left & 32) left ^= 37;
  }
  return product;
}

/** Bits, the highest first, five at a time; what is missing at the end is nought. */
function fivesOf(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.padEnd(SHARE_ROWS * CARRYING * 5, '0').match(/.{5}/g) ?? [];
  return fives.map((five) => Number.parseInt(five, 2));
}

function bytesOf(values: readonly number[]): Uint8Array | null {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  if (bits.slice(SHARE_BYTES * 8).includes('1')) return null;
  const eights = bits.slice(0, SHARE_BYTES * 8).match(/.{8}/g) ?? [];
  return Uint8Array.from(eights, (eight) => Number.parseInt(eight, 2));
}
