import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { calls as contract } from '../../../shared/contract/calls.ts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A preview is the export before anything is written. */

let home = '';
let calls: Calls;
const unlock = { passphrase: 'for tests and nothing else' };
const submission = { form: 'cedaw-report', about: ['O-0001'], organisations: ['Our House'] };

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  calls = createCalls();
  const folder = join(home, 'a.khronika');
  await calls['vault.create']({ folder, ...unlock, recipient: 'x25519', workFactor: 15 });
  await calls['vault.open']({ folder, unlock });
  await calls['sample.add']({});
});
afterAll(async () => {
  await calls['vault.lock']({});
  rmSync(home, { recursive: true, force: true });
});

describe('a preview', () => {
  test('names, withholds and counts as the export does, and notes nothing', async () => {
    const people = await calls['records.list']({ type: 'person', state: 'active' });
    const about = people.slice(0, 3).map(({ code }) => code);
    const before = await calls['history.read']({ limit: 1 });
    const preview = await calls['submission.preview'](
      contract['submission.preview'].input.parse({ ...submission, about }),
    );
    expect(await calls['history.read']({ limit: 1 })).toEqual(before);
    expect(readdirSync(home)).toEqual(['a.khronika']);
    const exported = await calls['submission.export'](
      contract['submission.export'].input.parse({ ...submission, about, folder: join(home, 'out') }),
    );
    expect(preview.named.map(({ code }) => code)).toEqual(exported.named);
    expect(preview.withheld.map(({ code }) => code)).toEqual(exported.withheld.map(({ code }) => code));
    expect(preview.documents.map(({ file }) => `evidence/data/${file}`).toSorted()).toEqual(
      exported.files.flatMap(({ path }) => (path.includes('/data/') ? [path] : [])).toSorted(),
    );
    expect(preview).toMatchObject({
      words: exported.words,
      limit: exported.limit,
      limitVerified: exported.limitVerified,
      warnings: exported.warnings,
    });
    expect(preview.outline[0]).toMatchObject({ kind: 'heading', level: 1 });
    // Who is not named is not in what would be printed either.
    const printed = preview.outline.map(({ text }) => text).join('\n');
    for (const { code, title } of preview.masked) if (about.includes(code)) expect(printed).not.toContain(title);
  });
});
