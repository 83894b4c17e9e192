import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calls } from '../../../electron/calls.ts';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { openVault, type Vault } from '../../../electron/vault/vault.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { accounted, withoutUnseen } from './noted-ways.ts';
import {
  folderOf,
  make,
  PASSPHRASE,
  prepared,
  put,
  putLines,
  readerOptions,
  smallCase,
  WORK,
  type Operation,
  type Stage,
  type Step,
} from './stage.ts';

/** Keys, checkpoints and exchange: what trust rests on, while something goes wrong. */

const SECOND = 'the second passphrase of tests';
const replaceKeys: Step = async (stage) => {
  const { vault } = await (await stage.vault()).replaceKeys(SECOND, WORK);
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

/** Through the calls, as the window and the command line do it: each change of a way in stands in the history as well. */
const asked =
  (work: (calls: Calls) => Promise<unknown>): Step =>
  async (stage) =>
    void (await work(await stage.calls()));

/** What an opening finds that the history does not know yet, it notes. */
async function notedWays(home: string): Promise<readonly string[]> {
  const { createCalls } = await import('../../../electron/calls.ts');
  const calls = createCalls({ reader: readerOptions() });
  await calls['vault.open']({ folder: folderOf(home), unlock: { passphrase: PASSPHRASE } });
  await calls['vault.lock']({});
  return ways(home);
}

const wipe: Step = async ({ folder }) => {
  const { wipeSlots } = await import('../../../electron/vault/wipe-slots.ts');
  wipeSlots(folder, 'a');
};

/** Each slot opens the vault, whole, or opens it never again and says so; and what was begun is ended by doing it again. */
async function wiped(home: string, acknowledged: boolean): Promise<string | null> {
  const { verify } = await import('../../../electron/archive/verify.ts');
  const paths = vaultPaths(folderOf(home));
  const slots = (): string[] => readdirSync(paths.keys).map((name) => `keys/${name}`);
  const left = (): string[] => [...(existsSync(paths.description) ? ['vault.json'] : []), ...slots()];
  const opening = async (passphrase: string): Promise<string> => {
    try {
      const vault = await openVault(folderOf(home), { passphrase });
      try {
        const { problems } = await verify(vault);
        const worse = problems.filter(({ kind }) => !kind.startsWith('key-slot-'));
        return worse.length === 0 ? 'opens' : `!opens and is damaged: ${worse.map(({ kind }) => kind).join(', ')}`;
      } finally {
        vault.close();
      }
    } catch (error) {
      if (!isKhronikaError(error) || !GONE.has(error.code)) return `!${String(error)}`;
      return error.code;
    }
  };
  const before = [await opening(PASSPHRASE), await opening(SECOND)];
  const strange = before.find((each) => each.startsWith('!'));
  if (strange !== undefined) return strange.slice(1);
  // A list of slots that are gone, where it could not be removed, opens nothing and holds no key: it does not count as incomplete.
  if (acknowledged && (before.includes('opens') || slots().length > 0))
    return `an acknowledged change is lost: ${[...before, ...left()].join(', ')}`;
  const { wipeSlots } = await import('../../../electron/vault/wipe-slots.ts');
  wipeSlots(folderOf(home), 'a');
  const after = [await opening(PASSPHRASE), await opening(SECOND)];
  return left().length === 0 && after.every((each) => GONE.has(each))
    ? null
    : `doing it again leaves ${[...after, ...left()].join(', ')}`;
}

/** How a vault answers whose keys are gone. */
const GONE: ReadonlySet<string> = new Set(['NOT_A_VAULT', 'VAULT_DAMAGED', 'PASSPHRASE_WRONG']);

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
      ring((keys) => keys.addPassphrase(SECOND, 'second', WORK)),
      ring((keys) => keys.newKit(5, 3, 'kit')),
      ring((keys) => keys.newRecoveryKey()),
    ],
    outside: ways,
  },
  {
    name: 'ways',
    about: 'ways in added and removed, each with its entry',
    weight: 2,
    prepare: prepared(smallCase),
    steps: [
      asked((calls) => calls['keys.add-passphrase']({ passphrase: SECOND, label: 'second', workFactor: WORK })),
      asked((calls) => calls['keys.recovery-kit']({ shares: 5, needed: 3, label: 'kit' })),
      asked(async (calls) => {
        // Its label goes with a log that is destroyed.
        const { slots } = await calls['keys.list']({});
        await calls['keys.remove']({ id: slots.find(({ kind, inUse }) => kind === 'passphrase' && !inUse)?.id ?? '' });
      }),
    ],
    outside: notedWays,
    plain: withoutUnseen,
    retold: accounted,
  },
  {
    name: 'wipe',
    about: 'the keys destroyed',
    weight: 1,
    prepare: prepared(async (vault) => {
      await smallCase(vault);
      await vault.keys.addPassphrase(SECOND, 'second', WORK);
    }),
    steps: [wipe],
    judge: wiped,
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
