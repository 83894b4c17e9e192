import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, expect, hear, inElectron, test } from './khronika.ts';

test.skip(inElectron, 'plays the system in front of the stand-in');

test("the system's menu has the window's commands with their keys, and tells the window what was chosen", async ({
  launch,
}) => {
  const running = await launch();
  const items = [
    { id: 'try.this', label: 'Try this', keys: 'Mod+Alt+T', enabled: true },
    { id: 'not.now', label: 'Not now', keys: null, enabled: false },
  ];
  await expect
    .poll(async () => {
      await call(running.page, 'shell.menu', { groups: [{ label: 'Trying', items }] });
      return running.menu();
    })
    .toEqual([
      { id: 'try.this', label: 'Try this', accelerator: 'CommandOrControl+Alt+T', enabled: true },
      { id: 'not.now', label: 'Not now', accelerator: null, enabled: false },
    ]);
  const heard = await hear(running.page, ['menu.command']);
  running.clickMenu('try.this');
  await expect.poll(heard).toEqual([['menu.command', { id: 'try.this' }]]);
});

test('the window opens where it stood and as large as it was, and the file that keeps this has nothing else in it', async ({
  launch,
  folder,
}) => {
  const settings = path.join(folder, 'settings.json');
  const first = await launch({ userData: folder });
  await first.end();
  const kept = JSON.parse(readFileSync(settings, 'utf8')) as { window: object };
  expect(Object.keys(kept).toSorted()).toEqual(['attempts', 'settings', 'vaults', 'window']);
  writeFileSync(
    settings,
    JSON.stringify({ ...kept, window: { x: 40, y: 30, width: 1000, height: 700, maximised: false } }),
  );
  const second = await launch({ userData: folder });
  expect(await second.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);
});

test('settings that are broken on the disk do not keep the window from opening', async ({ launch, folder }) => {
  writeFileSync(path.join(folder, 'settings.json'), '{"settings":');
  const { page } = await launch({ userData: folder, language: 'be-BY' });
  expect((await call(page, 'shell.state', {})).settings).toMatchObject({ language: 'be', rememberVaults: false });
});

test('a place that was chosen is shown in the file window, and the page is printed', async ({ launch, folder }) => {
  const running = await launch();
  mkdirSync(path.join(folder, 'letters'));
  running.answerDialog([path.join(folder, 'letters')]);
  const { places } = await call(running.page, 'shell.choose', { what: 'folder-of-documents', language: 'ru' });
  expect(running.dialogs).toMatchObject([{ kind: 'open', title: 'Какую папку добавить' }]);
  await call(running.page, 'shell.reveal', { place: places[0]?.place ?? '' });
  await expect.poll(() => running.shown).toEqual([path.join(folder, 'letters')]);
  await call(running.page, 'shell.print', {});
  await expect.poll(running.printed).toBe(1);
});

test('leaving is a command of the window', async ({ launch }) => {
  const running = await launch();
  const gone = running.page.waitForEvent('close');
  await running.page.evaluate(() => {
    const { khronika } = globalThis as unknown as {
      khronika: { call: (name: string, input: object) => Promise<unknown> };
    };
    void khronika.call('shell.quit', {});
  });
  await gone;
  expect(await running.end()).toBe(0);
});
