import { createHash } from 'node:crypto';
import * as docx from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../electron/intake/text/structure/blocks.ts';
import { structure } from '../../../electron/intake/text/structure/blocks.ts';
import { printedNumber } from '../../../electron/intake/text/structure/printed-number.ts';
import { hasStructure, readStructure } from '../../../electron/intake/text/structure/read-structure.ts';
import { extractRtf } from '../../../electron/intake/text/rtf.ts';
import * as made from '../../fixtures/documents.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

async function read(mime: string, bytes: Uint8Array) {
  const { pictures, toInert, ...told } = await readStructure(mime, bytes, 100_000);
  // What the reader tells must pass the check of the process that asked.
  return { ...structure.parse(told), pictures, toInert };
}

/** A short form: `h1 Title`, `p text`, `- item`, `| a | b`, with `*bold*`, `_italic_` and `[text](link)`. */
function short(blocks: readonly Block[]): string[] {
  const text = (runs: Extract<Block, { kind: 'paragraph' }>['runs']) =>
    runs
      .map(({ text: whole, bold, italic, link }) => {
        // White space between two runs belongs to the first.
        const said = whole.trimEnd();
        const marked = bold === true ? `*${said}*` : italic === true ? `_${said}_` : said;
        return `${link === undefined ? marked : `[${marked}](${link})`}${whole.slice(said.length)}`;
      })
      .join('');
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`h${block.level} ${text(block.runs)}`];
      case 'list':
        return block.items.map(({ level, mark, runs }) => `${'  '.repeat(level)}${mark ?? '-'} ${text(runs)}`);
      case 'table':
        return block.rows.map(
          ({ head, cells }) =>
            `${head ? '#' : ''}${cells.map(({ runs, across, down }) => `| ${text(runs)}${across > 1 || down > 1 ? ` {${across}x${down}}` : ''}`).join(' ')}`,
        );
      case 'quote':
        return [`${'>'.repeat(block.level)} ${text(block.runs)}`];
      case 'note':
        return [`^${block.mark} ${block.by === null ? '' : `(${block.by}) `}${text(block.runs)}`];
      case 'image':
        return [`! ${block.image} ${block.description}`];
      case 'rule':
        return ['---'];
      default:
        return [`${block.continues === true ? '...' : 'p'} ${text(block.runs)}`];
    }
  });
}

describe('a web page', () => {
  const html = (body: string) => read('text/html', made.bytesOf(`<!doctype html><meta charset=utf-8><body>${body}`));

  test('is headings, paragraphs, lists, tables, quotations and links', async () => {
    const { blocks, inert } = await html(
      '<title>Нет</title><h2>Приговор</h2><p>Суд <b>признал</b> его <i>виновным</i>. <a href="https://x.example/a">Текст</a></p>' +
        '<ol start=3><li>раз<ul><li>два</li></ul></li><li>три</li></ol><hr>' +
        '<blockquote>Цитата<blockquote>в цитате</blockquote></blockquote>' +
        '<table><tr><th>Имя<th>Срок<tr><td rowspan=2>А<td>5<tr><td>6</table><script>x</script>',
    );
    expect(short(blocks)).toEqual([
      'h2 Приговор',
      'p Суд *признал* его _виновным_. [Текст](https://x.example/a)',
      '3. раз',
      '  - два',
      '4. три',
      '---',
      '> Цитата',
      '>> в цитате',
      '| *Имя* | *Срок*',
      '| А {1x2} | 5',
      '| 6',
    ]);
    expect(inert).toBe(true);
  });

  test('has the pictures that stand in it, and names the others', async () => {
    const data = Buffer.from(made.png()).toString('base64');
    const { blocks, pictures } = await html(
      `<p>До<img src="data:image/png;base64,${data}" alt="Печать" width=9 height=8>После<img src="https://x.example/t.gif"><img src=a.png alt=Карта></p>`,
    );
    expect(short(blocks)).toEqual(['p До', '! 0 Печать', '... После', '! null Карта']);
    expect(Buffer.from(pictures[0]?.() ?? []).equals(Buffer.from(made.png()))).toBe(true);
  });

  test('keeps white space where it counts, and tables in tables as lines of a cell', async () => {
    const { blocks } = await html('<pre>a\n  b</pre><table><tr><td>вне<table><tr><td>1<td>2</table></table>');
    expect(short(blocks)).toEqual(['p a\n  b', '| вне\n1\t2']);
  });

  test('that is built to exhaust its reader is cut', async () => {
    const deep = await html('<div><b><ul><li>'.repeat(2000) + 'дно');
    expect(short(deep.blocks).join(' ')).toContain('дно');
    const wide = await html('<p>x'.repeat(61_000));
    expect([wide.blocks.length, wide.cut]).toEqual([60_000, true]);
    const spans = await html('<table><tr><td colspan=999999999 rowspan=-4>x</table>');
    expect(short(spans.blocks)).toEqual(['| x {1000x1}']);
  });
});

describe('a Word file', () => {
  test('is headings, looks, lists as printed, tables with joined cells, notes, links and pages', async () => {
    const { Paragraph, TextRun, Table, TableRow, TableCell } = docx;
    const numbered = { reference: 'n', level: 0 };
    const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const file = new docx.Document({
      numbering: {
        config: [
          {
            reference: 'n',
            levels: [
              { level: 0, format: docx.LevelFormat.DECIMAL, text: '%1)' },
              { level: 1, format: docx.LevelFormat.LOWER_ROMAN, text: '%1.%2.' },
            ],
          },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('Сноска.')] } },
      sections: [
        {
          children: [
            new Paragraph({ heading: docx.HeadingLevel.HEADING_2, text: 'Решение' }),
            new Paragraph({
              children: [
                new TextRun('Суд '),
                new TextRun({ text: 'решил', bold: true }),
                new TextRun({ text: ' так', italics: true }),
                new docx.FootnoteReferenceRun(1),
                new docx.ExternalHyperlink({ link: 'https://x.example/', children: [new TextRun(' дело')] }),
              ],
            }),
            new Paragraph({ text: 'первый', numbering: numbered }),
            new Paragraph({ text: 'вложенный', numbering: { reference: 'n', level: 1 } }),
            new Paragraph({ text: 'второй', numbering: numbered }),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Имя', { columnSpan: 2 })] }),
                new TableRow({ children: [cell('А', { rowSpan: 2 }), cell('1')] }),
                new TableRow({ children: [cell('2')] }),
              ],
            }),
            new Paragraph({ children: [new TextRun('до'), new docx.PageBreak(), new TextRun('после')] }),
            new Paragraph({
              children: [
                new docx.ImageRun({ type: 'png', data: made.png(), transformation: { width: 30, height: 20 } }),
              ],
            }),
          ],
        },
      ],
    });
    const { blocks, pictures } = await read(DOCX, new Uint8Array(await docx.Packer.toBuffer(file)));
    expect(short(blocks)).toEqual([
      'h2 Решение',
      'p Суд *решил* _так_[1] [дело](https://x.example/)',
      '1) первый',
      '  1.i. вложенный',
      '2) второй',
      '#| Имя {2x1}',
      '| А {1x2} | 1',
      '| 2',
      'p до',
      '^1 Сноска.',
      '... после',
      '! 0 ',
    ]);
    expect(blocks.at(-1)).toMatchObject({ width: 30, height: 20 });
    expect(pictures[0]?.()?.length).toBe(made.png().length);
  });

  test('that is locked, cut or no zip says so', async () => {
    expect((await read(DOCX, made.bytesOf('no zip'))).reason).toBe('damaged');
    const whole = await made.word();
    expect(['damaged', null]).toContain((await read(DOCX, made.cut(whole, 0.7))).reason);
  });
});

describe('an OpenDocument text', () => {
  test('is headings, looks, lists, tables and notes', async () => {
    const names = ['office', 'text', 'table', 'style', 'fo', 'xlink', 'dc', 'draw', 'svg']
      .map((name) => `xmlns:${name}="urn:${name}"`)
      .join(' ');
    const content =
      `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>` +
      '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>' +
      '</office:automatic-styles><office:body><office:text>' +
      '<text:h text:outline-level="3">Заголовок</text:h>' +
      '<text:p>Обычный <text:span text:style-name="B">жирный</text:span> <text:a xlink:href="https://x.example/">ссылка</text:a>' +
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска</text:p></text:note-body></text:note></text:p>' +
      '<text:list text:style-name="L"><text:list-item><text:p>раз</text:p></text:list-item><text:list-item><text:p>два</text:p></text:list-item></text:list>' +
      '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Шапка</text:p></table:table-cell></table:table-row></table:table-header-rows>' +
      '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>' +
      '<office:annotation><dc:creator>Редактор</dc:creator><text:p>Проверить</text:p></office:annotation>' +
      '</office:text></office:body></office:document-content>';
    const { blocks } = await read(ODT, zipSync({ mimetype: strToU8(ODT), 'content.xml': strToU8(content) }));
    expect(short(blocks)).toEqual([
      'h3 Заголовок',
      'p Обычный *жирный* [ссылка](https://x.example/)[1]',
      'a) раз',
      'b) два',
      '#| Шапка {2x1}',
      '| 1 | 2',
      '^1 Сноска',
      '^ (Редактор) Проверить',
    ]);
  });
});

describe('a mail', () => {
  const mail = (lines: readonly string[]) => read('message/rfc822', made.bytesOf(lines.join('\r\n')));

  test('has its head, its text with what it answers, and what came with it by hash', async () => {
    const { blocks, headers, enclosed, inert } = await mail([
      'From: =?utf-8?B?0JDQvdC90LA=?= <a@example.org>',
      'To: b@example.org',
      'Subject: Ответ',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Да, это так.',
      'Вторая строка',
      '',
      '> Это верно?',
      '>> Спрашиваю я.',
      'Анна',
      '--x',
      'Content-Type: text/plain; name=n.txt',
      'Content-Disposition: attachment; filename=n.txt',
      '',
      'abc',
      '--x--',
    ]);
    expect(headers).toEqual([
      { name: 'From', value: 'Анна <a@example.org>' },
      { name: 'To', value: 'b@example.org' },
      { name: 'Subject', value: 'Ответ' },
    ]);
    expect(short(blocks)).toEqual(['p Да, это так.\nВторая строка', '> Это верно?', '>> Спрашиваю я.', 'p Анна']);
    expect(enclosed).toMatchObject([{ name: 'n.txt', size: 4 }]);
    expect(enclosed[0]?.sha256).toBe(createHash('sha256').update('abc\n').digest('hex'));
    expect(inert).toBe(false);
  });

  test('of a page that was saved whole shows its pictures wherever they came from', async () => {
    const { toInert, pictures } = await mail([
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://x.example/',
      '',
      '<p>Страница<img src="https://x.example/a.png"><img src="cid:b@x"><img src="https://x.example/none.png"></p>',
      '--x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://x.example/a.png',
      '',
      Buffer.from(made.png()).toString('base64'),
      '--x',
      'Content-Type: image/png',
      'Content-ID: <b@x>',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(made.png(4, 4)).toString('base64'),
      '--x--',
    ]);
    const page = toInert?.() ?? '';
    const shown = [...page.matchAll(/<img src="image\/(\d+)"/g)].map((match) => pictures[Number(match[1])]?.()?.length);
    expect(shown).toEqual([made.png().length, made.png(4, 4).length]);
    expect(page).not.toContain('x.example');
  });
});

describe('texts', () => {
  test('are paragraphs with their white space', async () => {
    const { blocks } = await read('text/plain', made.encoded('Первый\r\n  абзац\r\n\r\n\r\nВторой', 'windows-1251'));
    expect(short(blocks)).toEqual(['p Первый\n  абзац', 'p Второй']);
  });

  test('with separators are tables', async () => {
    const { blocks } = await read('text/csv', made.bytesOf('имя;срок\n"А; Б";"5 ""лет"""\n\nВ;6\n'));
    expect(short(blocks)).toEqual(['#| имя | срок', '| А; Б | 5 "лет"', '| В | 6']);
  });
});

describe('RTF', () => {
  const rtf = (body: string) =>
    made.encoded(`{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times;}}${body}}`, 'latin1');
  const cp1251 = (text: string) =>
    [...made.encoded(text, 'windows-1251')].map((byte) => `\\'${byte.toString(16)}`).join('');

  test('written by old programs in windows-1251 and by new ones in Unicode has the same text', async () => {
    const { pages, reason, properties } = await extractRtf(
      rtf(
        `{\\info{\\title ${cp1251('Иск')}}{\\creatim\\yr2021\\mo3\\dy4\\hr5\\min6}}{\\*\\generator X;}{\\colortbl;\\red0;}` +
          `\\pard ${cp1251('Решение суда')}\\par \\u1056?\\u1077?\\u1096?\\u1077?\\u1085?\\u1080?\\u1077?\\line {\\b жир}\\par` +
          `\\trowd\\pard\\intbl A\\cell B\\cell\\row\\pard ${cp1251('После')}{\\footnote ${cp1251('Сноска')}}\\page ${cp1251('Дальше')}\\par`,
      ),
    );
    expect(reason).toBe(null);
    expect(properties).toEqual({ title: 'Иск', created: '2021-03-04T05:06' });
    expect(pages.map(({ text }) => text)).toEqual(['Решение суда\nРешение\n???\nA\tB\nПосле\n\nСноска', 'Дальше']);
  });

  test('has looks, tables, links, notes and pictures', async () => {
    const { blocks, pictures } = await read(
      'application/rtf',
      rtf(
        `\\pard\\outlinelevel0 ${cp1251('Глава')}\\par\\pard {\\b ${cp1251('Суд')}} ${cp1251('решил')}{\\footnote ${cp1251('Где')}}\\par` +
          `\\trowd\\pard\\intbl {\\i A}\\cell B\\cell\\row\\trowd C\\cell D\\cell\\row\\pard` +
          `{\\field{\\*\\fldinst HYPERLINK "https://x.example/"}{\\fldrslt ${cp1251('сайт')}}}\\par` +
          `{\\pict\\pngblip ${Buffer.from(made.png()).toString('hex')}}{\\*\\unknown x}`,
      ),
    );
    expect(short(blocks)).toEqual([
      'h1 Глава',
      'p *Суд* решил',
      '| _A_ | B',
      '| C | D',
      'p [сайт](https://x.example/)',
      '! 0 ',
      '^ Где',
    ]);
    expect(pictures[0]?.()?.length).toBe(made.png().length);
  });

  test('that is cut or nested without end gives what there is', async () => {
    expect(await extractRtf(made.cut(rtf(`${cp1251('Начало')}\\par x`), 0.9))).toMatchObject({ reason: 'damaged' });
    expect((await extractRtf(made.bytesOf(`{\\rtf1 a${'{'.repeat(100_000)}`))).reason).toBe('damaged');
    expect(await extractRtf(made.bytesOf('no rtf'))).toMatchObject({ reason: 'damaged', pages: [] });
    expect((await extractRtf(made.bytesOf('{\\rtf1 a\\bin99999999999 b}'))).reason).toBe('damaged');
  });
});

test('numbers of items are printed as lists print them', () => {
  const printed = (format: string) => [1, 4, 27].map((number) => printedNumber(number, format));
  expect(printed('decimal')).toEqual(['1', '4', '27']);
  expect(printed('lowerRoman')).toEqual(['i', 'iv', 'xxvii']);
  expect(printed('A')).toEqual(['A', 'D', 'AA']);
  expect(printed('russianLower')).toEqual(['а', 'г', 'ю']);
});

test('kinds without a structure of their own are left to their text', async () => {
  expect(hasStructure('application/pdf')).toBe(false);
  expect((await readStructure('application/pdf', made.bytesOf('x'), 10)).reason).toBe('not-structured');
});
