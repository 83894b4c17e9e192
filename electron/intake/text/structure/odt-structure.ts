import { Parser } from 'htmlparser2';
import { decodeText } from '../encoding.ts';
import { isUnseen } from '../odt.ts';
import { unzipParts, ZipBomb } from '../zip.ts';
import { MAX_SPAN, withoutStructure, type Look, type PictureBytes, type ReadStructure } from './blocks.ts';
import { createBuilder, type Builder, type Shape } from './build.ts';
import { odtStyles, type OdtStyles } from './odt-styles.ts';
import { printedNumber } from './printed-number.ts';

/** OpenDocument text (ODT): what it is built of, in the order in which its text is stored (odt.ts). */
export function odtStructure(bytes: Uint8Array): ReadStructure {
  let parts;
  try {
    ({ parts } = unzipParts(bytes, (name) => /^(content|styles|META-INF\/manifest)\.xml$/.test(name)));
  } catch (error) {
    if (error instanceof ZipBomb) return withoutStructure('too-large');
    throw error;
  }
  const text = (name: string): string => {
    const part = parts.get(name);
    return part === undefined ? '' : (decodeText(part, 'utf-8') ?? '');
  };
  if (/<(\w+:)?encryption-data\b/.test(text('META-INF/manifest.xml'))) return withoutStructure('encrypted');
  const content = text('content.xml');
  if (content === '') return withoutStructure('damaged');
  const builder = createBuilder();
  walk(content, builder, odtStyles([text('styles.xml'), content]), (name) => pictureOf(bytes, name));
  return { ...withoutStructure(null), ...builder.finish() };
}

interface List {
  readonly style: string;
  /** Numbers of the items at each level so far. */
  count: number;
}

function walk(xml: string, builder: Builder, styles: OdtStyles, picture: (name: string) => PictureBytes | null): void {
  let [body, hidden, inParagraph] = [0, 0, 0];
  let note: { parts: string[]; depth: number; mark: string; by: string | null } | null = null;
  let citation = '';
  let [inCitation, inCreator, isFirstInItem] = [false, false, false];
  const spans: Look[] = [];
  const lists: List[] = [];
  let size = { width: 0, height: 0 };
  let described = '';
  let inDescription = false;
  let inHead = 0;

  const write = (text: string): void => {
    if (note !== null) note.parts.push(text);
    else builder.write(text, Object.assign({}, ...spans) as Look);
  };
  const shape = (): Shape => {
    const list = lists.at(-1);
    if (list === undefined) return { kind: 'paragraph' };
    const format = styles.numbering(list.style, lists.length);
    const mark = !isFirstInItem ? '' : format === null ? null : numbered(format, list.count);
    isFirstInItem = false;
    return { kind: 'item', level: lists.length - 1, mark };
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'office:body') body += 1;
        if (isUnseen(name, note !== null)) hidden += 1;
        if (body === 0 || hidden > 0) return;
        const style = attributes['text:style-name'] ?? attributes['table:style-name'] ?? '';
        if (note === null && /^(text:(p|h)|table:table)$/.test(name) && styles.breaks(style)) builder.pageEnds();
        switch (name) {
          case 'text:p':
          case 'text:h':
            inParagraph += 1;
            if (note !== null) return;
            spans.push(styles.look(style));
            return builder.begin(
              name === 'text:h'
                ? { kind: 'heading', level: Number(attributes['text:outline-level'] ?? 1) || 1 }
                : shape(),
            );
          case 'text:span':
            return void spans.push(styles.look(style));
          case 'text:a':
            return void spans.push(attributes['xlink:href'] ? { link: attributes['xlink:href'] } : {});
          case 'text:soft-page-break':
            return note === null ? builder.pageEnds() : undefined;
          case 'text:tab':
            return write('\t');
          case 'text:line-break':
            return write(note === null ? '\n' : ' ');
          case 'text:s':
            return write(' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
          case 'text:note-citation':
            citation = '';
            inCitation = true;
            return;
          case 'text:note-body':
          case 'office:annotation':
            note ??= { parts: [], depth: 0, mark: name === 'text:note-body' ? citation : '', by: null };
            note.depth += 1;
            return;
          case 'dc:creator':
            inCreator = note !== null;
            return;
          case 'text:list':
            return void lists.push({ style: style === '' ? (lists.at(-1)?.style ?? '') : style, count: 0 });
          case 'text:list-item': {
            const list = lists.at(-1);
            const start = Number(attributes['text:start-value']);
            if (list !== undefined) list.count = Number.isInteger(start) ? start : list.count + 1;
            isFirstInItem = true;
            return;
          }
          case 'table:table':
            return builder.table('begins');
          case 'table:table-row':
            return void builder.row('begins', inHead > 0);
          case 'table:table-header-rows':
            inHead += 1;
            return;
          case 'table:table-cell': {
            const cell = builder.cell();
            if (cell !== undefined) {
              cell.across = spanOf(attributes['table:number-columns-spanned']);
              cell.down = spanOf(attributes['table:number-rows-spanned']);
            }
            return;
          }
          case 'draw:frame':
            size = { width: pixels(attributes['svg:width']), height: pixels(attributes['svg:height']) };
            described = '';
            return;
          case 'svg:title':
          case 'svg:desc':
            inDescription = true;
            return;
          case 'draw:image':
            if (note === null)
              builder.image(picture(attributes['xlink:href'] ?? ''), described, size.width, size.height);
        }
      },
      ontext(text) {
        if (body === 0 || hidden > 0) return;
        if (inCitation) {
          citation += text;
          return;
        }
        if (inCreator && note !== null) {
          note.by = (note.by ?? '') + text;
          return;
        }
        if (inDescription) described += text;
        const collapsed = text.replaceAll(/[ \t\r\n]+/g, ' ');
        if (collapsed !== ' ' || inParagraph > 0) write(collapsed);
      },
      onclosetag(name) {
        if (name === 'office:body') body -= 1;
        if (isUnseen(name, note !== null)) {
          hidden -= 1;
          return;
        }
        if (body === 0 || hidden > 0) return;
        switch (name) {
          case 'text:p':
          case 'text:h':
            inParagraph -= 1;
            if (note !== null) return void note.parts.push(' ');
            spans.pop();
            return builder.end();
          case 'text:span':
          case 'text:a':
            return void spans.pop();
          case 'text:note-citation':
            inCitation = false;
            citation = citation.trim();
            return write(`[${citation}]`);
          case 'text:note-body':
          case 'office:annotation':
            if (note !== null && (note.depth -= 1) === 0) {
              const { mark, by, parts } = note;
              note = null;
              builder.note(mark, by, parts.join(''));
            }
            return;
          case 'dc:creator':
            inCreator = false;
            return;
          case 'svg:title':
          case 'svg:desc':
            inDescription = false;
            return builder.end();
          case 'text:list':
            return void lists.pop();
          case 'table:table':
            return builder.table('ends');
          case 'table:table-row':
            return void builder.row('ends');
          case 'table:table-header-rows':
            inHead -= 1;
            return;
          case 'table:table-cell':
            return builder.cellEnds();
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

function numbered(
  { format, before, after }: { format: string; before: string; after: string },
  number: number,
): string {
  return `${before}${printedNumber(number, format)}${after}`;
}

function spanOf(value: string | undefined): number {
  const span = Math.round(Number(value ?? 1));
  return Number.isFinite(span) ? Math.min(MAX_SPAN, Math.max(1, span)) : 1;
}

/** A length with its unit (ODF 1.2 part 1, 18.3.18) in pixels of 96 to the inch. */
function pixels(length: string | undefined): number {
  const [, value = '0', unit = ''] = /^([\d.]{1,12})(cm|mm|in|pt|pc|px)$/.exec(length ?? '') ?? [];
  const each: Record<string, number> = { cm: 96 / 2.54, mm: 9.6 / 2.54, in: 96, pt: 96 / 72, pc: 16, px: 1 };
  return Number(value) * (each[unit] ?? 0);
}

function pictureOf(bytes: Uint8Array, address: string): PictureBytes | null {
  const name = address.replace(/^\.\//, '');
  if (!/^Pictures\/[^/]+$/.test(name)) return null;
  return () => unzipParts(bytes, (each) => each === name).parts.get(name) ?? null;
}
