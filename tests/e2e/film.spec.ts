import type { Locator, Page } from '@playwright/test';
import { film } from '../fixtures/film.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { bringIn, read } from './bring-in.ts';

/** What colour a picture has in its middle, as the person before it sees it. */
async function colourOf(window: Page, picture: Locator): Promise<string> {
  const shot = [...(await picture.screenshot())];
  return window.evaluate(async (bytes) => {
    const drawn = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
    if (context === null) return 'nothing';
    context.drawImage(drawn, 0, 0);
    const [red = 0, green = 0, blue = 0] = context.getImageData(drawn.width >> 1, drawn.height >> 1, 1, 1).data;
    const most = Math.max(red, green, blue);
    return most < 100 ? 'dark' : most === red ? 'red' : most === green ? 'green' : 'blue';
  }, shot);
}

test(
  'a film is played from the vault, stopped and wound by keys, and says its time',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const codeOf = await bringIn(running, folder, { 'square.webm': film(['red', 'green', 'blue']) });
    await read(window, codeOf('square.webm'), '.reader-player');
    const picture = window.locator('video');
    const line = window.getByRole('slider', { name: 'Time', exact: true });
    const now = (): Promise<number> => line.evaluate((slider) => Number((slider as HTMLInputElement).value));
    const time = window.getByLabel('Go to a time');
    const shown = window.locator('.reader-player-time');

    // Every part of it comes out of the vault.
    expect(await picture.evaluate((video) => (video as HTMLVideoElement).currentSrc)).toMatch(/\bvault\b.*\/original$/);
    await expect(shown).toContainText('00:00:30');
    await expect(time).toHaveValue('00:00:00');
    await expect.poll(() => colourOf(window, picture)).toBe('red');
    expect(await violationsOn(window)).toEqual([]);

    await window.keyboard.press('k');
    await expect(window.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(now).toBeGreaterThan(0.5);
    await window.keyboard.press('Space');
    await expect(window.getByRole('button', { name: 'Play' })).toBeVisible();
    const stopped = await now();
    expect(await picture.evaluate((video) => (video as HTMLVideoElement).paused)).toBe(true);

    await window.keyboard.press('l');
    await expect.poll(now).toBeCloseTo(stopped + 10, 0);
    await expect.poll(() => colourOf(window, picture)).toBe('green');
    await window.keyboard.press('ArrowLeft');
    await expect.poll(now).toBeCloseTo(stopped + 5, 0);
    await expect.poll(() => colourOf(window, picture)).toBe('red');
    await window.keyboard.press('Home');
    await expect(time).toHaveValue('00:00:00');

    await window.keyboard.press('g');
    await window.keyboard.type('0:25');
    await window.keyboard.press('Enter');
    await expect(time).toHaveValue('00:00:25');
    await expect(line).toHaveAttribute('aria-valuetext', /00:00:25.*00:00:30/);
    await expect.poll(() => colourOf(window, picture)).toBe('blue');
    expect(await violationsOn(window)).toEqual([]);
  },
);
