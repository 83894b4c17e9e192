import { join } from 'node:path';
import type { Calls } from '../../../electron/calls.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';

/**
 * What is done to a vault while something goes wrong: a row of steps, each acknowledged when it returns. After any fault the vault has to
 * be as it was after one of them. The modules are those that ship; each operation loads what it needs, since it runs some hundreds of times.
 */
export interface Operation {
  readonly name: string;
  /** In the words of the report. */
  readonly about: string;
  /** Its part of all faults of a run, beside those of the others. */
  readonly weight: number;
  /** Makes what every run gets a copy of. */
  prepare(home: string): Promise<void>;
  readonly steps: readonly Step[];
  /** The passphrase that opens the vault after so many steps. */
  passphrase?(steps: number): string;
  /** Between two steps documents come in one after the other: what is there may lie between the two states. */
  readonly grows?: boolean;
  /** What lies outside the vault and belongs to the state: throws when it is half. */
  outside?(home: string): Promise<readonly string[]>;
  /**
   * Looks itself at what there is, does the same again and looks once more, where the vault is damaged or destroyed at one end: says what is not
   * as it has to be, or null.
   */
  judge?(home: string, acknowledged: boolean): Promise<string | null>;
  /** Leaves out of a state what comes of being interrupted alone, and stands for nothing. */
  plain?(state: readonly string[]): readonly string[];
  /** After how many steps a vault is like this whose log was destroyed, where that is none of the states; null for none. */
  retold?(states: readonly (readonly string[])[], state: readonly string[]): number | null;
  /** What lies outside and can be pulled out: the folder of the backups. */
  stick?(home: string): string;
}

/** Kinds of faults that cannot happen to some operations, and why. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  // Nobody can open what is not there yet, and its catalogue comes into its place without a log.
  create: ['log damaged'],
  // No catalogue is opened.
  wipe: ['log damaged'],
  // Nothing is written into the catalogue.
  export: ['log damaged'],
  // The vault that is made appears closed.
  restore: ['log damaged'],
  moment: ['log damaged'],
};

export const has = ({ name }: Operation, kind: string): boolean => IMPOSSIBLE[name]?.includes(kind) !== true;

export type Step = (stage: Stage) => Promise<void>;

/** Where a step finds things. What it asks for is opened once and stays open until the end of the run. */
export interface Stage {
  readonly home: string;
  readonly folder: string;
  vault(passphrase?: string): Promise<Vault>;
  /** Another vault object has taken the place of the one that was open. */
  become(vault: Vault): void;
  calls(): Promise<Calls>;
  close(): Promise<void>;
}

export const PASSPHRASE = 'for tests and nothing else';
/** log2 of scrypt's N: what a passphrase costs is no matter here, and it is typed ten thousand times. */
export const WORK = 2;
export const passphraseAfter = (operation: Operation, steps: number): string =>
  operation.passphrase?.(steps) ?? PASSPHRASE;
export const folderOf = (home: string): string => join(home, 'a.khronika');

export function openStage(home: string): Stage {
  const folder = folderOf(home);
  let opened: Vault | null = null;
  let answering: Calls | null = null;
  return {
    home,
    folder,
    async vault(passphrase = PASSPHRASE) {
      if (opened?.isOpen() !== true) opened = await openVault(folder, { passphrase });
      return opened;
    },
    become(vault) {
      opened = vault;
    },
    async calls() {
      if (answering !== null) return answering;
      const { createCalls } = await import('../../../electron/calls.ts');
      const calls = createCalls({ reader: readerOptions() });
      await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
      return (answering = calls);
    },
    async close() {
      const [vault, calls] = [opened, answering];
      [opened, answering] = [null, null];
      vault?.close();
      await calls?.['vault.lock']({});
    },
  };
}

/** The reader that was put together with this program, where it was. */
export function readerOptions(): { readonly entry?: string } {
  const entry = process.env['KHRONIKA_READER'];
  return entry === undefined ? {} : { entry };
}

/** An empty vault, quickly opened. */
export const make = async (folder: string): Promise<void> =>
  void (await createVault(folder, { passphrase: PASSPHRASE, workFactor: WORK, recipient: 'x25519' }));

/** A vault with what `fill` puts in. */
export const prepared =
  (fill: (vault: Vault) => Promise<void>, material: (home: string) => unknown = () => {}) =>
  async (home: string): Promise<void> => {
    await make(folderOf(home));
    const stage = openStage(home);
    try {
      await fill(await stage.vault());
    } finally {
      await stage.close();
    }
    await material(home);
  };

export async function putLines(vault: Vault, ...lines: readonly object[]): Promise<void> {
  const { put } = await import('../../../electron/archive/put.ts');
  put(vault, lines);
}

export const put =
  (...lines: readonly object[]): Step =>
  async (stage) =>
    putLines(await stage.vault(), ...lines);

/** A small case: two records of one woman, a case, a place, an organisation, two documents, with sources. Four entries of the history. */
export async function smallCase(vault: Vault): Promise<void> {
  const { addDocument } = await import('../../fixtures/archive.ts');
  await addDocument(vault, 'Ruling', ['The court sat in Minsk.', 'It ordered fifteen days.']);
  await addDocument(vault, 'Letter', ['A letter from the colony.']);
  await putLines(
    vault,
    { type: 'place', code: 'L-1', fields: { name: 'Minsk' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'House of Help' } },
    {
      type: 'person',
      code: 'P-1',
      fields: { familyName: 'Uzornaya', firstName: 'Nina', birthDate: '1990-05-01', occupation: ['editor'] },
      citations: [{ field: 'birthDate', document: 'D-0001', page: 1 }],
    },
    {
      type: 'person',
      code: 'P-2',
      fields: { familyName: 'Uzornaja', firstName: 'Nina', birthDate: '1990' },
      citations: [{ field: 'familyName', document: 'D-0002', page: 1 }],
    },
  );
  await putLines(vault, {
    type: 'case',
    code: 'C-1',
    fields: { title: 'The case' },
    links: [{ to: 'P-2', role: 'defendant' }],
  });
}
