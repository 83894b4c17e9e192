import { pdf, tiff } from '../fixtures/documents.ts';
import { avif, twoHeic, webp } from '../fixtures/modern-pictures.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { bringIn, read } from './bring-in.ts';
import { call } from './khronika.ts';

/** Kinds of files that are not read as pages of text: pictures of every sort, what is locked, and sound. */

test(
  'pictures of every sort are drawn page by page, whatever the window itself could decode',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const codeOf = await bringIn(running, folder, {
      'scan.tif': tiff(2),
      'phone.heic': twoHeic(),
      'new.avif': avif(),
      'saved.webp': webp(),
    });
    for (const [name, pages] of [
      ['scan.tif', 2],
      ['phone.heic', 2],
      ['new.avif', 1],
      ['saved.webp', 1],
    ] as const) {
      // The second page may be drawn before the first.
      const first = '.reader-picture img[data-ready][src*="/page/1?"]';
      await read(window, codeOf(name), first);
      const size = await window.locator(first).evaluate((picture) => {
        const { naturalWidth, naturalHeight } = picture as HTMLImageElement;
        return naturalWidth * naturalHeight;
      });
      expect(size, name).toBeGreaterThan(0);
      const opened = await call(window, 'documents.open', { code: codeOf(name) });
      expect([name, opened.pages.length]).toEqual([name, pages]);
      await call(window, 'documents.close', { url: opened.url });
      await window.keyboard.press('Escape');
    }
  },
);

test(
  'a PDF that is locked with a password opens with it, until the vault is locked, and with no other',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const codeOf = await bringIn(running, folder, {
      'locked.pdf': pdf(['Not for everybody'], { password: 'invented' }),
    });
    await read(window, codeOf('locked.pdf'), '.reader-locked');
    expect(await violationsOn(window)).toEqual([]);
    const field = window.getByLabel('Password of the file');
    await field.fill('guessed');
    await window.keyboard.press('Enter');
    await expect(window.getByText('The file does not open with this password.')).toBeVisible();
    await field.fill('invented');
    await window.keyboard.press('Enter');
    await expect(window.locator('.reader-picture img[data-ready]')).toBeVisible();
    await window.keyboard.press('Control+l');
    await expect(window.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);
  },
);

test(
  'any second of a recording is found by keys, and cited by its time',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const codeOf = await bringIn(running, folder, { 'call.wav': silence(30) });
    await read(window, codeOf('call.wav'), '.reader-player');
    const line = window.getByRole('slider');
    const now = (): Promise<number> =>
      line.evaluate((slider) => Math.round(Number((slider as HTMLInputElement).value)));
    await expect(line).toHaveAttribute('max', '30');
    await window.keyboard.press('l');
    await expect.poll(now).toBe(10);
    await window.keyboard.press('ArrowRight');
    await expect.poll(now).toBe(15);
    await window.keyboard.press('j');
    await expect.poll(now).toBe(5);
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('c');
    const dialog = window.getByRole('dialog', { name: 'What does this passage prove?' });
    await expect(dialog).toContainText('00:00:05');
    await dialog.getByRole('combobox', { name: 'Record' }).fill('P-9001');
    await window.getByRole('option', { name: /P-9001/ }).click();
    await dialog.getByRole('button', { name: 'Cite', exact: true }).click();
    await expect(window.getByText('The passage is now a source of P-9001.')).toBeVisible();
    const { citations } = await call(window, 'records.show', { code: 'P-9001' });
    expect(citations.find(({ document }) => document === codeOf('call.wav'))?.place).toContain('00:00:05');
  },
);

/** A WAV file without a sound: 8,000 samples a second of one byte each. */
function silence(seconds: number): Uint8Array {
  const samples = 8000 * seconds;
  const file = Buffer.alloc(44 + samples, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return file;
}
