import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cut, pdf } from '../fixtures/documents.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { wordsMarked } from './marked.ts';

/** Twenty files of several kinds, one of which is a link that leads nowhere. */
function mixedFiles(folder: string): { folder: string; link: string } {
  const place = path.join(folder, 'material');
  mkdirSync(place);
  for (let number = 1; number <= 15; number += 1)
    writeFileSync(path.join(place, `letter-${number}.txt`), `Letter ${number}\n\nAn invented text, number ${number}.`);
  const pages = Array.from({ length: 40 }, (_, index) =>
    index === 29 ? 'Sheet 30\nThe hearing was closed to the public.' : `Sheet ${index + 1}\nNothing of note.`,
  );
  writeFileSync(path.join(place, 'bundle.pdf'), pdf(pages));
  writeFileSync(path.join(place, 'damaged.pdf'), cut(pdf(['One', 'Two', 'Three']), 0.3));
  writeFileSync(path.join(place, 'locked.pdf'), pdf(['Not for everybody'], { password: 'invented' }));
  writeFileSync(path.join(place, 'nothing.txt'), '');
  const link = path.join(place, 'link.txt');
  symlinkSync(path.join(folder, 'nowhere'), link);
  return { folder: place, link };
}

async function toDocuments(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByText('Documents', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name });
const tray = (page: Page) => page.getByRole('region', { name: 'Work' });

async function bringInFolder(page: Page, answer: (paths: string[]) => void, folder: string): Promise<void> {
  answer([folder]);
  await page.keyboard.press('Control+Shift+I');
  const sheet = page.getByRole('dialog', { name: 'Bring in 1 item' });
  await sheet.getByLabel('Brought in by').fill('A. Tester');
  await sheet.getByRole('button', { name: 'Bring in', exact: true }).click();
}

test('a folder of twenty mixed files comes in; what has no text and what failed says why, and can be tried again', async ({
  window,
  running,
  folder,
}) => {
  const material = mixedFiles(folder);
  await toDocuments(window);
  await bringInFolder(window, running.answerDialog, material.folder);
  await expect(tray(window).getByRole('heading', { name: 'Documents have come in' })).toBeVisible({ timeout: 30_000 });
  await expect(tray(window)).toContainText('19 documents came in');
  await expect(tray(window)).toContainText('The file is locked with a password.');
  await expect(tray(window)).toContainText('1 could not come in');
  await expect(tray(window)).toContainText('It is a link to another place and was not followed.');
  expect(await violationsOn(window)).toEqual([]);

  // The link is replaced by what it should have been.
  rmSync(material.link);
  writeFileSync(material.link, 'The file itself, which is not empty.');
  await tray(window).getByRole('button', { name: 'Try “link.txt” again' }).click();
  await expect(tray(window)).toContainText('1 document came in');
  await window.keyboard.press('Escape');
  await expect(rowOf(window, 'link')).toBeVisible();

  await rowOf(window, 'locked').click();
  const preview = window.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('A. Tester');
  await expect(preview).toContainText('bring in a copy without the password');
  await expect(preview.locator('.documents-hash')).toContainText(/[0-9a-f]{64}/);
});

test('the list is filtered and grouped, and stays as it was left', { tag: '@slow' }, async ({ window }) => {
  await toDocuments(window);
  await window.getByLabel('Unread', { exact: true }).check({ force: true });
  await expect(window.getByText(/^5 of 46 documents$/)).toBeVisible();
  await window.getByRole('button', { name: /Filter and group/ }).click();
  const sheet = window.getByRole('dialog', { name: 'Filter documents' });
  await sheet.getByRole('button', { name: /Type of file/ }).click();
  await window.getByRole('option', { name: 'PDF' }).click();
  await sheet.getByRole('button', { name: /Group by/ }).click();
  await window.getByRole('option', { name: 'Kind' }).click();
  await expect(window.getByRole('listbox')).toHaveCount(0);
  await expect(window.getByText(/^2 of 46 documents$/)).toBeVisible();
  // A key that comes while a list is still going belongs to the list.
  await expect(async () => {
    await window.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await expect(rowOf(window, 'court record 1')).toBeVisible();
  await expect(rowOf(window, 'No kind given 1')).toBeVisible();
  expect(await violationsOn(window)).toEqual([]);

  await window.keyboard.press('Control+1');
  await window.keyboard.press('Control+2');
  await expect(window.getByText(/^2 of 46 documents$/)).toBeVisible();
  await window.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(window.getByText(/^46 documents/).first()).toBeVisible();
});

test(
  'a pasted picture and a pasted text become documents; a text is asked about first',
  { tag: '@slow' },
  async ({ window }) => {
    await toDocuments(window);
    await window.evaluate(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...onePixel],
    );
    const sheet = window.getByRole('dialog', { name: 'Bring in 1 item' });
    await expect(sheet).toContainText('pasted picture.png');
    await sheet.getByRole('button', { name: 'Bring in', exact: true }).click();
    await expect(tray(window)).toContainText('1 document came in', { timeout: 20_000 });
    await window.keyboard.press('Escape');
    await expect(rowOf(window, 'pasted picture')).toBeVisible();

    await window.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'I was called in for questioning and kept for five hours without a record.');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const asked = window.getByRole('dialog', { name: 'Make a document of the pasted text' });
    await expect(asked).toContainText('kept for five hours');
    await asked.getByRole('button', { name: 'Bring in', exact: true }).click();
    await expect(tray(window).getByText('1 document came in')).toHaveCount(2, { timeout: 20_000 });
    await window.keyboard.press('Escape');
    await expect(rowOf(window, 'pasted text')).toBeVisible();
  },
);

test('a PDF is read: pages, zoom, words, the passage that a record cites', async ({ window, running, folder }) => {
  await toDocuments(window);
  await bringInFolder(window, running.answerDialog, mixedFiles(folder).folder);
  await expect(tray(window)).toContainText('19 documents came in', { timeout: 30_000 });
  await window.keyboard.press('Escape');
  await rowOf(window, 'bundle').dblclick();
  const pageField = window.getByLabel('Page', { exact: true });
  await expect(pageField).toHaveValue('1');
  const shown = (page: number) =>
    window.getByRole('article', { name: `Page ${page} of bundle` }).locator('img[data-ready]');
  await expect(shown(1)).toBeVisible();

  await window.keyboard.press('g');
  await window.keyboard.type('25');
  await window.keyboard.press('Enter');
  await expect(shown(25)).toBeInViewport();
  await window.keyboard.press('j');
  await expect(pageField).toHaveValue('26');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(pageField).toHaveValue('1');

  const size = window.getByLabel('Size of the pages');
  const before = await size.textContent();
  await window.keyboard.press('Control+-');
  await expect(size).not.toHaveText(before ?? '');
  await window.keyboard.press('Control+Shift+0');
  await expect(size).toHaveText('100 %');

  await window.keyboard.press('Control+f');
  await window.keyboard.type('closed to the public');
  await expect(window.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(pageField).toHaveValue('30');
  await expect.poll(() => wordsMarked(window, 'standing')).toBe('closed to the public.');
  expect(await violationsOn(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('search', { name: 'Find in the document' })).toHaveCount(0);
  await window.keyboard.press('Escape');

  // From the statement that cites it to the passage on its page.
  await rowOf(window, 'SPECIMEN: ruling').click();
  const preview = window.getByRole('complementary', { name: 'Preview' });
  const cited = preview.getByRole('listitem').filter({ hasText: 'ликвидированной решением' });
  await cited.getByRole('button', { name: 'page 2' }).click();
  await expect(pageField).toHaveValue('2');
  await expect.poll(() => wordsMarked(window, 'cited')).toContain('ликвидированной решением');
  await window.keyboard.press('i');
  await expect(window.getByRole('region', { name: 'Recorded from it' })).toContainText('Recorded from page 2');
  expect(await violationsOn(window)).toEqual([]);
});

test('a picture is blurred until a deliberate key asks for it', { tag: '@slow' }, async ({ window }) => {
  await toDocuments(window);
  await rowOf(window, 'certificate of release').dblclick();
  const picture = window.locator('.reader-page');
  await expect(picture).toHaveAttribute('data-blurred', '');
  await window.keyboard.press('b');
  await expect(picture).not.toHaveAttribute('data-blurred');
  expect(await violationsOn(window)).toEqual([]);
});

test('a document goes to the trash and comes back', async ({ window }) => {
  await toDocuments(window);
  await rowOf(window, 'SPECIMEN: statement').click();
  await window.keyboard.press('Delete');
  await expect(rowOf(window, 'SPECIMEN: statement')).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(window, 'SPECIMEN: statement')).toBeVisible();
});

test(
  'the document that the list was left on is chosen when one comes back by the rail',
  { tag: '@slow' },
  async ({ window }) => {
    await toDocuments(window);
    await rowOf(window, 'SPECIMEN: ruling').click();
    await window.keyboard.press('Control+1');
    await toDocuments(window);
    await expect(rowOf(window, 'SPECIMEN: ruling')).toHaveAttribute('aria-selected', 'true');
    await expect(window.getByRole('complementary', { name: 'Preview' })).toContainText('SPECIMEN: ruling');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByLabel('Page', { exact: true })).toBeVisible();
  },
);

test(
  'a source that names a page as printed leads to the page that is called so',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const place = path.join(folder, 'material');
    mkdirSync(place);
    const sheets = Array.from({ length: 12 }, (_, index) =>
      index === 3 ? 'Sheet 4\nThe hearing was closed to the public.' : `Sheet ${index + 1}\nNothing of note.`,
    );
    writeFileSync(path.join(place, 'foreword.pdf'), pdf(sheets, { romanFrom: 1 }));
    await toDocuments(window);
    await bringInFolder(window, running.answerDialog, place);
    await expect(tray(window)).toContainText('1 document came in', { timeout: 20_000 });
    await window.keyboard.press('Escape');
    const documents = await call(window, 'records.list', { type: 'document' });
    const cited = { document: documents.find(({ title }) => title === 'foreword')?.code ?? '', page: 'iv' };
    const { code } = await call(window, 'records.save', {
      type: 'event',
      fields: { title: 'An invented hearing' },
      citations: { add: [{ ...cited, quote: 'The hearing was closed to the public.' }] },
    });
    await window.keyboard.press('Control+6');
    await window.keyboard.press('Control+f');
    await window.keyboard.type(code);
    await window.getByRole('row', { name: 'An invented hearing' }).click();
    await window
      .getByRole('article')
      .getByRole('button', { name: /^Source 1: .*p\. iv/ })
      .first()
      .click();
    await expect(window.getByLabel('Page', { exact: true })).toHaveValue('iv');
    await expect.poll(() => wordsMarked(window, 'cited')).toBe('The hearing was closed to the public.');
  },
);

test(
  'a text of several megabytes is read and looked through like a short one',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const place = path.join(folder, 'material');
    mkdirSync(place);
    const lines = Array.from(
      { length: 60_000 },
      (_, index) => `Entry ${index + 1} of an invented log that has no pages.`,
    );
    writeFileSync(path.join(place, 'log.txt'), lines.join('\n'));
    await toDocuments(window);
    await bringInFolder(window, running.answerDialog, place);
    await expect(tray(window)).toContainText('1 document came in', { timeout: 30_000 });
    await window.keyboard.press('Escape');
    await rowOf(window, 'log').dblclick();
    const pieces = window.locator('.reader-piece');
    await expect(pieces.first()).toContainText('Entry 1 of an invented log');
    await expect(pieces.first()).toBeInViewport();
    const isDrawn = (piece: Element): boolean =>
      piece.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
    expect(await pieces.first().evaluate(isDrawn)).toBe(true);
    expect(await pieces.last().evaluate(isDrawn)).toBe(false);
    await window.keyboard.press('Control+f');
    await window.keyboard.type('Entry 59321 of');
    await expect(window.getByRole('search', { name: 'Find in the document' })).toContainText('1 of 1');
    await expect(window.locator('mark[data-current]')).toBeInViewport();
  },
);

test(
  'bringing in rests, goes on and stops at the press of a button, and what came in stays',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const place = path.join(folder, 'material');
    mkdirSync(place);
    for (let number = 1; number <= 3000; number += 1)
      writeFileSync(path.join(place, `letter-${number}.txt`), `An invented text, number ${number}.`);
    await toDocuments(window);
    await bringInFolder(window, running.answerDialog, place);
    await tray(window).getByRole('button', { name: 'Pause' }).click();
    await expect(tray(window)).toContainText('Paused');
    await tray(window).getByRole('button', { name: 'Go on' }).click();
    await expect(tray(window).getByRole('button', { name: 'Pause' })).toBeVisible();
    await tray(window).getByRole('button', { name: 'Stop' }).click();
    await expect(tray(window).getByRole('heading', { name: 'Stopped. What came in before stays' })).toBeVisible();
    const [job] = await call(window, 'jobs.list', {});
    expect(job).toMatchObject({ state: 'cancelled', failed: [] });
    const documents = await call(window, 'records.list', { type: 'document' });
    expect(documents.filter(({ title }) => title.startsWith('letter-'))).toHaveLength(job?.added.length ?? -1);
  },
);

/** A picture of one point. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
