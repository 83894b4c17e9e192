import { constants } from 'node:fs';
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import { MAX_NAME, type Room, type Unpacking } from '../text/extract.ts';
import { createListing, isBomb, isSystemFile, MAX_FILE, packedFile, type Listing } from './listing.ts';

/** Bytes that an archive may unpack to altogether: everything lies in the memory of this process at once. */
const MAX_UNPACKED = 640 * 1024 * 1024;
const ARCHIVE = '/archive';
const OUT = '/out';
/** One that nobody has, so that nobody is asked for one. */
const NO_PASSWORD = '-p\u0001';

/**
 * An archive that 7-Zip reads (7z, RAR, tar, gzip and others), unpacked in memory: nothing of it touches a disk. What it claims is
 * listed first, and writing beyond the limits ends the unpacking, whatever it claimed.
 */
export async function* openSevenZip(bytes: Uint8Array, room: Room): Unpacking {
  const listing = createListing();
  const most = Math.min(room.bytes, MAX_UNPACKED);
  const claimed = await claims(bytes);
  if (claimed === 'locked') {
    listing.leave('*', 'locked');
    return listing.end();
  }
  if (claimed === null) {
    listing.damage();
    return listing.end();
  }
  for (const { path, isLocked } of claimed) if (isLocked) listing.leave(path, 'locked');
  const open = claimed.filter(({ isLocked, isFolder }) => !isLocked && !isFolder);
  const total = open.reduce((sum, { size }) => sum + size, 0);
  if (open.length > room.files || total > most || isBomb(bytes.length, total)) {
    listing.cut();
    return listing.end();
  }
  if (open.length === 0) return listing.end();
  const unpacked = await extractAll(bytes, most);
  if (unpacked.overflow) listing.cut();
  if (unpacked.failed) listing.damage();
  const timed = new Set(claimed.flatMap(({ path, isTimed }) => (isTimed ? [path] : [])));
  let count = 0;
  for (const file of filesOf(unpacked.module, listing)) {
    if (++count > room.files) {
      listing.cut();
      break;
    }
    listing.take(file.path, file.bytes.length);
    yield packedFile(file.path, file.bytes, timed.has(file.path) ? { modified: file.modified.toISOString() } : {});
  }
  return listing.end();
}

interface Claimed {
  readonly path: string;
  readonly size: number;
  readonly isLocked: boolean;
  readonly isFolder: boolean;
  /** It says when the file was last changed. */
  readonly isTimed: boolean;
}

/** What the archive says is inside; null where it is no archive, or so broken that nothing is known of it. */
async function claims(bytes: Uint8Array): Promise<readonly Claimed[] | 'locked' | null> {
  const { module, lines } = await start(bytes);
  const code = call(module, ['l', '-slt', '-ba', '-bd', '-bsp0', '-sccUTF-8', NO_PASSWORD, ARCHIVE]);
  const said = lines.join('\n');
  if (/encrypted archive|Wrong password/i.test(said) || (code !== 0 && hidesItsNames(bytes))) return 'locked';
  const found: Claimed[] = [];
  for (const block of said.split(/\n\s*\n/)) {
    const of = (key: string): string | undefined => new RegExp(`^${key} = (.*)$`, 'm').exec(block)?.[1];
    const path = of('Path');
    if (path === undefined || path === ARCHIVE) continue;
    found.push({
      path: path.replaceAll('\\', '/'),
      size: Number(of('Size') ?? 0) || 0,
      isLocked: of('Encrypted') === '+',
      isFolder: of('Folder') === '+' || (of('Attributes') ?? '').startsWith('D'),
      isTimed: /^\d{4}-/.test(of('Modified') ?? ''),
    });
  }
  return found.length === 0 && code !== 0 ? null : found;
}

/** An archive of which even the list of files is encrypted: 7z with AES in its header at the end, RAR 5 with a header of type 4. */
function hidesItsNames(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 6).equals(Buffer.from('377abcaf271c', 'hex')))
    return buffer.subarray(-4096).includes(Buffer.from('06f10701', 'hex'));
  if (!buffer.subarray(0, 8).equals(Buffer.from('526172211a070100', 'hex'))) return false;
  const size = 12;
  const type = (buffer[size] ?? 0) < 0x80 ? size + 1 : size + 2;
  return buffer[type] === 4;
}

interface Unpacked {
  readonly module: SevenZipModule;
  readonly overflow: boolean;
  readonly failed: boolean;
}

async function extractAll(bytes: Uint8Array, most: number): Promise<Unpacked> {
  const { module } = await start(bytes);
  module.FS.mkdir(OUT);
  const watch = watchWrites(module, most);
  const code = call(module, ['x', '-y', '-bd', '-bsp0', NO_PASSWORD, `-o${OUT}`, '-snl-', ARCHIVE]);
  return { module, overflow: watch.overflow, failed: code !== 0 };
}

/** Counts what is written, and refuses more than is allowed: an archive may unpack to more than it claims. */
function watchWrites(module: SevenZipModule, most: number): { readonly overflow: boolean } {
  interface Node {
    readonly stream_ops: { write: (...args: readonly unknown[]) => number };
  }
  const probe = module.FS.open('/probe', 'w+') as unknown as Node;
  const operations = probe.stream_ops;
  const write = operations.write;
  let written = 0;
  const state = { overflow: false };
  operations.write = (...args) => {
    written += Number(args[3] ?? 0);
    if (written > most) {
      state.overflow = true;
      throw Object.assign(new Error('full'), { name: 'ErrnoError', errno: 51 });
    }
    return write.apply(operations, [...args]);
  };
  return state;
}

/**
 * The library looks up numbers of file systems by a way into Node that a confined process is refused. They are no secret: for the
 * moment in which it starts they are handed to it.
 */
function lendConstants(): () => void {
  const own: unknown = Reflect.get(process, 'binding');
  Reflect.set(process, 'binding', () => ({ fs: constants }));
  return () => void Reflect.set(process, 'binding', own);
}

async function start(bytes: Uint8Array): Promise<{ module: SevenZipModule; lines: string[] }> {
  const library: unknown = await import('7z-wasm');
  // Its types are those of its CommonJS form.
  const { default: create } = library as { readonly default: SevenZipModuleFactory };
  const lines: string[] = [];
  const giveBack = lendConstants();
  const module = await create({
    print: (line) => void lines.push(line),
    printErr: (line) => void lines.push(line),
    // The library ends the whole process when 7-Zip does.
    quit: () => {},
    stdin: () => null as unknown as number,
  }).finally(giveBack);
  module.FS.writeFile(ARCHIVE, bytes);
  return { module, lines };
}

/** @returns the exit code of 7-Zip: 0 is well, 1 a warning. */
function call(module: SevenZipModule, args: string[]): number {
  try {
    const code: unknown = module.callMain(args);
    return typeof code === 'number' ? code : 0;
  } catch (error) {
    const { name, status } = error as { name?: string; status?: number };
    if (name === 'ExitStatus') return status ?? 2;
    return 2;
  }
}

interface Found {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modified: Date;
}

/** The files that were unpacked, each given up as soon as it was handed on. Links are not followed. */
function* filesOf(module: SevenZipModule, listing: Listing): Generator<Found> {
  const { FS } = module;
  function* within(folder: string, depth: number): Generator<Found> {
    for (const name of FS.readdir(folder).toSorted()) {
      if (name === '.' || name === '..') continue;
      const place = `${folder}/${name}`;
      // What gzip and the like do not name, 7-Zip names after the archive.
      const path = place === `${OUT}${ARCHIVE}~` ? 'content' : place.slice(OUT.length + 1);
      const { mode, size, mtime } = FS.lstat(place);
      if (FS.isLink(mode)) listing.leave(path, 'link');
      else if (FS.isDir(mode)) {
        if (depth < MAX_NAME) yield* within(place, depth + 1);
      } else if (isSystemFile(path)) listing.skip('system files');
      else if (size > MAX_FILE) listing.leave(path, 'too-large');
      else {
        const bytes = FS.readFile(place);
        FS.unlink(place);
        yield { path, bytes, modified: mtime };
      }
    }
  }
  yield* within(OUT, 0);
}
