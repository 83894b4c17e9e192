import { expect, test } from './archive.ts';
import { conditions, expectLayout } from './layout-faults.ts';
import { roomScreens } from './screens.ts';

const rooms = ['home', 'a person: facts', 'form: a new person', 'documents', 'reader: pages', 'settings'];
const narrow = conditions.filter(({ name }) => /^(?:the smallest window|words 40 % longer in)/.test(name));

test(
  'nothing is cut off, covered or out of reach in a small window, not with long words either',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    const screens = roomScreens.filter(({ name }) => rooms.includes(name));
    expect(screens.length).toBe(rooms.length);
    await expectLayout({ running, page: window, vault, folder }, screens, narrow);
  },
);

test('nothing moves when reduced motion is asked for', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.evaluate(() => {
    const seen = new Set<string>();
    // What takes no time is told as well, and is no motion.
    const note = ({ target }: Event): void => {
      const { animationDuration, transitionDuration } = getComputedStyle(target as Element);
      const seconds = `${animationDuration}, ${transitionDuration}`.split(', ').map(Number.parseFloat);
      if (seconds.some((each) => each > 0.001)) seen.add((target as Element).className);
    };
    document.addEventListener('transitionrun', note);
    document.addEventListener('animationstart', note);
    Object.assign(globalThis, { seen });
  });
  await window.keyboard.press('Control+K');
  await window.locator('.palette').waitFor();
  await window.keyboard.press('Escape');
  await window.locator('.palette').waitFor({ state: 'detached' });
  await window.locator('.rail-entry').nth(2).click();
  await window.locator('[role=row][data-line]').first().click();
  await window.locator('.records-page [role=tabpanel]').waitFor();
  await window.keyboard.press('Delete');
  await window.locator('.kit-notice').waitFor();
  expect(await window.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([]);
});
