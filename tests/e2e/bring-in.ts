import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Running } from '../standin/launch.ts';
import { expect } from './archive.ts';
import { call } from './khronika.ts';

/** Brings files in, by their names; gives the code of each. */
export async function bringIn(
  { page, answerDialog }: Running,
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<(name: string) => string> {
  const names = Object.keys(files);
  for (const name of names) writeFileSync(path.join(folder, name), files[name] ?? '');
  answerDialog(names.map((name) => path.join(folder, name)));
  const { places } = await call(page, 'shell.choose', { what: 'documents' });
  const { added, kept } = await call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  return (name) => [...added, ...kept].find((each) => each.path.endsWith(`/${name}`))?.code ?? '';
}

/** Opens a document for reading, from the palette, and waits for a part of the reader. */
export async function read(window: Page, code: string, until: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.locator('.palette-box input').fill(code);
  await window
    .locator('.palette-offer', { has: window.locator('.kit-code', { hasText: code }) })
    .first()
    .click();
  await expect(window.getByRole('complementary', { name: 'Preview' })).toContainText(code);
  await window.keyboard.press('Control+Enter');
  await expect(window.locator(until).first()).toBeVisible();
}
