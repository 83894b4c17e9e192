import { existsSync } from 'node:fs';
import { fail } from '../../shared/contract/errors.ts';
import { writeDurably } from './durable.ts';
import { createSheetPage, MUTED, PAGE } from './sheet-page.ts';

export type SheetLanguage = 'en' | 'ru' | 'be';

export interface RecoverySheet {
  /** An age identity. */
  readonly recoveryKey: string;
  /** Random, and tells several sheets apart. */
  readonly vaultId: string | null;
  readonly language: SheetLanguage;
  /** ISO day on which it is made. */
  readonly day: string;
}

/**
 * Writes the recovery key as a page to print or keep: a PDF of one page, A4.
 * @throws FILE_EXISTS, DISK_FULL, WRITE_FAILED
 */
export async function writeRecoverySheet(file: string, sheet: RecoverySheet): Promise<void> {
  if (existsSync(file)) fail('FILE_EXISTS');
  await writeDurably(file, await drawRecoverySheet(sheet));
}

/** The page as a PDF. The text of the key is text, so that it can be copied as well as typed. */
export async function drawRecoverySheet({ recoveryKey, vaultId, language, day }: RecoverySheet): Promise<Uint8Array> {
  const mupdf = await import('mupdf');
  const say = words[language];
  const page = createSheetPage(mupdf);
  let y = PAGE.height - PAGE.margin - 10;
  page.text('bold', 22, PAGE.margin, y, say.title);
  y -= 20;
  page.text(
    'plain',
    10,
    PAGE.margin,
    y,
    ['Khronika', day, vaultId].filter((part) => part !== null).join('   ·   '),
    MUTED,
  );
  y -= 30;
  y = page.paragraph(y, say.purpose);
  y -= 16;

  page.rule(y);
  y -= 34;
  for (const row of rowsOf(recoveryKey)) {
    row.forEach((group, column) => page.text('code', 19, PAGE.margin + column * 118, y, group));
    y -= 31;
  }
  y += 12;
  page.rule(y);
  y -= 24;
  page.text('plain', 10, PAGE.margin, y, say.reading, MUTED);
  y -= 36;

  page.advice(y, say);
  return page.finish(say.title, language);
}

/** What every key begins with, then groups of four signs, four in a row, in which a slip of the hand is found. */
function rowsOf(key: string): string[][] {
  const [, mark = '', rest = ''] = /^(AGE-SECRET-KEY-(?:PQ-)?1)?(.*)$/s.exec(key.trim()) ?? [];
  const groups = rest.match(/.{1,4}/gs) ?? [];
  const rows = Array.from({ length: Math.ceil(groups.length / 4) }, (_, at) => groups.slice(at * 4, at * 4 + 4));
  return mark === '' ? rows : [[mark], ...rows];
}

interface SheetWords {
  readonly title: string;
  readonly purpose: string;
  readonly reading: string;
  readonly keeping: string;
  readonly rules: readonly string[];
  readonly using: string;
  readonly howTo: string;
}

const words: Readonly<Record<SheetLanguage, SheetWords>> = {
  en: {
    title: 'Recovery key',
    purpose:
      'This key opens your vault if the passphrase is lost. Whoever has this page and a copy of the vault can read everything in it. Nobody can make the key again.',
    reading: 'Read from left to right, row by row. When you type it, spaces and small letters do not matter.',
    keeping: 'How to keep it',
    rules: [
      'Print it or copy it by hand, then delete the file from the computer and empty the bin.',
      'Keep the page away from the computer and from every copy of the vault, best with somebody you trust in another place.',
      'Write nothing on it that tells whose it is or what it opens.',
      'Do not photograph it, send it or put it into a cloud.',
      'If you think that somebody has seen it, move the archive into a new vault.',
    ],
    using: 'How to use it',
    howTo:
      'Open Khronika, choose the vault, then “Use the recovery key”, and type it. After that, set a new passphrase.',
  },
  ru: {
    title: 'Ключ восстановления',
    purpose:
      'Этот ключ откроет хранилище, если вы забудете пароль. Тот, у кого есть эта страница и копия хранилища, прочтёт всё, что в нём лежит. Создать этот ключ заново невозможно.',
    reading: 'Читайте слева направо, строку за строкой. При вводе пробелы и регистр букв не важны.',
    keeping: 'Как его хранить',
    rules: [
      'Распечатайте страницу или перепишите ключ от руки, затем удалите файл с компьютера и очистите корзину.',
      'Держите страницу отдельно от компьютера и от всех копий хранилища, лучше всего в другом месте, у человека, которому доверяете.',
      'Не пишите на ней ничего, что выдаст, чья она и что открывает.',
      'Не фотографируйте её, не пересылайте и не кладите в облако.',
      'Если вам кажется, что ключ кто-то видел, перенесите архив в новое хранилище.',
    ],
    using: 'Как им воспользоваться',
    howTo:
      'Откройте Khronika, выберите хранилище, затем «Воспользоваться ключом восстановления» и введите его. После этого задайте новый пароль.',
  },
  be: {
    title: 'Ключ аднаўлення',
    purpose:
      'Гэты ключ адкрые сховішча, калі вы забудзеце пароль. Той, хто мае гэтую старонку і копію сховішча, прачытае ўсё, што ў ім ляжыць. Стварыць гэты ключ нанова немагчыма.',
    reading: 'Чытайце злева направа, радок за радком. Пры ўводзе прабелы і рэгістр літар не важныя.',
    keeping: 'Як яго захоўваць',
    rules: [
      'Надрукуйце старонку або перапішыце ключ ад рукі, потым выдаліце файл з камп’ютара і ачысціце сметніцу.',
      'Трымайце старонку асобна ад камп’ютара і ад усіх копій сховішча, найлепш у іншым месцы, у чалавека, якому давяраеце.',
      'Не пішыце на ёй нічога, што выдасць, чыя яна і што адкрывае.',
      'Не фатаграфуйце яе, не перасылайце і не кладзіце ў воблака.',
      'Калі вам здаецца, што ключ нехта бачыў, перанясіце архіў у новае сховішча.',
    ],
    using: 'Як ім скарыстацца',
    howTo:
      'Адкрыйце Khronika, выберыце сховішча, потым «Скарыстацца ключом аднаўлення» і ўвядзіце яго. Пасля гэтага задайце новы пароль.',
  },
};
