import { expect, test } from './khronika.ts';

test('the window opens with the name of the app and nothing else in its title', async ({ window }) => {
  await expect(window).toHaveTitle('Khronika');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Khronika');
});

test('the window says which version it is, as the vault process answers', async ({ window }) => {
  await expect(window.getByRole('contentinfo')).toContainText(/\d+\.\d+\.\d+ .*format 2/);
});

test('a call goes from the window to the vault process and back', async ({ window }) => {
  const reply = await window.evaluate(() =>
    (globalThis as unknown as { khronika: { call: (name: string, input: unknown) => Promise<unknown> } }).khronika.call(
      'app.about',
      {},
    ),
  );
  expect(reply).toEqual({ ok: true, value: { name: 'Khronika', version: expect.any(String), vaultFormat: 2 } });
});

test('nothing of the window is cut off at its smallest size', async ({ window }) => {
  await window.setViewportSize({ width: 900, height: 600 });
  const overflow = await window.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expect(window.getByRole('contentinfo')).toBeInViewport();
});

test.describe('on a system that is set to dark', () => {
  test.use({ dark: true });

  test('the window is dark paper with light ink', async ({ window }) => {
    const colours = await window.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(21, 22, 24)', color: 'rgb(231, 228, 222)' });
  });
});
