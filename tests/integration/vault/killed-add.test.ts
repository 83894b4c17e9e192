import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { bytesOf, encryptedOdt, jpeg, joined, mail, odt, pdf, png, word } from '../../fixtures/documents.ts';
import { everything } from '../../fixtures/folder.ts';
import { sweep } from '../../fixtures/sweep.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const adder = fileURLToPath(new URL('../../fixtures/add-and-tell.ts', import.meta.url));
const FILM_SIZE = 64_000_000;

let home: string;
/** Fifty-nine files of every kind in one folder, and a film in another, which takes long enough to be stopped in the middle. */
let notes: string;
let film: string;
let files: string[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  notes = join(home, 'notes');
  film = join(home, 'film');
  for (const folder of [notes, film]) mkdirSync(folder);
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(notes, name), bytes);
  for (let n = 10; n < 20; n += 1) {
    write(`a-${n}.txt`, bytesOf(`Note number ${n}`));
    write(`c-${n}.pdf`, pdf([`Page of ${n}`, 'Second page']));
    write(`e-${n}.eml`, joined(bytesOf(`X-Number: ${n}\r\n`), mail()));
    write(`o-${n}.odt`, odt(`<text:p>Letter ${n}</text:p>`));
    write(`r-${n}.bin`, randomBytes(20_000 * n));
  }
  write('i.jpg', jpeg());
  write('i.png', png(5, 5));
  write('k.docx', await word());
  write('l.odt', encryptedOdt());
  for (let n = 0; n < 5; n += 1) write(`t-${n}.html`, bytesOf(`<!doctype html><title>${n}</title><p>Page ${n}`));
  writeFileSync(join(film, 'film.mp4'), mp4(FILM_SIZE));
  files = everything(notes);
  return () => rmSync(home, { recursive: true, force: true });
});

function mp4(size: number): Uint8Array {
  const head = Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f3261766331', 'hex');
  return Buffer.concat([head, randomBytes(size - head.length)]);
}

/** Adds a folder in a process of its own, and kills it at the first moment that is asked for. */
async function addAndKill(
  vault: string,
  folder: string,
  moment: (done: number) => boolean,
): Promise<{ done: number; ended: boolean }> {
  const child = spawn(process.execPath, [adder, vault, PASSPHRASE, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const gone = new Promise((resolve) => child.once('close', resolve));
  const lines = () => told.split('\n').slice(0, -1);
  while (child.exitCode === null) {
    const last = lines().at(-1);
    if (last === 'end') break;
    if (last !== undefined && moment(Number(last))) {
      child.kill('SIGKILL');
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await gone;
  // What was said before the kill counts, also what had not been read yet.
  const done = Math.max(
    0,
    ...lines()
      .filter((line) => line !== 'end')
      .map(Number),
  );
  return { done, ended: lines().includes('end') };
}

async function look(vault: string) {
  const calls = createCalls();
  await calls['vault.open']({ folder: vault, unlock: { passphrase: PASSPHRASE } });
  const verification = await calls['vault.verify']({});
  const documents = await calls['records.list']({ type: 'document', state: 'active' });
  const paths: string[] = [];
  for (const { code } of documents) {
    const { files: stored } = await calls['records.show']({ code });
    paths.push(...stored.map(({ path }) => path));
  }
  await calls['vault.lock']({});
  return { verification, paths };
}

function sealedFiles(vault: string): string[] {
  return everything(join(vault, 'files')).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The same add again, to its end: every file is there once, and nothing else is. */
async function finish(vault: string, folder: string): Promise<void> {
  const { ended } = await addAndKill(vault, folder, () => false);
  expect(ended).toBe(true);
  const { verification, paths } = await look(vault);
  expect(verification).toMatchObject({ ok: true, problems: [] });
  const all = everything(folder);
  expect(paths.filter((path) => all.includes(path)).toSorted()).toEqual(all);
  // What was attached to the mails is the same in all of them: a picture, a forwarded mail, and a list in it.
  const attached = paths.filter((path) => !all.includes(path)).map((path) => basename(path));
  expect(attached).toHaveLength(folder === notes ? 3 : 0);
  if (folder === notes) expect(attached).toEqual(expect.arrayContaining(['photo.png', 'list.txt']));
  expect(sealedFiles(vault).every((path) => /[0-9a-f]{32}\.age$/.test(path))).toBe(true);
  expect(sealedFiles(vault)).toHaveLength(paths.length);
  expect(everything(vault).filter((path) => /\.part$|lock$|-wal$|-journal$/.test(path))).toEqual([]);
  const opened = await openVault(vault, { passphrase: PASSPHRASE });
  const left = opened.catalogue.prepare('select count(*) from file_reservation', { pluck: true }).get();
  opened.close();
  expect(left).toBe(0);
}

describe('kill -9 during add', () => {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const partOf = (vault: string, atLeast: number) =>
    everything(join(vault, 'files')).some((path) => path.endsWith('.part') && sizeOf(path) >= atLeast);
  const sealed = (vault: string) => sealedFiles(vault).filter((path) => path.endsWith('.age')).length;
  type Moment = (vault: string) => (done: number) => boolean;
  /** Ten moments, from what lies on the disk and from what was said to be done. */
  const moments: readonly [string, Moment, 'film'?][] = [
    ['as soon as the vault is open', () => () => true],
    ['when the first file is being written', (vault) => () => partOf(vault, 0)],
    ['when a file lies there without a row', (vault) => () => sealed(vault) >= 1],
    ['when the first file is done', () => (done) => done >= 1],
    ['among the notes', (vault) => () => sealed(vault) >= 7],
    ['among the PDF files', (vault) => () => sealed(vault) >= 16],
    ['among the mails with attachments', (vault) => () => sealed(vault) >= 28],
    ['among the large files', (vault) => () => sealed(vault) >= 50],
    ['in the middle of a film', (vault) => () => partOf(vault, FILM_SIZE / 3), 'film'],
    ['at the end of the film', (vault) => () => partOf(vault, FILM_SIZE * 0.8), 'film'],
  ];

  const quick = ['when a file lies there without a row', 'in the middle of a film'];

  test.each(sweep(moments, ([title]) => quick.includes(title)))(
    '%s loses no document that was acknowledged, and the same add goes on to the end',
    async (_title, moment, only) => {
      const vault = join(home, 'a.khronika');
      rmSync(vault, { recursive: true, force: true });
      await createVault(vault, { passphrase: PASSPHRASE, workFactor: 2 });
      const { done, ended } = await addAndKill(vault, only === undefined ? notes : film, moment(vault));
      expect(ended).toBe(false);
      const { verification, paths } = await look(vault);
      expect(verification).toMatchObject({ ok: true, problems: [] });
      // Files are done in the order of their names.
      for (const path of files.slice(0, done)) expect(paths).toContain(path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(everything(vault).filter((path) => path.endsWith('.part'))).toEqual([]);
      expect(sealedFiles(vault)).toHaveLength(paths.length);
      await finish(vault, only === undefined ? notes : film);
    },
  );
});
