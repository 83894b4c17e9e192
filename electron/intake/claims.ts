import { z } from 'zod';

/**
 * What other programs say of a file: its hash, when, where and with what it was made or taken from the web. It comes from the process that
 * reads strange files, so it has limits on every side.
 */

/** Hashes that can be computed here. */
export const hashAlgorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Claims of one list, and of those that are sent at once. */
export const MAX_CLAIMS = 200_000;
export const BATCH_CLAIMS = 500;
/** Characters of one saying, and of a path. */
export const MAX_SAYING = 4000;
const MAX_PATH = 4096;

const saying = z.string().min(1).max(MAX_SAYING).exactOptional();
const hash = z.strictObject({
  algorithm: z.enum(hashAlgorithms),
  /** In small hexadecimal digits. */
  value: z.string().regex(/^[\da-f]{32,128}$/),
});
export type Hash = z.output<typeof hash>;

/** What is said, under the names of what it becomes in the archive. */
export const sayings = z.strictObject({
  title: saying,
  /** Where on the web it was. */
  address: saying,
  /** Where else on the web a copy is. */
  archiveCopy: saying,
  pageTitle: saying,
  site: saying,
  /** As written; a moment in UTC wherever the program says so. */
  capturedAt: saying,
  by: saying,
  device: saying,
  where: saying,
  tool: saying,
  /** Where it was before it came to whoever packed it. */
  from: saying,
  note: saying,
});
export type Sayings = z.output<typeof sayings>;

export const claim = z.strictObject({
  /** Inside the folder that the list stands in, with `/`; empty where the file itself is meant. */
  path: z.string().max(MAX_PATH),
  hashes: z.array(hash).max(hashAlgorithms.length),
  /** Hashes of a part of the file (the content of a web answer before it was unpacked), compared by whoever read it. */
  compared: z
    .array(z.strictObject({ ...hash.shape, found: hash.shape.value }))
    .max(4)
    .exactOptional(),
  /** It is said to be there but to lie elsewhere; nothing is ever fetched. */
  elsewhere: z.literal(true).exactOptional(),
  says: sayings.exactOptional(),
});
export type Claim = z.output<typeof claim>;

/** Sayings without what is empty, cut to what fits. */
export function said(what: { readonly [Key in keyof Sayings]?: string | null | undefined }): { says?: Sayings } {
  const kept = Object.entries(what).flatMap(([key, text]) => {
    const clean = text?.toWellFormed().trim().slice(0, MAX_SAYING).toWellFormed() ?? '';
    return clean === '' ? [] : [[key, clean] as const];
  });
  return kept.length === 0 ? {} : { says: Object.fromEntries(kept) };
}

const lengths: Readonly<Record<number, HashAlgorithm>> = {
  32: 'md5',
  40: 'sha1',
  56: 'sha224',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};

/** A hash as it is written in lists: hexadecimal, also with its name before it (`SHA-256:ab…`). Null for anything else. */
export function hashOf(text: string, algorithm?: HashAlgorithm): Hash | null {
  const [, name, value] = /^(?:(md5|sha-?(?:1|224|256|384|512))[:=\s]\s*)?([\da-f]+)$/i.exec(text.trim()) ?? [];
  if (value === undefined) return null;
  const meant = name === undefined ? algorithm : (name.toLowerCase().replace('-', '') as HashAlgorithm);
  const fitting = lengths[value.length];
  return fitting === undefined || (meant !== undefined && meant !== fitting)
    ? null
    : { algorithm: fitting, value: value.toLowerCase() };
}

/** A path of a list as paths are compared here: with `/`, NFC, without what leads nowhere. Null for one that leads out of its folder. */
export function insidePath(path: string): string | null {
  const parts: string[] = [];
  const plain = path.toWellFormed().normalize('NFC').replaceAll('\\', '/');
  if (plain.startsWith('/') || /^[a-z]:\//i.test(plain) || plain.length > MAX_PATH || plain.includes('\0')) return null;
  for (const part of plain.split('/')) {
    if (part === '..') return null;
    if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}
