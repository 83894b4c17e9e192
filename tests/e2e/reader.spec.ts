import type { Page } from '@playwright/test';
import { mail, pdf, word } from '../fixtures/documents.ts';
import { print } from '../fixtures/ocr/paper.ts';
import { asJpeg } from '../fixtures/ocr/spoil.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { bringIn, read } from './bring-in.ts';
import { call } from './khronika.ts';
import { wordsMarked } from './marked.ts';

const SHEETS = Array.from({ length: 12 }, (_, index) =>
  index % 5 === 3
    ? `Sheet ${index + 1}\nThe hearing was closed to the pub-\nlic and two hearings followed.`
    : `Sheet ${index + 1}\nNothing of note.`,
);
const RULING =
  'The court heard the case behind closed doors.\nThe witness was not called and her letter\nwas never read aloud in the room.';

/** Presses on a word of a page and pulls to another. */
async function pull(window: Page, from: string, until: string): Promise<void> {
  const [start, end] = await Promise.all(
    [from, until].map((text) => window.locator('.reader-layer-word', { hasText: text }).first().boundingBox()),
  );
  if (start === null || end === null || start === undefined || end === undefined) throw new Error('no such words');
  await window.mouse.move(start.x + 1, start.y + start.height / 2);
  await window.mouse.down();
  await window.mouse.move(end.x + end.width - 1, end.y + end.height / 2, { steps: 5 });
  await window.mouse.up();
}

const bar = (window: Page) => window.getByRole('toolbar', { name: 'What you can do with the passage' });

test(
  'words of a PDF are found in their forms, selected on the page, copied whole and recorded with their place',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const codeOf = await bringIn(running, folder, { 'bundle.pdf': pdf(SHEETS, { romanFrom: 1 }) });
    await read(window, codeOf('bundle.pdf'), '.reader-layer-word');

    await window.keyboard.press('Control+f');
    await window.keyboard.type('public');
    const find = window.getByRole('search', { name: 'Find in the document' });
    await expect(find).toContainText('1 of 2');
    await expect.poll(() => wordsMarked(window, 'standing')).toBe('pub- lic');
    await window.keyboard.press('F3');
    await expect(find).toContainText('2 of 2');
    await expect(window.getByLabel('Page', { exact: true })).toHaveValue('ix');
    await window.keyboard.press('Shift+F3');
    await expect(window.getByLabel('Page', { exact: true })).toHaveValue('iv');
    await find.getByRole('button', { name: 'List of places found' }).click();
    await expect(window.getByRole('region', { name: 'List of places found' }).getByRole('button')).toHaveCount(2);
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');

    await window.keyboard.press('d');
    await window.keyboard.press('Control+9');
    await expect(window.getByRole('button', { name: 'Fit the page' })).toHaveAttribute('aria-pressed', 'true');
    await pull(window, 'closed', 'lic');
    await expect.poll(() => wordsMarked(window, 'selected')).toBe('closed to the pub- lic');
    const copied = await window.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      return data.getData('text/plain');
    });
    expect(copied).toBe('closed to the public');
    await window.keyboard.press('r');
    await expect.poll(() => wordsMarked(window, 'selected')).toBe('closed to the pub- lic');
    expect(await violationsOn(window)).toEqual([]);

    await bar(window).getByRole('button', { name: 'New record' }).click();
    await window.getByRole('menuitem', { name: 'event', exact: true }).click();
    await expect(window.getByText('closed to the public').first()).toBeVisible();
    await window.getByRole('textbox', { name: 'Title', exact: true }).fill('An invented hearing');
    await window.keyboard.press('Control+s');
    await expect(window.getByRole('article').getByRole('heading', { name: 'An invented hearing' })).toBeVisible();
    const events = await call(window, 'records.list', { type: 'event' });
    const { code } = events.find(({ title }) => title === 'An invented hearing') ?? { code: '' };
    const [citation] = (await call(window, 'records.show', { code })).citations;
    expect(citation).toMatchObject({ page: 'iv', quote: 'closed to the public', position: { page: 4 } });
    expect(citation?.position?.boxes).toHaveLength(2);

    // Back from the record to the place, which says on the page what rests on it.
    await window
      .getByRole('article')
      .getByRole('button', { name: /^Source 1: / })
      .first()
      .click();
    await expect.poll(() => wordsMarked(window, 'cited')).toBe('closed to the pub- lic');
  },
);

test(
  'a scan is recognised while one looks at it, found, boxed by keys and put right',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const scan = asJpeg(print(RULING, { font: 'Times-Roman', size: 15, columns: 1, dpi: 150, ink: 0 }), 85);
    const codeOf = await bringIn(running, folder, { 'scan.jpg': scan });
    const code = codeOf('scan.jpg');
    await read(window, code, '.reader-page');
    await window.keyboard.press('b');
    await expect(window.locator('.reader-layer-word').first()).toBeAttached({ timeout: 40_000 });
    await window.keyboard.press('Control+f');
    await window.keyboard.type('witnesses');
    await expect.poll(() => wordsMarked(window, 'standing')).toBe('witness');
    await window.keyboard.press('Escape');

    await window.keyboard.press('x');
    const box = window.getByRole('group', { name: 'Box on page 1' });
    await expect(box).toBeFocused();
    const before = await box.boundingBox();
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Shift+ArrowDown');
    const after = await box.boundingBox();
    expect(after?.y).toBeLessThan(before?.y ?? 0);
    expect(after?.height).toBeGreaterThan(before?.height ?? Infinity);
    await expect(bar(window)).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(box).toHaveCount(0);

    await window.keyboard.press('t');
    await window.keyboard.press('e');
    const second = window.getByRole('textbox', { name: /^Line 2/ });
    await second.click();
    await expect(window.locator('.reader-mark[data-kind="framed"]')).toBeVisible();
    await second.fill('The witness was not called and her telegram');
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('region', { name: 'Text of page 1' })).toContainText('her telegram');
    const { layers } = await call(window, 'layers.list', { code, page: 1 });
    expect(layers.map(({ source, inForce }) => [source, inForce])).toContainEqual(['corrected', true]);
    await window.keyboard.press('Control+f');
    await window.keyboard.type('telegram');
    await expect.poll(() => wordsMarked(window, 'standing')).toBe('telegram');
  },
);

test(
  'a Word file and a mail are read by what they are built of; a captured page is inert',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const page =
      '<h1>Notice</h1><p>The <b>hearing</b> is closed.</p><script>parent.document.title = "reached"</script><img src="https://example.org/seen.png">';
    const codeOf = await bringIn(running, folder, {
      'note.docx': await word(),
      'letter.eml': mail(),
      'notice.html': page,
    });
    await read(window, codeOf('note.docx'), '.reader-content');
    await expect(window.getByRole('table')).toContainText('Статья');
    await window.locator('.reader-content').getByText('Суд постановил').click({ clickCount: 3 });
    await expect(bar(window)).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(bar(window)).toHaveCount(0);
    await window.keyboard.press('Escape');

    await read(window, codeOf('letter.eml'), '.reader-mail');
    await expect(window.locator('.reader-mail')).toContainText('anna@example.org');
    await expect(window.getByRole('region', { name: '2 attachments' }).getByRole('button')).toHaveCount(2);
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');

    await read(window, codeOf('notice.html'), '.reader-content');
    await window.keyboard.press('Control+f');
    await window.keyboard.type('hearings');
    await expect(window.locator('mark[data-current]')).toHaveText('hearing');
    await window.keyboard.press('Escape');
    await window.keyboard.press('v');
    const frame = window.locator('iframe');
    await expect(frame).toHaveAttribute('sandbox', '');
    await expect(frame.contentFrame().getByRole('heading', { name: 'Notice' })).toBeVisible();
    await expect(frame.contentFrame().locator('script')).toHaveCount(0);
    expect(await window.title()).toBe('Khronika');
  },
);
