import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { backUp } from '../../../electron/backup/backup.ts';
import { restoreState } from '../../../electron/backup/restore.ts';
import { verifyPackage } from '../../../electron/submissions/package/verify-package.ts';
import { writeBag } from '../../../electron/submissions/writers/bagit.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import type { Parser } from './parser.ts';

/** What comes as a folder: what is written in it may lead out of it. */
export async function folderParsers(home: string, vault: Vault): Promise<Parser[]> {
  const target = path.join(home, 'backup');
  mkdirSync(target);
  await backUp(vault, target);
  const stateFile = filesIn(target).find((name) => /Z-[0-9a-f]{8}\.json$/.test(name)) ?? '';
  const state = readFileSync(path.join(target, stateFile));
  const place = filesIn(target).filter((name) => name !== stateFile && name.endsWith('.json'));
  const evil = [
    '../../escaped',
    '/tmp/escaped',
    'files/../../escaped',
    'CON',
    'files/aa/NUL.age',
    'C:\\escaped',
    'keys/../lock',
    '\\\\server\\share',
    'vault.json/x',
    'FILES/x',
    'files/\u202etxt',
  ];
  const evilStates = evil.map((name) =>
    Buffer.from(state.toString().replace('"path":"vault.json"', `"path":${JSON.stringify(name)}`)),
  );
  const doubled = evil.map((name) => {
    const parsed = JSON.parse(state.toString()) as { files: { path: string }[] };
    return Buffer.from(JSON.stringify({ ...parsed, files: [...parsed.files, { ...parsed.files[0], path: name }] }));
  });
  const bag = path.join(home, 'bag');
  await writeBag(bag, {
    payload: [
      { path: '01 D-0001.txt', open: () => once('first document') },
      { path: 'annexes/02.txt', open: () => once('second') },
    ],
    info: [['Bagging-Date', '2026-03-14']],
  });
  const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt', 'bagit.txt'].filter((name) =>
    existsSync(path.join(bag, name)),
  );
  const originals = new Map(manifests.map((name) => [name, readFileSync(path.join(bag, name))]));
  const hash = 'ab'.repeat(32);
  const lines = [
    '../../../etc/passwd',
    '/etc/passwd',
    'data/../../x',
    'data/CON',
    'data/%2e%2e/x',
    'data/01 d-0001.txt',
    'data\\x',
    'data/aux.txt',
    '~/x',
    'data/a\u0000b',
    'data/link',
  ];
  const outside = path.join(home, 'outside.txt');
  writeFileSync(outside, 'not of the bag');
  symlinkSync(outside, path.join(bag, 'data', 'link'));
  let turn = 0;
  return [
    {
      name: 'lists of backups',
      good: [state, ...evilStates, ...doubled],
      share: 40,
      async read(bytes) {
        writeFileSync(path.join(target, stateFile), bytes);
        const before = filesIn(home, 2).filter((name) => !name.startsWith('restored'));
        const restored = path.join(home, `restored-${(turn += 1)}`);
        try {
          await restoreState(target, restored);
        } finally {
          writeFileSync(path.join(target, stateFile), state);
          rmSync(restored, { recursive: true, force: true });
        }
        const after = filesIn(home, 2).filter((name) => !name.startsWith('restored'));
        return after.join('\n') === before.join('\n') && !existsSync('/tmp/escaped')
          ? 'restored'
          : '!something was written outside of the restored vault';
      },
    },
    {
      name: 'the description of a backup place',
      good: place.map((name) => readFileSync(path.join(target, name))),
      texts: true,
      share: place.length > 0 ? 30 : 0,
      async read(bytes) {
        const name = place[0] ?? '';
        const before = readFileSync(path.join(target, name));
        writeFileSync(path.join(target, name), bytes);
        const restored = path.join(home, `restored-${(turn += 1)}`);
        try {
          await restoreState(target, restored);
        } finally {
          writeFileSync(path.join(target, name), before);
          rmSync(restored, { recursive: true, force: true });
        }
      },
    },
    {
      name: 'bags and packages',
      good: [...originals.values(), ...lines.map((name) => Buffer.from(`${hash}  ${name}\n`))],
      texts: true,
      share: 60,
      async read(bytes) {
        const name = manifests[bytes.length % manifests.length] ?? '';
        writeFileSync(path.join(bag, name), bytes);
        try {
          const { ok } = await verifyPackage(bag);
          return ok && !bytes.equals(originals.get(name) ?? Buffer.alloc(0))
            ? '!an altered bag passes'
            : ok
              ? 'whole'
              : 'told of';
        } finally {
          writeFileSync(path.join(bag, name), originals.get(name) ?? '');
        }
      },
    },
  ];
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

function filesIn(folder: string, depth = 9): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.split(path.sep).length <= depth &&
        statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() === true,
    )
    .toSorted();
}
