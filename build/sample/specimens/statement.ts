import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** D-9003: an invented statement on conditions of detention, two pages of Word in Belarusian, without document properties. */
export async function statementDocx(): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 1701, right: 850 } } },
        headers: { default: new Header({ children: [header()] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          line(
            'Заява (узор, SPECIMEN)',
            { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
            { bold: true, size: 30 },
          ),
          line('пра ўмовы ўтрымання пад адміністрацыйным арыштам', { alignment: AlignmentType.CENTER }, {}),
          ...firstPage.map((text) => line(text)),
          new Paragraph({ children: [new PageBreak()] }),
          ...secondPage.map((text) => line(text)),
          line('5 сакавіка 2022 года', { alignment: AlignmentType.LEFT, indent: {} }, {}),
          line('А. Узорная', { alignment: AlignmentType.RIGHT, indent: {} }, { italics: true }),
        ],
      },
    ],
  });
  return withoutProperties(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Word keeps who wrote a file and when; a specimen says neither. A fixed day in the archive makes the bytes repeatable. */
function withoutProperties(docx: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx))) parts[path] = replacement(path) ?? bytes;
  return zipSync(parts, { mtime: new Date(2022, 2, 5, 12) });
}

/** Empty core and extended properties (ISO/IEC 29500-2, clause 10; ISO/IEC 29500-1, 15.2.12.3). */
function replacement(path: string): Uint8Array | undefined {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const empty: Record<string, string> = {
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`,
  };
  const text = empty[path];
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function line(
  text: string,
  layout: IParagraphOptions = {},
  run: { bold?: boolean; italics?: boolean; size?: number } = {},
) {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { after: 140, line: 312 },
    ...(layout.alignment === undefined ? { indent: { firstLine: 567 } } : {}),
    ...layout,
    children: [new TextRun({ text, ...run })],
  });
}

function header(): Paragraph {
  const text = 'УЗОР (SPECIMEN): прыдуманы дакумент, усе імёны, месцы і падзеі выдуманыя';
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold: true, size: 18, color: '808080' })],
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}

const firstPage = [
  'Я, Узорная Алена Прыкладаўна, жыхарка горада Узорска, да верасня 2021 года кіравала грамадскім аб’яднаннем «Прыклад», якое суд закрыў. Расказваю тое, што бачыла і перажыла сама.',
  'Мяне затрымалі 2 лютага 2022 года вечарам каля дома, калі я чакала аўтобус. Спачатку прывезлі ў аддзел, адтуль апоўначы перавезлі ў ізалятар часовага ўтрымання. Патэлефанаваць дадому не дазволілі. Назаўтра праз відэасувязь адбыўся суд; адваката не было, размова цягнулася восем хвілін.',
  'У камеры № 4, разлічанай на дваіх, нас было шасцёра. Матрацаў, падушак і коўдраў не давалі. Святло гарэла ўсю ноч, а ў дзве гадзіны ночы і ў чатыры нас будзілі на пераклічку.',
  'У ноч на 6 лютага ахоўнік вывеў мяне ў калідор і пакінуў каля адчыненага акна без верхняй адзежы. Я прастаяла там, паводле гадзінніка на сцяне, дзве гадзіны і дваццаць хвілін. На пытанне, за што, ён адказаў: «Каб ведала». Імя яго я не ведаю; суседкі па камеры называлі яго «Макет».',
  'У вочка ў дзвярах маглі зазірнуць і заглядалі мужчыны. Прыбіральня ў камеры нічым не адгароджаная.',
];

const secondPage = [
  'Лекі, якія я павінна прымаць кожны дзень, сястра перадала 5 лютага. Мне іх не далі ні разу. 9 лютага я страціла прытомнасць; фельчар памераў ціск і сказаў, што «ўсё ў межах». Сродкаў гігіены не выдавалі, перадачу з імі вярнулі.',
  'Скаргу на пастанову суда я напісала 7 лютага на аркушы, які мне дала суседка. Канверт забралі. Пра тое, што абласны суд пакінуў пастанову без змены, я даведалася ўжо дома.',
  'У даведцы напісана, што мяне выпусцілі 17 лютага ў 18.40. Гэта не так: у той вечар мяне павялі не на выхад, а ў аддзел, і выйшла я толькі раніцай 18 лютага, каля васьмі гадзін.',
  'Пасля вызвалення я тры тыдні лячылася. Выпіска з паліклінікі захоўваецца ў сястры.',
  'Гэтую заяву даю добраахвотна. Згодна, каб маё імя было названае ў дакладзе для Камітэта ААН па ліквідацыі дыскрымінацыі ў дачыненні да жанчын. Іншым атрымальнікам прашу яго не паведамляць.',
];
