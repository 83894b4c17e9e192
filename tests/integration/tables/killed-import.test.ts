import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { cli } from '../../fixtures/command-line.ts';
import { freshFolder } from '../../fixtures/folder.ts';
import { mustVerify } from '../../fixtures/archive.ts';

const passphrase = 'for tests and nothing else';

test('an import that is killed while it writes leaves nothing behind', async () => {
  const folder = freshFolder();
  const vault = join(folder, 'test.khronika');
  await createVault(vault, { passphrase, workFactor: 10, recipient: 'x25519' });
  const [table, secret] = [join(folder, 'people.csv'), join(folder, 'passphrase')];
  const rows = Array.from({ length: 6000 }, (_none, at) => `Новік-${at},1990,${'x'.repeat(500)}`);
  writeFileSync(table, ['familyName,birthDate,description', ...rows].join('\n'));
  writeFileSync(secret, passphrase);
  const args = [cli, 'import-table', vault, table, '--type', 'person', '--passphrase-file', secret];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // The log is there from the moment the first change is made until all of them are stored.
  while (!existsSync(join(vault, 'catalogue.db-wal')))
    await Promise.race([setTimeout(5), ended.then(() => expect.fail('the import was over before it could be killed'))]);
  await setTimeout(150);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
  const opened = await openVault(vault, { passphrase });
  try {
    expect(opened.catalogue.prepare('select count(*) from record', { pluck: true }).get()).toBe(0);
    expect(opened.catalogue.prepare('select count(*) from history', { pluck: true }).get()).toBe(0);
    await mustVerify(opened);
  } finally {
    opened.close();
  }
});
