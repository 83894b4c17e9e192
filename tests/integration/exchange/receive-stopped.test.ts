import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { createCalls } from '../../../electron/calls.ts';
import { addColleague, colleagueOf, readCard, writeCard } from '../../../electron/exchange/colleagues.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

test('a receive that is stopped half-way leaves nothing of the set, and the same set comes in afterwards', async ({
  onTestFinished,
}) => {
  const [mine, theirs] = [await freshVault(), await freshVault()];
  onTestFinished(() => {
    mine.remove();
    theirs.remove();
  });
  const set = join(mine.home, 'set.age');
  const about = { label: 'Vera', level: 'internal', confirmed: true } as const;
  addColleague(mine.vault, readCard(writeCard(theirs.vault, theirs.vault.recipient)), about);
  addColleague(theirs.vault, readCard(writeCard(mine.vault, mine.vault.recipient)), about);
  for (const name of ['First', 'Second', 'Third'])
    await addDocument(theirs.vault, name, [`${name} letter of a colleague. `.repeat(20_000)]);
  put(theirs.vault, [{ type: 'person', code: 'P-5', fields: { familyName: 'Praverka' } }]);
  const known = colleagueOf(theirs.vault.catalogue, mine.vault.id);
  if (known === null) return expect.fail('The colleague is not known');
  await writeSet(theirs.vault, known, set);

  const { folder } = mine.vault.paths;
  mine.vault.close();
  const calls = createCalls();
  await calls['vault.open']({ folder, unlock: { passphrase } });
  const files = () => readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
  const ages = () => files().filter((name) => /\.(?:age|part)$/.test(name));
  const before = await calls['history.read']({});
  const stop = new AbortController();
  const seen: string[][] = [];
  const stopped = calls['exchange.receive'](
    { file: set },
    {
      signal: stop.signal,
      onProgress() {
        seen.push(ages());
        // The first file is in, the second is on its way.
        if (ages().some((name) => name.endsWith('.age'))) stop.abort();
      },
    },
  );
  await expect(stopped).rejects.toEqual(expect.objectContaining({ code: 'CANCELLED' }));
  expect(seen.at(-1)?.length).toBeGreaterThan(0);
  expect(ages()).toEqual([]);
  expect(await calls['history.read']({})).toEqual(before);
  expect(await calls['records.list']({ state: 'active' })).toEqual([]);
  expect(await calls['exchange.colleagues']({})).toMatchObject({ colleagues: [{ received: null }] });

  await calls['exchange.receive']({ file: set });
  expect((await calls['records.list']({ state: 'active' })).map(({ code }) => code).toSorted()).toEqual([
    'D-0001',
    'D-0002',
    'D-0003',
    'P-5',
  ]);
  expect(await calls['vault.verify']({})).toMatchObject({ ok: true });
  await calls['vault.lock']({});
  expect(ages()).toHaveLength(3);
});
