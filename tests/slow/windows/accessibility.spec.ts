import { test } from '../../e2e/archive.ts';
import { expectAccessible } from '../../e2e/screen-faults.ts';
import { keepingScreens } from '../../e2e/keeping-screens.ts';
import { emptyScreens, entryScreens, roomScreens, unlockScreens } from '../../e2e/screens.ts';

const screens = [...entryScreens, ...emptyScreens, ...unlockScreens, ...roomScreens, ...keepingScreens];

test('every screen and state keeps to WCAG 2.2 AA in light and dark, with landmarks and headings, and a title that names nobody', async ({
  running,
  vault,
  folder,
}) => {
  await expectAccessible({ running, page: running.page, vault, folder }, screens);
});
