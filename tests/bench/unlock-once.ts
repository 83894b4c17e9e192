import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unwrapWithPassphrase } from '../../electron/vault/age-keys.ts';
import { openVault } from '../../electron/vault/vault.ts';

/** Unlocks a vault, or only derives the key of its passphrase slot, and prints how many milliseconds that took, and of the processor. */
const [what, folder = ''] = process.argv.slice(2);
const passphrase = readFileSync(0, 'utf8');
const description = JSON.parse(readFileSync(path.join(folder, 'vault.json'), 'utf8')) as {
  slots: { id: string; kind: string }[];
};
const slot = description.slots.find(({ kind }) => kind === 'passphrase')?.id ?? '';
const keys = path.join(folder, 'keys');
const slotFile = readFileSync(path.join(keys, readdirSync(keys).find((name) => name.startsWith(slot)) ?? ''));

const start = performance.now();
const before = process.cpuUsage();
const report = (): void => {
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${performance.now() - start} ${(user + system) / 1000}`);
};
if (what === 'derivation') {
  await unwrapWithPassphrase(slotFile, passphrase);
  report();
} else {
  const vault = await openVault(folder, { passphrase });
  // Ready means that the first list can be shown.
  vault.catalogue.prepare("select code, title from record where state = 'active' order by type, code limit 100").all();
  report();
  vault.close();
}
