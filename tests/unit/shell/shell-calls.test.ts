import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { choices } from '../../../shared/contract/calls/shell.ts';
import { DIALOGS } from '../../../electron/shell/choose.ts';
import { createPlaces } from '../../../electron/shell/places.ts';
import { openSettingsFile, usualSettings } from '../../../electron/shell/settings-file.ts';
import { createShellCalls } from '../../../electron/shell/shell-calls.ts';
import { dialogWords, menuWords } from '../../../electron/shell/shell-words.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'khronika-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Opened = { folder: string; readOnly: boolean } | null;
const places = createPlaces();
let answer: string[] = [];
let opened: Opened = null;
let whileAsked = () => {};
let asked: object[] = [];
let done: unknown[] = [];

const dialog = async (options: object) => {
  asked.push(options);
  whileAsked();
  return { canceled: answer.length === 0, filePaths: answer, filePath: answer[0] ?? '' };
};
const calls = createShellCalls({
  file: openSettingsFile(path.join(folder, 'settings.json'), usualSettings(['en'])),
  places,
  dialogs: { open: dialog, save: dialog },
  opened: () => opened,
  onSettings: ({ theme }) => done.push(['settings', theme]),
  onMenu: (groups) => done.push(['menu', groups.length]),
  reveal: (file) => done.push(['revealed', file]),
  print: async () => void done.push('printed'),
  copied: async () => void done.push('copied'),
  typingSecret: (typing) => done.push(['typing', typing]),
  quit: () => done.push('quit'),
  platform: 'darwin',
});
beforeEach(() => {
  answer = [];
  opened = null;
  whileAsked = () => {};
  asked = [];
  done = [];
});

test('the dialogs and the names they propose are exactly these; none tells of what is inside', () => {
  expect(DIALOGS).toEqual({
    'new-vault': { dialog: 'save', name: 'archive.khronika', extension: 'khronika' },
    vault: { dialog: 'open', properties: ['openDirectory', 'dontAddToRecent'] },
    documents: { dialog: 'open', properties: ['openFile', 'multiSelections', 'showHiddenFiles', 'dontAddToRecent'] },
    'folder-of-documents': { dialog: 'open', properties: ['openDirectory', 'dontAddToRecent'] },
    'folder-to-watch': { dialog: 'open', properties: ['openDirectory', 'dontAddToRecent'] },
    'export-folder': { dialog: 'save', name: 'khronika-export', extension: null },
    'backup-folder': { dialog: 'open', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
    'restored-vault': { dialog: 'save', name: 'archive.khronika', extension: 'khronika' },
    'recovery-sheet': { dialog: 'save', name: 'khronika-recovery.pdf', extension: 'pdf' },
    'code-sheet': { dialog: 'save', name: 'khronika-code.pdf', extension: 'pdf' },
    'custody-pdf': { dialog: 'save', name: 'custody.pdf', extension: 'pdf' },
    'custody-csv': { dialog: 'save', name: 'custody.csv', extension: 'csv' },
    'custody-json': { dialog: 'save', name: 'custody.json', extension: 'json' },
    'own-card': { dialog: 'save', name: 'khronika-card.txt', extension: 'txt' },
    'colleague-card': { dialog: 'open', properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] },
    'change-set-to-write': { dialog: 'save', name: 'changes.age', extension: 'age' },
    'change-set': { dialog: 'open', properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] },
    'timeline-svg': { dialog: 'save', name: 'timeline.svg', extension: 'svg' },
    'timeline-pdf': { dialog: 'save', name: 'timeline.pdf', extension: 'pdf' },
    'timeline-png': { dialog: 'save', name: 'timeline.png', extension: 'png' },
    'chart-svg': { dialog: 'save', name: 'chart.svg', extension: 'svg' },
    'chart-png': { dialog: 'save', name: 'chart.png', extension: 'png' },
    'chart-pdf': { dialog: 'save', name: 'chart.pdf', extension: 'pdf' },
    table: { dialog: 'open', properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] },
    'time-proof': { dialog: 'open', properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] },
    'ocr-language': { dialog: 'open', properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'] },
    'table-csv': { dialog: 'save', name: 'table.csv', extension: 'csv' },
    'table-xlsx': { dialog: 'save', name: 'table.xlsx', extension: 'xlsx' },
  });
});

test('every dialog and menu speaks three languages', () => {
  for (const language of ['en', 'ru', 'be'] as const) {
    expect(Object.keys(dialogWords[language])).toEqual([...choices]);
    expect(Object.keys(menuWords[language])).toEqual(Object.keys(menuWords.en));
  }
  const words = Object.values(dialogWords).map((each) => each.vault.title);
  expect(new Set(words).size).toBe(3);
});

describe('choosing', () => {
  test('a new vault gives a token, and the ending that vaults have', async () => {
    answer = ['/home/n/mine'];
    const { places: chosen } = await calls['shell.choose']({ what: 'new-vault', language: 'be' });
    expect(chosen).toEqual([{ place: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'mine', folder: '/home/n' }]);
    expect(places.find(chosen[0]?.place ?? '', ['new-vault'])).toBe('/home/n/mine.khronika');
    expect(asked).toEqual([
      expect.objectContaining({ title: 'Дзе будзе ляжаць новае сховішча', buttonLabel: 'Стварыць тут' }),
    ]);
  });

  test('nothing gives nothing', async () => {
    expect(await calls['shell.choose']({ what: 'documents', language: 'en' })).toEqual({ places: [] });
    expect(await calls['shell.choose']({ what: 'timeline-svg', language: 'en' })).toEqual({ places: [] });
  });

  test('several documents gives a token for each', async () => {
    answer = ['/a.pdf', '/b.pdf'];
    const { places: chosen } = await calls['shell.choose']({ what: 'documents', language: 'en' });
    expect(chosen.map(({ place }) => places.find(place, ['documents']))).toEqual(answer);
  });

  test('a name whose ending was added here never replaces a file that nobody agreed to replace', async () => {
    writeFileSync(path.join(folder, 'timeline.svg'), 'the old drawing');
    answer = [path.join(folder, 'timeline')];
    await expect(calls['shell.choose']({ what: 'timeline-svg', language: 'en' })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
    });
  });

  test('while the vault locks gives nothing', async () => {
    opened = { folder: '/v', readOnly: false };
    answer = ['/a.pdf'];
    whileAsked = () => (opened = null);
    expect(await calls['shell.choose']({ what: 'documents', language: 'en' })).toEqual({ places: [] });
  });
});

test('files that were dropped get tokens if they are there; what has no path, or is none, gets nothing', async () => {
  const file = path.join(folder, 'letter.txt');
  writeFileSync(file, 'x');
  const given = await calls['shell.dropped']({ paths: [file, '', 'letter.txt', path.join(folder, 'gone'), folder] });
  const found = given.places.map((place) => (place === null ? null : places.find(place, ['dropped'])));
  expect(found).toEqual([file, null, null, null, folder]);
});

test('the state tells the settings, the system, the open vault by its name, and vaults only where that is allowed', async () => {
  opened = { folder: '/home/n/mine.khronika', readOnly: true };
  expect(await calls['shell.state']({})).toEqual({
    settings: usualSettings(['en']),
    platform: 'mac',
    vaults: [],
    open: { place: expect.any(String), name: 'mine', readOnly: true },
  });
  await calls['shell.settings']({ rememberVaults: true });
  const { vaults } = await calls['shell.state']({});
  expect(vaults).toEqual([{ place: expect.any(String), name: 'mine', folder: '/home/n' }]);
  expect(places.find(vaults[0]?.place ?? '', ['known-vault'])).toBe('/home/n/mine.khronika');

  await expect(calls['shell.forget']({ place: 'forged' })).rejects.toMatchObject({ code: 'PLACE_UNKNOWN' });
  await calls['shell.forget']({ place: vaults[0]?.place });
  expect((await calls['shell.state']({})).vaults).toEqual([]);
});

test('a setting changes alone, and the shell follows it', async () => {
  const before = (await calls['shell.state']({})).settings;
  expect(await calls['shell.settings']({ theme: 'dark', density: undefined })).toEqual({ ...before, theme: 'dark' });
  expect(done).toEqual([['settings', 'dark']]);
});

test('only a place of this session is shown in the file window', async () => {
  const { place } = places.add('/home/n/export', 'export-folder');
  await calls['shell.reveal']({ place });
  expect(done).toEqual([['revealed', '/home/n/export']]);
  await expect(calls['shell.reveal']({ place: '/home/n/export' })).rejects.toMatchObject({ code: 'PLACE_UNKNOWN' });
});

test('printing, the menu and leaving go to the system', async () => {
  await calls['shell.print']({});
  await calls['shell.menu']({ groups: [] });
  await calls['shell.quit']({});
  expect(done).toEqual(['printed', ['menu', 0], 'quit']);
});
