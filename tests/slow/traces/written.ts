import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./keep-writes.mjs', import.meta.url));

const WRITES = ['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2'];
const OPENS = ['open', 'openat', 'openat2', 'creat'];
/** These move bytes to a file inside of the system, where nobody sees them; which of their arguments is the file. */
const UNSEEN: Readonly<Record<string, number>> = { sendfile: 0, copy_file_range: 1, splice: 1 };
/** Writes by it would be seen by nobody, so there is none: programs then do without. */
const REFUSED = 'io_uring_setup';
/** What these are given becomes a name, or is kept beside a file. */
const NAMES = [
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'symlink',
  'symlinkat',
  'mkdir',
  'mkdirat',
  'mknod',
];
const MARKS = ['setxattr', 'fsetxattr', 'lsetxattr'];

/**
 * Words before a command, so that every byte that it and all that it starts write to files is kept: strace sees the calls themselves, also of files that are gone
 * a moment later.
 *
 * @param out where the record goes
 */
export function recordingWrites(out: string): string[] {
  const calls = [...WRITES, ...OPENS, ...Object.keys(UNSEEN), ...NAMES, ...MARKS, 'mmap', REFUSED].join(',');
  const refused = ['-e', `inject=${REFUSED}:error=ENOSYS`];
  const options = [
    '-f',
    '-y',
    '-xx',
    '-s',
    '16777216',
    '--seccomp-bpf',
    '-e',
    'signal=none',
    '-e',
    `trace=${calls}`,
    ...refused,
  ];
  // The keeper is no child of the test: with the variable it would take the messages that are for the main process.
  const keep = `|env -u NODE_CHANNEL_FD '${process.execPath}' '${keeper}' '${out}'`;
  return ['strace', '-qq', ...options, '-o', keep, '--'];
}

export interface Written {
  /** All bytes that were written to each file, in the order in which they were. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Paths that were opened for writing, made, or given as a new name. */
  readonly names: ReadonlySet<string>;
  /** Files that got bytes which the record has not: from memory that stands for them, or from another file. As they were called last. */
  readonly unseen: ReadonlySet<string>;
}

/** Whether everything that was recorded ended, and the record is whole. */
export const isWhole = (out: string): boolean => existsSync(`${out}.whole`);

export function readWritten(out: string): Written {
  const parts = new Map<string, Buffer[]>();
  const names = new Set<string>();
  const unseen = new Set<string>();
  const renamed: [before: string, after: string][] = [];
  for (const line of readFileSync(out, 'latin1').split('\n')) {
    const call = /^\d+\s+(\w+)\((.*)$/.exec(line);
    if (call === null) continue;
    const [, name = '', rest = ''] = call;
    const texts = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => unescaped(hex));
    const to = name === 'mmap' ? 0 : UNSEEN[name];
    if (to !== undefined) {
      const file = text([...rest.matchAll(/\d+<((?:[^>\\]|\\.)*)>/g)][to]?.[1] ?? '');
      if (file.startsWith('/')) unseen.add(file);
    } else if (WRITES.includes(name)) {
      const file = text(/^\d+<((?:[^>\\]|\\.)*)>/.exec(rest)?.[1] ?? '');
      const before = parts.get(file);
      if (before === undefined) parts.set(file, texts);
      else before.push(...texts);
    } else {
      for (const each of texts) names.add(each.toString());
      const [before, after] = texts.map(String);
      if (name.startsWith('rename') && before !== undefined && after !== undefined) renamed.push([before, after]);
    }
  }
  const last = (file: string): string =>
    renamed.reduce((name, [before, after]) => (name === before ? after : name), file);
  return {
    files: new Map([...parts].map(([file, bytes]) => [file, Buffer.concat(bytes)])),
    names,
    unseen: new Set([...unseen].map(last)),
  };
}

function text(escaped: string): string {
  return escaped.includes('\\x') ? unescaped(escaped).toString() : escaped;
}

function unescaped(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
