import type { choices, Settings } from '../../shared/contract/calls/shell.ts';

/** What the main process itself says to a person: the dialogs and the menu of the system. */
type Language = Settings['language'];
type Choice = (typeof choices)[number];

export const dialogWords: Readonly<
  Record<Language, Record<Choice, { readonly title: string; readonly button: string }>>
> = {
  en: {
    'new-vault': { title: 'Where to keep the new vault', button: 'Create here' },
    vault: { title: 'Open a vault', button: 'Open' },
    documents: { title: 'Files to bring in', button: 'Bring in' },
    'folder-of-documents': { title: 'A folder to bring in', button: 'Bring in' },
    'export-folder': { title: 'Where to put the export', button: 'Export here' },
    'backup-folder': { title: 'Where to put the backup', button: 'Back up here' },
    'recovery-sheet': { title: 'Where to keep the recovery sheet', button: 'Save' },
    'timeline-svg': { title: 'Save the timeline', button: 'Save' },
    'timeline-pdf': { title: 'Save the timeline', button: 'Save' },
    'timeline-png': { title: 'Save the timeline', button: 'Save' },
  },
  ru: {
    'new-vault': { title: 'Где будет лежать новое хранилище', button: 'Создать здесь' },
    vault: { title: 'Открыть хранилище', button: 'Открыть' },
    documents: { title: 'Какие файлы добавить', button: 'Добавить' },
    'folder-of-documents': { title: 'Какую папку добавить', button: 'Добавить' },
    'export-folder': { title: 'Куда положить выгрузку', button: 'Выгрузить сюда' },
    'backup-folder': { title: 'Куда положить резервную копию', button: 'Сохранить сюда' },
    'recovery-sheet': { title: 'Где хранить лист восстановления', button: 'Сохранить' },
    'timeline-svg': { title: 'Сохранить хронику', button: 'Сохранить' },
    'timeline-pdf': { title: 'Сохранить хронику', button: 'Сохранить' },
    'timeline-png': { title: 'Сохранить хронику', button: 'Сохранить' },
  },
  be: {
    'new-vault': { title: 'Дзе будзе ляжаць новае сховішча', button: 'Стварыць тут' },
    vault: { title: 'Адкрыць сховішча', button: 'Адкрыць' },
    documents: { title: 'Якія файлы дадаць', button: 'Дадаць' },
    'folder-of-documents': { title: 'Якую тэчку дадаць', button: 'Дадаць' },
    'export-folder': { title: 'Куды пакласці выгрузку', button: 'Выгрузіць сюды' },
    'backup-folder': { title: 'Куды пакласці рэзервовую копію', button: 'Захаваць сюды' },
    'recovery-sheet': { title: 'Дзе захоўваць аркуш аднаўлення', button: 'Захаваць' },
    'timeline-svg': { title: 'Захаваць хроніку', button: 'Захаваць' },
    'timeline-pdf': { title: 'Захаваць хроніку', button: 'Захаваць' },
    'timeline-png': { title: 'Захаваць хроніку', button: 'Захаваць' },
  },
};

/** Words of the parts of the menu that the system itself carries out. */
export const menuWords = {
  en: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    togglefullscreen: 'Full screen',
    hide: 'Hide Khronika',
    hideOthers: 'Hide others',
    quit: 'Quit',
  },
  ru: {
    edit: 'Правка',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить всё',
    view: 'Вид',
    resetZoom: 'Обычный размер',
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    togglefullscreen: 'На весь экран',
    hide: 'Скрыть Khronika',
    hideOthers: 'Скрыть остальные',
    quit: 'Выйти',
  },
  be: {
    edit: 'Праўка',
    undo: 'Адмяніць',
    redo: 'Паўтарыць',
    cut: 'Выразаць',
    copy: 'Капіяваць',
    paste: 'Уставіць',
    selectAll: 'Вылучыць усё',
    view: 'Выгляд',
    resetZoom: 'Звычайны памер',
    zoomIn: 'Буйней',
    zoomOut: 'Драбней',
    togglefullscreen: 'На ўвесь экран',
    hide: 'Схаваць Khronika',
    hideOthers: 'Схаваць астатнія',
    quit: 'Выйсці',
  },
} as const satisfies Record<Language, Record<string, string>>;
