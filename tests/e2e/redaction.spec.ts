import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { toReader } from './screens.ts';

/** A copy of a document in which names are unreadable for good, made by keys alone. */

test(
  'names are hidden by one key each, a box by keys, and the version opens without them',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    // Letters are recognised twice on the way, beside whatever else the machine does.
    test.setTimeout(120_000);
    await toReader({ running, page: window, vault, folder }, 'D-9001', '.reader-layer-word');
    await window.keyboard.press('Shift+X');
    const pane = window.getByRole('region', { name: 'Redact' });
    await expect(pane.getByRole('heading', { name: 'Named here and not to be named' })).toBeVisible();
    await pane.getByRole('button', { name: /For whom/ }).click();
    await window.getByRole('option', { name: 'media' }).click();
    const { people } = await call(window, 'redactions.suggest', { code: 'D-9001', audience: 'media' });
    const [first] = people;
    expect(first).toBeDefined();
    const toggle = pane.getByRole('button', { name: `Hide ${first?.title}` });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');

    await window.keyboard.press('1');
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(window.locator('.reader-mark[data-kind="to-redact"]').first()).toBeVisible();
    const before = await pane.locator('.redaction-region').count();
    expect(before).toBeGreaterThan(0);

    await window.keyboard.press('x');
    const box = window.getByRole('group', { name: /^Box on page/ });
    await expect(box).toBeFocused();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('a');
    await expect(pane.locator('.redaction-region')).toHaveCount(before + 1);
    const drawn = pane.locator('.redaction-region', { hasText: /^Box on page/ });
    await drawn.getByRole('button', { name: /Reason for the box/ }).click();
    await window.getByRole('option', { name: 'health' }).click();
    expect(await violationsOn(window)).toEqual([]);

    await pane.focus();
    await window.keyboard.press('v');
    await expect(window.locator('.reader-mark[data-kind="redacted"]').first()).toBeVisible();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/is made: \d+ words? (is|are) proven gone/)).toBeVisible({ timeout: 60_000 });
    const { versions } = await call(window, 'redactions.list', { code: 'D-9001' });
    const [version] = versions;
    expect(version).toMatchObject({ audience: ['media'] });
    expect(version?.regions.some(({ reason }) => reason === 'health')).toBe(true);
    await expect(window.locator('.reader-head')).toContainText(version?.code ?? 'no version');
    const { text } = await call(window, 'documents.text', { code: version?.code ?? '', page: 1 });
    for (const { text: name } of first?.places ?? []) expect(text).not.toContain(name);
  },
);
