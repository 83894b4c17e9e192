import { expect, test } from './khronika.ts';

test('the components put no style of their own into the page, which the policy would refuse', async ({ window }) => {
  const refused: string[] = [];
  window.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) refused.push(message.text());
  });
  await window.reload();
  // The pressable components look for their place as soon as they are drawn.
  await expect(window.locator('[data-react-aria-pressable]').first()).toBeVisible();
  expect(await window.locator('style').count()).toBe(0);
  expect(refused).toEqual([]);
});

test('a person chooses light or dark paper over the system', async ({ window }) => {
  const paper = (theme: string): Promise<string> =>
    window.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
      return getComputedStyle(document.body).backgroundColor;
    }, theme);
  expect(await paper('dark')).toBe('rgb(21, 22, 24)');
  expect(await paper('light')).toBe('rgb(251, 250, 247)');
});

test('a role that a drawing asks for by name is one colour', async ({ window }) => {
  const ink = await window.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'));
  expect(ink).toBe('rgb(29, 28, 26)');
});

test('rows and controls grow where a person asks for more room', async ({ window }) => {
  const height = (density: string): Promise<number> =>
    window.evaluate((chosen) => {
      document.documentElement.dataset['density'] = chosen;
      const row = document.createElement('div');
      row.style.height = 'var(--row)';
      document.body.append(row);
      const { height: pixels } = row.getBoundingClientRect();
      row.remove();
      return pixels;
    }, density);
  expect(await height('compact')).toBe(28);
  expect(await height('comfortable')).toBe(34);
});
