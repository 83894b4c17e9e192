import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import { test as withArchive } from './archive.ts';
import { expect, inElectron, test } from './khronika.ts';

test.skip(inElectron, 'nobody answers the dialogs of the system there');

test(
  'a vault is created with words that are suggested and typed once',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    const vault = path.join(folder, 'mine.khronika');
    running.answerDialog([vault]);
    await page.getByRole('button', { name: 'Create a vault' }).click();
    await page.getByRole('button', { name: 'Choose a place' }).click();
    await page.getByRole('button', { name: 'Suggest words' }).click();
    const words = page.locator('.entry-suggested-words li');
    await expect(words).toHaveCount(6);
    const before = await words.allTextContents();
    await page.getByRole('button', { name: 'Other words' }).click();
    await expect.poll(async () => words.allTextContents()).not.toEqual(before);
    const passphrase = (await words.allTextContents()).join(' ');

    const field = page.getByLabel('Type the words yourself');
    const create = page.getByRole('button', { name: 'Create a vault' });
    await field.fill(`${passphrase.split(' ')[0] ?? ''} another`);
    await expect(page.getByText('Word 2 is another one above.')).toBeVisible();
    await expect(create).toBeDisabled();
    await field.fill(passphrase);
    await create.click();
    await page.getByRole('checkbox', { name: 'I have put the recovery key in a safe place' }).check({ force: true });
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  },
);

withArchive(
  'two of three shares open the vault; a passphrase is added and taken away',
  { tag: '@slow' },
  async ({ running, vault, window }) => {
    await toKeys(window);
    const ways = window.locator('.keys-list > li');
    await expect(ways).toHaveCount(2);

    await window.getByRole('button', { name: 'Recovery kit' }).click();
    await window.getByLabel('How many shares').fill('3');
    await window.getByLabel('How many are needed').fill('2');
    await window.getByRole('button', { name: 'Make the kit' }).click();
    const shares: string[] = [];
    for (const number of [1, 2, 3]) {
      await expect(window.getByRole('heading', { name: `Share ${number} of 3` })).toBeVisible();
      shares.push((await window.locator('.keys-share li').allTextContents()).join('\n'));
      await window.getByRole('checkbox', { name: 'This share is on its sheet' }).check({ force: true });
      await window.getByRole('button', { name: number === 3 ? 'Try the kit' : 'Next share' }).click();
    }
    const [first = '', , third = ''] = shares;
    await typeShares(
      window,
      first.replace(/.$/u, (sign) => (sign === '2' ? '3' : '2')),
    );
    await expect(window.getByText('There is a slip in row 5.')).toBeVisible();
    await typeShares(window, first, third);
    await window.getByRole('button', { name: 'Try it', exact: true }).last().click();
    await expect(window.getByText('The kit works.')).toBeVisible();
    await expect(ways).toHaveCount(3);

    await window.getByRole('button', { name: 'Add a passphrase' }).click();
    await window.getByLabel('What it is called').fill('Second person');
    await window.getByLabel('New passphrase').fill('some words that nobody knows');
    await window.getByLabel('The same once more').fill('some words that nobody knows');
    // It is soon guessed: that is said, and taken only when somebody says that they want it all the same.
    await expect(window.getByText('A laboratory that gets hold of this computer')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
    await window
      .getByRole('checkbox', { name: 'I know this, and I want this passphrase all the same' })
      .check({ force: true });
    await window.getByRole('button', { name: 'Add', exact: true }).click();
    // Making the key takes long on purpose, and longer on a machine that is busy.
    await expect(ways.filter({ hasText: 'Second person' })).toBeVisible({ timeout: 60_000 });
    await window.getByRole('button', { name: 'Take away Second person' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Take away Second person' }).click();
    await expect(ways).toHaveCount(3);

    await window.keyboard.press('Control+L');
    await expect(window.getByText('The vault is locked.')).toBeVisible();
    running.answerDialog([vault]);
    await window.getByRole('button', { name: 'Open a vault' }).click();
    await window.getByRole('button', { name: 'Use shares of a recovery kit' }).click();
    await typeShares(window, third);
    await expect(window.getByText('1 more share is needed.')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Open the vault' })).toBeDisabled();
    await typeShares(window, third, first);
    await window.getByRole('button', { name: 'Open the vault' }).click();
    await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  },
);

withArchive(
  'the keys are destroyed when the name is typed and the button held, and not before',
  { tag: '@slow' },
  async ({ running, vault, window }) => {
    await toKeys(window);
    await window.getByRole('button', { name: 'What it means' }).click();
    const hold = window.getByRole('button', { name: 'Hold to destroy the keys' });
    await expect(hold).toBeDisabled();
    await window.getByRole('dialog').getByRole('textbox').fill('archive');
    const slots = (): string[] => (existsSync(path.join(vault, 'keys')) ? readdirSync(path.join(vault, 'keys')) : []);
    await hold.focus();
    await window.keyboard.down('Space');
    await expect(window.getByText('Hold for 2 seconds more.')).toBeVisible();
    await window.keyboard.up('Space');
    await expect(window.getByText(/^Hold for/)).toHaveCount(0);
    expect(slots()).toHaveLength(2);

    await hold.hover();
    await window.mouse.down();
    // The vault locks at once, and the way in says what has happened.
    await expect(window.getByText('The keys of the vault are destroyed, on the disk and in memory.')).toBeVisible();
    await window.mouse.up();
    expect(slots()).toEqual([]);
    running.answerDialog([vault]);
    await window.getByRole('button', { name: 'Open a vault' }).click();
    await window.getByLabel('Passphrase', { exact: true }).fill(SAMPLE_PASSPHRASE);
    await window.getByRole('button', { name: 'Open the vault' }).click();
    await expect(window.getByRole('alert')).toBeVisible();
  },
);

async function toKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Show the keys' }).click();
  await expect(page.getByRole('heading', { name: 'Keys', level: 1 })).toBeVisible();
}

async function typeShares(page: Page, ...shares: readonly string[]): Promise<void> {
  for (const [place, share] of shares.entries())
    await page.getByLabel(`Share ${place + 1}`, { exact: true }).fill(share);
}
