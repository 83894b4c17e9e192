import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** A process of the program that is looked at. */
export interface Process {
  readonly pid: number;
  /** `main`, `vault`, `reader`, `browser`, or the type that Chromium gives its own (`renderer`, `gpu-process`, `utility`, `zygote`). */
  readonly kind: string;
}

/** What is searched for, under a name that a report may show. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A process and all that it started, directly or not. Linux only. */
export function processesUnder(root: number): Process[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s*(\d+)/m.exec(text(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.map((pid) => ({ pid, kind: kindOf(text(`/proc/${pid}/cmdline`).split('\0').join(' ')) }));
}

function kindOf(command: string): string {
  const type = /--type=(\S+)/.exec(command)?.[1];
  if (type !== undefined) return type;
  if (command.includes('vault-process.js')) return 'vault';
  if (command.includes('reader-process.js')) return 'reader';
  if (command.includes('main/index.js')) return 'main';
  return command.includes('chrom') ? 'browser' : 'other';
}

/** Bytes that are read at once; each part begins with the end of the one before, for what lies across. */
const PART = 8 * 1024 * 1024;

/**
 * How often each needle stands in the memory of a process: in everything that it can read, as a core dump would have it. Needs the right to look into it (the
 * same user without Yama's restriction, or root).
 */
export function findInMemory(pid: number, needles: readonly Needle[]): Map<string, number> {
  const hits = new Map<string, number>();
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length));
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return hits;
  }
  const part = Buffer.alloc(PART + overlap);
  try {
    for (const [start, end] of presentRanges(pid)) {
      for (let at = start; at < end; at += PART) {
        const read = readInto(memory, part, Math.min(PART + overlap, end - at), at);
        const bytes = part.subarray(0, read);
        for (const needle of needles) {
          const count = occurrences(bytes, needle.bytes, PART);
          if (count > 0) hits.set(needle.name, (hits.get(needle.name) ?? 0) + count);
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return hits;
}

const PAGE = 4096;
/** Of an entry of pagemap: the page is in memory, or in the swap (Documentation/admin-guide/mm/pagemap.rst). */
const PRESENT = 0xc0;

/** The parts of the address space that have anything in them: programs reserve a thousand times of what they use. */
function* presentRanges(pid: number): Iterable<[start: number, end: number]> {
  const map = openSync(`/proc/${pid}/pagemap`, 'r');
  const entries = Buffer.alloc(8 * 65_536);
  try {
    for (const [start, end] of readable(pid)) {
      let begun: number | null = null;
      for (let at = start; at < end; at += 65_536 * PAGE) {
        const pages = Math.min(65_536, (end - at) / PAGE);
        const read = readSync(map, entries, 0, pages * 8, (at / PAGE) * 8) / 8;
        for (let page = 0; page < read; page++) {
          const isPresent = ((entries[page * 8 + 7] ?? 0) & PRESENT) !== 0;
          const address = at + page * PAGE;
          if (isPresent) begun ??= address;
          else if (begun !== null) {
            yield [begun, address];
            begun = null;
          }
        }
      }
      if (begun !== null) yield [begun, end];
    }
  } finally {
    closeSync(map);
  }
}

/** Ranges that can be read and of which at least one page is used. */
function readable(pid: number): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let last: [number, number] | null = null;
  for (const line of text(`/proc/${pid}/smaps`).split('\n')) {
    const range = /^([0-9a-f]+)-([0-9a-f]+) (r?)/.exec(line);
    if (range !== null) {
      const isReadable = range[3] === 'r' && !line.includes('[v');
      last = isReadable ? [Number.parseInt(range[1] ?? '', 16), Number.parseInt(range[2] ?? '', 16)] : null;
    }
    const used = /^(?:Rss|Swap): +([1-9]\d*) kB/.test(line);
    if (used && last !== null) {
      ranges.push(last);
      last = null;
    }
  }
  return ranges;
}

function readInto(file: number, buffer: Buffer, length: number, at: number): number {
  let done = 0;
  while (done < length) {
    let read = 0;
    try {
      read = readSync(file, buffer, done, Math.min(length - done, 1 << 20), at + done);
    } catch {
      // Reserved and never used, or gone meanwhile.
      return done;
    }
    if (read === 0) return done;
    done += read;
  }
  return done;
}

/** Those that begin before `until`; the rest belongs to the next part. */
function occurrences(bytes: Buffer, needle: Buffer, until: number): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0 && at < until; at = bytes.indexOf(needle, at + 1)) count += 1;
  return count;
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
