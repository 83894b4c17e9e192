import { Parser } from 'htmlparser2';
import { decodeText } from '../encoding.ts';
import { isEncryptedPackage, isOleContainer, notesOf, runningTexts } from '../word.ts';
import { unzipParts, ZipBomb } from '../zip.ts';
import { MAX_SPAN, withoutStructure, type Look, type PictureBytes, type ReadStructure } from './blocks.ts';
import { createBuilder, type Builder, type Cell, type Row, type Shape } from './build.ts';
import { wordLists, type WordLists } from './word-lists.ts';
import { wordStyles, type WordStyles } from './word-styles.ts';

/** EMU in a pixel of 96 to the inch (ISO/IEC 29500-1, 20.1.2.1). */
const EMU = 9525;
const MAIN = /^word\/document\d*\.xml$/;

/** Word (DOCX): what it is built of, in the order in which its text is stored (word.ts). */
export function wordStructure(bytes: Uint8Array): ReadStructure {
  if (isOleContainer(bytes)) return withoutStructure(isEncryptedPackage(bytes) ? 'encrypted' : 'unsupported');
  const xml = new Map<string, string>();
  try {
    const wanted =
      /^word\/((document|footnotes|endnotes|comments|header|footer)\d*|styles|numbering|_rels\/document\d*\.xml)\.(xml|rels)$/;
    for (const [name, part] of unzipParts(bytes, (each) => wanted.test(each)).parts)
      xml.set(name, decodeText(part, 'utf-8') ?? '');
  } catch (error) {
    if (error instanceof ZipBomb) return withoutStructure('too-large');
    throw error;
  }
  const main = [...xml.keys()].find((name) => MAIN.test(name));
  if (main === undefined) return withoutStructure('damaged');
  const relations = relationsOf(xml.get(`word/_rels/${main.slice(5)}.rels`) ?? '');
  const notes = {
    footnote: notesOf(xml.get('word/footnotes.xml') ?? '', 'footnote'),
    endnote: notesOf(xml.get('word/endnotes.xml') ?? '', 'endnote'),
    comment: notesOf(xml.get('word/comments.xml') ?? '', 'comment'),
  };
  const builder = createBuilder();
  const running = (kind: 'header' | 'footer'): void => {
    for (const text of runningTexts(xml, kind)) {
      builder.begin({ kind: 'paragraph' });
      builder.write(text);
      builder.end();
    }
  };
  running('header');
  walk(xml.get(main) ?? '', builder, {
    styles: wordStyles(xml.get('word/styles.xml') ?? ''),
    lists: wordLists(xml.get('word/numbering.xml') ?? ''),
    link: (id) => relations.get(id),
    picture: (id) => pictureOf(bytes, relations.get(id)),
    note(kind, id) {
      const text = notes[kind].get(id);
      if (text === undefined) return false;
      const [, by = null, said = text] = kind === 'comment' ? (/^([^:\n]{1,200}): ([^]*)$/.exec(text) ?? []) : [];
      builder.note(kind === 'comment' ? '' : id, by, said);
      return true;
    },
  });
  const made = builder.finish();
  const foot = createBuilder();
  for (const text of runningTexts(xml, 'footer')) {
    foot.begin({ kind: 'paragraph' });
    foot.write(text);
    foot.end();
  }
  return { ...withoutStructure(null), ...made, blocks: [...made.blocks, ...foot.finish().blocks] };
}

interface Parts {
  readonly styles: WordStyles;
  readonly lists: WordLists;
  link(id: string): string | undefined;
  picture(id: string): PictureBytes | null;
  /** Puts the note at the foot of the page; false when there is none. */
  note(kind: 'footnote' | 'endnote' | 'comment', id: string): boolean;
}

/** Elements whose text is not shown; the same as in word.ts. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'delText', 'instrText', 'pPrChange', 'rPrChange', 'tblPr']);
/** Marks that end a paragraph's text or stand inside it. */
const signs = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
  ['cr', '\n'],
]);

interface Paragraph {
  style: string;
  level: number | null;
  list: string | null;
  depth: number;
  section: 'none' | 'page' | 'continuous';
}

function walk(xml: string, builder: Builder, parts: Parts): void {
  let [hidden, inProperties, inRunProperties] = [0, 0, 0];
  let inText = false;
  let look: Look = {};
  const links: (string | undefined)[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: WordTable[] = [];
  let picture: { width: number; height: number; description: string } | null = null;

  const write = (text: string): void => {
    const link = links.at(-1);
    const style = paragraphs.at(-1)?.style ?? '';
    builder.write(text, { ...parts.styles.look(style), ...look, ...(link === undefined ? {} : { link }) });
  };

  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = local(qualified);
        const value = (key: string): string => attributes[`w:${key}`] ?? attributes[key] ?? '';
        const isOn = !/^(0|false|off|none)$/.test(value('val'));
        if (unseen.has(name)) hidden += 1;
        if (name === 'pPr') inProperties += 1;
        if (name === 'rPr') inRunProperties += 1;
        if (hidden > 0) return;
        const paragraph = paragraphs.at(-1);
        if (inRunProperties > 0) {
          if (inProperties === 0)
            look = {
              ...look,
              ...lookOf(name, value('val'), isOn),
              ...(name === 'rStyle' ? parts.styles.look(value('val')) : {}),
            };
          return;
        }
        if (inProperties > 0 && paragraph !== undefined) {
          if (name === 'pStyle') paragraph.style = value('val');
          else if (name === 'outlineLvl') paragraph.level = Number(value('val'));
          else if (name === 'ilvl') paragraph.depth = Number(value('val')) || 0;
          else if (name === 'numId') paragraph.list = value('val');
          else if (name === 'sectPr') paragraph.section = 'page';
          else if (name === 'type' && paragraph.section === 'page' && value('val') === 'continuous')
            paragraph.section = 'continuous';
          else if (name === 'pageBreakBefore' && isOn) builder.pageEnds();
          return;
        }
        const table = tables.at(-1);
        switch (name) {
          case 'p':
            paragraphs.push({ style: '', level: null, list: null, depth: 0, section: 'none' });
            builder.begin({ kind: 'paragraph' });
            return;
          case 'r':
            look = {};
            return;
          case 't':
            inText = true;
            return;
          case 'hyperlink':
            links.push(
              parts.link(attributes['r:id'] ?? '') ?? (value('anchor') === '' ? undefined : `#${value('anchor')}`),
            );
            return;
          case 'br':
            return value('type') === 'page' ? builder.pageEnds() : write('\n');
          case 'lastRenderedPageBreak':
            return builder.pageEnds();
          case 'footnoteReference':
          case 'endnoteReference':
          case 'commentReference': {
            const kind = name.slice(0, -9) as 'footnote' | 'endnote' | 'comment';
            if (parts.note(kind, value('id')) && kind !== 'comment') write(`[${value('id')}]`);
            return;
          }
          case 'tbl':
            tables.push(createWordTable(builder));
            return;
          case 'tr':
            return table?.row();
          case 'tc':
            return table?.cell();
          case 'gridSpan':
            return table?.across(Number(value('val')) || 1);
          case 'vMerge':
            return table?.down(value('val') === 'restart');
          case 'tblHeader':
            if (isOn) table?.head();
            return;
          case 'inline':
          case 'anchor':
            picture = { width: 0, height: 0, description: '' };
            return;
          case 'extent':
            if (picture !== null) {
              picture.width = Number(attributes['cx'] ?? 0) / EMU;
              picture.height = Number(attributes['cy'] ?? 0) / EMU;
            }
            return;
          case 'docPr':
            if (picture !== null) picture.description = attributes['descr'] ?? '';
            return;
          case 'blip':
          case 'imagedata': {
            const id = attributes['r:embed'] ?? attributes['r:id'] ?? '';
            const { description = '', width = 0, height = 0 } = picture ?? {};
            return builder.image(parts.picture(id), description, width, height);
          }
          default: {
            const sign = signs.get(name);
            if (sign !== undefined) write(sign);
          }
        }
      },
      ontext(text) {
        if (inText && hidden === 0) write(text);
      },
      onclosetag(qualified) {
        const name = local(qualified);
        if (name === 't') inText = false;
        if (name === 'rPr') inRunProperties -= 1;
        if (name === 'pPr') {
          inProperties -= 1;
          const paragraph = paragraphs.at(-1);
          if (hidden === 0 && paragraph !== undefined) builder.become(shapeOf(paragraph, parts));
        }
        if (unseen.has(name)) {
          hidden -= 1;
          return;
        }
        if (hidden > 0) return;
        if (name === 'p') {
          builder.end();
          const section = paragraphs.pop()?.section;
          if (section === 'page') builder.pageEnds();
        } else if (name === 'hyperlink') links.pop();
        else if (name === 'inline' || name === 'anchor') picture = null;
        else if (name === 'tc') tables.at(-1)?.cellEnds();
        else if (name === 'tr') builder.row('ends');
        else if (name === 'tbl') {
          tables.pop();
          builder.table('ends');
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

function shapeOf({ style, level, list, depth }: Paragraph, { styles, lists }: Parts): Shape {
  const heading = level ?? styles.level(style);
  if (heading !== null && heading >= 0 && heading <= 8) return { kind: 'heading', level: heading + 1 };
  const numbered = list ?? styles.list(style);
  const mark = numbered === null ? undefined : lists.next(numbered, depth);
  return mark === undefined ? { kind: 'paragraph' } : { kind: 'item', level: depth, mark };
}

function lookOf(name: string, value: string, isOn: boolean): Look {
  if (name === 'vertAlign') {
    return value === 'superscript' ? { raised: true } : value === 'subscript' ? { lowered: true } : {};
  }
  if (!isOn) return {};
  const looks: Record<string, Look> = {
    b: { bold: true },
    i: { italic: true },
    u: { underline: true },
    strike: { strike: true },
    dstrike: { strike: true },
  };
  return looks[name] ?? {};
}

/** A table while it is read: a cell that is joined with the one above lengthens that. */
interface WordTable {
  row(): void;
  head(): void;
  cell(): void;
  across(columns: number): void;
  down(begins: boolean): void;
  cellEnds(): void;
}

function createWordTable(builder: Builder): WordTable {
  builder.table('begins');
  const above = new Map<number, Cell>();
  let row: Row | undefined;
  let cell: Cell | undefined;
  let column = 0;
  return {
    row() {
      row = builder.row('begins');
      column = 0;
    },
    head() {
      if (row !== undefined) row.head = true;
    },
    cell() {
      cell = builder.cell();
    },
    across(columns) {
      if (cell !== undefined) cell.across = Math.min(MAX_SPAN, Math.max(1, Math.round(columns)));
    },
    down(begins) {
      const covering = above.get(column);
      if (begins || covering === undefined) {
        if (cell !== undefined) above.set(column, cell);
      } else {
        covering.down = Math.min(MAX_SPAN, covering.down + 1);
        builder.leaveOutCell();
      }
    },
    cellEnds() {
      builder.cellEnds();
      column += cell?.across ?? 1;
    },
  };
}

/** The addresses that a part refers to by an id: links and pictures (ISO/IEC 29500-2, 9.3). */
function relationsOf(xml: string): Map<string, string> {
  const relations = new Map<string, string>();
  const parser = new Parser(
    {
      onopentag(name, { Id: id, Target: target }) {
        if (local(name) === 'Relationship' && id !== undefined && target !== undefined) relations.set(id, target);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return relations;
}

function pictureOf(bytes: Uint8Array, target: string | undefined): PictureBytes | null {
  if (target === undefined || /^\w+:/.test(target)) return null;
  const name = target.startsWith('/') ? target.slice(1) : `word/${target}`.replaceAll(/[^/]+\/\.\.\//g, '');
  return () => unzipParts(bytes, (each) => each === name).parts.get(name) ?? null;
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
