import { createWriteStream, writeFileSync } from 'node:fs';

// Reads what strace prints, a line for each call, and keeps what concerns files: what was written to them, what was opened for writing, mapped to be written,
// made, renamed or marked, and calls that move bytes where nobody sees them. Everything else (pipes, sockets, terminals) goes.
const record = process.argv[2] ?? '';
const out = createWriteStream(record);
const WRITE = /^\d+\s+(?:write|pwrite64|writev|pwritev2?)\(\d+<((?:[^>\\]|\\.)*)>/;
/** What begins with a slash is a file; those of the kernel are not on a disk. The record has names in hexadecimal. */
const FILE = /^(?:\\x2f|\/)(?!\\x64\\x65\\x76\\x2f|dev\/|\\x70\\x72\\x6f\\x63\\x2f|proc\/|\\x73\\x79\\x73\\x2f|sys\/)/;
const OPEN = /^\d+\s+(?:openat2?|open|creat)\(.*O_(?:WRONLY|RDWR|CREAT|TMPFILE)/;
const MAPPED = /^\d+\s+mmap\(.*PROT_WRITE.*MAP_SHARED.*, \d+</;
const OTHER =
  /^\d+\s+(?:copy_file_range|sendfile|splice|rename\w*|link|linkat|symlink\w*|mkdir\w*|mknod\w*|[fl]?setxattr)\(/;
let begun = [];

function take(line) {
  const file = WRITE.exec(line)?.[1];
  const written = file !== undefined && FILE.test(file);
  if (written || OPEN.test(line) || MAPPED.test(line) || OTHER.test(line)) out.write(`${line}\n`);
}

process.stdin.setEncoding('latin1');
process.stdin.on('data', (chunk) => {
  const lines = chunk.split('\n');
  begun.push(lines[0]);
  if (lines.length === 1) return;
  take(begun.join(''));
  for (const line of lines.slice(1, -1)) take(line);
  begun = [lines.at(-1)];
});
process.stdin.on('end', () => {
  take(begun.join(''));
  out.end(() => writeFileSync(`${record}.whole`, ''));
});
