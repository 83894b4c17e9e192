import { fieldCalled, type FieldName } from './fields.ts';
import type { Fault, FaultCode, Place } from './query-tree.ts';

export interface WordToken extends Place {
  readonly kind: 'word';
  readonly text: string;
  readonly exact: boolean;
  readonly prefix: boolean;
  readonly typos: boolean;
}

export interface PhraseToken extends Place {
  readonly kind: 'phrase';
  readonly text: string;
  readonly prefix: boolean;
  /** Of `"a b"~5`. */
  readonly distance: number | null;
}

export interface FieldToken extends Place {
  readonly kind: 'field';
  readonly field: FieldName;
}

export interface NearToken extends Place {
  readonly kind: 'near' | 'near-open';
  readonly distance: number;
}

export interface SignToken extends Place {
  readonly kind: 'open' | 'close' | 'and' | 'or' | 'not';
}

export type Token = WordToken | PhraseToken | FieldToken | NearToken | SignToken;

/** Words between the parts of NEAR where no number is given. */
export const USUAL_DISTANCE = 10;
const LONGEST_DISTANCE = 200;

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  И: 'and',
  І: 'and',
  OR: 'or',
  ИЛИ: 'or',
  АБО: 'or',
  NOT: 'not',
  НЕ: 'not',
};

// Quotation marks as each language prints them; a word in a text never has one.
const QUOTES = '"«»“”„‟';
const RUN = new RegExp(String.raw`[^\s()|${QUOTES}]+`, 'uy');
const PHRASE = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)`, 'uy');
const AFTER_PHRASE = /(\*)?(?:~(\d{1,3}))?/uy;
const NEAR = /^(?:NEAR|РЯДОМ|ПОБАЧ)(?:\/(\d{1,3}))?$/u;
const FIELD = /^(\p{L}{1,20}):/u;

/** Cuts a query into its signs. */
export function lexed(typed: string): { tokens: Token[]; faults: Fault[] } {
  const tokens: Token[] = [];
  const faults: Fault[] = [];
  const fault = (code: FaultCode, at: number, length: number): void => {
    faults.push({ code, at, length, text: typed.slice(at, at + length) });
  };
  let at = 0;

  const phrase = (): void => {
    const [whole, text = '', closing] = matchAt(PHRASE, typed, at);
    const start = at;
    at += whole.length;
    if (closing === '') fault('quote-open', start, 1);
    const [after, star, distance] = matchAt(AFTER_PHRASE, typed, at);
    at += after.length;
    const prefix = star !== undefined || text.trimEnd().endsWith('*');
    if (!hasWord(text)) return;
    tokens.push({
      kind: 'phrase',
      at: start,
      length: at - start,
      text: text.replaceAll(/[\s*]+/gu, ' ').trim(),
      prefix,
      distance: distance === undefined ? null : distanceOf(distance),
    });
  };

  const word = (run: string, start: number): void => {
    const [, exact = '', core = '', star = '', tilde = '', end = ''] =
      /^(=*)(.*?)(\*+)?(~\d*)?([,;.!?]*)$/su.exec(run) ?? [];
    const written = star === '' && tilde === '' ? `${core}${end}` : core;
    // In a sentence that is pasted, a word has its comma.
    const bare = written.replaceAll(/^[~*=-]+|[,;.!?~*]+$/gu, '');
    const isSign = Object.hasOwn(operators, bare) || NEAR.test(bare) || (FIELD.test(bare) && !FIELD.test(written));
    const text = isSign ? written : bare;
    if (!hasWord(text)) return;
    tokens.push({
      kind: 'word',
      at: start,
      length: run.length,
      text,
      exact: exact !== '',
      prefix: star !== '',
      typos: tilde !== '',
    });
  };

  const sign = (kind: SignToken['kind'], length: number): void => {
    tokens.push({ kind, at, length });
    at += length;
  };

  while (at < typed.length) {
    const next = typed.charAt(at);
    if (QUOTES.includes(next)) phrase();
    else if (next === '(') sign('open', 1);
    else if (next === ')') sign('close', 1);
    else if (next === '|') sign('or', /^\|+/.exec(typed.slice(at))?.[0].length ?? 1);
    else if (/\s/u.test(next)) at += 1;
    else {
      const [run] = matchAt(RUN, typed, at);
      const behind = typed.charAt(at + run.length);
      const isJoined = behind === '(' || (behind !== '' && QUOTES.includes(behind));
      const [, distance] = NEAR.exec(run) ?? [];
      const operator = Object.hasOwn(operators, run) ? operators[run] : undefined;
      const [head, name] = FIELD.exec(run) ?? ['', ''];
      const field = fieldCalled(name ?? '');
      if (/^-+/.test(run) && (/^-+[^-]/u.test(run) || isJoined)) sign('not', /^-+/.exec(run)?.[0].length ?? 1);
      else if (operator !== undefined) sign(operator, run.length);
      else if (NEAR.test(run)) {
        tokens.push({
          kind: behind === '(' && distance === undefined ? 'near-open' : 'near',
          at,
          length: run.length,
          distance: distance === undefined ? USUAL_DISTANCE : distanceOf(distance),
        });
        at += run.length;
      } else if (field !== null) {
        tokens.push({ kind: 'field', at, length: head.length, field });
        at += head.length;
        // What follows is its value, also where it would be an operator.
        const value = RUN.test(reset(RUN, typed, at)) ? matchAt(RUN, typed, at)[0] : '';
        if (value !== '') word(value, at);
        at += value.length;
      } else {
        // 12:30 and http://... are no fields, nor is a word at the end of which a colon stands.
        if (head.length > 2 && !run.slice(head.length).startsWith('/') && (run.length > head.length || isJoined))
          fault('field-unknown', at, head.length);
        word(run, at);
        at += run.length;
      }
    }
  }
  return { tokens, faults };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | [string] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [''];
}

function reset(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return text;
}

function distanceOf(digits: string): number {
  return Math.min(LONGEST_DISTANCE, Number(digits));
}

export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
