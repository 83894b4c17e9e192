import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CODE_SIGNS, codeOf } from '../../../electron/archive/checkpoint-code.ts';
import { makeCheckpoint, newestCode, readOutside, renewCheckpoint } from '../../../electron/archive/checkpoint.ts';
import { entryHash, readHistory, type StoredEntry } from '../../../electron/archive/history.ts';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What somebody can do to a whole history, and what tells of it. */

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  for (const title of ['Arrest', 'Hearing', 'Verdict', 'Appeal']) say(title);
  await makeCheckpoint(home.vault);
});
afterEach(() => home.remove());

let events = 0;
const say = (title: string): void => {
  events += 1;
  put(home.vault, [{ type: 'event', code: `E-${events}`, fields: { title } }]);
};
const sql = (text: string): void => home.vault.catalogue.exec(text);
const code = (): string => newestCode(home.vault.catalogue)?.code ?? '';
const problems = async (given?: string): Promise<[string, string][]> =>
  (await verify(home.vault, given === undefined ? {} : { code: given })).problems.map(({ kind, where }) => [
    kind,
    where,
  ]);

function withByteChanged(bytes: Buffer): Buffer {
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  return bytes;
}

/** What a program with the key of the catalogue does to make a changed history look whole: every hash from an entry on, worked out anew. */
function rehash(from: number): void {
  const { catalogue } = home.vault;
  let previous = String(catalogue.prepare('select hash from history where seq = ?', { pluck: true }).get([from - 1]));
  for (const row of catalogue.prepare('select * from history where seq >= ? order by seq').all<StoredEntry>([from])) {
    const entry = { ...row, previous };
    previous = entryHash(entry);
    catalogue
      .prepare('update history set previous = ?, hash = ? where seq = ?')
      .run([entry.previous, previous, row.seq]);
  }
}
const withoutTriggers = (): void => sql('drop trigger history_is_append_only; drop trigger history_is_never_cut');

test('a history with its checkpoints verifies, and its code holds for ever', async () => {
  const early = code();
  say('Release');
  await makeCheckpoint(home.vault);
  const found = await verify(home.vault, { code: early });
  expect(found).toMatchObject({
    ok: true,
    checked: { history: 5, checkpoints: 2 },
    compared: { state: 'fits', seq: 4, last: 5 },
    newest: { seq: 5 },
    unchecked: [],
  });
});

test('it is said what no signature covers, and that only a code from elsewhere shows a folder put back as a whole', async () => {
  say('Release');
  const { unchecked } = await verify(home.vault);
  expect(unchecked).toEqual([
    { kind: 'whole-folder', where: '' },
    { kind: 'since-checkpoint', where: '1' },
  ]);
});

test('nothing is signed twice, and nothing before anything is there', async () => {
  expect(await makeCheckpoint(home.vault)).toBeNull();
  const empty = await freshVault();
  expect(await makeCheckpoint(empty.vault)).toBeNull();
  empty.remove();
});

describe('somebody who has the key of the catalogue and works out every hash anew', () => {
  test('cannot change an entry that was signed', async () => {
    withoutTriggers();
    sql(`update history set changes = replace(changes, 'Hearing', 'Holiday') where seq = 2;
         update record set data = replace(data, 'Hearing', 'Holiday'), title = 'Holiday' where title = 'Hearing'`);
    rehash(2);
    expect(await problems()).toContainEqual(['history-differs', '4']);
    expect((await problems()).map(([kind]) => kind)).not.toContain('history-broken');
  });

  test('cannot cut the history at its end, with or without the checkpoints over it', async () => {
    withoutTriggers();
    sql(`pragma foreign_keys = off; delete from history_of where seq = 4;
         delete from record where id in (select json_extract(changes, '$[0].id') from history where seq = 4);
         delete from history where seq = 4; pragma foreign_keys = on`);
    expect(await problems()).toContainEqual(['history-cut', '4']);
    sql('delete from checkpoint');
    expect(await problems()).toContainEqual(['history-cut', '4']);
  });

  test('cannot leave an entry out, or put in one of another vault', async () => {
    const other = await freshVault();
    put(other.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Elsewhere' } }]);
    const foreign = readHistory(other.vault.catalogue, null)[0];
    other.remove();
    withoutTriggers();
    sql(
      'savepoint whole; pragma defer_foreign_keys = on; delete from history_of where seq = 2; delete from history where seq = 2',
    );
    sql('update history set seq = seq - 1 where seq = 3; update history set seq = seq - 1 where seq = 4');
    rehash(2);
    expect((await problems()).map(([kind]) => kind)).toContain('history-cut');
    sql('rollback to whole');
    home.vault.catalogue
      .prepare('update history set changes = ?, at = ? where seq = 3')
      .run([JSON.stringify(foreign?.changes), foreign?.at ?? '']);
    rehash(3);
    expect(await problems()).toContainEqual(['history-differs', '4']);
    sql('release whole');
  });

  test.each([
    ['another hash', `update checkpoint set hash = '${'0'.repeat(64)}'`],
    ['another time', `update checkpoint set at = '2001-01-01T00:00:00.000Z'`],
    ['another signature', `update checkpoint set signature = '${'0'.repeat(128)}'`],
    ['the key of somebody else', `update checkpoint set key = '${'0'.repeat(64)}'`],
  ])('cannot give a checkpoint %s', async (_what, text) => {
    sql(text);
    expect(await problems()).toEqual([['checkpoint-broken', '4']]);
  });

  test('cannot take a checkpoint out of their row', async () => {
    say('Release');
    await makeCheckpoint(home.vault);
    sql('delete from checkpoint where seq = 4');
    expect(await problems()).toEqual([['checkpoint-broken', '5']]);
  });
});

describe('somebody who has no key and puts back what lay there before', () => {
  /** @returns what puts back what there is now */
  async function remember(...names: ('catalogue' | 'checkpoint')[]): Promise<() => Promise<void>> {
    const copy = (name: string): string => `${home.home}/${name}.copy`;
    await home.reopen(() => {
      for (const name of names) copyFileSync(home.vault.paths[name], copy(name));
    });
    return async () => {
      await home.reopen(() => {
        for (const name of names) copyFileSync(copy(name), home.vault.paths[name]);
      });
    };
  }
  async function goOn(): Promise<void> {
    say('Release');
    say('Exile');
    await makeCheckpoint(home.vault);
  }

  test('an older catalogue does not reach the checkpoint beside it', async () => {
    const putBack = await remember('catalogue');
    await goOn();
    await putBack();
    expect(await problems()).toEqual([['history-cut', '6']]);
  });

  test('an older catalogue that was worked in since is another history', async () => {
    const putBack = await remember('catalogue');
    await goOn();
    await putBack();
    for (const title of ['One', 'Two', 'Three']) say(title);
    expect(await problems()).toEqual([['history-differs', '6']]);
  });

  test('an older checkpoint is older than the one that the catalogue knows', async () => {
    const putBack = await remember('checkpoint');
    await goOn();
    await putBack();
    expect(await problems()).toEqual([['checkpoint-older', '4']]);
  });

  test('both, and nothing in the folder tells; the code on paper does', async () => {
    const putBack = await remember('catalogue', 'checkpoint');
    await goOn();
    const paper = code();
    await putBack();
    expect(await verify(home.vault)).toMatchObject({ ok: true, unchecked: [{ kind: 'whole-folder' }] });
    expect(await problems(paper)).toEqual([['code-beyond', '6']]);
    for (const title of ['One', 'Two', 'Three']) say(title);
    expect(await problems(paper)).toEqual([['code-differs', '6']]);
  });

  test.each([
    ['a byte of it changed', (path: string) => writeFileSync(path, withByteChanged(readFileSync(path))), 'damaged'],
    ['it was cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 90)), 'damaged'],
    ['it is gone', (path: string) => rmSync(path), 'missing'],
  ])('the checkpoint beside the catalogue is told of when %s', async (_what, spoil, kind) => {
    spoil(home.vault.paths.checkpoint);
    expect(await problems()).toEqual([[`checkpoint-${kind}`, 'checkpoint.age']]);
  });

  test('what tells of it is not written over, until somebody says that it is meant so', async () => {
    const putBack = await remember('catalogue');
    await goOn();
    await putBack();
    say('After');
    expect(await makeCheckpoint(home.vault)).toBeNull();
    expect(await readOutside(home.vault)).toMatchObject({ state: 'beyond', checkpoint: { seq: 6 } });
    await renewCheckpoint(home.vault);
    expect(await verify(home.vault)).toMatchObject({ ok: true, checked: { checkpoints: 2 } });
    expect(readHistory(home.vault.catalogue, null, 1)[0]).toMatchObject({
      action: 'checkpoint',
      note: expect.stringContaining('"state":"beyond","was":{"seq":6') as string,
    });
  });
});

test('a crash between the checkpoint beside the catalogue and the row in it leaves nothing to complain of', async () => {
  say('Release');
  await makeCheckpoint(home.vault);
  sql('delete from checkpoint where seq = 5');
  expect(await problems()).toEqual([]);
  say('Exile');
  expect(await makeCheckpoint(home.vault)).toMatchObject({ seq: 6 });
  expect(await problems()).toEqual([]);
});

test('whoever has the secret of the vault can write another history and sign it: only a code from elsewhere tells', async () => {
  const paper = code();
  withoutTriggers();
  sql(`update history set changes = replace(changes, 'Hearing', 'Holiday') where seq = 2;
       update record set data = replace(data, 'Hearing', 'Holiday'), title = 'Holiday' where title = 'Hearing';
       delete from checkpoint; delete from record_text; delete from record_stem; delete from record_form`);
  rehash(2);
  rmSync(home.vault.paths.checkpoint);
  await makeCheckpoint(home.vault);
  const kinds = new Set((await problems()).map(([kind]) => kind));
  expect([...kinds].filter((kind) => !['derived-altered', 'index-broken'].includes(kind))).toEqual([]);
  expect(await problems(paper)).toContainEqual(['code-differs', '4']);
});

test('a code of an entry that is not there, or of another hash, is told from one that was mistyped', async () => {
  expect(await problems(codeOf(9, 'f00d'))).toEqual([['code-beyond', '9']]);
  expect(await problems(codeOf(4, 'f00d'))).toEqual([['code-differs', '4']]);
  const [right, last] = [code().slice(0, -1), code().slice(-1)];
  for (const other of CODE_SIGNS.replace(last, ''))
    await expect(problems(`${right}${other}`)).rejects.toMatchObject({ code: 'CODE_MISTYPED' });
});
