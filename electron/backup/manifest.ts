import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The format of a state that this Khronika writes. */
export const STATE_FORMAT = 1;

/** `<UTC instant>-<random>.json`. */
export const STATE_NAME = /^\d{8}T\d{6}Z-[0-9a-f]{8}\.json$/;

/** No list of a vault that anybody could have is longer; a larger one is not read into memory. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 5_000_000;
const MOST_OBJECTS = 5_000_000;

/** The only paths that a vault has. So no list can name a file outside the folder that it is restored to, or a device. */
const PATH =
  /^(?:vault\.json|catalogue\.db|checkpoint\.age|keys\/[0-9a-f]{16}\.age|files\/([0-9a-f]{2})\/([0-9a-f]{2})[0-9a-f]{30}\.age)$/;

const path = z.string().refine((text) => {
  const found = PATH.exec(text);
  return found !== null && found[1] === found[2];
});

const storedFile = z
  .object({
    path,
    /** Bytes. */
    size: z.int().nonnegative(),
    /** Bytes of each object; the last one has what is left. */
    piece: z.int().positive(),
    /** SHA-256 of the bytes of each piece, under which it lies among the objects. */
    objects: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_OBJECTS),
    /** When the file was last written, in nanoseconds since 1970: by this and its size it is known not to have changed. */
    modified: z
      .string()
      .regex(/^\d{1,20}$/)
      .optional(),
  })
  .refine(({ size, piece, objects }) => objects.length === Math.ceil(size / piece));

const state = z
  .object({
    format: z.literal('khronika-backup-state'),
    version: z.literal(STATE_FORMAT),
    vault: z.uuid(),
    /** Rises by one with every state of a place: the clock may be wrong, this is not. */
    number: z.int().positive(),
    at: z.iso.datetime(),
    files: z.array(storedFile).max(MOST_FILES),
  })
  .refine(({ files }) => {
    const paths = new Set(files.map((file) => file.path));
    return paths.size === files.length && paths.has('vault.json') && paths.has('catalogue.db');
  });

/** One file of the vault in a state. */
export type StoredFile = z.output<typeof storedFile>;

/** The list of a state: which objects the files of the vault consist of. It tells no more than the folder of the vault does. */
export interface State extends Omit<z.output<typeof state>, 'format' | 'version'> {
  readonly id: string;
}

/** The list of a state, or null when it is none: cut, altered, or made to lead somewhere else. */
export function parseState(text: string, id: string): State | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const checked = state.safeParse(parsed);
  if (!checked.success) return null;
  const { vault, number, at, files } = checked.data;
  return { id, vault, number, at, files };
}

/** The list of a state as text. */
export function writeState({ vault, number, at, files }: Omit<State, 'id'>): string {
  const head = { format: 'khronika-backup-state', version: STATE_FORMAT, vault, number, at };
  // A line for each file, so that other tools can go through it line by line.
  const lines = files.map((file) => `    ${JSON.stringify(file)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "files": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Reads the list of a state; null when it cannot be read or is none. A link or a device is none. */
export function readState(file: string, id: string): State | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(handle);
    if (!found.isFile() || found.size > MOST_BYTES) return null;
    return parseState(readFileSync(handle, 'utf8'), id);
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The file of a path in a state. */
export function fileOf({ files }: Pick<State, 'files'>, wanted: string): StoredFile | undefined {
  return files.find((file) => file.path === wanted);
}

/** The objects of a file with the bytes that each has. */
export function piecesOf({ size, piece, objects }: StoredFile): { readonly sha256: string; readonly size: number }[] {
  return objects.map((sha256, index) => ({ sha256, size: Math.min(piece, size - index * piece) }));
}
