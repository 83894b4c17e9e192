import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, isKhronikaError } from '../../../shared/contract/errors.ts';
import { syncFolder } from '../../vault/durable.ts';
import { collisionKey, encodePath, payloadPath } from './bagit-path.ts';

export type BagPayload = {
  /** Below `data/`, parts divided by `/`. */
  readonly path: string;
  /** The bytes, in pieces; called once. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** What the bytes must hash to, when it is known: 64 hexadecimal digits. */
  readonly expectedSha256?: string;
};

/**
 * The labels of bag-info.txt that are written (RFC 8493, section 2.2.2). Those that name an organisation, a person, a
 * telephone or an address are missing on purpose: a bag that is found must not say who made it. `Payload-Oxum` and
 * `Bag-Size` are counted here.
 */
export type BagInfoLabel =
  | 'Bagging-Date'
  | 'External-Description'
  | 'External-Identifier'
  | 'Bag-Group-Identifier'
  | 'Bag-Count'
  | 'Internal-Sender-Description'
  | 'BagIt-Profile-Identifier';

export type Bag = {
  readonly payload: readonly BagPayload[];
  /** Further tag files beside `data/` (section 2.2.4): an index for people, scripts. Small, and listed in the tag manifests. */
  readonly tags?: readonly { readonly path: string; readonly text: string }[];
  readonly info: readonly (readonly [label: BagInfoLabel, value: string])[];
};

export type WrittenFile = { readonly path: string; readonly sha256: string };

const algorithms = ['sha256', 'sha512'] as const;
type Digests = Record<(typeof algorithms)[number], string>;

/**
 * Writes a BagIt bag, version 1.0 (RFC 8493), with SHA-256 and SHA-512 manifests of payload and tag files. Files are
 * streamed and synced to the disk; the manifests come last, so that a bag cut short by a crash is visibly incomplete.
 *
 * @param folder the bag; made here, and must not exist
 * @param bag payload in the order of writing, and the lines of bag-info.txt
 * @returns every file of the bag with its SHA-256, paths relative to the bag
 * @throws EXPORT_EXISTS, EXPORT_PATH_UNSAFE before anything is written; FILE_DAMAGED when bytes do not have the expected
 * hash, DISK_FULL, WRITE_FAILED, or what `open` throws; then the folder is taken away again
 */
export async function writeBag(folder: string, bag: Bag): Promise<{ files: WrittenFile[] }> {
  const payload = bag.payload.map((item) => ({ ...item, path: payloadPath(item.path) }));
  if (new Set(payload.map(({ path }) => collisionKey(path))).size < payload.length) fail('EXPORT_PATH_UNSAFE');
  await makeNewFolder(folder);
  try {
    return await fillBag(folder, payload, bag);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function fillBag(
  folder: string,
  payload: readonly BagPayload[],
  { info, tags = [] }: Bag,
): Promise<{ files: WrittenFile[] }> {
  const folders = new Set([folder, join(folder, 'data')]);
  await writing(() => mkdir(join(folder, 'data'), { mode: 0o700 }));

  const payloadDigests = new Map<string, Digests>();
  let octets = 0;
  for (const item of payload) {
    const path = join(folder, ...item.path.split('/'));
    await writing(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
    const { digests, size } = await writeNewFile(path, item.open());
    if (item.expectedSha256 !== undefined && item.expectedSha256.toLowerCase() !== digests.sha256) fail('FILE_DAMAGED');
    payloadDigests.set(item.path, digests);
    octets += size;
  }

  const tagDigests = new Map<string, Digests>();
  const writeTag = async (name: string, text: string): Promise<void> => {
    const { digests } = await writeNewFile(join(folder, name), [Buffer.from(text)]);
    tagDigests.set(name, digests);
  };
  await writeTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  await writeTag('bag-info.txt', bagInfo(info, octets, payload.length));
  for (const { path, text } of tags) await writeTag(path, text);
  for (const algorithm of algorithms) await writeTag(`manifest-${algorithm}.txt`, manifest(payloadDigests, algorithm));
  // A tag manifest lists every tag file but the tag manifests (section 2.2.1), so the list is fixed before the first one.
  const listed = new Map(tagDigests);
  for (const algorithm of algorithms) await writeTag(`tagmanifest-${algorithm}.txt`, manifest(listed, algorithm));

  for (const each of [...folders, dirname(folder)]) await syncFolder(each);
  return { files: [...payloadDigests, ...tagDigests].map(([path, { sha256 }]) => ({ path, sha256 })) };
}

/** Section 2.1.3: checksum, white space, path; sorted, so that equal bags have equal manifests. */
function manifest(files: ReadonlyMap<string, Digests>, algorithm: keyof Digests): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digests]) => `${digests[algorithm]}  ${encodePath(path)}\n`)
    .join('');
}

function bagInfo(info: Bag['info'], octets: number, streams: number): string {
  const lines: (readonly [string, string])[] = [
    ...info,
    ['Bag-Size', humanSize(octets)],
    ['Payload-Oxum', `${octets}.${streams}`],
  ];
  return lines.map(([label, value]) => folded(`${label}: ${value.replaceAll(/\s+/g, ' ').trim()}`)).join('');
}

/** Section 2.2.2: lines of at most 79 characters; a longer value goes on in the next line after white space. */
function folded(text: string): string {
  let out = '';
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    // An indented line begins with one blank, which a reader puts in place of the break.
    if ([...longer].length > 78 && line !== '') {
      out += `${line}\n `;
      line = word;
    } else {
      line = longer;
    }
  }
  return `${out}${line}\n`;
}

function humanSize(octets: number): string {
  const power = octets < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(octets) / 3));
  const value = octets / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${['B', 'kB', 'MB', 'GB', 'TB'][power]}`;
}

async function makeNewFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    fail((error as NodeJS.ErrnoException).code === 'EEXIST' ? 'EXPORT_EXISTS' : 'WRITE_FAILED', {}, error);
  }
}

async function writeNewFile(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ digests: Digests; size: number }> {
  const hashes = algorithms.map((algorithm) => createHash(algorithm));
  let size = 0;
  const file = await writing(() => open(path, 'wx', 0o600));
  try {
    for await (const chunk of chunks) {
      for (const hash of hashes) hash.update(chunk);
      size += chunk.length;
      await writing(async () => {
        for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
      });
    }
    await writing(() => file.sync());
  } finally {
    await file.close();
  }
  const [sha256 = '', sha512 = ''] = hashes.map((hash) => hash.digest('hex'));
  return { digests: { sha256, sha512 }, size };
}

async function writing<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    fail((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}
