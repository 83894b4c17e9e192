import { pdf } from '../fixtures/documents.ts';
import { expect, test, unlock } from './archive.ts';
import { violationsOn } from './axe.ts';
import { bringIn, read } from './bring-in.ts';
import { call, locked } from './khronika.ts';

test(
  'a correction that was begun is kept when the vault is locked, and leads back to its page',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    const sheet = (page: number) => `Sheet ${page}\nThe hearing began at ten.\nNobody was let in.`;
    const codeOf = await bringIn(running, folder, { 'minutes.pdf': pdf([1, 2, 3].map(sheet)) });
    const code = codeOf('minutes.pdf');
    await read(window, code, '.reader-layer-word');
    await window.keyboard.press('j');
    await expect(window.getByLabel('Page', { exact: true })).toHaveValue('2');
    await window.keyboard.press('t');
    await expect(window.getByRole('region', { name: 'Text of page 2' })).toContainText('began at ten');
    await window.keyboard.press('e');
    const correcting = window.getByRole('region', { name: 'Correcting page 2' }).first();
    const line = correcting.getByRole('textbox', { name: /^Line 2/ });
    await expect(line).toHaveValue('The hearing began at ten.');
    await line.fill('The hearing began at eleven.');
    // At once, as a person locks who hears steps.
    expect(await locked(window, () => window.keyboard.press('Control+l'))).toBe('asked');

    await unlock(running, vault);
    const begun = window.getByRole('region', { name: 'Drafts to finish' });
    expect(await violationsOn(window)).toEqual([]);
    await begun.getByRole('button', { name: /Correcting page 2/ }).click();
    await expect(line).toHaveValue('The hearing began at eleven.');
    await expect(window.getByLabel('Page', { exact: true })).toHaveValue('2');
    await expect(window.getByText('Your unfinished correction of this page is back')).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    // Once it is stored there is nothing to go on with.
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('region', { name: 'Text of page 2' })).toContainText('began at eleven');
    const { layers } = await call(window, 'layers.list', { code, page: 2 });
    expect(layers[0]).toMatchObject({ source: 'corrected', inForce: true });
    expect(await call(window, 'drafts.list', {})).toEqual([]);
  },
);
