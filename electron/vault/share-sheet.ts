import { existsSync } from 'node:fs';
import { fail } from '../../shared/contract/errors.ts';
import { typedRows } from '../../shared/shares/share-rows.ts';
import { writeDurably } from './durable.ts';
import { readShare, type Share } from './recovery-kit.ts';
import type { SheetLanguage } from './recovery-sheet.ts';
import { createSheetPage, MUTED, PAGE } from './sheet-page.ts';

export interface ShareSheet {
  /** As `makeKit` gave it, or as it was typed. */
  readonly share: string;
  readonly language: SheetLanguage;
  /** ISO day on which it is made. */
  readonly day: string;
}

/**
 * Writes one share of a recovery kit as a page to print or keep: a PDF of one page, A4.
 * @throws SHARE_MISTYPED, SHARE_UNREADABLE, FILE_EXISTS, DISK_FULL, WRITE_FAILED
 */
export async function writeShareSheet(file: string, sheet: ShareSheet): Promise<void> {
  if (existsSync(file)) fail('FILE_EXISTS');
  await writeDurably(file, await drawShareSheet(sheet));
}

/** The page as a PDF. The signs are text, so that they can be copied as well as typed. */
export async function drawShareSheet({ share, language, day }: ShareSheet): Promise<Uint8Array> {
  const about = readShare(share);
  const mupdf = await import('mupdf');
  const say = words[language];
  const page = createSheetPage(mupdf);
  let y = PAGE.height - PAGE.margin - 10;
  const title = say.title(about);
  page.text('bold', 22, PAGE.margin, y, title);
  y -= 20;
  page.text('plain', 10, PAGE.margin, y, ['Khronika', day, `${say.kit} ${about.kit}`].join('   ·   '), MUTED);
  y -= 30;
  y = page.paragraph(y, say.purpose(about));
  y -= 16;

  page.rule(y);
  y -= 34;
  for (const [index, row] of typedRows(share).entries()) {
    page.text('plain', 10, PAGE.margin, y, String(index + 1), MUTED);
    (row.match(/.{4}/g) ?? []).forEach((group, column) =>
      page.text('code', 19, PAGE.margin + 26 + column * 112, y, group),
    );
    y -= 31;
  }
  y += 12;
  page.rule(y);
  y -= 24;
  for (const line of page.wrap('plain', 10, say.reading)) {
    page.text('plain', 10, PAGE.margin, y, line, MUTED);
    y -= 14;
  }
  y -= 22;

  page.advice(y, { ...say, howTo: say.howTo(about) });
  return page.finish(title, language);
}

interface ShareWords {
  title(share: Share): string;
  readonly kit: string;
  purpose(share: Share): string;
  readonly reading: string;
  readonly keeping: string;
  readonly rules: readonly string[];
  readonly using: string;
  howTo(share: Share): string;
}

const words: Readonly<Record<SheetLanguage, ShareWords>> = {
  en: {
    title: ({ number, total }) => `Share ${number} of ${total} of a recovery kit`,
    kit: 'Kit',
    purpose: ({ needed, total }) =>
      `This is one of ${total} shares. Any ${needed} of them together open a vault if its passphrase is lost; fewer tell nothing about it. Nobody can make this share again, but a new kit can be made in place of this one.`,
    reading:
      'Read from left to right, row by row. There is no 0 and no O, no 1 and no I. When you type it, spaces and small letters do not matter; a slip is noticed, and its row is named.',
    keeping: 'How to keep it',
    rules: [
      'Print it or copy it by hand, then delete the file from the computer and empty the bin.',
      'Keep it in another place and with another person than the other shares, and away from every copy of the vault.',
      'Write nothing on it that tells whose it is or who has the others.',
      'Do not photograph it, send it or put it into a cloud.',
      'If it is lost or somebody has seen it, say so to whoever gave it to you: a new kit makes this one useless for every later copy of the vault.',
    ],
    using: 'How to use it',
    howTo: ({ needed }) =>
      `Bring ${needed} shares together, in any order. Open Khronika, choose the vault, then “Use shares of a recovery kit”, and type them. Without Khronika: the page “The vault on disk” of its documentation says how.`,
  },
  ru: {
    title: ({ number, total }) => `Доля ${number} из ${total}: набор для восстановления`,
    kit: 'Набор',
    purpose: ({ needed, total }) =>
      `Всего долей ${total}. Любые ${needed} из них вместе откроют хранилище, если парольная фраза потеряна; меньшее число не скажет о нём ничего. Создать эту долю заново невозможно, но вместо всего набора можно сделать новый.`,
    reading:
      'Читайте слева направо, строку за строкой. Здесь нет ни 0, ни O, ни 1, ни I. При вводе пробелы и регистр не важны; ошибка будет замечена, и программа назовёт её строку.',
    keeping: 'Как её хранить',
    rules: [
      'Распечатайте страницу или перепишите знаки от руки, затем удалите файл с компьютера и очистите корзину.',
      'Храните её не там, где другие доли, не у того же человека и отдельно от всех копий хранилища.',
      'Не пишите на ней ничего, что выдаст, чья она и у кого остальные.',
      'Не фотографируйте её, не пересылайте и не кладите в облако.',
      'Если она потеряна или её кто-то видел, скажите тому, кто её вам дал: новый набор сделает эту долю бесполезной для всех последующих копий хранилища.',
    ],
    using: 'Как ею воспользоваться',
    howTo: ({ needed }) =>
      `Соберите вместе нужное число долей (${needed}), порядок не важен. Откройте Khronika, выберите хранилище, затем «Воспользоваться долями ключа» и введите их. Как обойтись без Khronika, сказано в её документации на странице «The vault on disk».`,
  },
  be: {
    title: ({ number, total }) => `Доля ${number} з ${total}: набор для аднаўлення`,
    kit: 'Набор',
    purpose: ({ needed, total }) =>
      `Усяго доляў ${total}. Любыя ${needed} з іх разам адкрыюць сховішча, калі парольная фраза страчана; меншая колькасць не скажа пра яго нічога. Стварыць гэтую долю нанова немагчыма, але замест усяго набору можна зрабіць новы.`,
    reading:
      'Чытайце злева направа, радок за радком. Тут няма ні 0, ні O, ні 1, ні I. Пры ўводзе прабелы і рэгістр не важныя; памылка будзе заўважана, і праграма назаве яе радок.',
    keeping: 'Як яе захоўваць',
    rules: [
      'Надрукуйце старонку або перапішыце знакі ад рукі, потым выдаліце файл з камп’ютара і ачысціце сметніцу.',
      'Захоўвайце яе не там, дзе іншыя долі, не ў таго ж чалавека і асобна ад усіх копій сховішча.',
      'Не пішыце на ёй нічога, што выдасць, чыя яна і ў каго астатнія.',
      'Не фатаграфуйце яе, не перасылайце і не кладзіце ў воблака.',
      'Калі яна страчана або яе нехта бачыў, скажыце таму, хто вам яе даў: новы набор зробіць гэтую долю бескарыснай для ўсіх наступных копій сховішча.',
    ],
    using: 'Як ёю скарыстацца',
    howTo: ({ needed }) =>
      `Збярыце разам патрэбную колькасць доляў (${needed}), парадак не важны. Адкрыйце Khronika, выберыце сховішча, потым «Скарыстацца долямі ключа» і ўвядзіце іх. Як абысціся без Khronika, сказана ў яе дакументацыі на старонцы «The vault on disk».`,
  },
};
