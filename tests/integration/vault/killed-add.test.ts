import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { bytesOf, encryptedOdt, jpeg, joined, mail, odt, pdf, png, word } from '../../fixtures/documents.ts';
import { everything } from '../../fixtures/folder.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const adder = fileURLToPath(new URL('../../fixtures/add-and-tell.ts', import.meta.url));
/** The last in the order of names. */
const FILM = 'z-film.mp4';
const FILM_SIZE = 64_000_000;

let home: string;
let material: string;
let files: string[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  material = join(home, 'material');
  mkdirSync(material);
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(material, name), bytes);
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
  // The head of a video; a film takes long enough to be stopped in the middle.
  write(FILM, mp4(FILM_SIZE));
  files = everything(material);
  return () => rmSync(home, { recursive: true, force: true });
});

function mp4(size: number): Uint8Array {
  const head = Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f3261766331', 'hex');
  return Buffer.concat([head, randomBytes(size - head.length)]);
}

/** Adds the material in a process of its own, and kills it at the first moment that is asked for. */
async function addAndKill(vault: string, moment: (done: number) => boolean): Promise<{ done: number; ended: boolean }> {
  const child = spawn(process.execPath, [adder, vault, PASSPHRASE, material], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  return everything(join(vault, 'files')).filter((path) => statSync(path).isFile());
}

/** The same add again, to its end: every file is there once, and nothing else is. */
async function finish(vault: string): Promise<void> {
  const { ended } = await addAndKill(vault, () => false);
  expect(ended).toBe(true);
  const { verification, paths } = await look(vault);
  expect(verification).toMatchObject({ ok: true, problems: [] });
  const given = paths.filter((path) => files.includes(path));
  expect(given.toSorted()).toEqual(files);
  // What was attached to the mails is the same in all of them: a picture, a forwarded mail, and a list in it.
  const attached = paths.filter((path) => !files.includes(path));
  expect(
    attached
      .map((path) => basename(path))
      .filter((name) => /^(photo\.png|list\.txt)$/.test(name))
      .toSorted(),
  ).toEqual(['list.txt', 'photo.png']);
  expect(attached).toHaveLength(3);
  expect(sealedFiles(vault).every((path) => /[0-9a-f]{32}\.age$/.test(path))).toBe(true);
  expect(sealedFiles(vault)).toHaveLength(63);
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
  /** Ten moments: by what lies on the disk and by how much was done since the run began. */
  const moments: readonly [string, (vault: string, before: number) => (done: number) => boolean][] = [
    ['as soon as the vault is open', () => () => true],
    ['when the first file is being written', (vault) => () => partOf(vault, 0)],
    ['when a file lies there without a row', (vault) => () => sealedFiles(vault).some((path) => path.endsWith('.age'))],
    ['after the first file', (_vault, before) => (done) => done > before],
    ['a moment later', later(4, 11)],
    ['among the PDF files', later(5, 3)],
    ['among the mails with attachments', later(6, 7)],
    ['shortly before the end', later(40, 5)],
    ['in the middle of a film', (vault) => () => partOf(vault, FILM_SIZE / 3)],
    ['at the end of the film', (vault) => () => partOf(vault, FILM_SIZE * 0.8)],
  ];

  /** So many files after those that were there, and some milliseconds. */
  function later(more: number, milliseconds: number) {
    return (_vault: string, before: number) => {
      let since = 0;
      return (done: number) => {
        if (done < Math.min(before + more, 58)) return false;
        since ||= performance.now();
        return performance.now() - since >= milliseconds;
      };
    };
  }

  test('at ten moments loses no document that was acknowledged, and the same add goes on to the end', async () => {
    const vault = join(home, 'a.khronika');
    await createVault(vault, { passphrase: PASSPHRASE, workFactor: 2 });
    expect(files).toHaveLength(60);
    let acknowledged: string[] = [];
    const kills: string[] = [];
    for (const [title, moment] of moments) {
      const { done, ended } = await addAndKill(vault, moment(vault, acknowledged.length));
      if (!ended) kills.push(title);
      // Files are done in the order of their names; those from earlier runs are recognised first.
      const now = files.slice(0, Math.max(done, acknowledged.length));
      const { verification, paths } = await look(vault);
      expect(verification, title).toMatchObject({ ok: true, problems: [] });
      for (const path of [...acknowledged, ...now]) expect(paths, `${title}: ${path}`).toContain(path);
      expect(new Set(paths).size, title).toBe(paths.length);
      expect(
        everything(vault).filter((path) => path.endsWith('.part')),
        title,
      ).toEqual([]);
      expect(sealedFiles(vault), title).toHaveLength(paths.length);
      acknowledged = now;
      if (kills.length === 3 || kills.length === 7) {
        const copy = join(home, `copy-${kills.length}.khronika`);
        cpSync(vault, copy, { recursive: true });
        await finish(copy);
        rmSync(copy, { recursive: true });
      }
    }
    expect(kills).toEqual(moments.map(([title]) => title));
    await finish(vault);
  });
});
