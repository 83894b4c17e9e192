import { createHash } from 'node:crypto';
import { skeletons } from '../../../shared/names/name-key.ts';
import { fold } from '../../../shared/words/fold.ts';
import { guessLanguage, type Language } from '../../../shared/words/guess-language.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';

/** Rises when sketches are made otherwise: then all are made anew. */
export const SKETCH_VERSION = 1;

/** Words of one shingle. */
const SHINGLE = 3;
/** Hashes of the signature, and rows of a band: texts with half of their shingles in common meet in one of 16 bands with a probability of two thirds. */
const HASHES = 64;
const ROWS = 4;
/** One shingle in so many is kept by itself, so that a part of a long text meets the whole. */
const SAMPLE = 40;
const MOST_SAMPLES = 1200;
/** Hashes over the numbers and names of a text, which a translation keeps. */
const FACT_HASHES = 24;
const FACT_ROWS = 2;
/** Words of a text that are read; of longer ones the beginning. */
const MOST_WORDS = 400_000;

/** What texts are compared by without reading them. */
export interface TextSketch {
  readonly words: number;
  readonly language: Language;
  /** Of all folded words in their order: the same text has the same digest, whatever its spaces, letter cases and hyphens. */
  readonly digest: string;
  readonly signature: Uint32Array;
  readonly samples: Uint32Array;
  /** MinHash of numbers and of the sounds of names. */
  readonly facts: Uint32Array;
}

/** Reads a text page by page. */
export function createTextSketch(): { add(text: string): void; done(): TextSketch } {
  const mins = new Uint32Array(HASHES).fill(EMPTY);
  const facts = new Uint32Array(FACT_HASHES).fill(EMPTY);
  const samples = new Set<number>();
  const seen = new Set<string>();
  const digest = createHash('sha256');
  const languages = new Map<Language, number>();
  let last: number[] = [];
  let words = 0;
  return {
    add(text) {
      if (words > MOST_WORDS) return;
      const language = guessLanguage(text);
      languages.set(language, (languages.get(language) ?? 0) + text.length);
      for (const { text: written } of wordsOf(text)) {
        const word = fold(written);
        if (word === '') continue;
        words += 1;
        digest.update(word).update(' ');
        last.push(hashOf(word));
        if (last.length > SHINGLE) last.shift();
        if (last.length === SHINGLE || words < SHINGLE) {
          const shingle = mixed(last);
          const bin = shingle % HASHES;
          const rest = Math.floor(shingle / HASHES);
          if (rest < (mins[bin] as number)) mins[bin] = rest;
          if (rest % SAMPLE === 0 && samples.size < MOST_SAMPLES) samples.add(shingle);
        }
        const fact = factOf(written, word);
        if (fact !== null && !seen.has(fact)) {
          seen.add(fact);
          for (let at = 0; at < FACT_HASHES; at += 1) {
            const hash = mixed([hashOf(fact), at + 1]);
            if (hash < (facts[at] as number)) facts[at] = hash;
          }
        }
      }
    },
    done() {
      const [language = 'other'] = [...languages].toSorted(([, a], [, b]) => b - a)[0] ?? [];
      return {
        words,
        language,
        digest: digest.digest('base64url').slice(0, 22),
        signature: dense(mins),
        samples: Uint32Array.from(samples).toSorted(),
        facts,
      };
    },
  };
}

const EMPTY = 0xffffffff;

/** Numbers of three digits and more, and names by their sounds: what stands in a translation as well. */
export function factOf(written: string, folded: string): string | null {
  if (/^\d{3,}$/.test(folded)) return folded;
  if (folded.length < 4 || !/^\p{Lu}\p{Ll}/u.test(written)) return null;
  const key = skeletons(written)[0]?.key ?? '';
  return key.length < 4 ? null : `~${key.replace(/[aiu]+$/, '').slice(0, 6)}`;
}

/** Bins that nothing fell into borrow from the next one (optimal densification by rotation), so that short texts can be compared. */
function dense(mins: Uint32Array): Uint32Array {
  if (mins.every((value) => value === EMPTY)) return mins;
  return mins.map((value, bin) => {
    let from = bin;
    let distance = 0;
    while (mins[from] === EMPTY) {
      from = (from + 1) % mins.length;
      distance += 1;
    }
    return distance === 0 ? value : ((mins[from] as number) + distance * 0x9e3779b1) >>> 0;
  });
}

/** FNV-1a over UTF-16, with a last mixing. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

function mixed(parts: readonly number[]): number {
  let hash = 0x2545f491;
  for (const part of parts) hash = mix(Math.imul(hash, 31) ^ part);
  return hash;
}

/** The finisher of MurmurHash3. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Bands of a sketch under which texts that are alike meet: 0 to 15 of words, 16 of single shingles, 20 and on of numbers and names. */
export function bandsOf({
  words,
  signature,
  samples,
  facts,
}: TextSketch): { readonly band: number; readonly hash: number }[] {
  if (words < LEAST_WORDS) return [];
  const bands: { band: number; hash: number }[] = [];
  for (let band = 0; band < HASHES / ROWS; band += 1)
    bands.push({ band, hash: mixed([...signature.subarray(band * ROWS, (band + 1) * ROWS)]) });
  for (const sample of samples) bands.push({ band: SAMPLES, hash: sample });
  if (facts.some((fact) => fact !== EMPTY))
    for (let at = 0; at < FACT_HASHES / FACT_ROWS; at += 1)
      bands.push({ band: FACTS + at, hash: mixed([...facts.subarray(at * FACT_ROWS, (at + 1) * FACT_ROWS)]) });
  return bands;
}

export const SAMPLES = 16;
export const FACTS = 20;
/** A text of fewer words says too little of itself. */
export const LEAST_WORDS = 12;

/** As bytes: version, language, the numbers of samples, then all numbers, little endian. */
export function writeSketch({ language, signature, samples, facts }: TextSketch): Uint8Array<ArrayBuffer> {
  const numbers = [...signature, ...facts, ...samples];
  const bytes = new Uint8Array(2 + numbers.length * 4);
  const view = new DataView(bytes.buffer);
  bytes[0] = SKETCH_VERSION;
  bytes[1] = LANGUAGES.indexOf(language);
  for (const [at, number] of numbers.entries()) view.setUint32(2 + at * 4, number, true);
  return bytes;
}

/** Null for a sketch that was made by another version. */
export function readSketch(words: number, digest: string, bytes: Uint8Array): TextSketch | null {
  if (bytes[0] !== SKETCH_VERSION || bytes.length < 2 + (HASHES + FACT_HASHES) * 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Uint32Array.from({ length: (bytes.length - 2) >> 2 }, (_, at) => view.getUint32(2 + at * 4, true));
  return {
    words,
    digest,
    language: LANGUAGES[bytes[1] ?? 0] ?? 'other',
    signature: numbers.slice(0, HASHES),
    facts: numbers.slice(HASHES, HASHES + FACT_HASHES),
    samples: numbers.slice(HASHES + FACT_HASHES),
  };
}

const LANGUAGES: readonly Language[] = ['other', 'ru', 'be', 'en'];

/** The share of their shingles that two texts have in common, as far as their signatures tell. */
export function sharedWords(one: TextSketch, other: TextSketch): number {
  let same = 0;
  for (let at = 0; at < HASHES; at += 1) if (one.signature[at] === other.signature[at]) same += 1;
  return same / HASHES;
}
