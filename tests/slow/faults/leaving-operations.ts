import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UNFINISHED } from '../../../electron/submissions/export-folder.ts';
import { openVault, type Vault } from '../../../electron/vault/vault.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { findProfile } from '../../../shared/submissions/profiles.ts';
import { folderOf, openStage, PASSPHRASE, prepared, smallCase, type Operation, type Step } from './stage.ts';

/** What leaves the archive, into a folder that a person chose. */

const exportTable = (type: string): Step => {
  return async (stage) => {
    const calls = await stage.calls();
    const file = join(stage.home, 'out', `${type}.csv`);
    await calls['tables.export']({ type, format: 'csv', bounds: false, language: 'en', file });
  };
};

/** Tables that were exported: each is there as a whole under its name, or not. What was begun lies beside it, and the next export replaces it. */
async function exported(home: string): Promise<readonly string[]> {
  const folder = join(home, 'out');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.part'))
    .toSorted()
    .map((name) => `out ${name} ${readFileSync(join(folder, name), 'utf8')}`);
}

/** A submission that may leave: whatever is warned about has its reason. */
async function begun(home: string): Promise<void> {
  await prepared(beginning)(home);
  const stage = openStage(home);
  try {
    const calls = await stage.calls();
    const [draft] = await calls['submissions.list']({});
    const code = draft?.code ?? '';
    const { findings } = await calls['submissions.check']({ code });
    for (const { key } of findings) await calls['submissions.reason']({ code, key, reason: 'Only a test.' });
    // An export keeps the version that leaves, in a commit before its own.
    await calls['submissions.keep']({ code, label: '' });
  } finally {
    await stage.close();
  }
}

async function beginning(vault: Vault): Promise<void> {
  await smallCase(vault);
  const { beginDraft } = await import('../../../electron/submissions/drafts/draft-store.ts');
  beginDraft(
    vault,
    newDraft({
      form: 'dossier',
      stage: findProfile('dossier')?.stages[0]?.code ?? '',
      language: 'en',
      about: ['P-1'],
      choices: { publish: 'no' },
    }),
  );
}

const reportOf = (home: string): string => join(home, 'report');

const exportSubmission: Step = async (stage) => {
  const calls = await stage.calls();
  const [draft] = await calls['submissions.list']({});
  await calls['submissions.export']({
    of: { code: draft?.code ?? '' },
    folder: reportOf(stage.home),
    parts: ['word', 'evidence'],
    splitAt: null,
    reasons: {},
  });
};

/**
 * The folder once the vault was opened by a window: all of the submission, as it is checked by whoever receives it, or nothing. Where the catalogue
 * lost the note of an export or could not be written, what was begun may be left in the folder that is marked as unfinished, and nowhere else.
 */
async function report(home: string): Promise<readonly string[]> {
  const [{ clearHalfExports }, { verifyPackage }] = await Promise.all([
    import('../../../electron/submissions/half-exports.ts'),
    import('../../../electron/submissions/package/verify-package.ts'),
  ]);
  const vault = await openVault(folderOf(home), { passphrase: PASSPHRASE });
  try {
    clearHalfExports(vault);
  } finally {
    vault.close();
  }
  const folder = reportOf(home);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !UNFINISHED.test(name.split(sep)[0] ?? ''),
  );
  if (names.length === 0) return [];
  const { ok } = await verifyPackage(join(folder, 'evidence'));
  if (!ok) throw new Error('The evidence of the submission is not whole');
  return names.toSorted().map((name) => `report ${name}`);
}

export const leavingOperations: readonly Operation[] = [
  {
    name: 'export',
    about: 'two tables exported',
    weight: 1,
    prepare: prepared(smallCase, (home) => mkdirSync(join(home, 'out'))),
    steps: [exportTable('person'), exportTable('document')],
    outside: exported,
  },
  {
    name: 'submission',
    about: 'a submission with its evidence exported',
    weight: 2,
    prepare: begun,
    steps: [exportSubmission],
    outside: report,
  },
];
