import { spawn } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVault } from '../../../electron/vault/vault.ts';

const adder = fileURLToPath(new URL('../../fixtures/add-and-tell.ts', import.meta.url));
const PASSPHRASE = 'зялёны ёж ля ракі';
/** Bytes of the video; set it to 5 GB to see the same with that. */
const SIZE = Number(process.env['KHRONIKA_VIDEO_BYTES'] ?? 1_000_000_000);
const MB = 1_000_000;

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  return () => rmSync(home, { recursive: true, force: true });
});

/** A sparse file that begins as a video does. */
function video(folder: string, size: number): string {
  mkdirSync(join(home, folder));
  const file = openSync(join(home, folder, 'film.mp4'), 'w');
  writeSync(file, Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f3261766331', 'hex'));
  ftruncateSync(file, size);
  closeSync(file);
  return join(home, folder);
}

/** The most memory that a process and its children have had, in bytes, as the kernel counts it. */
function peakOf(id: number): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const children = readdirSync(`/proc/${id}/task`).flatMap((task) =>
      readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    const own = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    return children.reduce((sum, child) => sum + peakOf(child), own);
  } catch {
    return 0;
  }
}

async function peakWhileAdding(vault: string, material: string): Promise<number> {
  const child = spawn(process.execPath, [adder, vault, PASSPHRASE, material], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = new Promise((resolve) => child.once('exit', resolve));
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, peakOf(child.pid!))), 20);
  expect(await status).toBe(0);
  clearInterval(look);
  return peak;
}

describe.runIf(process.platform === 'linux')('memory', () => {
  test('a video, however long, is added within 200 MB more than a short one', async () => {
    const vault = join(home, 'a.khronika');
    await createVault(vault, { passphrase: PASSPHRASE, workFactor: 2 });
    const little = await peakWhileAdding(vault, video('clip', 100_000));
    const much = await peakWhileAdding(vault, video('film', SIZE));
    expect(little).toBeGreaterThan(30 * MB);
    if (process.env['KHRONIKA_VIDEO_BYTES'] !== undefined)
      process.stdout.write(`clip ${Math.round(little / MB)} MB, video ${Math.round(much / MB)} MB\n`);
    expect(much - little).toBeLessThan(200 * MB);
    // All of it was written: its encrypted copy is a little longer than itself.
    const sizes = readdirSync(join(vault, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(Math.max(...sizes)).toBeGreaterThan(SIZE);
  });
});
