import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettingsFile, usualSettings } from '../../../electron/shell/settings-file.ts';
import { rememberVault } from '../../../electron/shell/shell-calls.ts';

let folder = '';
const file = () => path.join(folder, 'app/settings.json');
const usual = usualSettings(['en-US']);
const fresh = { settings: usual, vaults: [], window: null, attempts: null };
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'khronika-settings-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('somebody who has set nothing gets the language of the system, if it is one of ours, and remembers no vaults', () => {
  expect(usual).toEqual({
    language: 'en',
    theme: 'system',
    density: 'compact',
    lockAfter: 10,
    lockWhenHidden: 5,
    hotKey: 'window',
    clearClipboard: true,
    discreet: false,
    contentProtection: true,
    rememberVaults: false,
  });
  const languages = [['ru-RU'], ['be'], ['be-BY', 'ru'], ['de-DE', 'ru', 'en'], ['de-DE'], []];
  expect(languages.map((each) => usualSettings(each).language)).toEqual(['ru', 'be', 'be', 'ru', 'en', 'en']);
});

test('settings are there again after a restart, readable by their owner alone, with nothing left beside them', () => {
  const first = openSettingsFile(file(), usual);
  expect(first.read()).toEqual(fresh);
  expect(existsSync(file())).toBe(false);
  const window = { x: 1, y: 2, width: 1000, height: 700, maximised: true };
  first.change({ window });
  first.change({ settings: { ...usual, theme: 'dark' } });
  expect(openSettingsFile(file(), usual).read()).toEqual({
    ...fresh,
    settings: { ...usual, theme: 'dark' },
    window,
  });
  expect(readdirSync(path.dirname(file()))).toEqual(['settings.json']);
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '[]', 'null', '{"settings":{}}', '{"settings":{"language":"xx"},"vaults":[],"window":null}'])(
  'a file that is broken counts as none: %s',
  (text) => {
    mkdirSync(path.dirname(file()));
    writeFileSync(file(), text);
    expect(openSettingsFile(file(), usual).read()).toEqual(fresh);
  },
);

test('a file of an older version keeps what it says; what it did not know yet is as usual', () => {
  mkdirSync(path.dirname(file()));
  const older = { language: 'be', theme: 'dark', density: 'comfortable', lockAfter: 3, rememberVaults: true, gone: 1 };
  writeFileSync(file(), JSON.stringify({ settings: older, vaults: ['/v'], window: null }));
  const { gone: _gone, ...kept } = older;
  expect(openSettingsFile(file(), usual).read()).toEqual({
    ...fresh,
    settings: { ...usual, ...kept },
    vaults: ['/v'],
  });
});

test('a disk that cannot be written to costs nothing but the memory of it', () => {
  writeFileSync(path.join(folder, 'app'), 'in the way');
  const settings = openSettingsFile(file(), usual);
  settings.change({ settings: { ...usual, density: 'comfortable' } });
  expect(settings.read().settings.density).toBe('comfortable');
});

describe('places of vaults', () => {
  test('are not written down unless a person allows it', () => {
    const settings = openSettingsFile(file(), usual);
    rememberVault(settings, '/home/n/secret.khronika');
    settings.change({ window: { x: 0, y: 0, width: 900, height: 600, maximised: false } });
    expect(readFileSync(file(), 'utf8')).not.toContain('secret');
  });

  test('are kept, the last one first, each once, not more than eight', () => {
    const settings = openSettingsFile(file(), usual);
    settings.change({ settings: { ...usual, rememberVaults: true } });
    for (const name of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g', 'h', 'i']) rememberVault(settings, `/${name}`);
    expect(settings.read().vaults).toEqual(['/i', '/h', '/g', '/f', '/e', '/d', '/a', '/c']);
  });

  test('are gone from the disk when a person does not allow it any more', () => {
    const settings = openSettingsFile(file(), usual);
    settings.change({ settings: { ...usual, rememberVaults: true } });
    rememberVault(settings, '/home/n/secret.khronika');
    expect(readFileSync(file(), 'utf8')).toContain('secret');
    settings.change({ settings: { ...usual, rememberVaults: false } });
    expect(readFileSync(file(), 'utf8')).not.toContain('secret');
    expect(settings.read().vaults).toEqual([]);
  });
});
