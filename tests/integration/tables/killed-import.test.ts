import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
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
  const rows = Array.from({ length: 20_000 }, (_none, at) => `Новік-${at},1990,${'x'.repeat(1500)}`);
  writeFileSync(table, ['familyName,birthDate,description', ...rows].join('\n'));
  writeFileSync(secret, passphrase);
  const args = [cli, 'import-table', vault, table, '--type', 'person', '--passphrase-file', secret];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // What does not fit into the database's memory goes to its log before it is committed.
  while ((statSync(join(vault, 'catalogue.db-wal'), { throwIfNoEntry: false })?.size ?? 0) < 1_000_000)
    await Promise.race([setTimeout(5), ended.then(() => expect.fail('the import was over before it could be killed'))]);
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
