import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { khronika } from '../../fixtures/command-line.ts';
import { freshFolder } from '../../fixtures/folder.ts';

const build = join('prebuilds', `${process.platform}-${process.arch}`, '@signalapp+sqlcipher.node');

test('native code that was changed, where the environment leads to it, opens no vault and makes none', async () => {
  const home = freshFolder();
  const elsewhere = join(home, 'elsewhere');
  const published = readFileSync(join('node_modules/@signalapp/sqlcipher', build));
  mkdirSync(join(elsewhere, build, '..'), { recursive: true });
  const passphrase = join(home, 'passphrase');
  writeFileSync(passphrase, 'сем слоў для спробы і ні адным больш');
  const vault = join(home, 'a.khronika');
  const create = (bytes: Buffer) => {
    writeFileSync(join(elsewhere, build), bytes);
    return khronika(['create', vault, '--passphrase-file', passphrase, '--json'], {
      // By this the package finds its builds (node-gyp-build, "load.resolve").
      env: { '@SIGNALAPP/SQLCIPHER_PREBUILD': elsewhere },
    });
  };
  const changed = Buffer.from(published);
  changed.writeUInt8('N'.charCodeAt(0), published.indexOf('not an error'));
  const refused = await create(changed);
  expect(refused.stderr).toMatch(/^error: NATIVE_MODULE_CHANGED\b/);
  expect(refused.status).not.toBe(0);
  expect(existsSync(vault)).toBe(false);
  const made = await create(published);
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(existsSync(vault)).toBe(true);
});
