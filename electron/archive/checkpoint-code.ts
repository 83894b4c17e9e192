/**
 * The short code of an entry of the history, for paper and for the telephone: the number of the entry and twenty signs that follow from its
 * hash, and with it from everything that stands before it. Nineteen of them carry 85 bits, so that nobody can make another history with
 * the same code; the last one is a check sign, so that what was misread or mistyped is told from what does not fit.
 *
 * The signs are those that are not taken for each other, on paper or by ear: no 0 and O, 1, I and L, 5 and S, 2 and Z, 8 and B, 6 and G.
 */
import { createHash } from 'node:crypto';
import { withLatinTwins } from '../../shared/words/look-alikes.ts';

export const CODE_SIGNS = '23456789ACEFHKMNPRTVWXY';
const LENGTH = 19;
const GROUP = 4;
/** Its powers modulo 23 are all different up to the 22nd, so neighbours that change places do not go unnoticed, nor does any sign that is another. */
const STEP = 5;

const BASE = CODE_SIGNS.length;

/** @returns for example `1204 7K3M 9XTH 2AFW 4PCE 8RVN` */
export function codeOf(seq: number, hash: string): string {
  const digest = createHash('sha256').update(`khronika code 1\n${seq}\n${hash}`).digest('hex');
  let rest = BigInt(`0x${digest.slice(0, 32)}`);
  let signs = '';
  for (let at = 0; at < LENGTH; at += 1) {
    signs += CODE_SIGNS.charAt(Number(rest % BigInt(BASE)));
    rest /= BigInt(BASE);
  }
  signs += checkSign(seq, signs);
  return `${seq} ${(signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ')}`;
}

/**
 * Takes a code as somebody types it: in any case, with any spaces and hyphens, in Latin or Cyrillic letters.
 * @returns the number of the entry and the code as it is printed; null for what cannot be a code, or has a sign that is wrong.
 */
export function readCode(typed: string): { readonly seq: number; readonly code: string } | null {
  const plain = withLatinTwins(typed.normalize('NFC').toUpperCase()).replaceAll(/[\s\u00A0\p{Pd}.,·:;/_]/gu, '');
  const found = /^([1-9]\d{0,14})(.{20})$/.exec(plain);
  if (found === null) return null;
  const [seq, signs] = [Number(found[1]), found[2] ?? ''];
  if (![...signs].every((sign) => CODE_SIGNS.includes(sign))) return null;
  if (checkSign(seq, signs.slice(0, LENGTH)) !== signs.slice(LENGTH)) return null;
  return { seq, code: `${seq} ${(signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ')}` };
}

function checkSign(seq: number, signs: string): string {
  let sum = 0;
  for (const value of [...[...String(seq)].map(Number), ...[...signs].map((sign) => CODE_SIGNS.indexOf(sign))])
    sum = (sum * STEP + value) % BASE;
  // One step more, so that the check sign itself takes part: the whole, with it, is divisible by 23.
  return CODE_SIGNS.charAt((BASE - ((sum * STEP) % BASE)) % BASE);
}
