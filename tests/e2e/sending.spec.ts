import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { exported } from './exported.ts';

/** After a submission has left: that it was sent, what came back, when to come back to it, and proof that it was there. */

test(
  'an export is noted as sent, a reply is added, and Home says when to come back to it',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const { code } = await exported(window, running, path.join(folder, 'out'));
    await window.keyboard.press('Control+8');
    await window.getByRole('row', { name: new RegExp(code) }).dblclick();
    await expect(window.locator('.submissions-sheet')).toBeVisible({ timeout: 30_000 });
    await window.keyboard.press('Alt+6');
    const sent = window.getByRole('tabpanel', { name: 'Sent' });
    await expect(sent).toContainText('Not sent yet.');
    await expect(sent.getByRole('region', { name: 'Exports' })).toContainText('1 file');
    expect(await violationsOn(window)).toEqual([]);

    await window.keyboard.press('Control+Shift+M');
    const noting = window.getByRole('dialog', { name: 'Note as sent' });
    await noting.getByRole('textbox', { name: 'When' }).fill('1 June 2025');
    await noting.getByRole('textbox', { name: 'How' }).fill('By post');
    await noting.getByRole('textbox', { name: 'Reference' }).fill('2025/17');
    await noting.getByRole('textbox', { name: 'Come back to it' }).fill('1 July 2025');
    expect(await violationsOn(window)).toEqual([]);
    await noting.getByRole('button', { name: 'Keep' }).click();
    const what = sent.getByRole('region', { name: 'Sent on 1 June 2025' });
    await expect(what).toContainText('2025/17');
    await expect(what).toContainText('1 July 2025');
    await expect(what).toContainText('under a pseudonym');

    await window.keyboard.press('Control+Shift+Y');
    const replying = window.getByRole('dialog', { name: 'Add a reply' });
    await replying.getByRole('textbox', { name: 'When' }).fill('20 June 2025');
    await replying.getByRole('textbox', { name: 'What it says' }).fill('They ask for a clearer scan.');
    expect(await violationsOn(window)).toEqual([]);
    await replying.getByRole('button', { name: 'Keep' }).click();
    await expect(sent.getByRole('region', { name: 'Replies' })).toContainText('20 June 2025');
    await expect(sent.getByRole('region', { name: 'Replies' })).toContainText('They ask for a clearer scan.');

    const stamps = path.join(folder, 'stamps');
    running.answerDialog([stamps]);
    await sent.getByRole('button', { name: 'Write a request' }).click();
    await expect(sent.getByRole('status')).toContainText('The request is written');
    expect(
      readdirSync(stamps)
        .map((file) => path.extname(file))
        .toSorted(),
    ).toEqual(['.tsq', '.txt']);
    expect(await violationsOn(window)).toEqual([]);

    await window.keyboard.press('Control+1');
    const due = window.getByRole('region', { name: 'Submissions to follow up' });
    await expect(due).toContainText('due since 1 July 2025');
    await due.getByRole('button').click();
    await expect(window.getByRole('tabpanel')).toBeVisible({ timeout: 30_000 });
  },
);
