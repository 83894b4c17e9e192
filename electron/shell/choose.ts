import { existsSync } from 'node:fs';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { choices, Settings } from '../../shared/contract/calls/shell.ts';
import { fail } from '../../shared/contract/errors.ts';
import { dialogWords } from './shell-words.ts';

export type Choice = (typeof choices)[number];

type Open = { readonly dialog: 'open'; readonly properties: NonNullable<OpenDialogOptions['properties']> };
type Save = { readonly dialog: 'save'; readonly name: string; readonly extension: string | null };

/** Which dialog each kind of choice opens. The names that are proposed say nothing about what will be inside. */
export const DIALOGS: Readonly<Record<Choice, Open | Save>> = {
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
};

export type Dialogs = {
  readonly open: (options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>;
  readonly save: (options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>;
};

/**
 * Asks a person for a place.
 *
 * @returns paths; none when they changed their mind
 * @throws FILE_EXISTS when the name got its ending here and there is a file of that name: nobody agreed to replace it
 */
export async function choosePaths(dialogs: Dialogs, what: Choice, language: Settings['language']): Promise<string[]> {
  const kind = DIALOGS[what];
  const { title, button } = dialogWords[language][what];
  if (kind.dialog === 'open') {
    const { canceled, filePaths } = await dialogs.open({ title, buttonLabel: button, properties: kind.properties });
    return canceled ? [] : filePaths;
  }
  const { canceled, filePath } = await dialogs.save({
    title,
    buttonLabel: button,
    defaultPath: kind.name,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    ...(kind.extension === null
      ? {}
      : { filters: [{ name: kind.extension.toUpperCase(), extensions: [kind.extension] }] }),
  });
  if (canceled || filePath === '') return [];
  return [withExtension(filePath, kind.extension)];
}

function withExtension(file: string, extension: string | null): string {
  if (extension === null || file.toLowerCase().endsWith(`.${extension}`)) return file;
  const complete = `${file}.${extension}`;
  if (existsSync(complete)) fail('FILE_EXISTS');
  return complete;
}
