/** A vault that lies where a newer one was, and one that does not open: what a backup shows of them. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { filledVault, removeFilled } from '../../fixtures/filled-vault.ts';
import { fingerprint } from '../../fixtures/folder.ts';
import { passphrase } from '../../fixtures/open-vault.ts';

afterAll(removeFilled);

const unlock = { passphrase };
const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

async function backedUp(): Promise<{ calls: Calls; folder: string; place: string; home: string }> {
  const filled = await filledVault();
  onTestFinished(() => filled.remove());
  filled.close();
  const calls = createCalls();
  await calls['vault.open']({ folder: filled.folder, unlock });
  const { id } = await calls['backups.choose']({ folder: join(filled.home, 'backups'), within: false });
  await calls['backups.make']({ place: id, thorough: false });
  return { calls, folder: filled.folder, place: id, home: filled.home };
}

const person = (code: string) => ({ lines: [{ type: 'person' as const, code, fields: { familyName: 'Лебедзь' } }] });

test('a whole vault that was put back to an older state does not reach as far as its backup, and one that goes on does', async () => {
  const { calls, folder, place } = await backedUp();
  const older = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  onTestFinished(() => rmSync(older, { recursive: true, force: true }));
  await calls['vault.lock']({});
  cpSync(folder, older, { recursive: true });
  await calls['vault.open']({ folder, unlock });
  await calls['records.put'](person('P-2'));
  await calls['backups.make']({ place, thorough: false });
  await calls['records.put'](person('P-3'));
  expect(await calls['vault.verify']({})).toMatchObject({ ok: true, problems: [] });
  await calls['vault.lock']({});

  rmSync(folder, { recursive: true });
  cpSync(older, folder, { recursive: true });
  await calls['vault.open']({ folder, unlock });
  const found = await calls['vault.verify']({});
  expect(found.problems.map(({ kind }) => kind)).toEqual(['older-than-backup']);
  expect(found.ok).toBe(false);

  // Worked on, it is another history than the one in the backup.
  await calls['records.put'](person('P-4'));
  await calls['records.put'](person('P-5'));
  expect((await calls['vault.verify']({})).problems.map(({ kind }) => kind)).toEqual(['other-than-backup']);
  await calls['backups.make']({ place, thorough: false });
  expect(await calls['vault.verify']({})).toMatchObject({ ok: true });
  await calls['vault.lock']({});
});

test('of a vault that does not open it is shown what a backup has whole, without a change, and then taken back', async () => {
  const { calls, folder, place } = await backedUp();
  await calls['vault.lock']({});
  const [slot = ''] = readdirSync(join(folder, 'keys'));
  writeFileSync(join(folder, 'vault.json'), '{"format":"khro');
  writeFileSync(join(folder, 'keys', slot), 'nothing');
  const catalogue = readFileSync(join(folder, 'catalogue.db'));
  catalogue.fill(0, 0, 4096);
  writeFileSync(join(folder, 'catalogue.db'), catalogue);
  await expect(calls['vault.open']({ folder, unlock })).rejects.toEqual(failsWith('VAULT_DAMAGED'));
  const before = fingerprint(folder);
  const asked = { place, folder, unlock, acceptLoss: false };
  const seen = await calls['backups.repair']({ ...asked, look: true });
  expect(seen).toMatchObject({ ok: true, lost: [], kept: null, verification: null });
  expect(seen.repaired.map(({ what }) => what)).toEqual(['vault.json', 'key-slot', 'catalogue']);
  expect(fingerprint(folder)).toEqual(before);
  await expect(
    calls['backups.repair']({ ...asked, unlock: { passphrase: 'of somebody else' }, look: true }),
  ).rejects.toEqual(failsWith('PASSPHRASE_WRONG'));
  expect(await calls['backups.repair']({ ...asked, look: false })).toMatchObject({
    ok: true,
    repaired: seen.repaired,
    verification: { ok: true },
  });
  await calls['vault.open']({ folder, unlock });
  await calls['vault.lock']({});
});
