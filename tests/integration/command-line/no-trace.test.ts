/** After a run of every command, nothing of what is in the archive is on this computer outside the vault, and nothing in clear inside it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../electron/command-line/usage.ts';
import { exportParts } from '../../../shared/contract/calls/submission-drafts.ts';
import { cli, khronika, start, type Finished } from '../../fixtures/command-line.ts';
import { bytesOf, cut, encoded, joined, mail, odt, pdf, word } from '../../fixtures/documents.ts';
import { everything } from '../../fixtures/folder.ts';
import { forms, tracesIn, tracesInFile } from '../../fixtures/traces.ts';

/** Nobody and nothing is called so. Each stands in another place of the archive. */
const words = {
  fileName: 'Верабейчыкава-Зубрыцкая',
  latin: 'Kwiatuszkowskaya',
  text: 'пятьдесят семь лиловых ирисов',
  attachment: 'obelisk periwinkle ninety',
  family: 'Жураўлінская',
  note: 'схованка пад старым млынам',
  quotation: 'quotation of the marigold judge',
  by: 'Pryvatnaya Asoba',
  passphrase: 'зялёны вожык на беразе ракі',
  newPassphrase: 'сіняя страказа над балотам',
};
const searched = forms(Object.values(words));
const stracing = spawnSync('strace', ['--seccomp-bpf', '-f', '-e', 'trace=execve', 'true']).status === 0;

let home: string;
let folders: Record<'given' | 'cwd' | 'chosen' | 'temporary' | 'personal', string>;
let system: Set<string>;
let vault: string;
const outputs: { readonly name: string; readonly run: Finished; readonly log: string | null }[] = [];

const systemFolders = [tmpdir(), '/var/tmp', '/dev/shm'];
const systemEntries = (): string[] =>
  systemFolders.flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  });

/** Runs a command under strace, which writes down every file that it makes and every program that it starts. */
async function run(name: string, args: readonly string[], input = ''): Promise<Finished> {
  const options = { cwd: folders.cwd, input, env: { HOME: folders.personal, TMPDIR: folders.temporary } };
  if (!stracing) {
    const done = await khronika(args, options);
    outputs.push({ name, run: done, log: null });
    return done;
  }
  const log = join(home, `log-${outputs.length}`);
  const calls =
    'execve,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,memfd_create';
  const strace = ['-f', '-v', '--seccomp-bpf', '-s', '65536', '-e', `trace=${calls}`, '-o', log, process.execPath, cli];
  const { status, signal, stdout, stderr } = spawnSync('strace', [...strace, ...args], {
    ...options,
    env: { PATH: process.env['PATH'], ...options.env },
    encoding: 'utf8',
  });
  const done: Finished = { status, signal, stdout, stderr, json: () => JSON.parse(stdout) as unknown };
  outputs.push({ name, run: done, log });
  return done;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  const folder = (name: string) => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  folders = {
    given: folder('given'),
    cwd: folder('cwd'),
    chosen: folder('chosen'),
    temporary: folder('temporary'),
    personal: folder('personal'),
  };
  system = new Set(systemEntries());
  vault = join(folders.cwd, 'a.khronika');
  await writeMaterial();

  const secret = join(folders.given, 'secret');
  const next = join(folders.given, 'next');
  writeFileSync(secret, `${words.passphrase}\n`);
  writeFileSync(next, `${words.newPassphrase}\n`);
  const other = join(folders.given, 'other');
  writeFileSync(other, 'a third one of six good words\n');
  const as = (...args: string[]) => [...args, '--passphrase-file', secret];
  const records = readFileSync(join(folders.given, 'records.jsonl'), 'utf8');

  await run(
    'create',
    as('create', 'a.khronika', '--work-factor', '15', '--recovery-file', join(folders.chosen, 'key')),
  );
  await run('add', as('add', 'a.khronika', join(folders.given, 'material'), '--by', words.by));
  await run('put', as('put', 'a.khronika', '-', '--json'), records);
  await run('list', as('list', 'a.khronika', '--json'));
  await run('show', as('show', 'a.khronika', 'P-0001', '--json'));
  await run('search', as('search', 'a.khronika', words.text, '--json'));
  await run('timeline', as('timeline', 'a.khronika', 'P-0001', '--svg', join(folders.chosen, 'timeline.svg')));
  const chosen = (name: string): string => join(folders.chosen, name);
  const out = chosen('export');
  const dossier = ['--form', 'dossier', '--about', 'P-0001', '--publish', 'no', '--organisation', 'Observatory'];
  const reasons = ['annex-no-description:D-0001=Only a test.', 'annex-no-language:D-0001=Only a test.'];
  const whole = ['--parts', ...exportParts, '--reason', ...reasons];
  await run('export', as('export', 'a.khronika', out, ...dossier, ...whole));
  await run('draft', as('draft', 'a.khronika', ...dossier, '--json'));
  await run('check', as('check', 'a.khronika', 'B-0001', '--json'));
  await run('verify-package', as('verify-package', out, '--json'));
  await run('seal', as('seal', out, chosen('export.age'), '--new-passphrase-file', next));
  await run('time-proof', as('time-proof', 'a.khronika', 'D-0001', '--request', chosen('requests')));
  await run('consent-form', as('consent-form', chosen('forms'), '--to', words.latin, '--language', 'be'));
  await run('redact', as('redact', 'a.khronika', 'D-0001', '--audience', 'media', '--box', '1:0,0,1,0.1'));
  await run('show', as('show', 'a.khronika', 'P-0001', '--form', 'WG', '--json'));
  await run('vocabulary', as('vocabulary', '--search', words.text, '--vault', 'a.khronika'));
  await run('names', as('names', 'a.khronika', words.latin, '--json'));
  await run('mentions', as('mentions', 'a.khronika', 'P-0001', '--json'));
  await run('ocr', as('ocr', 'a.khronika', 'D-0001', '--json'));
  await run('similar', as('similar', 'a.khronika', 'D-0001', '--pictures', '--json'));
  const drawn = ['--svg', chosen('figures.svg'), '--png', chosen('figures.png')];
  await run('stats', as('stats', 'a.khronika', '--of', 'event', '--by', 'kind', ...drawn));
  for (const table of ['table.csv', 'table.xlsx']) {
    const refused = ['--refused', chosen(`refused-${table}.csv`)];
    await run(
      'import-table',
      as('import-table', 'a.khronika', join(folders.given, table), '--type', 'person', ...refused),
    );
  }
  for (const format of ['csv', 'xlsx'])
    await run(
      'export-table',
      as('export-table', 'a.khronika', '--type', 'person', '--out', chosen(`people.${format}`)),
    );
  await run('merge', as('merge', 'a.khronika', 'P-0001', 'P-0002'));
  await run('history', as('history', 'a.khronika', '--json'));
  await run('trash', as('trash', 'a.khronika', 'D-0001'));
  await run('restore', as('restore', 'a.khronika', 'D-0001'));
  await run('undo', as('undo', 'a.khronika'));
  await run('verify', as('verify', 'a.khronika'));
  await run('sample', as('sample', 'b.khronika', '--work-factor', '15'));
  await run('survey', as('survey', 'b.khronika', 'U-0001', '--svg', chosen('charts')));
  await run('custody', as('custody', 'a.khronika', 'D-0001', chosen('custody.pdf'), '--names'));
  await run('keys', as('keys', 'a.khronika', '--add-passphrase', words.latin, '--new-passphrase-file', other));
  await run('recovery', as('recovery', 'a.khronika', '--kit', '3', '--needed', '2', '--out', chosen('shares')));
  await run('backup', as('backup', 'a.khronika', 'place'));
  await run('restore', as('restore', 'place', 'c.khronika'));
  for (const each of ['a', 'b'])
    await run('exchange', as('exchange', `${each}.khronika`, '--card', chosen(`${each}.card`)));
  const known = ['--label', words.latin, '--level', 'internal'];
  for (const [mine, theirs] of [
    ['a', 'b'],
    ['b', 'a'],
  ])
    await run('exchange', as('exchange', `${mine}.khronika`, '--add', chosen(`${theirs}.card`), ...known));
  await run('exchange', as('exchange', 'a.khronika', '--to', words.latin, chosen('set.age')));
  await run('receive', as('receive', 'b.khronika', chosen('set.age')));

  const bad = (line: unknown) => JSON.stringify(line);
  const faults: readonly [string, string][] = [
    ['a bad date', bad({ type: 'event', fields: { kind: 'other', title: words.text, date: '2021-99' } })],
    ['a bad term', bad({ type: 'person', fields: { familyName: words.family, sex: words.note } })],
    ['an unknown field', bad({ type: 'person', fields: { familyName: words.family, colour: words.note } })],
    ['a bad link', bad({ type: 'place', fields: { name: words.text }, links: [{ to: 'P-9999', role: words.note }] })],
    ['a telling code', bad({ type: 'person', code: words.family, fields: { familyName: words.family } })],
    ['no JSON', `{"type": "person", "fields": {"familyName": "${words.family}"`],
    ['another shape', bad({ type: 'person', fields: words.note })],
  ];
  for (const [what, line] of faults) await run(`put with ${what}`, as('put', 'a.khronika', '-'), line);
  await run('a wrong passphrase', ['list', 'a.khronika', '--passphrase-file', next]);
  await run(
    'an export into the vault',
    as('export', 'a.khronika', '--form', 'cedaw-report', '--about', 'P-0001', '--out', join(vault, 'x')),
  );

  // Killed in the middle, and left as it is.
  cpSync(vault, join(folders.cwd, 'killed.khronika'), { recursive: true });
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const more = join(folders.given, 'more');
    const { child, finished } = start(as('add', 'killed.khronika', more), {
      cwd: folders.cwd,
      env: { HOME: folders.personal, TMPDIR: folders.temporary },
    });
    const files = join(folders.cwd, 'killed.khronika/files');
    const before = everything(files).length;
    while (everything(files).length === before && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill(signal);
    outputs.push({ name: `add and ${signal}`, run: await finished, log: null });
  }
  await run('passphrase', as('passphrase', 'a.khronika', '--new-passphrase-file', next, '--work-factor', '15'));
}, 600_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function writeMaterial(): Promise<void> {
  const material = join(folders.given, 'material');
  const inside = join(material, words.fileName);
  mkdirSync(inside, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(inside, name), bytes);
  const said = `${words.text}. ${words.latin}.`;
  write(`${words.fileName}.txt`, bytesOf(said));
  write('cp1251.txt', encoded(words.text, 'win1251'));
  write('koi8.txt', encoded(words.text, 'koi8-r'));
  write('utf16.txt', encoded(`\ufeff${said}`, 'utf16le'));
  write('page.html', bytesOf(`<!doctype html><meta charset="utf-8"><title>${words.text}</title><p>${said}`));
  write('page.pdf', pdf([said], { title: words.text, author: words.latin, comment: words.note }));
  write('broken.pdf', cut(pdf([said], { title: words.latin }), 0.6));
  write('letter.odt', odt(`<text:p>${said}</text:p>`));
  write('decision.docx', await word());
  write(
    'letter.eml',
    joined(
      bytesOf(
        [
          `From: ${words.latin} <a@example.org>`,
          'Subject: letter',
          'MIME-Version: 1.0',
          'Content-Type: multipart/mixed; boundary="b"',
          '',
          '--b',
          'Content-Type: text/plain; charset=utf-8',
          '',
          said,
          '--b',
          'Content-Type: application/octet-stream; name="a.bin"',
          'Content-Disposition: attachment; filename="a.bin"',
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from(`the ${words.attachment}`).toString('base64'),
          '--b--',
          '',
        ].join('\r\n'),
      ),
    ),
  );
  write('other.eml', mail());
  const rows = [
    ['familyName', 'birthDate', 'description'],
    [words.family, '1990-02-03', words.text],
    [words.latin, 'the day before', words.note],
  ];
  writeFileSync(join(folders.given, 'table.csv'), rows.map((row) => row.join(',')).join('\n'));
  const book = new ExcelJS.Workbook();
  book.addWorksheet('people').addRows(rows);
  await book.xlsx.writeFile(join(folders.given, 'table.xlsx'));
  mkdirSync(join(folders.given, 'more'));
  for (let n = 0; n < 12; n += 1)
    writeFileSync(join(folders.given, 'more', `${words.latin}-${n}.txt`), `${said} ${n} `.repeat(20_000));
  writeFileSync(
    join(folders.given, 'records.jsonl'),
    [
      {
        type: 'person',
        code: 'P-0001',
        fields: { familyName: words.family, otherNames: [words.latin], note: words.note },
      },
      { type: 'person', code: 'P-0002', fields: { familyName: words.family, remarks: words.note } },
      {
        type: 'event',
        code: 'E-0001',
        fields: { kind: 'other', title: words.text, date: '2021-07', summary: words.note },
        links: [{ to: 'P-0001', role: 'victim', note: words.note }],
        citations: [{ document: 'D-0001', quote: words.quotation }],
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
}

/** What a folder tells in its files and in the names of them. */
function tracesBelow(folder: string): string[] {
  const paths = everything(folder);
  const named = tracesIn(Buffer.from(paths.map((path) => path.slice(folder.length)).join('\n')), searched);
  return [
    ...named.map(({ word: found, form }) => `a file name: ${found} (${form})`),
    ...paths.flatMap((path) =>
      tracesInFile(path, searched).map(({ word: found, form }) => `${path}: ${found} (${form})`),
    ),
  ];
}

describe('the search for traces finds', () => {
  const plain = 'пятьдесят семь лиловых ирисов';
  const controls: readonly [string, Buffer][] = [
    ...['utf8', 'utf16le', 'utf16be', 'win1251', 'koi8-r', 'cp866'].flatMap((encoding) => {
      const bytes = iconv.encode(plain, encoding);
      return [
        [encoding, bytes],
        [`${encoding} in capitals`, iconv.encode(plain.toUpperCase(), encoding)],
        [`hex of ${encoding}`, Buffer.from(bytes.toString('hex'))],
        ...[0, 1, 2].map((offset) => [
          `base64 of ${encoding}, ${offset} bytes in`,
          Buffer.from(
            Buffer.concat([Buffer.from('xyz').subarray(0, offset), bytes, Buffer.from('and more')]).toString('base64'),
          ),
        ]),
      ] as [string, Buffer][];
    }),
    ['URL', Buffer.from(encodeURIComponent(plain))],
    ['JSON', Buffer.from(plain.replaceAll(/[^]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))],
    ['character references', Buffer.from(plain.replaceAll(/[^]/g, (sign) => `&#${sign.charCodeAt(0)};`))],
    ['zlib', deflateSync(Buffer.from(`before ${plain} after, and so on`))],
    ['gzip', gzipSync(Buffer.from(`before ${plain} after, and so on`))],
    ['zip', Buffer.from(zipSync({ 'a.xml': bytesOf(`<a>${plain}</a>`.repeat(3)) }))],
    ['a zip that was cut', Buffer.from(zipSync({ 'a.xml': bytesOf(`<a>${plain}</a>`.repeat(3)) })).subarray(0, -60)],
    ['zlib in base64', deflateSync(Buffer.from(Buffer.from(`say ${plain} say`).toString('base64')))],
  ];
  test.each(controls)('a word in %s, among other bytes', (_form, bytes) => {
    const around = Buffer.from('..................................');
    expect(tracesIn(Buffer.concat([around, bytes, around]), forms([plain])).map((trace) => trace.word)).toContain(
      plain,
    );
    expect(tracesIn(bytes, forms(['сорок два жёлтых тюльпана']))).toEqual([]);
  });

  test('every planted word in what was given, and the words that an export and the answers hold', () => {
    const told = tracesBelow(folders.given).join('\n');
    for (const planted of Object.values(words)) if (planted !== words.by) expect(told).toContain(planted);
    expect(tracesBelow(folders.chosen).join('\n')).toContain(words.text);
    const said = tracesIn(Buffer.from(outputs.map(({ run: done }) => done.stdout).join('\n')), searched);
    for (const planted of [words.text, words.family, words.note])
      expect(said.map((trace) => trace.word)).toContain(planted);
  });
});

describe('after a run of every command', () => {
  test('none was left out', () => {
    const ran = new Set(outputs.map(({ name }) => name));
    expect(Object.keys(commands).filter((name) => !ran.has(name))).toEqual([]);
  });

  test('each did what it should', () => {
    for (const { name, run: done } of outputs) {
      if (name.includes('SIGKILL')) expect(done.signal, name).toBe('SIGKILL');
      else expect([name, done.status, done.stderr]).toEqual([name, / |^a /.test(name) ? 1 : 0, expect.any(String)]);
    }
  });

  test('no word is in the vault, in one that was killed at its work, in a backup or in a colleague’s vault', () => {
    // A backup, what was restored from it, and the vault that received a change set hold no word either.
    const there = ['a.khronika', 'b.khronika', 'c.khronika', 'killed.khronika', 'place'];
    for (const each of there) expect(tracesBelow(join(folders.cwd, each))).toEqual([]);
    expect(readdirSync(folders.cwd).toSorted()).toEqual(there);
  });

  test('no file was left in the temporary folder, the home of the person, or where the command ran', () => {
    expect(readdirSync(folders.temporary)).toEqual([]);
    expect(readdirSync(folders.personal)).toEqual([]);
  });

  test('nothing was left in the temporary folders of the system', () => {
    const fresh = systemEntries().filter((path) => !system.has(path) && path !== home);
    const traces = fresh.flatMap((path) => {
      try {
        return statSync(path).isDirectory() ? tracesBelow(path) : tracesInFile(path, searched).map(({ form }) => form);
      } catch {
        return [];
      }
    });
    expect(traces).toEqual([]);
  });

  test('no failure told a word on standard error', () => {
    for (const { name, run: done } of outputs) {
      expect(tracesIn(Buffer.from(done.stderr), searched), name).toEqual([]);
      if (done.status === 1) expect(done.stdout.includes(words.family), name).toBe(false);
    }
  });

  describe.runIf(stracing)('strace shows that', () => {
    const lines = () =>
      outputs.flatMap(({ name, log }) =>
        log === null
          ? []
          : readFileSync(log, 'latin1')
              .split('\n')
              .map((line) => ({ name, line })),
      );

    test('no file was made or written but in the vault, the chosen places, and where devices are', () => {
      const made = lines().flatMap(({ name, line }) => {
        const call = /^\d+ +(\w+)\((.*)\) += (\d+)/.exec(line);
        if (call === null || call[1] === 'execve') return [];
        const [, what = '', args = ''] = call;
        if (what === 'memfd_create') return [`${name}: ${line}`];
        if (what.startsWith('open') && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE/.test(args)) return [];
        return [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => path ?? '');
      });
      expect(made.length).toBeGreaterThan(100);
      const allowed = [
        ...['a.khronika', 'b.khronika', 'c.khronika', '.c.khronika.', 'place'].map((each) => `${folders.cwd}/${each}`),
        `${folders.cwd}/.`,
        `${folders.chosen}/`,
        '/dev/',
      ];
      expect(made.filter((path) => !allowed.some((place) => path.startsWith(place)))).toEqual([]);
    });

    test('no program was started with a word on its command line or in its environment', () => {
      const started = lines().filter(({ line }) => /^\d+ +execve\(/.test(line) && line.includes('reader-process'));
      expect(started.length).toBeGreaterThan(1);
      for (const { name, line } of started) expect(tracesIn(Buffer.from(line, 'latin1'), searched), name).toEqual([]);
      for (const { line } of started)
        expect(/\], \[([^\]]*)\](?:\) += 0| <unfinished ...>)$/.exec(line)?.[1]).toMatch(
          /^("NODE_CHANNEL_[A-Z_]+=\w+"(, )?)*$/,
        );
    });
  });
});
