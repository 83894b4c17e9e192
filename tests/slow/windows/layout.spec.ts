import { test } from '../../e2e/archive.ts';
import { keepingScreens } from '../../e2e/keeping-screens.ts';
import { expectLayout } from '../../e2e/layout-faults.ts';
import { emptyScreens, entryScreens, roomScreens, unlockScreens, type Screen } from '../../e2e/screens.ts';

const everywhere: readonly Screen[] = [
  ...entryScreens,
  ...emptyScreens.slice(0, 1),
  ...unlockScreens,
  ...roomScreens,
  ...keepingScreens,
];

test('nothing is cut off, covered or out of reach in a small window, zoomed, with long words or forced colours', async ({
  running,
  vault,
  folder,
}) => {
  await expectLayout({ running, page: running.page, vault, folder }, everywhere);
});
