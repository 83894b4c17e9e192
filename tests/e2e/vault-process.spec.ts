import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, expect, hear, inElectron, locked, openNewVault, PASSPHRASE, reply, test } from './khronika.ts';

test.skip(inElectron, 'looks at the processes of the stand-in');
test.skip(process.platform !== 'linux', 'finds processes under /proc');

/** Ids of the children of a process whose command line names a script. */
function childrenOf(pid: number, script: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return Number(parent) === pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(script);
      } catch {
        return false;
      }
    })
    .map(Number);
}

const isGone = (pid: number | undefined) => {
  try {
    process.kill(pid ?? 0, 0);
    return false;
  } catch {
    return true;
  }
};

test('when the vault process dies, what is under way fails, the window is told, and the next call gets a new one', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { page, pid } = running;
  const place = await openNewVault(running, folder);
  const heard = await hear(page, ['vault.stopped']);
  // The page ends with the vault, and with it what it still wanted to say. That the call fails is held by vault-host.test.ts too.
  const ended: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('the call ended: ')) ended.push(message.text());
  });
  const [vault] = childrenOf(pid, 'vault-process');
  process.kill(vault ?? 0, 'SIGSTOP');
  const why = await locked(page, async () => {
    await page.evaluate(() => {
      const { khronika } = globalThis as unknown as {
        khronika: { call: (name: string, input: unknown) => Promise<{ error?: { code: string } }> };
      };
      void khronika.call('records.list', {}).then(({ error }) => console.debug(`the call ended: ${error?.code}`));
    });
    process.kill(vault ?? 0, 'SIGKILL');
  });
  expect([why, heard()]).toEqual(['stopped', [['vault.stopped', { expected: false }]]]);
  expect(ended.filter((text) => text !== 'the call ended: VAULT_PROCESS_STOPPED')).toEqual([]);
  expect((await call(page, 'shell.state', {})).open).toBeNull();
  expect(await reply(page, 'records.list', {})).toEqual({ ok: false, error: { code: 'VAULT_LOCKED', details: {} } });
  await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
  expect(await call(page, 'records.list', {})).toEqual([]);
});

test('the vault process may start no program; its readers are children of the main process, and have no environment', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { page, pid } = running;
  await openNewVault(running, folder);
  writeFileSync(path.join(folder, 'letter.txt'), 'Пратакол ад 14 ліпеня 2021');
  running.answerDialog([path.join(folder, 'letter.txt')]);
  const { places } = await call(page, 'shell.choose', { what: 'documents' });
  const { added } = await call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  expect(added).toMatchObject([{ code: 'D-0001', pages: 1 }]);

  const [vault] = childrenOf(pid, 'vault-process');
  const [reader] = childrenOf(pid, 'reader-process');
  expect(childrenOf(vault ?? 0, '')).toEqual([]);
  const environment = readFileSync(`/proc/${reader}/environ`, 'utf8').split('\0').filter(Boolean);
  expect(environment.filter((line) => !line.startsWith('NODE_CHANNEL_'))).toEqual([]);
});

test('a reader that dies is replaced, and the window is told', async ({ launch, folder }) => {
  const running = await launch();
  const { page, pid } = running;
  await openNewVault(running, folder);
  const heard = await hear(page, ['reader.restarted']);
  const bringIn = async (name: string) => {
    writeFileSync(path.join(folder, name), `text of ${name}`);
    running.answerDialog([path.join(folder, name)]);
    const { places } = await call(page, 'shell.choose', { what: 'documents' });
    return call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  };
  await bringIn('first.txt');
  const readers = childrenOf(pid, 'reader-process');
  expect(readers.length).toBeGreaterThan(0);
  for (const reader of readers) process.kill(reader, 'SIGKILL');
  await expect.poll(heard).toEqual(readers.map(() => ['reader.restarted', {}]));
  expect((await bringIn('second.txt')).added).toMatchObject([{ code: 'D-0002', pages: 1 }]);
  expect(childrenOf(pid, 'reader-process').some((reader) => !readers.includes(reader))).toBe(true);
});

test('closing Khronika puts the vault in order and ends its processes', async ({ launch, folder }) => {
  const running = await launch();
  await openNewVault(running, folder);
  await call(running.page, 'records.put', { lines: [{ type: 'place', fields: { name: 'Мінск' } }] });
  const vault = path.join(folder, 'mine.khronika');
  expect(readdirSync(vault)).toContain('catalogue.db-wal');
  const children = [...childrenOf(running.pid, 'vault-process'), ...childrenOf(running.pid, 'reader-process')];
  expect(await running.end()).toBe(0);
  expect(children.map(isGone)).toEqual(children.map(() => true));
  expect(readdirSync(vault).toSorted()).toEqual(['catalogue.db', 'checkpoint.age', 'files', 'keys', 'vault.json']);
});
