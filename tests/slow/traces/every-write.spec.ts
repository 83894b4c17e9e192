import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { begunDossier } from '../../e2e/exported.ts';
import { call, expect, lock, openNewVault, PASSPHRASE, reply, test } from '../../e2e/khronika.ts';
import { everyFile } from '../../fixtures/every-file.ts';
import { makePage } from '../../fixtures/ocr/pages.ts';
import { forms, tracesIn, type Trace } from '../../fixtures/traces.ts';
import type { Running } from '../../standin/launch.ts';
import { processesUnder } from '../lock/process-memory.ts';
import { CYRILLIC, IN_NAME, LATIN, plantedFiles, WITH_TEXT } from './canaries.ts';
import { isWhole, readWritten, recordingWrites } from './written.ts';

/** Where a session puts words, beside the files that it brings in. */
const TYPED = {
  record: 'Лазурнинкович-Пустельга',
  draft: 'walnut ladder of marigold',
  search: 'лебединая башня под Полоцком',
  exported: 'Брусничкин-Вереск',
  submitter: 'Copper Kettle Observatory',
} as const;
const SCAN = makePage('eng', 'photo');
/** Words that only recognition can have found, several in a row. */
const PRINTED = SCAN.text.split(/\s+/).slice(4, 9).join(' ');
const searched = forms([LATIN, CYRILLIC, IN_NAME, PRINTED, PASSPHRASE, ...Object.values(TYPED)]);

test.skip(process.platform !== 'linux', 'watches with strace');

test('nothing of what was read, written, looked for or typed is in any byte that the processes wrote, but in the exports that were asked for', async ({
  launch,
  folder,
}) => {
  test.setTimeout(900_000);
  const place = (name: string): string => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  const home = place('home');
  const temporary = place('tmp');
  const userData = place('user');
  const given = place('given');
  const chosen = place('chosen');
  const backups = place('backups');
  const planted = await plantedFiles();
  for (const [name, bytes] of Object.entries(planted)) writeFileSync(path.join(given, name), bytes);
  writeFileSync(path.join(given, 'scan.jpg'), SCAN.jpeg);
  const record = path.join(folder, 'record');
  const env = { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, STANDIN_SHARE: '1' };
  const running = await launch({ userData, env, under: recordingWrites(record) });
  const { page } = running;
  page.setDefaultTimeout(60_000);
  const shown: Record<string, string>[] = [];
  const look = async (): Promise<void> => void shown.push(await seenByAll(running));

  const vault = await openNewVault(running, folder);
  await call(page, 'sample.add', {});
  for (const familyName of [TYPED.record, TYPED.exported])
    await call(page, 'records.put', { lines: [{ type: 'person', fields: { familyName } }] });
  const { added } = await call(page, 'intake.add', { paths: await choose(running, 'folder-of-documents', given) });
  // Everything came in, and the words in it were read: in the text of as many documents as have one.
  expect(added.length).toBeGreaterThan(Object.keys(planted).length);
  const found = await call(page, 'search', { query: 'periwinkle OR лиловых', limit: 100, offset: 0 });
  expect(found.total).toBeGreaterThanOrEqual(WITH_TEXT);
  await look();
  const scan = added.find(({ path: from }) => from.endsWith('scan.jpg'))?.code ?? '';
  await call(page, 'ocr.run', { codes: [scan], language: 'eng' });
  const recognised = await call(page, 'documents.text', { code: scan, page: 1 });
  expect(recognised.text).toContain(PRINTED.split(' ')[1]);
  await work(page, added[0]?.code ?? '');
  await look();

  // One export is stopped half-way, one is made, and a table.
  const code = await begunDossier(page, TYPED.submitter);
  const half = path.join(chosen, 'half');
  await cancelledExport(running, code, half);
  expect(existsSync(half)).toBe(false);
  const whole = path.join(chosen, 'whole');
  const [to = ''] = await choose(running, 'export-folder', whole);
  await call(page, 'submissions.export', { of: { code }, folder: to, parts: ['word', 'evidence'] });
  const [table = ''] = await choose(running, 'table-csv', path.join(chosen, 'people.csv'));
  await call(page, 'tables.export', { type: 'person', format: 'csv', file: table });

  // A backup is no export: nobody reads it without the keys, and it is opened once to see that it can be.
  const [kept = ''] = await choose(running, 'backup-folder', backups);
  const { id } = await call(page, 'backups.choose', { folder: kept });
  await call(page, 'backups.make', { place: id });
  await call(page, 'backups.drill', { place: id, unlock: { passphrase: PASSPHRASE } });

  // The vault process is killed in the middle of an import, and the window says so.
  await call(page, 'intake.start', { paths: await choose(running, 'folder-of-documents', given) });
  const gone = page.waitForEvent('load');
  for (const { pid, kind } of processesUnder(running.pid)) if (kind === 'vault') process.kill(pid, 'SIGKILL');
  await gone;
  await call(page, 'vault.open', { folder: vault, unlock: { passphrase: PASSPHRASE } });
  expect((await call(page, 'records.list', {})).length).toBeGreaterThan(added.length);
  await look();
  await lock(page);
  await look();
  await call(page, 'vault.open', { folder: vault, unlock: { passphrase: PASSPHRASE } });
  await showPeople(page);
  // Killed where it stands, the page and its browser first: what a tidy end would clear away is looked at too.
  for (const { pid, kind } of processesUnder(running.pid).toReversed()) if (kind !== 'main') end(pid);
  end(running.pid);
  await expect.poll(() => isWhole(record), { timeout: 60_000 }).toBe(true);

  const { files, names, unseen } = readWritten(record);
  // The record saw what was done: the catalogue, the sealed files, the exports, the browser's own.
  const written = [...files.keys()];
  expect(written.filter((name) => name.includes('catalogue.db')).length).toBeGreaterThan(0);
  expect(written.filter((name) => name.includes('.khronika/files/')).length).toBeGreaterThan(added.length);
  expect(written.some((name) => name.startsWith(running.profile))).toBe(true);
  expect(written.some((name) => name.startsWith(half))).toBe(true);
  expect([...written, ...unseen].some((name) => name.startsWith(backups))).toBe(true);
  const traces = written.flatMap((name) => tracesIn(files.get(name) ?? Buffer.alloc(0), searched).map(at(name)));
  const allowed = ({ name }: Pick<Found, 'name'>): boolean => name.startsWith(`${chosen}${path.sep}`);
  expect(traces.filter((each) => !allowed(each))).toEqual([]);
  // The exports that were asked for hold their words, which shows that the search finds what is there, also in what was packed.
  expect([...new Set(traces.filter(allowed).map(({ word }) => word))]).toEqual(
    expect.arrayContaining([TYPED.exported, TYPED.submitter]),
  );
  const inClear = written.filter((name) => files.get(name)?.includes('SQLite format 3\0') === true);
  expect(inClear.filter((name) => !name.startsWith(running.profile))).toEqual([]);
  // What no record sees lies in memory and not on a disk, holds numbers alone (the index of SQLite), or is still there to be looked at.
  const memory = /^\/(?:dev\/shm|memfd:)|-shm$/;
  const other = [...unseen].filter((name) => !allowed({ name }));
  expect(other.filter((name) => !memory.test(name) && !existsSync(name))).toEqual([]);
  const left = [home, temporary, userData, backups, running.profile, ...other.filter(isFile)].flatMap(everyFile);
  expect(left.flatMap((name) => tracesIn(readFileSync(name), searched).map(at(name)))).toEqual([]);
  const inVault = everyFile(path.join(folder, 'mine.khronika'));
  expect(inVault.flatMap((name) => tracesIn(readFileSync(name), searched).map(at(name)))).toEqual([]);
  // Nor does it stand in the name of a file, in what a process shows of itself, in the title of the window, or in what was printed.
  const others = [...names].filter((name) => !name.startsWith(`${chosen}${path.sep}`)).join('\n');
  for (const [what, said] of Object.entries({ ...merged(shown), names: others, output: running.output() }))
    expect({ what, traces: tracesIn(Buffer.from(said), searched, 0) }).toEqual({ what, traces: [] });
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${Object.keys(planted).length + 1} files brought in; ${written.length} files and ${bytes} bytes written, ${names.size} names, ${left.length} files left: none holds what was planted`,
  );
});

test('the record finds words in every encoding, in files that were gone at once, and in pages of a database', async ({
  folder,
}) => {
  const record = path.join(folder, 'record');
  const script = `
    import { readFileSync, writeFileSync, unlinkSync } from 'node:fs';
    import { DatabaseSync } from 'node:sqlite';
    import { deflateSync, gzipSync } from 'node:zlib';
    const folder = process.argv[1] + '/';
    for (const [form, hex] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
      const bytes = Buffer.from(hex, 'hex');
      writeFileSync(folder + form, form === 'zlib' ? deflateSync(bytes) : form === 'gzip' ? gzipSync(bytes) : bytes);
      unlinkSync(folder + form);
    }
    const database = new DatabaseSync(folder + 'pages');
    database.exec("CREATE TABLE one (word TEXT)");
    database.prepare("INSERT INTO one VALUES (?)").run(${JSON.stringify(CYRILLIC)});
    database.close();
    unlinkSync(folder + 'pages');`;
  const given: Record<string, Buffer> = {
    utf8: Buffer.from(CYRILLIC),
    utf16le: iconv.encode(CYRILLIC, 'utf16le'),
    utf16be: iconv.encode(CYRILLIC, 'utf16be'),
    win1251: iconv.encode(CYRILLIC, 'win1251'),
    'koi8-r': iconv.encode(CYRILLIC, 'koi8-r'),
    'base64-0': Buffer.from(Buffer.from(LATIN).toString('base64')),
    'base64-1': Buffer.from(Buffer.from(`x${CYRILLIC}`).toString('base64')),
    'base64-2': Buffer.from(Buffer.from(`xx${CYRILLIC}`).toString('base64')),
    hex: Buffer.from(Buffer.from(LATIN).toString('hex')),
    percent: Buffer.from(encodeURIComponent(CYRILLIC)),
    zlib: Buffer.from(`some text before ${LATIN} and after it`),
    gzip: Buffer.from(`some text before ${CYRILLIC} and after it`),
  };
  const asHex = Object.fromEntries(Object.entries(given).map(([form, bytes]) => [form, bytes.toString('hex')]));
  const [program = '', ...words] = recordingWrites(record);
  const node = [process.execPath, '--no-warnings', '--input-type=module', '--eval', script, folder];
  execFileSync(program, [...words, ...node], { input: JSON.stringify(asHex) });
  await expect.poll(() => isWhole(record)).toBe(true);
  const { files } = readWritten(record);
  const missed = [...Object.keys(given), 'pages'].filter(
    (form) => tracesIn(files.get(path.join(folder, form)) ?? Buffer.alloc(0), searched).length === 0,
  );
  expect(missed).toEqual([]);
  expect(readdirSync(folder)).not.toContain('pages');
});

type Choice = 'folder-of-documents' | 'export-folder' | 'table-csv' | 'backup-folder';

interface Found extends Trace {
  readonly name: string;
}

const at =
  (name: string) =>
  (trace: Trace): Found => ({ name, ...trace });

/** Answers the system's dialog with a path, and gives the tokens that the window gets for it. */
async function choose(running: Running, what: Choice, file: string) {
  running.answerDialog([file]);
  const { places } = await call(running.page, 'shell.choose', { what });
  return places.map((each) => each.place);
}

/** What somebody does at the desk: looks for words, keeps a search, leaves a draft and a filter, reads, has the window show it all. */
async function work(page: Page, document: string): Promise<void> {
  await call(page, 'search', { query: TYPED.search, limit: 20, offset: 0, remember: true });
  await call(page, 'searches.save', { name: TYPED.search, query: TYPED.search });
  await call(page, 'drafts.save', { key: 'form:new', draft: { type: 'person', title: TYPED.draft } });
  await call(page, 'views.save', { key: 'documents', view: { filter: TYPED.search } });
  await call(page, 'documents.open', { code: document });
  await showPeople(page);
  await page.keyboard.press('Control+Shift+F');
  await page.locator('.search-head input').fill(LATIN);
  await expect(page.getByRole('main')).toContainText(LATIN);
}

/** The page asks anew how things stand, and shows the list of people. */
async function showPeople(page: Page): Promise<void> {
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: /^People/ })
    .click();
  await expect(page.getByRole('grid')).toContainText(TYPED.record);
}

/** An export that is stopped when something of it is on the disk already. */
async function cancelledExport(running: Running, code: string, half: string): Promise<void> {
  const { page } = running;
  const [to = ''] = await choose(running, 'export-folder', half);
  const exporting = reply(page, 'submissions.export', {
    of: { code },
    folder: to,
    parts: ['word', 'pdf', 'evidence', 'annexes', 'csv', 'xlsx'],
  });
  await expect.poll(() => everyFile(half).some((file) => statSync(file).size > 0), { intervals: [5] }).toBe(true);
  const jobs = await call(page, 'jobs.list', {});
  const job = jobs.find(({ kind, state }) => kind === 'export' && state === 'running')?.job ?? -1;
  await call(page, 'jobs.cancel', { job });
  expect(await exporting).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
}

/** What everybody on the computer can see: command lines, environments, the title of the window. */
async function seenByAll({ page, pid, look }: Running): Promise<Record<string, string>> {
  const all = processesUnder(pid);
  const of = (file: string): string => all.map((each) => readIfThere(`/proc/${each.pid}/${file}`)).join('\n');
  return {
    commands: of('cmdline'),
    environments: of('environ'),
    names: of('comm'),
    title: `${look().title}\n${await page.title()}\n${page.url()}`,
  };
}

function merged(seen: readonly Record<string, string>[]): Record<string, string> {
  const names = new Set(seen.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, seen.map((each) => each[name] ?? '').join('\n')]));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with another one.
  }
}

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();
