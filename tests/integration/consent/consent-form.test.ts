import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

const home = mkdtempSync(join(tmpdir(), 'khronika-form-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a form is written as Word and PDF without an open archive, beside what is there, and never over it', async () => {
  const calls = createCalls();
  const folder = join(home, 'forms');
  const form = {
    language: 'be',
    recipients: ['cedaw', 'Specimen Fund'],
    forSource: false,
    folder,
  } satisfies CallInput<'consents.form'>;
  expect(await calls['consents.form'](form)).toEqual({ files: ['consent-be.docx', 'consent-be.pdf'] });
  await calls['consents.form']({ ...form, forSource: true });
  await expect(calls['consents.form'](form)).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
  expect(readdirSync(folder).toSorted()).toEqual([
    'consent-be.docx',
    'consent-be.pdf',
    'source-agreement-be.docx',
    'source-agreement-be.pdf',
  ]);
  const word = strFromU8(
    unzipSync(readFileSync(join(folder, 'consent-be.docx')))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(word).toContain('Камітэт КЛДЖ');
  expect(word).toContain('Specimen Fund');
  expect(readFileSync(join(folder, 'consent-be.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('it is not written into the open archive, nor into a folder whose parent is not there', async () => {
  const opened = await freshVault();
  const { folder: vault } = opened;
  opened.vault.close();
  const calls = createCalls();
  await calls['vault.open']({ folder: vault, unlock: { passphrase } });
  const form = { language: 'en', recipients: ['cedaw'], forSource: false } satisfies Omit<
    CallInput<'consents.form'>,
    'folder'
  >;
  await expect(calls['consents.form']({ ...form, folder: join(vault, 'forms') })).rejects.toMatchObject({
    code: 'EXPORT_INSIDE_VAULT',
  });
  await expect(calls['consents.form']({ ...form, folder: join(home, 'a', 'b') })).rejects.toMatchObject({
    code: 'FOLDER_NOT_FOUND',
  });
  expect(existsSync(join(vault, 'forms'))).toBe(false);
  await calls['vault.lock']({});
  rmSync(opened.home, { recursive: true, force: true });
});
