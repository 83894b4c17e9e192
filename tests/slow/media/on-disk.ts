/** Does one thing with a vault, on a disk that has no room or cannot be written to, and prints what became of it as JSON. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCalls } from '../../../electron/calls.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { findProfile } from '../../../shared/submissions/profiles.ts';

const [what = '', folder = '', disk = '', passphrase = ''] = process.argv.slice(2);
const calls = createCalls();
const unlock = { passphrase };
const place = join(disk, 'backups');
const named = (error: unknown): string => (isKhronikaError(error) ? error.code : `unnamed: ${String(error)}`);

async function work(): Promise<unknown> {
  if (what === 'restore') {
    const { id } = await calls['backups.choose']({ folder: place, within: false });
    return calls['backups.restore']({ place: id, folder: `${folder}-back`, unlock, incomplete: false });
  }
  await calls['vault.open']({ folder, unlock });
  if (what === 'backup') {
    const { id } = await calls['backups.choose']({ folder: place, within: false });
    return calls['backups.make']({ place: id, thorough: false });
  }
  if (what === 'table') {
    const file = join(disk, 'people.csv');
    return calls['tables.export']({ type: 'person', format: 'csv', bounds: false, language: 'en', file });
  }
  const draft = newDraft({
    form: 'dossier',
    stage: findProfile('dossier')?.stages[0]?.code ?? '',
    language: 'en',
    about: ['P-1'],
    choices: { publish: 'no' },
  });
  return calls['submissions.export']({
    of: { draft },
    folder: join(disk, 'report'),
    parts: ['word', 'evidence'],
    splitAt: null,
    reasons: {},
  });
}

const outcome = await work().then(() => 'done', named);
const whole = await (
  what === 'restore' || what === 'backup'
    ? calls['vault.open']({ folder: what === 'restore' ? `${folder}-back` : folder, unlock })
        .then(() => calls['vault.verify']({}))
        .then(({ ok }) => ok)
    : calls['vault.verify']({}).then(({ ok }) => ok)
).catch(named);
await calls['vault.lock']({});
const left = existsSync(disk) ? readdirSync(disk).filter((name) => name !== 'ballast') : [];
process.stdout.write(`${JSON.stringify({ what, outcome, whole, left })}\n`);
