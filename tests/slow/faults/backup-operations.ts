import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { fail } from '../../../shared/contract/errors.ts';
import {
  folderOf,
  openStage,
  PASSPHRASE,
  prepared,
  put,
  putLines,
  smallCase,
  type Operation,
  type Step,
} from './stage.ts';
import { stateOf } from './state.ts';

/** Backups, and what they are there for: a whole vault brought back, a moment, a record, a document, what is damaged. */

const placeOf = (home: string): string => join(home, 'place');
/** After the first of two states, and before the second. */
const BETWEEN = '2026-03-02T00:00:00Z';
const restoredOf = (home: string): string => join(home, 'restored.khronika');

const backUp: Step = async (stage) => {
  const { backUp: add } = await import('../../../electron/backup/backup.ts');
  await add(await stage.vault(), placeOf(stage.home));
};

const restore: Step = async ({ home }) => {
  const { restoreState } = await import('../../../electron/backup/restore.ts');
  await restoreState(placeOf(home), restoredOf(home));
};

/** Of the two states of the place the older one. */
const restoreMoment: Step = async ({ home }) => {
  const { restoreState } = await import('../../../electron/backup/restore.ts');
  await restoreState(placeOf(home), restoredOf(home), { at: BETWEEN });
};

const bringBackRecord =
  (code: string): Step =>
  async (stage) => {
    const { bringBack } = await import('../../../electron/backup/restore-record.ts');
    await bringBack(await stage.vault(), placeOf(stage.home), { code, at: BETWEEN });
  };

const bringDocumentBack: Step = async (stage) => {
  const [{ restoreDocument }, { placePaths }] = await Promise.all([
    import('../../../electron/backup/restore-file.ts'),
    import('../../../electron/backup/place.ts'),
  ]);
  const found = await restoreDocument(await stage.vault(), placePaths(placeOf(stage.home)), 'D-0001');
  if (found.some(({ found: how }) => how === 'lost'))
    fail('BACKUP_DAMAGED', { what: 'no list of a state that can be read has the document' });
};

const repair: Step = async ({ home, folder }) => {
  const { repairVault } = await import('../../../electron/backup/repair.ts');
  const { ok } = await repairVault(placeOf(home), folder, { passphrase: PASSPHRASE });
  if (!ok) fail('BACKUP_DAMAGED', { what: 'no list of a state that can be read has all of it' });
};

/** A vault with a small case and a backup of it. */
async function backedUp(home: string): Promise<void> {
  await prepared(smallCase, (place) => mkdirSync(placeOf(place)))(home);
  await addState(home, '2026-03-01');
}

async function addState(home: string, day: string): Promise<void> {
  const { backUp: add } = await import('../../../electron/backup/backup.ts');
  await withVault(home, (vault) => add(vault, placeOf(home), { now: new Date(day) }));
}

/** The same, and since the backup a record was changed, another one went to the trash, and the place has a second state. */
async function changedSince(home: string): Promise<void> {
  await backedUp(home);
  const [{ commit }, { idOf }] = await Promise.all([
    import('../../../electron/archive/commit.ts'),
    import('../../../electron/archive/codes.ts'),
  ]);
  await withVault(home, async (vault) => {
    await putLines(vault, { type: 'person', code: 'P-1', fields: { familyName: 'Changed', birthDate: '1991' } });
    commit(vault, { action: 'trash' }, (draft) => void draft.setState(idOf(vault.catalogue, 'P-2'), 'trashed'));
  });
  await addState(home, '2026-03-03');
}

/** Damages what the backup has whole: the file of the document that is to come back, and more of it where a whole repair is asked for. */
const damaged =
  (parts: 'file' | 'everything') =>
  async (home: string): Promise<void> => {
    await backedUp(home);
    const { paths, file } = await withVault(home, (vault) => ({ paths: vault.paths, file: originalOf(vault) }));
    flip(paths.file(file), -20);
    if (parts === 'file') return;
    const [slot = ''] = readdirSync(paths.keys);
    flip(join(paths.keys, slot), 60);
    writeFileSync(paths.description, '{"format":"khro');
    flip(paths.catalogue, 12 * 4096 + 77);
  };

type Opened = Awaited<ReturnType<typeof openVault>>;

const originalOf = ({ catalogue }: Opened): string =>
  String(
    catalogue
      .prepare("select file.id from file join record on record.id = file.record where code = 'D-0001'", { pluck: true })
      .get(),
  );

async function withVault<Result>(
  home: string,
  work: (vault: Opened) => Result | Promise<Result>,
  folder = folderOf(home),
): Promise<Result> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

/** Counted from the end where it is negative. */
function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  const byte = bytes[place];
  if (byte === undefined) throw new Error('There is nothing to be damaged');
  bytes[place] = byte ^ 1;
  writeFileSync(path, bytes);
}

/** Mended is whole, at once or when it is done again; and what was whole before is never the worse for it. */
const mended =
  (again: Step) =>
  async (home: string, acknowledged: boolean): Promise<string | null> => {
    const whole = (): Promise<string[]> => problemsOf(home);
    if (acknowledged) {
      const problems = await whole();
      if (problems.length > 0) return `an acknowledged change is lost: ${problems.join(', ')}`;
    }
    const stage = openStage(home);
    try {
      await again(stage);
    } finally {
      await stage.close();
    }
    const problems = await whole();
    if (problems.length > 0) return `doing it again does not mend it: ${problems.join(', ')}`;
    const { folder } = vaultPaths(folderOf(home));
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.part$|^lock$/.test(name),
    );
    return left.length === 0 ? null : `left behind: ${left.join(', ')}`;
  };

async function problemsOf(home: string): Promise<string[]> {
  const { verify } = await import('../../../electron/archive/verify.ts');
  return withVault(home, async (vault) => (await verify(vault)).problems.map(({ kind, where }) => `${kind} ${where}`));
}

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
  return withVault(home, (vault) => stateOf(vault, home), folder);
}

/** A vault that is being restored appears whole or not at all. */
async function restoredVault(home: string): Promise<readonly string[]> {
  const folder = restoredOf(home);
  if (!existsSync(folder)) return [];
  const { verify } = await import('../../../electron/archive/verify.ts');
  const { ok, problems } = await withVault(home, (vault) => verify(vault), folder);
  if (!ok) throw new Error(`The restored vault does not verify: ${JSON.stringify(problems)}`);
  return said(folder, home);
}

export const backupOperations: readonly Operation[] = [
  {
    name: 'backup',
    about: 'two backups, and a change between them',
    weight: 3,
    prepare: prepared(smallCase, (home) => mkdirSync(placeOf(home))),
    steps: [backUp, put({ type: 'place', code: 'L-2', fields: { name: 'Homel' } }), backUp],
    outside: newestState,
    stick: placeOf,
  },
  {
    name: 'restore',
    about: 'a vault restored from a backup',
    weight: 2,
    prepare: backedUp,
    steps: [restore],
    outside: restoredVault,
    stick: placeOf,
  },
  {
    name: 'moment',
    about: 'a vault restored as it was at a moment',
    weight: 1,
    prepare: changedSince,
    steps: [restoreMoment],
    outside: restoredVault,
    stick: placeOf,
  },
  {
    name: 'record',
    about: 'two records brought back from a backup',
    weight: 1,
    prepare: changedSince,
    steps: [bringBackRecord('P-1'), bringBackRecord('P-2')],
    stick: placeOf,
  },
  {
    name: 'document',
    about: 'a document brought back from a backup',
    weight: 1,
    prepare: damaged('file'),
    steps: [bringDocumentBack],
    judge: mended(bringDocumentBack),
    stick: placeOf,
  },
  {
    name: 'repair',
    about: 'a damaged vault repaired from a backup',
    weight: 2,
    prepare: damaged('everything'),
    steps: [repair],
    judge: mended(repair),
    stick: placeOf,
  },
];
