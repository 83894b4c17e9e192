import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupOperations } from './backup-operations.ts';
import { leavingOperations } from './leaving-operations.ts';
import {
  folderOf,
  make,
  PASSPHRASE,
  prepared,
  put,
  readerOptions,
  smallCase,
  WORK,
  type Operation,
  type Step,
} from './stage.ts';
import { trustOperations } from './trust-operations.ts';

const edits: readonly Step[] = [
  put({ type: 'person', code: 'P-3', fields: { familyName: 'Praverka', firstName: 'Alena' } }),
  put({ type: 'case', code: 'C-2', fields: { title: 'Second case' }, links: [{ to: 'P-3', role: 'defendant' }] }),
  put(
    { type: 'person', code: 'P-1', fields: { birthDate: '1990-05-02', description: 'word '.repeat(3000) } },
    { type: 'place', code: 'L-2', fields: { name: 'Homel' } },
  ),
  async (stage) => {
    const { saveDraft } = await import('../../../electron/archive/working-state.ts');
    saveDraft(await stage.vault(), 'a', { type: 'event', title: 'not finished' });
  },
];

const undo =
  (seq: number): Step =>
  async (stage) => {
    const { undo: takeBack } = await import('../../../electron/archive/undo.ts');
    takeBack(await stage.vault(), seq);
  };

const add =
  (...names: readonly string[]): Step =>
  async (stage) => {
    const [{ add: take }, { createReader }] = await Promise.all([
      import('../../../electron/intake/add.ts'),
      import('../../../electron/intake/reader.ts'),
    ]);
    const reader = createReader(readerOptions());
    try {
      await take(
        await stage.vault(),
        reader,
        names.map((name) => join(stage.home, 'material', name)),
      );
    } finally {
      reader.close();
    }
  };

/** Through the calls, as the window and the command line do it: an archive is unpacked, its files are documents of their own. */
const addArchive: Step = async (stage) => {
  const calls = await stage.calls();
  await calls['intake.add']({ paths: [join(stage.home, 'material', 'papers.zip')] });
};

const importTable =
  (name: string): Step =>
  async (stage) => {
    const calls = await stage.calls();
    const { table, mapping } = await calls['tables.open']({ file: join(stage.home, 'material', name), type: 'person' });
    if (mapping === null) throw new Error('The columns are not understood');
    await calls['tables.import']({ table, mapping, language: 'en' });
  };

const merging: readonly Step[] = [
  async (stage) => {
    const { merge } = await import('../../../electron/archive/merge.ts');
    merge(await stage.vault(), { keep: 'P-1', merge: 'P-2' });
  },
  put({ type: 'person', code: 'P-1', fields: { birthDate: '1990-05-02', description: 'Since the merge.' } }),
  async (stage) => {
    const { split } = await import('../../../electron/archive/split.ts');
    split(await stage.vault(), 'P-2');
  },
];

const PASSPHRASES = [PASSPHRASE, 'the second passphrase of tests', 'the third passphrase of tests'];
const changePassphrase =
  (from: number): Step =>
  async (stage) => {
    const vault = await stage.vault(PASSPHRASES[from]);
    await vault.changePassphrase(PASSPHRASES[from + 1] ?? '', WORK);
  };

const migrating = (version: number): Operation => ({
  name: `migrate-${version}`,
  about: `a vault of schema ${version} brought up, and written to`,
  weight: 1,
  prepare: async (home) =>
    cpSync(new URL(`../../fixtures/vaults/version-${version}`, import.meta.url), folderOf(home), { recursive: true }),
  steps: [async (stage) => void (await stage.vault()), put({ type: 'place', code: 'L-77', fields: { name: 'Homel' } })],
});

/** Its makers are loaded here: the program that is disturbed does without them. */
async function material(home: string): Promise<void> {
  const [{ zip }, { bytesOf, mail, pdf }] = await Promise.all([
    import('../../fixtures/containers.ts'),
    import('../../fixtures/documents.ts'),
  ]);
  const folder = join(home, 'material');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'note.txt'), 'A note of the first day.\n'.repeat(300));
  writeFileSync(join(folder, 'ruling.pdf'), pdf(['Page of the ruling', 'Second page']));
  writeFileSync(join(folder, 'letter.eml'), mail());
  writeFileSync(join(folder, 'film.bin'), bytesOf('0123456789abcdef'.repeat(12_000)));
  const papers = ['one', 'two', 'three'].map((name) => ({
    name: `${name}.txt`,
    bytes: `The paper ${name}. `.repeat(40),
  }));
  writeFileSync(join(folder, 'papers.zip'), zip(papers));
}

const TABLE_ROWS = 30;
function tables(home: string): void {
  const folder = join(home, 'material');
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of [
    ['first.csv', 100],
    ['second.csv', 120],
  ] as const) {
    const rows = Array.from(
      { length: TABLE_ROWS },
      (_none, at) => `P-${from + at},Novik ${from + at},Vera,${1950 + at}`,
    );
    writeFileSync(join(folder, name), ['code,familyName,firstName,birthDate', ...rows].join('\n'));
  }
}

/** What is done in the archive itself. */
export const workOperations: readonly Operation[] = [
  {
    name: 'create',
    about: 'making a vault',
    weight: 2,
    prepare: async (home) => void mkdirSync(home, { recursive: true }),
    steps: [({ folder }) => make(folder)],
  },
  { name: 'edit', about: 'records, links and a draft', weight: 4, prepare: prepared(smallCase), steps: edits },
  {
    name: 'undo',
    about: 'two commits, and both taken back',
    weight: 2,
    prepare: prepared(smallCase),
    steps: [...edits.slice(0, 2), undo(6), undo(5)],
  },
  {
    name: 'files',
    about: 'files brought in',
    weight: 2,
    prepare: prepared(async () => {}, material),
    steps: [add('note.txt'), add('ruling.pdf', 'letter.eml', 'film.bin')],
    grows: true,
  },
  {
    name: 'archive',
    about: 'an archive brought in',
    weight: 1,
    prepare: prepared(async () => {}, material),
    steps: [addArchive],
    grows: true,
  },
  {
    name: 'table',
    about: 'two tables imported',
    weight: 1,
    prepare: prepared(async () => {}, tables),
    steps: [importTable('first.csv'), importTable('second.csv')],
  },
  {
    name: 'merge',
    about: 'two records merged, changed, parted',
    weight: 3,
    prepare: prepared(smallCase),
    steps: merging,
  },
  {
    name: 'passphrase',
    about: 'the passphrase changed twice',
    weight: 2,
    prepare: prepared(smallCase),
    steps: [changePassphrase(0), changePassphrase(1)],
    passphrase: (steps) => PASSPHRASES[steps] ?? PASSPHRASE,
  },
  ...[1, 2, 3, 4, 5].map(migrating),
];

/** What is done to keep, to share and to let out what is in the archive. */
export const keepingOperations: readonly Operation[] = [...backupOperations, ...trustOperations, ...leavingOperations];

export const operations: readonly Operation[] = [...workOperations, ...keepingOperations];
