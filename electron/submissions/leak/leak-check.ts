import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../../shared/contract/errors.ts';
import type { LeakKind, Naming, Tell } from '../naming/naming.ts';
import { contentOfFile } from '../written-file.ts';
import type { ReadAsStranger, StrangersView } from './stranger.ts';
import { tracesIn, type TraceFound } from './traces.ts';

/** Recognises the letters in a picture; null where it cannot be told what it shows. */
export type Recognise = (picture: { readonly bytes: Uint8Array; readonly mime: string }) => Promise<string | null>;

export interface LeakCheckOptions {
  /**
   * Files that went byte for byte as they lie in the archive, and were taken apart before they were let in: of them the name alone is
   * looked at.
   */
  readonly judged?: ReadonlySet<string>;
  /** Files made of documents at which a person has looked: pictures in them may stay unread. */
  readonly looked?: ReadonlySet<string>;
  /** What originals carry that go along inside other files: the gate has told of it before. */
  readonly carried?: readonly TraceFound[];
  /** Called after each file. */
  onChecked?(progress: { readonly done: number; readonly total: number }): void;
  readonly signal?: AbortSignal | undefined;
}

/** Something found in a finished file. Never what it says: an error goes where logs and screenshots are made. */
export interface Leak extends Tell {
  /** Path below the folder; the part of it where that is known. */
  readonly file: string;
  readonly part: 'name' | 'text' | 'picture';
}

/**
 * Reads the finished files back as a stranger would, all of them and before they are sealed, and searches them for everybody who must not
 * be named: what they show and what they hide, every part and property, the tag files of a bag, the letters in their pictures and every
 * file name; by name, contact, number, place and code of the archive. Nor may they say who made them, where or with what. One hit
 * refuses the export, and so does a file that cannot be read back whole.
 *
 * @param files paths below the folder
 * @param own words that the report says by itself
 * @param recognise without it a picture that nobody has looked at refuses the export
 * @throws EXPORT_LEAK with the file, the kind and the codes; EXPORT_TRACES; EXPORT_UNREADABLE; the reason of the signal
 */
export async function checkForLeaks(
  folder: string,
  files: readonly string[],
  naming: Naming,
  own: ReadonlySet<string>,
  readAsStranger: ReadAsStranger,
  recognise?: Recognise,
  options: LeakCheckOptions = {},
): Promise<void> {
  const { judged = new Set(), looked = new Set(), carried = [], onChecked, signal } = options;
  const known = new Set(carried.map(keyOf));
  const leaks: Leak[] = [];
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    leaks.push(...naming.tells(file).map((tell): Leak => ({ ...tell, file, part: 'name' })));
    if (!judged.has(file)) {
      const found = await lookInto(folder, file, looked.has(file), readAsStranger);
      const tell = (text: string, part: Leak['part']): void =>
        void leaks.push(...naming.tells(text, own).map((each): Leak => ({ ...each, file, part })));
      for (const { text } of found.pages) tell(text, 'text');
      refuseTraces(
        file,
        tracesIn(found).filter((trace) => !known.has(keyOf(trace))),
      );
      for (const picture of looked.has(file) ? [] : (found.attachments ?? [])) {
        signal?.throwIfAborted();
        const text = recognise === undefined ? null : await recognise(picture);
        if (text === null) fail('EXPORT_UNREADABLE', { where: whereIs(file), file, reason: 'picture' });
        tell(text, 'picture');
      }
    }
    if (leaks.length > 0) refuse(leaks);
    onChecked?.({ done: index + 1, total: files.length });
  }
}

async function lookInto(
  folder: string,
  file: string,
  isLookedAt: boolean,
  readAsStranger: ReadAsStranger,
): Promise<StrangersView> {
  const path = join(folder, ...file.split('/'));
  const { size } = statSync(path);
  // A manifest of a bag without payload.
  if (size === 0) return { pages: [], reason: null };
  const view = await readAsStranger({
    mime: 'application/octet-stream',
    size,
    bytes: contentOfFile(path),
    pictures: !isLookedAt,
  });
  if (view.reason !== null && !(isLookedAt && view.reason === 'no-text-layer'))
    fail('EXPORT_UNREADABLE', { where: whereIs(file), file, reason: view.reason });
  return view;
}

/** A file is called in words: its own name may be what is wrong with it. */
function whereIs(file: string): string {
  if (file.startsWith('annexes/')) return 'the annexes';
  if (file.startsWith('evidence/')) return 'the bag';
  return file.startsWith('data/') ? 'the data files' : 'the report';
}

/** What may stand in a file that Khronika writes: its own name, without a version, and the name of the format's library. */
const HARMLESS_PROGRAMS: ReadonlySet<string> = new Set(['khronika', 'microsoft office word', 'microsoft excel']);

function keyOf({ kind, what, value }: TraceFound): string {
  return `${kind} ${what} ${value}`;
}

function refuseTraces(file: string, traces: readonly TraceFound[]): void {
  const told = traces.filter(
    ({ kind, value }) => kind !== 'program' || !HARMLESS_PROGRAMS.has(value.trim().toLowerCase()),
  );
  if (told.length === 0) return;
  const what = [...new Set(told.map((trace) => trace.what))].join(', ');
  fail('EXPORT_TRACES', { where: whereIs(file), what, file });
}

function refuse(leaks: readonly Leak[]): never {
  const [first] = leaks as readonly [Leak, ...Leak[]];
  const codes = [...new Set(leaks.map(({ code }) => code))].join(', ');
  const kinds = [...new Set(leaks.map(({ kind }) => kind))] satisfies LeakKind[];
  return fail('EXPORT_LEAK', {
    where: first.part === 'name' ? 'a file name' : whereIs(first.file),
    codes,
    kind: kinds.join(', '),
    // A name of a file that tells of somebody is not repeated.
    file: first.part === 'name' ? '' : first.file,
    part: first.part,
  });
}
