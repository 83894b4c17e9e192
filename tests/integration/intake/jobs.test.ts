import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../../electron/archive/verify.ts';
import { readHome } from '../../../electron/archive/home.ts';
import { add } from '../../../electron/intake/add.ts';
import { createJobs, type Jobs } from '../../../electron/intake/jobs.ts';
import type { Reader } from '../../../electron/intake/reader.ts';
import type { Job } from '../../../shared/contract/shapes.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Material that comes in behind the window. The reader here waits until it is told to go on, and reads nothing. */

let home: Awaited<ReturnType<typeof freshVault>>;
let jobs: Jobs;
let told: Job[];
let gate: PromiseWithResolvers<void>;

let begun = 0;
const reader: Reader = {
  async read(_file, signal) {
    begun += 1;
    const aborted = new Promise<never>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
    await Promise.race([gate.promise, aborted]);
    return { pages: [{ number: 1, text: 'read' }], properties: {}, attachments: [], reason: null };
  },
  close() {},
};

function folderOf(count: number): string {
  const folder = join(home.home, 'papers');
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `${at}.txt`), `paper ${at}\n`);
  return folder;
}

const job = (number: number): Job | undefined => jobs.list().find((each) => each.job === number);
const documents = (): number =>
  Number(home.vault.catalogue.prepare("select count(*) from record where type = 'document'", { pluck: true }).get());

beforeEach(async () => {
  home = await freshVault();
  told = [];
  begun = 0;
  gate = Promise.withResolvers();
  jobs = createJobs(
    home.vault,
    (paths, options) => add(home.vault, reader, paths, options),
    (each) => told.push(each),
  );
});
afterEach(async () => {
  gate.resolve();
  await jobs.end();
  home.remove();
});

describe('a job that brings material in', () => {
  test('goes through its states and says what came in and what did not', async () => {
    gate.resolve();
    const number = jobs.start([folderOf(3), '/nothing/here'], { by: 'me' });
    await expect.poll(() => job(number)?.state).toBe('done');
    expect(job(number)).toMatchObject({ progress: { filesDone: 3, filesTotal: 3 }, failed: [{ reason: 'not-found' }] });
    expect(job(number)?.added).toHaveLength(3);
    expect(told.map(({ state }) => state).filter((state, at, all) => state !== all[at - 1])).toEqual([
      'waiting',
      'running',
      'done',
    ]);
    expect(readHome(home.vault.catalogue, '2026-11-22').failures.rows).toMatchObject([{ path: '/nothing/here' }]);
    jobs.dismiss(number);
    expect(jobs.list()).toEqual([]);
    // The window may show a call that took long, and took itself off the list when it was answered.
    expect(() => jobs.dismiss(number)).not.toThrow();
  });

  test('waits for the one before it', async () => {
    const folder = folderOf(2);
    const first = jobs.start([folder], {});
    const second = jobs.start([folder], {});
    await expect.poll(() => job(first)?.state).toBe('running');
    expect(job(second)?.state).toBe('waiting');
    gate.resolve();
    await expect.poll(() => job(second)?.state).toBe('done');
    expect(job(second)).toMatchObject({ added: [], duplicates: 2 });
  });

  test('rests between files, and goes on', async () => {
    const number = jobs.start([folderOf(20)], {});
    await expect.poll(() => begun).toBeGreaterThan(0);
    jobs.pause(number);
    gate.resolve();
    // What is under way is finished, and nothing is begun.
    await expect.poll(() => documents()).toBeGreaterThan(0);
    const resting = documents();
    expect(resting).toBeLessThan(20);
    expect(job(number)?.state).toBe('paused');
    expect(documents()).toBe(resting);
    jobs.resume(number);
    await expect.poll(() => job(number)?.state).toBe('done');
    expect(documents()).toBe(20);
  });

  test('keeps what came in when it is cancelled, and leaves nothing half', async () => {
    const number = jobs.start([folderOf(4)], {});
    await expect.poll(() => job(number)?.state).toBe('running');
    jobs.cancel(number);
    await expect.poll(() => job(number)?.state).toBe('cancelled');
    expect(documents()).toBe(0);
    expect(home.vault.files.list()).toEqual([]);
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });

  test('that rests can be cancelled', async () => {
    const number = jobs.start([folderOf(20)], {});
    await expect.poll(() => begun).toBeGreaterThan(0);
    jobs.pause(number);
    gate.resolve();
    await expect.poll(() => documents()).toBeGreaterThan(0);
    jobs.cancel(number);
    await expect.poll(() => job(number)?.state).toBe('cancelled');
    expect(job(number)?.added).toHaveLength(documents());
  });

  test('tries what failed once more', async () => {
    gate.resolve();
    const late = join(home.home, 'late.txt');
    const number = jobs.start([late, '/nothing/here'], {});
    await expect.poll(() => job(number)?.state).toBe('done');
    writeFileSync(late, 'here now');
    const again = jobs.retry(number, [0]);
    await expect.poll(() => job(again)?.state).toBe('done');
    expect(job(again)?.added).toHaveLength(1);
    expect(job(number)?.failed).toMatchObject([{ path: '/nothing/here' }]);
    expect(readHome(home.vault.catalogue, '2026-11-22').failures.rows).toMatchObject([{ path: '/nothing/here' }]);
  });

  test('ends in good order when the vault is locked', async () => {
    jobs.start([folderOf(8)], {});
    jobs.start([home.home], {});
    await expect.poll(() => jobs.list()[0]?.state).toBe('running');
    await jobs.end();
    expect(jobs.list()).toEqual([]);
    expect(() => jobs.start(['x'], {})).toThrow(expect.objectContaining({ code: 'VAULT_LOCKED' }));
    const again = await home.reopen();
    expect(again.unfinishedFiles).toBe(0);
    expect(await verify(again)).toMatchObject({ ok: true });
  });
});

test('a long call stands on the list while it is under way, and can be cancelled there', async () => {
  const running = jobs.during('verify', {}, async ({ signal, onProgress }) => {
    onProgress({ filesDone: 1, filesTotal: 2, bytesDone: 0, bytesTotal: 0, bytesPerSecond: 0, secondsRemaining: null });
    await new Promise<never>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
  });
  expect(jobs.list()).toMatchObject([{ kind: 'verify', state: 'running', progress: { filesDone: 1 } }]);
  jobs.cancel(jobs.list()[0]?.job ?? 0);
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(jobs.list()).toEqual([]);
  expect(told.at(-1)).toMatchObject({ state: 'cancelled' });
});
