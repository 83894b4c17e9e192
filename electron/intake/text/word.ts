import { Parser } from 'htmlparser2';
import { decodeText } from './encoding.ts';
import { hasText, properties, unread } from './extract.ts';
import type { Extract } from './extract.ts';
import { createFlow } from './flow.ts';
import { elementTexts } from './office-properties.ts';
import { unzipParts, ZipBomb } from './zip.ts';

/**
 * Word (DOCX, ISO/IEC 29500): the text as it is shown, without tracked deletions, with footnotes and comments at the foot
 * of their page, the header before the first page and the footer after it. Pages end at page breaks and where Word noted
 * its own layout (`lastRenderedPageBreak`); a file without either is one page. The parts are read here and not with a
 * converter, because converters drop exactly these marks.
 */
export async function extractWord(bytes: Uint8Array): Promise<Extract> {
  // An encrypted DOCX is no zip but an OLE container with the zip inside (MS-OFFCRYPTO 2.3).
  if (isOleContainer(bytes)) return unread(isEncryptedPackage(bytes) ? 'encrypted' : 'unsupported');
  let container;
  try {
    container = unzipParts(bytes, (name) =>
      /^(word\/(document|footnotes|endnotes|comments|header|footer)\d*|docProps\/(core|app))\.xml$/.test(name),
    );
  } catch (error) {
    if (error instanceof ZipBomb) return unread('too-large');
    throw error;
  }
  const xml = new Map<string, string>();
  for (const [name, part] of container.parts) xml.set(name, decodeText(part, 'utf-8') ?? '');
  const main = [...xml.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  const about = documentProperties(xml.get('docProps/core.xml') ?? '', xml.get('docProps/app.xml') ?? '');
  if (main === undefined) return { ...unread('damaged'), properties: about };

  const footnotes = notesOf(xml.get('word/footnotes.xml') ?? '', 'footnote');
  const endnotes = notesOf(xml.get('word/endnotes.xml') ?? '', 'endnote');
  const comments = notesOf(xml.get('word/comments.xml') ?? '', 'comment');
  const flow = createFlow();
  for (const text of runningTexts(xml, 'header')) {
    flow.text(text);
    flow.line();
  }
  const whole = walkWord(xml.get(main) ?? '', {
    text: flow.text,
    line: flow.line,
    lineBreak: flow.lineBreak,
    cell: flow.cell,
    pageBreak: flow.pageBreak,
    reference(kind, id) {
      const note = { footnote: footnotes, endnote: endnotes, comment: comments }[kind].get(id);
      if (note === undefined) return;
      if (kind !== 'comment') flow.text(`[${id}]`);
      flow.note(kind === 'comment' ? note : `[${id}] ${note}`);
    },
  });
  for (const text of runningTexts(xml, 'footer')) flow.note(text);
  const collector = flow.end();
  const reason = container.damaged || !whole ? 'damaged' : collector.full ? 'too-large' : null;
  return {
    pages: collector.pages,
    properties: about,
    attachments: [],
    reason: reason ?? (hasText(collector.pages) ? null : 'empty'),
  };
}

/** Whether the bytes are an OLE compound file (MS-CFB 2.2), the container of .doc and of encrypted .docx. */
export function isOleContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** Whether an OLE container holds an encrypted Office document: its directory names a stream "EncryptedPackage". */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

interface WordSink {
  text(text: string): void;
  line(): void;
  lineBreak(): void;
  cell(): void;
  pageBreak?(kind: 'hard' | 'soft'): void;
  reference?(kind: 'footnote' | 'endnote' | 'comment', id: string): void;
  /** A footnote, endnote or comment begins or ends, in the part that holds them. */
  note?(edge: 'begins' | 'ends', name: string, attributes: Record<string, string>): void;
}

/** Elements whose text is not shown: deletions, field codes, moved-away text, the old form of a drawing, properties. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'delText',
  'instrText',
  'rPr',
  'pPrChange',
  'rPrChange',
  'tblPr',
  'tcPr',
  'trPr',
]);

/**
 * Reads one part of a Word file in the order of its elements. Names are compared without their prefix, which a producer is
 * free to choose.
 *
 * @returns false when the part ends before its root element does
 */
function walkWord(xml: string, sink: WordSink): boolean {
  let hidden = 0;
  let inText = false;
  let inProperties = 0;
  let section: 'none' | 'page' | 'continuous' = 'none';
  let open = 0;
  let whole = false;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        open++;
        const name = local(qualified);
        if (unseen.has(name)) hidden++;
        if (name === 'pPr') inProperties++;
        if (hidden > 0) return;
        const value = (key: string) => attributes[`w:${key}`] ?? attributes[key] ?? '';
        if (inProperties > 0) {
          if (name === 'sectPr') section = 'page';
          else if (name === 'type' && section === 'page' && value('val') === 'continuous') section = 'continuous';
          else if (name === 'pageBreakBefore' && !/^(0|false|off)$/.test(value('val'))) sink.pageBreak?.('soft');
          return;
        }
        if (name === 't') inText = true;
        else if (name === 'tab' || name === 'ptab') sink.text('\t');
        else if (name === 'noBreakHyphen') sink.text('\u2011');
        else if (name === 'softHyphen') sink.text('\u00ad');
        else if (name === 'cr') sink.lineBreak();
        else if (name === 'br' && value('type') === 'page') sink.pageBreak?.('hard');
        else if (name === 'br') sink.lineBreak();
        else if (name === 'lastRenderedPageBreak') sink.pageBreak?.('soft');
        else if (name === 'footnoteReference') sink.reference?.('footnote', value('id'));
        else if (name === 'endnoteReference') sink.reference?.('endnote', value('id'));
        else if (name === 'commentReference') sink.reference?.('comment', value('id'));
        else if (name === 'docPr' && attributes['descr']) sink.text(`${attributes['descr']}\n`);
        else if (isNote(name))
          sink.note?.('begins', name, { id: value('id'), type: value('type'), author: value('author') });
      },
      ontext(text) {
        if (inText && hidden === 0) sink.text(text);
      },
      onclosetag(qualified, implied) {
        open--;
        // htmlparser2 closes by itself what the file leaves open at its end.
        if (open === 0) whole = !implied;
        const name = local(qualified);
        if (name === 't') inText = false;
        if (name === 'pPr') inProperties--;
        if (unseen.has(name)) {
          hidden--;
          return;
        }
        if (hidden > 0) return;
        if (name === 'p') {
          sink.line();
          if (section === 'page') sink.pageBreak?.('soft');
          section = 'none';
        } else if (name === 'tc') sink.cell();
        else if (name === 'tr') sink.line();
        else if (isNote(name)) sink.note?.('ends', name, {});
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return whole;
}

function isNote(name: string): boolean {
  return name === 'footnote' || name === 'endnote' || name === 'comment';
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

/** The notes of a part by their id, comments with the name of who made them. */
export function notesOf(xml: string, kind: 'footnote' | 'endnote' | 'comment'): Map<string, string> {
  const notes = new Map<string, string>();
  let id: string | null = null;
  let parts: string[] = [];
  walkWord(xml, {
    text: (text) => parts.push(text),
    line: () => parts.push('\n'),
    lineBreak: () => parts.push('\n'),
    cell: () => parts.push('\t'),
    note(edge, name, attributes) {
      if (edge === 'begins') {
        // Separators between text and notes are stored as notes of a type of their own.
        id = name === kind && !/separator/i.test(attributes['type'] ?? '') ? (attributes['id'] ?? '') : null;
        parts = attributes['author'] ? [`${attributes['author']}: `] : [];
      } else if (id !== null) {
        notes.set(id, parts.join('').trim());
        id = null;
      }
    },
  });
  return notes;
}

/** The different texts of the headers or footers: those of first, odd and even pages are often the same. */
export function runningTexts(xml: ReadonlyMap<string, string>, kind: 'header' | 'footer'): Set<string> {
  const texts = new Set<string>();
  for (const [name, part] of xml) {
    if (!name.startsWith(`word/${kind}`)) continue;
    const flow = createFlow();
    walkWord(part, { text: flow.text, line: flow.line, lineBreak: flow.lineBreak, cell: flow.cell });
    const text = flow.end().pages[0]?.text ?? '';
    if (text !== '') texts.add(text);
  }
  return texts;
}

function documentProperties(core: string, app: string): Record<string, string> {
  const own = elementTexts(core);
  const extended = elementTexts(app);
  return properties([
    ['title', own.get('title')],
    ['author', own.get('creator')],
    ['subject', own.get('subject')],
    ['keywords', own.get('keywords')],
    ['description', own.get('description')],
    ['modifiedBy', own.get('lastModifiedBy')],
    ['created', own.get('created')],
    ['modified', own.get('modified')],
    ['program', extended.get('Application')],
    ['organisation', extended.get('Company')],
    ['manager', extended.get('Manager')],
    ['pages', extended.get('Pages')],
  ]);
}
