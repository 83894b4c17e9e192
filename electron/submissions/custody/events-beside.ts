import { z } from 'zod';
import type { FileRow } from '../../archive/rows.ts';
import type { CustodyKind } from './custody-words.ts';
import { filled } from './custody-words.ts';
import type { CustodyEvent, Telling } from './events-of-entry.ts';

interface NotedEntry {
  readonly [column: string]: string | number;
  readonly seq: number;
  readonly at: string;
  readonly note: string;
  readonly hash: string;
}

const exported = z.object({
  form: z.string().default(''),
  packageHash: z.string().nullish(),
  files: z.array(z.object({ sha256: z.string() })).default([]),
});
const annexed = z.object({
  form: z.string().default(''),
  annexes: z.array(z.object({ number: z.number(), document: z.string() })).default([]),
});
const fixity = z.object({
  file: z.string().optional(),
  found: z.string().optional(),
  whole: z.string().optional(),
  round: z.object({ started: z.string(), files: z.number(), found: z.number() }).optional(),
});
const repaired = z.object({ files: z.array(z.string()) });

/** What happened to a document without a change of any record: exports that it went out with, time stamps, checks and repairs of its files. */
export function eventsBeside(telling: Telling, code: string, files: readonly FileRow[]): CustodyEvent[] {
  return [...exports(telling, code, files), ...stamps(telling), ...checks(telling, files), ...repairs(telling, files)];
}

function event(
  { words }: Telling,
  kind: CustodyKind,
  entry: { readonly at: string; readonly seq: number | null; readonly hash: string | null },
  values: Readonly<Record<string, string | number>> = {},
): CustodyEvent {
  return { at: entry.at, seq: entry.seq, kind, text: filled(words.kinds[kind], values), by: null, hash: entry.hash };
}

function noted({ catalogue }: Telling, action: string): NotedEntry[] {
  return catalogue
    .prepare('select seq, at, note, hash from history where action = ? and note is not null order by seq')
    .all<NotedEntry>([action]);
}

/** An export has the document if one of its files is the document's own, or if it was one of the annexes of what was kept of it. */
function exports(telling: Telling, code: string, files: readonly FileRow[]): CustodyEvent[] {
  const hashes = new Set<string>(files.map(({ sha256 }) => sha256));
  const kept = telling.catalogue
    .prepare('select package_sha256 as sha256, data from submission_export')
    .all<{ sha256: string; data: string }>();
  const numbers = new Map<string, number>();
  for (const { sha256, data } of kept) {
    const number = parsed(annexed, data)?.annexes.find(({ document }) => document === code)?.number;
    if (number !== undefined) numbers.set(sha256, number);
  }
  return noted(telling, 'export').flatMap(({ note, ...entry }) => {
    const what = parsed(exported, note);
    const hash = what?.packageHash ?? null;
    const number = hash === null ? undefined : numbers.get(hash);
    if (what === null) return [];
    if (number !== undefined) return [event(telling, 'annexed', { ...entry, hash }, { number, form: what.form })];
    if (!what.files.some(({ sha256 }) => hashes.has(sha256))) return [];
    return [event(telling, 'exported', { ...entry, hash }, { form: what.form })];
  });
}

function stamps(telling: Telling): CustodyEvent[] {
  return telling.catalogue
    .prepare('select kind, sha256, made, proves from time_proof where record = ? order by made')
    .all<{ kind: string; sha256: string; made: string; proves: string | null }>([telling.id])
    .map(({ kind, sha256, made, proves }) =>
      event(
        telling,
        'stamped',
        { at: made, seq: null, hash: sha256 },
        { kind: kind === 'rfc3161' ? 'RFC 3161' : 'OpenTimestamps', proves: proves === null ? '' : `, ${proves}` },
      ),
    );
}

function checks(telling: Telling, files: readonly FileRow[]): CustodyEvent[] {
  const own = new Set<string>(files.map(({ id }) => id));
  const first = files.map(({ added }) => added).toSorted()[0];
  return noted(telling, 'fixity').flatMap(({ note, ...entry }) => {
    const what = parsed(fixity, note);
    if (what?.round !== undefined)
      return first !== undefined && what.round.started >= first
        ? [event(telling, 'round', entry, { files: what.round.files, found: what.round.found })]
        : [];
    if (what?.whole !== undefined) return own.has(what.whole) ? [event(telling, 'whole', entry)] : [];
    if (what?.found === undefined || what.file === undefined || !own.has(what.file)) return [];
    const { missing, damaged } = telling.words.rows;
    return [event(telling, 'found', entry, { problem: what.found === 'file-missing' ? missing : damaged })];
  });
}

function repairs(telling: Telling, files: readonly FileRow[]): CustodyEvent[] {
  const own = new Set<string>(files.map(({ id }) => id));
  return noted(telling, 'repair').flatMap(({ note, ...entry }) =>
    parsed(repaired, note)?.files.some((id) => own.has(id)) === true ? [event(telling, 'repaired', entry)] : [],
  );
}

function parsed<Shape>(schema: z.ZodType<Shape>, text: string): Shape | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
