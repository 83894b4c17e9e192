import { test } from '../../e2e/archive.ts';
import { expectTabReachesAll } from '../../e2e/focus.ts';
import { keepingScreens } from '../../e2e/keeping-screens.ts';
import { emptyScreens, entryScreens, roomScreens, unlockScreens } from '../../e2e/screens.ts';

test('Tab reaches every control of the way in, of what keeps the vault and of its keys', async ({
  running,
  vault,
  folder,
}) => {
  const home = roomScreens.slice(0, 1);
  const settings = roomScreens.slice(
    roomScreens.findIndex(({ name }) => name === 'settings'),
    roomScreens.findIndex(({ name }) => name === 'what was done, with the way back'),
  );
  const screens = [
    ...entryScreens,
    ...emptyScreens.slice(0, 1),
    ...unlockScreens,
    ...home,
    ...settings,
    ...keepingScreens,
  ];
  await expectTabReachesAll({ running, page: running.page, vault, folder }, screens);
});
