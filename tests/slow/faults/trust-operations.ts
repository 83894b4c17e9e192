import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openVault, type Vault } from '../../../electron/vault/vault.ts';
import {
  folderOf,
  make,
  PASSPHRASE,
  prepared,
  put,
  putLines,
  smallCase,
  type Operation,
  type Stage,
  type Step,
} from './stage.ts';
import { stateOf } from './state.ts';

/** Keys, checkpoints, backups and exchange: what is done so that nothing is lost, while something goes wrong. */

const placeOf = (home: string): string => join(home, 'place');
const restoredOf = (home: string): string => join(home, 'restored.khronika');

const backUp: Step = async (stage) => {
  const { backUp: add } = await import('../../../electron/backup/backup.ts');
  await add(await stage.vault(), placeOf(stage.home));
};

const restore: Step = async ({ home }) => {
  const { restoreState } = await import('../../../electron/backup/restore.ts');
  await restoreState(placeOf(home), restoredOf(home));
};

/** What the newest state of the place says when it is opened elsewhere. Every state that is listed there has to be whole. */
async function newestState(home: string): Promise<readonly string[]> {
  const place = placeOf(home);
  const { listStates, placePaths } = await import('../../../electron/backup/place.ts');
  if (!existsSync(join(place, 'states')) || listStates(placePaths(place)).length === 0) return [];
  const { restoreState } = await import('../../../electron/backup/restore.ts');
  const scratch = join(home, 'scratch.khronika');
  rmSync(scratch, { recursive: true, force: true });
  try {
    const { verification } = await restoreState(place, scratch, { unlock: { passphrase: PASSPHRASE } });
    if (verification?.ok !== true)
      throw new Error(`The newest state does not verify: ${JSON.stringify(verification?.problems)}`);
    return await said(scratch, home);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function said(folder: string, home: string): Promise<readonly string[]> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  try {
    return stateOf(vault, home).map((line) => `outside ${line}`);
  } finally {
    vault.close();
  }
}

/** A vault that is being restored appears whole or not at all. */
async function restoredVault(home: string): Promise<readonly string[]> {
  const folder = restoredOf(home);
  if (!existsSync(folder)) return [];
  const { verify } = await import('../../../electron/archive/verify.ts');
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  try {
    const { ok, problems } = await verify(vault);
    if (!ok) throw new Error(`The restored vault does not verify: ${JSON.stringify(problems)}`);
  } finally {
    vault.close();
  }
  return said(folder, home);
}

const SECOND = 'the second passphrase of tests';
const replaceKeys: Step = async (stage) => {
  const { vault } = await (await stage.vault()).replaceKeys(SECOND, 10);
  stage.become(vault);
};
const followFiles: Step = async (stage) => void (await (await stage.vault(SECOND)).rewrapFiles());

const ring =
  (work: (keys: Vault['keys']) => Promise<unknown>): Step =>
  async (stage) =>
    void (await work((await stage.vault()).keys));

/** The ways into the vault, as vault.json lists them. */
async function ways(home: string): Promise<readonly string[]> {
  const description = join(folderOf(home), 'vault.json');
  if (!existsSync(description)) return ['no ways in'];
  const { slots } = JSON.parse(readFileSync(description, 'utf8')) as { slots: readonly { kind: string }[] };
  return slots.map(
    ({ kind }, index) => `way ${kind} ${slots.slice(0, index).filter((slot) => slot.kind === kind).length}`,
  );
}

const checkpoint: Step = async (stage) => {
  const { makeCheckpoint } = await import('../../../electron/archive/checkpoint.ts');
  await makeCheckpoint(await stage.vault());
};

const setFile = (home: string): string => join(home, 'set.khronika-exchange');

/** Two vaults whose owners know each other. What one of them has comes as a file to the other, or goes. */
async function acquainted(home: string): Promise<void> {
  const { addColleague, colleagueOf, readCard, writeCard } = await import('../../../electron/exchange/colleagues.ts');
  const { writeSet } = await import('../../../electron/exchange/write-set.ts');
  const other = join(home, 'other.khronika');
  await make(folderOf(home));
  await make(other);
  const mine = await openVault(folderOf(home), { passphrase: PASSPHRASE });
  const theirs = await openVault(other, { passphrase: PASSPHRASE });
  try {
    await smallCase(theirs);
    await putLines(mine, { type: 'place', code: 'L-9', fields: { name: 'Brest' } });
    const about = { label: 'Vera', level: 'internal', confirmed: true } as const;
    addColleague(mine, readCard(writeCard(theirs, theirs.recipient)), about);
    addColleague(theirs, readCard(writeCard(mine, mine.recipient)), about);
    const colleague = colleagueOf(theirs.catalogue, mine.id);
    if (colleague !== null) await writeSet(theirs, colleague, setFile(home));
  } finally {
    mine.close();
    theirs.close();
  }
}

const receive: Step = async (stage) => {
  const { receiveSet } = await import('../../../electron/exchange/receive.ts');
  await receiveSet(await stage.vault(), setFile(stage.home));
};

/** A set that was written and not noted is no use and no harm: the next one has another name. */
const send: Step = async (stage: Stage) => {
  const { colleagues } = await import('../../../electron/exchange/colleagues.ts');
  const { writeSet } = await import('../../../electron/exchange/write-set.ts');
  const vault = await stage.vault();
  const [colleague] = colleagues(vault.catalogue);
  if (colleague === undefined) throw new Error('There is no colleague');
  let number = 1;
  while (existsSync(join(stage.home, `out-${number}`))) number += 1;
  await writeSet(vault, colleague, join(stage.home, `out-${number}`));
};

export const trustOperations: readonly Operation[] = [
  {
    name: 'backup',
    about: 'two backups, and a change between them',
    weight: 2,
    prepare: prepared(smallCase, (home) => mkdirSync(placeOf(home))),
    steps: [backUp, put({ type: 'place', code: 'L-2', fields: { name: 'Homel' } }), backUp],
    outside: newestState,
  },
  {
    name: 'restore',
    about: 'a vault restored from a backup',
    weight: 2,
    prepare: async (home) => {
      await prepared(smallCase, (place) => mkdirSync(placeOf(place)))(home);
      const vault = await openVault(folderOf(home), { passphrase: PASSPHRASE });
      const { backUp: add } = await import('../../../electron/backup/backup.ts');
      await add(vault, placeOf(home));
      vault.close();
    },
    steps: [restore],
    outside: restoredVault,
  },
  {
    name: 'keys',
    about: 'all keys replaced, and the files after them',
    weight: 2,
    prepare: prepared(smallCase),
    steps: [replaceKeys, followFiles],
    passphrase: (steps) => (steps === 0 ? PASSPHRASE : SECOND),
  },
  {
    name: 'kit',
    about: 'a passphrase, a recovery kit and a recovery key added',
    weight: 1,
    prepare: prepared(smallCase),
    steps: [
      ring((keys) => keys.addPassphrase(SECOND, 'second', 10)),
      ring((keys) => keys.newKit(5, 3, 'kit')),
      ring((keys) => keys.newRecoveryKey()),
    ],
    outside: ways,
  },
  {
    name: 'checkpoint',
    about: 'two changes, each with a checkpoint',
    weight: 1,
    prepare: prepared(smallCase),
    steps: [
      put({ type: 'place', code: 'L-2', fields: { name: 'Homel' } }),
      checkpoint,
      put({ type: 'place', code: 'L-3', fields: { name: 'Orsha' } }),
      checkpoint,
    ],
  },
  { name: 'send', about: 'a change set written for a colleague', weight: 1, prepare: acquainted, steps: [send] },
  { name: 'receive', about: 'a change set of a colleague received', weight: 2, prepare: acquainted, steps: [receive] },
];
