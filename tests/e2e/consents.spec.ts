import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { exported } from './exported.ts';

/** The consent ledger of a person: who allowed what to whom, the form to be signed, and whom to tell when it is taken back. */

const PARTNER = 'partner organisation';

async function ledger(window: Page): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type('P-9001');
  const offer = window.getByRole('option', { name: /Uzornaya/ }).first();
  await expect(offer).toBeVisible();
  await offer.click();
  await expect(window.getByRole('heading', { name: /Uzornaya/ })).toBeVisible();
  await window.keyboard.press('Alt+6');
  await expect(window.getByRole('table', { name: 'Who may use the name, and for what' })).toBeVisible();
}

/** What the ledger says for a recipient: the row, and beneath it what decided. */
const answers = (window: Page, recipient: string) =>
  window
    .getByRole('table', { name: 'Who may use the name, and for what' })
    .getByRole('rowgroup')
    .filter({ has: window.getByRole('rowheader', { name: recipient, exact: true }) });

test(
  'a consent recorded from the ledger changes who may use the name, and a form to be signed is printed',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    await ledger(window);
    await expect(answers(window, PARTNER)).toContainText('not named: no consent is recorded');
    expect(await violationsOn(window)).toEqual([]);

    await window.keyboard.press('Alt+c');
    await expect(window.getByRole('heading', { name: 'New consent' })).toBeVisible();
    await window.getByRole('combobox', { name: 'For whom' }).fill(PARTNER);
    await window.getByRole('option', { name: PARTNER }).click();
    await window.getByRole('combobox', { name: 'For which use' }).fill('name to the State');
    await window.getByRole('option', { name: 'name to the State' }).click();
    await window.getByRole('textbox', { name: 'Given on' }).fill('5 March 2025');
    await window.keyboard.press('Control+s');
    const saved = await window.getByText(/Saved A-\d{4}/).textContent();
    await ledger(window);
    const row = answers(window, PARTNER).getByRole('row');
    await expect(row.first().getByRole('cell')).toHaveText(['yes', 'yes', 'no', 'no']);
    await expect(row.last()).toContainText(`consent given ${saved?.slice(6)}`);
    // What somebody may have to prove one day, and nobody has written down.
    await window
      .getByText(/things not recorded/)
      .first()
      .click();
    await expect(window.getByText(/who explained it/).first()).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    const out = path.join(folder, 'forms');
    running.answerDialog([out]);
    await window.keyboard.press('Alt+p');
    const dialog = window.getByRole('dialog', { name: 'Print a consent form' });
    await dialog.getByText('Belarusian').click();
    expect(await violationsOn(window)).toEqual([]);
    await dialog.getByRole('button', { name: 'Choose a folder and write it' }).click();
    await expect(dialog.getByRole('status')).toContainText('Written:', { timeout: 30_000 });
    expect(existsSync(out)).toBe(true);
    expect(
      readdirSync(out)
        .map((file) => path.extname(file))
        .toSorted(),
    ).toEqual(['.docx', '.pdf']);
  },
);

test(
  'whoever received the name is to be told when the consent is withdrawn, and Home leads there',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const given = await call(window, 'records.save', {
      type: 'consent',
      fields: { recipient: 'partner', uses: ['information'], date: '2025-03-05' },
      links: { add: [{ other: 'P-9001', direction: 'out', role: 'subject' }] },
    });
    const sent = await exported(window, running, path.join(folder, 'out'));
    await call(window, 'sending.sent', { ...sent, sentOn: '2025-06-01', how: 'By post' });
    await call(window, 'records.save', { type: 'consent', code: given.code, fields: { withdrawnOn: '2025-07-01' } });

    await window.keyboard.press('Control+1');
    const waiting = window.getByRole('region', { name: 'Withdrawn, and not told yet' });
    await expect(waiting).toContainText('1 recipient to tell');
    await waiting.getByRole('button').click();
    const telling = window.getByRole('region', { name: 'To be told' });
    await expect(telling).toContainText('sent on 1 June 2025');
    await expect(answers(window, PARTNER)).toContainText('the consent was withdrawn');
    expect(await violationsOn(window)).toEqual([]);

    await telling.getByRole('button', { name: 'Note that they were told' }).click();
    await window.getByRole('textbox', { name: 'When' }).fill('2 July 2025');
    await window.getByRole('textbox', { name: 'Their answer, if any' }).fill('Taken off the page.');
    await window.getByRole('button', { name: 'Keep' }).click();
    await expect(telling).toContainText('Told on 2 July 2025 · Taken off the page.');
    await window.keyboard.press('Control+1');
    await expect(window.getByRole('heading', { name: 'What wants attention' })).toBeVisible();
    await expect(waiting).toHaveCount(0);
  },
);
