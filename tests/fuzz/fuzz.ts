import { HEAD_SIZE, identify } from '../../electron/intake/identify.ts';
import { sheetKinds } from '../../electron/intake/other-tools/sheet-kinds.ts';
import type { View } from '../../electron/intake/reader-messages.ts';
import { createReader, type Reader } from '../../electron/intake/reader.ts';
import { chance, spoil } from './mutations.ts';
import { originals } from './originals.ts';

/** What became of one spoiled file. */
export interface Fate {
  readonly number: number;
  readonly original: string;
  readonly done: string;
  readonly view: View;
  /** `read`, a reason of the reader, or `uncontained` with the error: what must never be. */
  readonly fate: string;
  readonly error?: string;
  readonly milliseconds: number;
}

/** Every few files are read as somebody would who looks for names in them; tables and texts as tables and as lists of files as well. */
const views: readonly View[] = ['reader', 'reader', 'reader', 'stranger'];
const viewsOfTables: readonly View[] = ['reader', 'stranger', 'table', 'sheet'];

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Milliseconds that one file may take. */
  readonly patience: number;
  readonly onFate?: (fate: Fate) => void;
  /** Numbers of files to try alone. */
  readonly only?: readonly number[];
}

/** Spoils good files in every way and has them read by real readers, two at a time. The same seed gives the same files. */
export async function fuzz({ count, seed, patience, onFate, only }: FuzzOptions): Promise<Fate[]> {
  const good = await originals();
  const others = good.map(({ bytes }) => bytes);
  const fates: Fate[] = [];
  let next = 0;
  const work = async (reader: Reader): Promise<void> => {
    for (let number = next++; number < count; number = next++) {
      if (only !== undefined && !only.includes(number)) continue;
      const by = chance(seed + number * 7919);
      const original = good[number % good.length];
      if (original === undefined) continue;
      const { bytes, done } = spoil(original.bytes, others, by);
      const view = by.of(/\.(csv|xlsx|json|txt)$/.test(original.name) ? viewsOfTables : views);
      const started = performance.now();
      let fate: string;
      let error: string | undefined;
      try {
        fate = await readOne(reader, original.name, bytes, view, sheetKinds[number % sheetKinds.length]);
      } catch (caught) {
        fate = 'uncontained';
        error = caught instanceof Error ? (caught.stack ?? caught.message) : String(caught);
      }
      const told: Fate = {
        number,
        original: original.name,
        done,
        view,
        fate,
        ...(error === undefined ? {} : { error }),
        milliseconds: performance.now() - started,
      };
      fates.push(told);
      onFate?.(told);
    }
  };
  const readers = [0, 1].map(() => createReader({ timeoutMilliseconds: patience }));
  try {
    await Promise.all(readers.map(work));
  } finally {
    for (const reader of readers) reader.close();
  }
  return fates.toSorted((a, b) => a.number - b.number);
}

async function readOne(
  reader: Reader,
  name: string,
  bytes: Buffer,
  view: View,
  sheet: (typeof sheetKinds)[number] | undefined,
): Promise<string> {
  // The type is found in the process that holds the keys: it must stand any content.
  const { mime } = await identify(bytes.subarray(0, HEAD_SIZE), name, async () => bytes);
  const { reason } = await reader.read({
    mime,
    name,
    size: bytes.length,
    bytes: (async function* () {
      yield bytes;
    })(),
    view,
    ...(view === 'table' ? { table: {} } : {}),
    ...(view === 'sheet' && sheet !== undefined ? { sheet } : {}),
  });
  return reason ?? 'read';
}
