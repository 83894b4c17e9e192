import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOutside } from '../../../electron/archive/checkpoint.ts';
import { openSettingsFile, usualSettings } from '../../../electron/shell/settings-file.ts';
import { generateFileIdentity, recipientOf } from '../../../electron/vault/age-keys.ts';
import { openSealed, sealToFile } from '../../../electron/vault/age-file.ts';
import { unlock } from '../../../electron/vault/key-slots.ts';
import { takeLock } from '../../../electron/vault/lock-file.ts';
import { readDescription, vaultPaths } from '../../../electron/vault/vault-folder.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { type Parser, PASSPHRASE } from './parser.ts';

/** What lies in the folder of a vault. */
export function vaultParsers(home: string, folder: string): Parser[] {
  const other = vaultPaths(path.join(home, 'other.khronika'));
  for (const each of [other.folder, other.keys, other.files]) mkdirSync(each, { recursive: true });
  writeFileSync(other.catalogue, 'x');
  const description = readFileSync(path.join(folder, 'vault.json'));
  const parsed = JSON.parse(description.toString()) as { slots: { id: string; kind: string }[] };
  const paths = vaultPaths(folder);
  const slots = parsed.slots.map(({ id }) => readFileSync(paths.slot(id)));
  const settings = path.join(home, 'settings.json');
  const file = openSettingsFile(settings, usualSettings(['en']));
  file.change({});
  return [
    {
      name: 'vault.json',
      good: [description],
      texts: true,
      read(bytes) {
        writeFileSync(other.description, bytes);
        readDescription(other);
      },
    },
    {
      name: 'key slots',
      good: [
        ...slots,
        // Work that no honest slot asks for: hours and all the memory there is.
        ...slots.map((slot) =>
          Buffer.from(slot.toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, '$1 40'), 'latin1'),
        ),
        ...slots.map((slot) =>
          Buffer.from(slot.toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, '$1 9999999999'), 'latin1'),
        ),
      ],
      async read(bytes) {
        const slot = parsed.slots[0]?.id ?? '';
        writeFileSync(other.slot(slot), bytes);
        // Without its hash, so that the file itself has to be read.
        const { sha256: _hash, ...bare } = { sha256: '', ...parsed.slots[0], kind: 'passphrase' as const, id: slot };
        const described = {
          format: 'khronika-vault' as const,
          version: 1,
          id: '00000000-0000-4000-8000-000000000000',
          slots: [bare],
        };
        await unlock(other, described, { passphrase: PASSPHRASE });
      },
    },
    {
      name: 'the lock file',
      good: [Buffer.from(JSON.stringify({ process: 1, started: '5', machine: 'abc', token: 'def' }))],
      texts: true,
      read(bytes) {
        rmSync(other.lock, { force: true });
        writeFileSync(other.lock, bytes);
        takeLock(other.lock, 'id').release();
      },
    },
    {
      name: 'the settings file',
      good: [readFileSync(settings)],
      texts: true,
      read(bytes) {
        writeFileSync(settings, bytes);
        openSettingsFile(settings, usualSettings(['en'])).read();
      },
    },
  ];
}

/** Files that are sealed, and the checkpoint, which is one. */
export async function sealedParsers(home: string, vault: Vault): Promise<Parser[]> {
  const identity = await generateFileIdentity('x25519');
  const recipient = await recipientOf(identity);
  const sealed = path.join(home, 'sealed.age');
  await sealToFile(
    sealed,
    recipient,
    (async function* () {
      yield Buffer.from('what was sealed '.repeat(9000));
    })(),
  );
  const outside = existsSync(vault.paths.checkpoint) ? readFileSync(vault.paths.checkpoint) : Buffer.from('none');
  return [
    {
      name: 'sealed files',
      good: [readFileSync(sealed)],
      async read(bytes) {
        const place = path.join(home, 'spoiled.age');
        writeFileSync(place, bytes);
        const file = await openSealed(place, identity);
        try {
          for await (const piece of file.stream()) if (piece.length === 0) return '!an empty piece';
        } finally {
          await file.close();
        }
        return undefined;
      },
    },
    {
      name: 'the checkpoint beside the catalogue',
      good: [outside],
      texts: true,
      async read(bytes) {
        writeFileSync(vault.paths.checkpoint, bytes);
        try {
          const { state } = await readOutside(vault);
          return state === 'fits' && !bytes.equals(outside) ? '!an altered checkpoint fits' : state;
        } finally {
          writeFileSync(vault.paths.checkpoint, outside);
        }
      },
    },
  ];
}
