/** New keys for everything, stopped at each step: what lies on the disk then is opened and gone on with. */
import fs, { readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verify } from '../../../electron/archive/verify.ts';
import { readDescription, vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { everything } from '../../fixtures/folder.ts';
import { copyOf, NEW, OLD, opening, replaceAll, secretOf } from '../../fixtures/replaced-keys.ts';
import { vaultOfLetters } from '../../fixtures/vault-of-letters.ts';

let model: string;

beforeAll(async () => {
  const made = await vaultOfLetters(OLD);
  ({ folder: model } = made);
  return () => made.remove();
});

/** Runs something while a copy of the folder is taken before each step that changes what stands under a name in it. */
async function statesOf(folder: string, work: () => Promise<void>): Promise<{ step: string; folder: string }[]> {
  const states: { step: string; folder: string }[] = [];
  const { renameSync, rmSync: removeSync } = fs;
  const { rename, rm } = fs.promises;
  const look = (what: string, path: unknown): void => {
    const inside = relative(folder, String(path));
    if (inside.startsWith('..') || inside === 'lock') return;
    states.push({ step: `${states.length}: before ${what} of ${inside}`, folder: copyOf(folder) });
  };
  Object.assign(fs, {
    renameSync: (...given: Parameters<typeof renameSync>) => (look('renaming', given[0]), renameSync(...given)),
    rmSync: (...given: Parameters<typeof removeSync>) => (
      fs.existsSync(given[0]) ? look('removing', given[0]) : undefined,
      removeSync(...given)
    ),
  });
  Object.assign(fs.promises, {
    rename: async (...given: Parameters<typeof rename>) => (look('renaming', given[0]), rename(...given)),
    rm: async (...given: Parameters<typeof rm>) => (
      fs.existsSync(given[0]) ? look('removing', given[0]) : undefined,
      rm(...given)
    ),
  });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, { renameSync, rmSync: removeSync });
    Object.assign(fs.promises, { rename, rm });
    syncBuiltinESMExports();
  }
  return states;
}

test('stopped at any step leave a vault that opens with the old or the new passphrase, whole, and are gone on with', async () => {
  const folder = copyOf(model);
  const states = await statesOf(folder, () => replaceAll(folder));
  const steps = states.map(({ step }) => step).join('\n');
  for (const name of [
    /renaming of vault\.json\.part/,
    /renaming of catalogue\.db\.part/,
    /renaming of files/,
    /removing of keys/,
  ])
    expect(steps).toMatch(name);
  let switched = false;
  for (const { step, folder: state } of states) {
    const old = await opening(state, OLD);
    old?.close();
    const vault = old === null ? await opening(state, NEW) : await openVault(state, { passphrase: OLD });
    if (vault === null) return expect.fail(`${step}: neither opens`);
    try {
      // Once the new one counts, it does so for good.
      if (old === null) switched = true;
      else {
        expect(switched, step).toBe(false);
        expect(vault.isReplacing(), step).toBe(false);
      }
      expect((await verify(vault)).problems, step).toEqual([]);
      await vault.rewrapFiles();
      expect(vault.isReplacing(), step).toBe(false);
      expect(vault.filesToRewrap(), step).toBe(0);
    } finally {
      vault.close();
    }
    if (old !== null) continue;
    const again = await openVault(state, { passphrase: NEW });
    expect((await verify(again)).problems, step).toEqual([]);
    again.close();
    expect((await secretOf(state, NEW)).identities, step).toHaveLength(1);
    expect(readdirSync(join(state, 'keys')), step).toHaveLength(readDescription(vaultPaths(state)).slots.length);
    expect(
      everything(state).filter((path) => path.endsWith('.part')),
      step,
    ).toEqual([]);
  }
  expect(switched).toBe(true);
});
