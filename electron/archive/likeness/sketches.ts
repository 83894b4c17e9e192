import type { CallOutput } from '../../../shared/contract/calls.ts';
import { bandsOfPrint, likenessOfPrints, PRINT_VERSION } from '../../../shared/pictures/picture-print.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { compareTexts, readText, rounded, type ComparedText, type Verdict } from './compare-texts.ts';
import {
  bandsOf,
  createTextSketch,
  FACTS,
  LEAST_WORDS,
  readSketch,
  SAMPLES,
  sharedWords,
  SKETCH_VERSION,
  writeSketch,
  type TextSketch,
} from './text-sketch.ts';

/** Documents that share a band, at most: a form of which there are thousands says nothing by its words. */
const MOST_IN_BAND = 150;
/** Documents that one is compared with word by word. */
const MOST_COMPARED = 24;
/** Single shingles that two documents have in common before they are compared. */
const SAMPLES_SHARED = 2;

/** Bands from here on are of pictures. */
const PICTURES = 40;
/** Pages of a document whose pictures are looked up by themselves; the others are compared where one of these meets. */
const LOOKED_UP = 3;
/** From here on two pictures show the same page. */
export const SAME_PICTURE = 0.8;
export const NEAR_PICTURE = 0.6;

interface Document {
  readonly id: string;
  readonly number: number;
}

/** Documents whose texts are to be compared: new ones, those whose text has changed, those that were compared by another rule. */
export function waitingTexts(catalogue: Catalogue, limit: number): Document[] {
  return catalogue
    .prepare(
      `select r.id, r.number from record r left join text_sketch s on s.record = r.id
       where r.type = 'document' and s.version is not $version
         and not exists (select 1 from ocr_queue q where q.record = r.id and q.reason is null)
       order by r.number desc limit $limit`,
    )
    .all<never>({ limit, version: SKETCH_VERSION });
}

export function countWaiting(catalogue: Catalogue): { waiting: number; total: number } {
  const row = catalogue
    .prepare(
      `select count(*) as total, sum(s.version is not $version) as waiting
       from record r left join text_sketch s on s.record = r.id where r.type = 'document'`,
    )
    .get<{ total: number; waiting: number | null }>({ version: SKETCH_VERSION });
  return { waiting: row?.waiting ?? 0, total: row?.total ?? 0 };
}

/** The texts of the pages of a document as they are read now. */
export function textsOf(catalogue: Catalogue, record: string): string[] {
  return catalogue
    .prepare('select text from page_now where record = ? order by page', { pluck: true })
    .all([record]) as unknown as string[];
}

/** Reads a document with a breath between pages where `breathe` says so, and gives its sketch. */
export async function sketchOf(
  catalogue: Catalogue,
  record: string,
  breathe: () => Promise<void>,
): Promise<TextSketch> {
  const sketch = createTextSketch();
  for (const text of textsOf(catalogue, record)) {
    sketch.add(text);
    await breathe();
  }
  return sketch.done();
}

/** Puts a sketch in the place of the one before. Runs inside a transaction. */
export function storeSketch(catalogue: Catalogue, { id, number }: Document, sketch: TextSketch): void {
  const drop = catalogue.prepare('delete from sketch_band where band = ? and hash = ? and number = ?');
  texts.get(catalogue)?.delete(id);
  const before = storedSketch(catalogue, id);
  if (before !== null) for (const { band, hash } of bandsOf(before)) drop.run([band, hash, number]);
  const insert = catalogue.prepare('insert or ignore into sketch_band (band, hash, number) values (?, ?, ?)');
  for (const { band, hash } of bandsOf(sketch)) insert.run([band, hash, number]);
  catalogue
    .prepare('insert or replace into text_sketch (record, words, version, digest, signature) values (?, ?, ?, ?, ?)')
    .run([id, sketch.words, SKETCH_VERSION, sketch.digest, writeSketch(sketch)]);
}

export function storedSketch(catalogue: Catalogue, record: string): TextSketch | null {
  const row = catalogue
    .prepare('select words, digest, signature from text_sketch where record = ?')
    .get<{ words: number; digest: string; signature: Uint8Array<ArrayBuffer> }>([record]);
  return row === undefined ? null : readSketch(row.words, row.digest, row.signature);
}

/** Documents whose sketch meets that of another one, with how many bands they share, the nearest first. */
export function nearDocuments(
  catalogue: Catalogue,
  { id, number }: Document,
  sketch: TextSketch | null,
): { readonly id: string; readonly score: number }[] {
  const scores = new Map<number, { words: number; samples: number; facts: number }>();
  const meet = catalogue.prepare(
    `select number from sketch_band where band = ? and hash = ? limit ${MOST_IN_BAND + 1}`,
    { pluck: true },
  );
  for (const { band, hash } of sketch === null ? [] : bandsOf(sketch)) {
    const numbers = meet.all([band, hash]) as unknown as number[];
    if (numbers.length > MOST_IN_BAND) continue;
    for (const other of numbers) {
      if (other === number) continue;
      const score = scores.get(other) ?? { words: 0, samples: 0, facts: 0 };
      if (band < SAMPLES) score.words += 1;
      else if (band < FACTS) score.samples += 1;
      else score.facts += 1;
      scores.set(other, score);
    }
  }
  const byDigest =
    sketch === null || sketch.words < LEAST_WORDS
      ? []
      : (catalogue
          .prepare('select record from text_sketch where digest = ? and record <> ? limit 50', { pluck: true })
          .all([sketch.digest, id]) as unknown as string[]);
  const found = new Map(byDigest.map((record) => [record, 1000]));
  const idOf = catalogue.prepare("select id from record where number = ? and type = 'document'", { pluck: true });
  for (const [other, { words, samples, facts }] of scores) {
    if (words === 0 && samples < SAMPLES_SHARED && facts === 0) continue;
    const record = idOf.get([other]) as unknown as string | undefined;
    if (record !== undefined)
      found.set(record, Math.max(found.get(record) ?? 0, words * 4 + Math.min(40, samples) + facts));
  }
  return [...found].map(([record, score]) => ({ id: record, score })).toSorted((a, b) => b.score - a.score);
}

/** Compares a document with those that it meets and stores what comes of it. Runs inside a transaction. */
export function comparePairs(catalogue: Catalogue, document: Document): void {
  const sketch = storedSketch(catalogue, document.id);
  const near = nearDocuments(catalogue, document, sketch).slice(0, MOST_COMPARED);
  const others = new Set([
    ...near.map(({ id }) => id),
    ...samePictures(catalogue, document),
    ...sameBytes(catalogue, document.id),
  ]);
  catalogue.prepare('delete from likeness_pair where one = $id or other = $id').run({ id: document.id });
  const read = textReader(catalogue);
  const insert = catalogue.prepare(
    'insert or replace into likeness_pair (one, other, relation, strength, why) values (?, ?, ?, ?, ?)',
  );
  for (const other of others) {
    const [one, two] = document.id < other ? [document.id, other] : [other, document.id];
    const verdict = verdictOf(catalogue, one, two, read);
    if (verdict !== null) insert.run([one, two, verdict.relation, verdict.strength, JSON.stringify(verdict.why)]);
  }
}

type Reader = (record: string) => ComparedText;

/** Texts that were read for comparing, kept because documents that are alike are compared with the same ones. */
const texts = new WeakMap<Catalogue, Map<string, ComparedText>>();
const MOST_TEXTS = 200;

function textReader(catalogue: Catalogue): Reader {
  const known = texts.get(catalogue) ?? new Map<string, ComparedText>();
  texts.set(catalogue, known);
  return (record) => {
    const found =
      known.get(record) ?? readText(textsOf(catalogue, record), storedSketch(catalogue, record)?.language ?? 'other');
    known.delete(record);
    known.set(record, found);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_TEXTS) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** How the first of two documents is to the second. */
function verdictOf(catalogue: Catalogue, one: string, other: string, read: Reader): Verdict | null {
  if (sameBytes(catalogue, one).includes(other)) return { relation: 'same-bytes', strength: 1, why: [why('bytes')] };
  const [a, b] = [storedSketch(catalogue, one), storedSketch(catalogue, other)];
  const areRead = a !== null && b !== null && a.words >= LEAST_WORDS && b.words >= LEAST_WORDS;
  if (areRead && a.digest === b.digest) return { relation: 'same-text', strength: 0.98, why: [why('text')] };
  const pictures = picturesInCommon(catalogue, one, other);
  const said = areRead ? compareTexts(read(one), read(other)) : null;
  // What is said decides where both can be read; a form that looks alike is not the same.
  if (said !== null || areRead) {
    if (said === null) return null;
    const seen = pictures === null ? [] : [pictures];
    const named = namedAlike(catalogue, one, other);
    const relation =
      said.relation === 'near-text' && named?.isVersion === true && !isSeenSame(pictures) ? 'version' : said.relation;
    return {
      relation,
      strength: rounded(Math.min(0.97, said.strength + (isSeenSame(pictures) ? 0.03 : 0))),
      why: [...said.why, ...seen, ...(named === null ? [] : [named.why])],
    };
  }
  if (pictures === null || (pictures.share ?? 0) < 0.5) return null;
  return {
    relation: isSeenSame(pictures) ? 'same-picture' : 'near-picture',
    strength: rounded(0.9 * (pictures.share ?? 0) * Number(pictures.own ?? 0)),
    why: [pictures],
  };
}

type Why = CallOutput<'likeness.list'>['pairs'][number]['why'][number];

function why(
  kind: Why['kind'],
  share: number | null = null,
  own: string | null = null,
  theirs: string | null = null,
): Why {
  return { kind, share, own, theirs };
}

function isSeenSame(pictures: Why | null): boolean {
  return pictures !== null && Number(pictures.own ?? 0) >= SAME_PICTURE;
}

/** Names of files that differ by a number, a date, or a word such as "final": ruling_v1.pdf, ruling_v2.pdf. */
function namedAlike(
  catalogue: Catalogue,
  one: string,
  other: string,
): { readonly why: Why; readonly isVersion: boolean } | null {
  const name = catalogue.prepare(
    "select name from file where record = ? and kind = 'original' order by added, id limit 1",
    { pluck: true },
  );
  const [a, b] = [one, other].map((record) => name.get([record]) as unknown as string | undefined);
  if (a === undefined || b === undefined || a === b) return null;
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\.[a-z0-9]{1,5}$/, '')
      .replaceAll(
        /(?<!\p{L})(?:copy|final|new|old|rev|ver|version|v|копия|копія|новый|новая|испр|итог|редакция|версия|верс|ред)(?!\p{L})|\d+|[\s._()-]+/gu,
        '',
      );
  if (bare(a) === '' || bare(a) !== bare(b)) return null;
  return { why: why('file-names', null, a, b), isVersion: /\d|final|rev|ver|верс|ред|испр/i.test(a + b) };
}

function sameBytes(catalogue: Catalogue, record: string): string[] {
  return catalogue
    .prepare(
      'select distinct o.record from file f join file o on o.sha256 = f.sha256 and o.record <> f.record where f.record = ?',
      { pluck: true },
    )
    .all([record]) as unknown as string[];
}

/** Stores the prints of the pages of a document; none where it has no pictures. Runs inside a transaction. */
export function storePrints(
  catalogue: Catalogue,
  { id, number }: Document,
  prints: readonly { readonly page: number; readonly print: Uint8Array<ArrayBuffer> }[],
): void {
  const drop = catalogue.prepare('delete from sketch_band where band = ? and hash = ? and number = ?');
  for (const { band, hash } of pictureBands(printsOf(catalogue, id))) drop.run([band, hash, number]);
  catalogue.prepare('delete from picture_print where record = ?').run([id]);
  const insert = catalogue.prepare('insert into picture_print (record, page, print) values (?, ?, ?)');
  insert.run([id, 0, Uint8Array.of(PRINT_VERSION)]);
  for (const { page, print } of prints) insert.run([id, page, print]);
  const file = catalogue.prepare('insert or ignore into sketch_band (band, hash, number) values (?, ?, ?)');
  for (const { band, hash } of pictureBands(prints)) file.run([band, hash, number]);
}

function pictureBands(
  prints: readonly { readonly page: number; readonly print: Uint8Array<ArrayBuffer> }[],
): { band: number; hash: number }[] {
  return prints
    .slice(0, LOOKED_UP)
    .flatMap(({ print }) => bandsOfPrint(print).map((hash, at) => ({ band: PICTURES + at, hash })));
}

function printsOf(catalogue: Catalogue, record: string): { page: number; print: Uint8Array<ArrayBuffer> }[] {
  return catalogue
    .prepare('select page, print from picture_print where record = ? and page > 0 order by page')
    .all<never>([record]);
}

function samePictures(catalogue: Catalogue, { id, number }: Document): string[] {
  const meet = catalogue.prepare(
    `select number from sketch_band where band = ? and hash = ? limit ${MOST_IN_BAND + 1}`,
    { pluck: true },
  );
  const numbers = new Set<number>();
  for (const { band, hash } of pictureBands(printsOf(catalogue, id))) {
    const found = meet.all([band, hash]) as unknown as number[];
    if (found.length <= MOST_IN_BAND) for (const other of found) if (other !== number) numbers.add(other);
  }
  const idOf = catalogue.prepare("select id from record where number = ? and type = 'document'", { pluck: true });
  return [...numbers].flatMap((each) => (idOf.get([each]) as unknown as string | undefined) ?? []);
}

/** How many pages look alike, as a share of the shorter document, and how alike they are; null where none does. */
function picturesInCommon(catalogue: Catalogue, one: string, other: string): Why | null {
  const [a, b] = [printsOf(catalogue, one), printsOf(catalogue, other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return null;
  const best = few.map(({ print }) => Math.max(...many.map((each) => likenessOfPrints(print, each.print))));
  const alike = best.filter((value) => value >= NEAR_PICTURE);
  if (alike.length === 0) return null;
  const mean = alike.reduce((sum, value) => sum + value, 0) / alike.length;
  return why('pictures', rounded(alike.length / few.length), String(rounded(mean)), String(alike.length));
}

/** How much of their words two documents have in common by their sketches alone. */
export function sketchLikeness(one: TextSketch, other: TextSketch): number {
  return sharedWords(one, other);
}
