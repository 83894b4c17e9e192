import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import {
  bytesOf,
  cut,
  encoded,
  encryptedWord,
  jpeg,
  mail,
  markedPdf,
  odt,
  pdf,
  png,
  scannedPdf,
  tiff,
  word,
} from '../fixtures/documents.ts';
import { courtBundle } from '../fixtures/court-bundle.ts';
import { giveReasons } from './archive.ts';
import { expect, test } from './archive.ts';

const PASSPHRASE = 'eleven green kites over Polatsk';

/** Twenty files as they lie on the stick of a researcher: of many kinds, two of them the same, one empty, one cut off. */
async function twentyFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const ruling = pdf(['Ruling. The court heard the case.', 'The court ruled: fifteen days of arrest.']);
  return {
    'ruling.pdf': ruling,
    'ruling copy.pdf': ruling,
    'bundle.pdf': courtBundle(12),
    'marked.pdf': markedPdf(3),
    'scan.pdf': scannedPdf(),
    'cut off.pdf': cut(markedPdf(5), 0.4),
    'letter.docx': await word(),
    'locked.docx': encryptedWord(),
    'statement.odt': odt(),
    'message.eml': mail(),
    'page.html': bytesOf('<!doctype html><title>News</title><p>The association was closed.</p>'),
    'note.txt': bytesOf('Записка: суд назначен на среду.'),
    'old note.txt': encoded('Старая записка в старой кодировке.', 'win1251'),
    'table.csv': bytesOf('name;days\nA;15\n'),
    'photo.jpg': jpeg('2022:02:02 10:00:00'),
    'picture.png': png(),
    'fax.tif': tiff(2),
    'empty.txt': new Uint8Array(0),
    'unknown.bin': Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 251),
    'list.txt': bytesOf('One. Two. Three.'),
  };
}

test('a person who has never seen Khronika makes a vault, brings in documents, records a detention and exports it', async ({
  running,
  folder,
}, info) => {
  test.setTimeout(180_000);
  const { page, answerDialog } = running;
  const waits: { step: string; milliseconds: number }[] = [];
  /** One thing that a person does, and how long it takes until the window shows that it is done. */
  const step = async (name: string, act: () => Promise<void>): Promise<void> =>
    test.step(name, async () => {
      const start = performance.now();
      await act();
      waits.push({ step: name, milliseconds: Math.round(performance.now() - start) });
    });
  const vault = path.join(folder, 'mine.khronika');
  const sheet = path.join(folder, 'recovery.pdf');
  const given = path.join(folder, 'stick');
  mkdirSync(given);
  for (const [name, bytes] of Object.entries(await twentyFiles())) writeFileSync(path.join(given, name), bytes);
  const hashes = hashesOf(given);

  await page.getByRole('button', { name: 'Create a vault' }).click();
  answerDialog([vault]);
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await expect(page.getByText('mine', { exact: true })).toBeVisible();
  await page.getByLabel('New passphrase').fill('password');
  await expect(page.getByText('ten thousand graphics cards: less than a minute')).toBeVisible();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await expect(page.getByText('ten thousand graphics cards: centuries')).toBeVisible();
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await step('making the vault (its key takes a second on purpose)', async () => {
    await page.getByRole('button', { name: 'Create a vault' }).click();
    await expect(page.getByRole('heading', { name: 'Recovery key' })).toBeVisible({ timeout: 20_000 });
  });
  answerDialog([sheet]);
  await step('saving the recovery sheet', async () => {
    await page.getByRole('button', { name: 'Save as a sheet' }).click();
    await expect(page.getByText('The sheet is saved.')).toBeVisible();
  });
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByText('I have put the recovery key').click();
  await step('opening the vault (the same)', async () => {
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible({ timeout: 20_000 });
  });

  answerDialog([given]);
  await page.keyboard.press('Control+Shift+I');
  await step('bringing in twenty files', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Bring in', exact: true }).click();
    // The tray lies aside: one goes on while the files come in.
    await page.keyboard.press('Control+2');
    // Nineteen of the files, because two are the same; what is attached to the message makes more.
    await expect(page.getByRole('grid')).toContainText('list', { timeout: 60_000 });
    await expect
      .poll(async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount')), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(20);
  });
  expect(hashesOf(given)).toEqual(hashes);

  await page.getByRole('button', { name: /^Detentions/ }).click();
  await expect(page.getByRole('heading', { name: 'Detentions' })).toBeVisible();
  await step('opening the form', async () => {
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('heading', { name: 'New detention' })).toBeVisible();
  });
  await page.getByRole('combobox', { name: 'Kind' }).fill('administrative arrest');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Date' }).fill('2022-02-02/2022-02-17');
  await page.keyboard.press('Alt+l');
  await page.getByRole('combobox', { name: 'Linked to' }).fill('Nadzeya Testava');
  await step('finding that there is no such person', async () => {
    await expect(page.getByRole('option', { name: /^Create/ })).toBeVisible();
  });
  await page.getByRole('option', { name: /^Create/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New person' });
  await expect(dialog.getByRole('textbox', { name: 'Family name' })).toHaveValue('Testava');
  await step('making the person on the spot', async () => {
    await dialog.getByRole('button', { name: 'Save and choose' }).click();
    await expect(dialog).toBeHidden();
  });
  for (const [at, title] of ['ruling', 'letter'].entries()) {
    await page.keyboard.press('Alt+Shift+S');
    const row = page.getByRole('group', { name: `source ${at + 1}` });
    await row.getByRole('combobox', { name: 'Document' }).pressSequentially(title, { delay: 20 });
    await page
      .getByRole('option', { name: new RegExp(title) })
      .first()
      .click();
    await row.getByRole('textbox', { name: 'Page' }).fill(String(at + 1));
  }
  await step('saving the detention', async () => {
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('tab', { name: /^Facts/ })).toBeVisible();
  });
  await expect(page.getByRole('main')).toContainText('17 February 2022');

  await page.getByRole('button', { name: /^People/ }).click();
  await step('opening the page of the person', async () => {
    await page.getByRole('row', { name: /Testava/ }).click();
    await expect(
      page
        .getByRole('heading', { name: /Testava/, level: 1 })
        .or(page.getByRole('heading', { name: /Testava/, level: 2 })),
    ).toBeVisible();
  });
  await step('seeing it on the timeline', async () => {
    await page.getByRole('tab', { name: /^Timeline/ }).click();
    await expect(page.getByRole('application', { name: 'Timeline drawing' })).toBeVisible();
  });
  await page.getByRole('application', { name: 'Timeline drawing' }).focus();
  await page.keyboard.press('Home');
  const card = page.getByRole('region', { name: 'Chosen entry' });
  await expect(card).toContainText('2–17 February 2022');
  await expect(card.getByRole('button', { name: /^D-/ })).toHaveCount(2);

  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'New submission' }).click();
  await page.getByRole('option', { name: /^Alternative report to the Committee/ }).click();
  await page.getByRole('combobox', { name: 'Add a person' }).fill('Testava');
  await page.getByRole('option', { name: /Testava/ }).click();
  await step('laying out the form', async () => {
    await page.getByRole('button', { name: /^Begin/ }).click();
    await expect(page.getByRole('heading', { name: /Executive summary/ })).toBeVisible({ timeout: 20_000 });
  });
  await page.getByRole('button', { name: 'Change: Who submits it' }).click();
  await page.getByRole('button', { name: 'Add a submitter' }).click();
  await page.getByRole('textbox', { name: 'Full name' }).fill('Specimen Association');
  await page
    .getByRole('radiogroup', { name: /May the report be published/ })
    .getByText('Yes')
    .click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('no consent is recorded');
  // A file that tells who wrote it stays here, as the check asks.
  await step('leaving out what would tell too much', async () => {
    await page.keyboard.press('Alt+1');
    const refused = page.getByRole('region', { name: 'Stands in the way' });
    await refused.getByRole('button', { name: 'Annexes' }).first().click({ timeout: 20_000 });
    await page
      .locator('[data-marked]')
      .getByRole('button', { name: /what to do$/ })
      .click();
    await page.getByRole('menuitem', { name: 'Leave it out' }).click();
    await page.keyboard.press('Alt+1');
    await expect(refused).toHaveCount(0, { timeout: 20_000 });
    await giveReasons(page);
  });
  const out = path.join(folder, 'export');
  answerDialog([out]);
  await step('exporting', async () => {
    await page.getByRole('button', { name: /^Export/ }).click();
    const write = page.getByRole('button', { name: 'Choose a folder and export' });
    await expect(write).toBeEnabled({ timeout: 20_000 });
    await write.click();
    await expect(page.getByText('is not encrypted any more')).toBeVisible({ timeout: 60_000 });
  });
  await expect(page.getByRole('dialog')).toContainText('Nobody.');
  const report = new TextDecoder().decode(
    unzipSync(readFileSync(path.join(out, 'cedaw-report.docx')))['word/document.xml'] ?? new Uint8Array(0),
  );
  // Of somebody who is not named the month alone: the day would lead to her.
  expect(report).toContain('February 2022');
  expect(report).not.toContain('17 February');
  expect(report).not.toContain('Testava');
  expect(existsSync(path.join(out, 'evidence', 'bagit.txt'))).toBe(true);
  await expect(page).toHaveTitle('Khronika');
  for (const { step: name, milliseconds } of waits)
    process.stdout.write(`    ${String(milliseconds).padStart(6)} ms  ${name}\n`);
  info.annotations.push(
    ...waits.map(({ step: name, milliseconds }) => ({ type: 'wait', description: `${name}: ${milliseconds} ms` })),
  );
});

function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}
