import { Parser } from 'htmlparser2';
import { decodeText } from './encoding.ts';
import { hasText, properties, unread } from './extract.ts';
import type { Extract } from './extract.ts';
import { createFlow } from './flow.ts';
import type { Flow } from './flow.ts';
import { elementTexts } from './office-properties.ts';
import { unzipParts, ZipBomb } from './zip.ts';

/**
 * OpenDocument text (ODT, ISO/IEC 26300): the text as it is shown, notes and comments at the foot of their page. Pages end
 * at breaks which a style asks for and at `text:soft-page-break`, where the program that saved it noted its layout.
 */
export async function extractOdt(bytes: Uint8Array): Promise<Extract> {
  let container;
  try {
    container = unzipParts(bytes, (name) => /^(content|styles|meta|META-INF\/manifest)\.xml$/.test(name));
  } catch (error) {
    if (error instanceof ZipBomb) return unread('too-large');
    throw error;
  }
  const part = (name: string) => {
    const found = container.parts.get(name);
    return found === undefined ? undefined : (decodeText(found, 'utf-8') ?? '');
  };
  // ODF 1.2 part 3, 3.4: every encrypted part has an encryption-data element in the manifest, which is itself in clear.
  if (/<(\w+:)?encryption-data\b/.test(part('META-INF/manifest.xml') ?? '')) return unread('encrypted');
  const about = documentProperties(part('meta.xml') ?? '');
  const content = part('content.xml');
  if (content === undefined) return { ...unread('damaged'), properties: about };

  const breaks = new Set([...stylesThatBreak(part('styles.xml') ?? ''), ...stylesThatBreak(content)]);
  const flow = createFlow();
  const whole = walkOdt(content, breaks, flow);
  const collector = flow.end();
  const reason = container.damaged || !whole ? 'damaged' : collector.full ? 'too-large' : null;
  return {
    pages: collector.pages,
    properties: about,
    attachments: [],
    reason: reason ?? (hasText(collector.pages) ? null : 'empty'),
  };
}

/** The paragraph and table styles that begin a new page. */
function stylesThatBreak(xml: string): Set<string> {
  const names = new Set<string>();
  let current = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'style:style') {
          current = attributes['style:name'] ?? '';
          if (attributes['style:master-page-name']) names.add(current);
        } else if (name.endsWith('-properties') && attributes['fo:break-before'] === 'page') names.add(current);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return names;
}

/** Elements whose text is not shown: deletions kept for "undo", settings of fields and forms. */
const unseen = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'office:settings',
]);
/** Names and dates that stand inside a comment. */
const commentDetails = new Set(['dc:date', 'meta:date-string', 'meta:creator-initials']);

/** Whether the text of an element is left out. */
export function isUnseen(name: string, inNote: boolean): boolean {
  return unseen.has(name) || (inNote && commentDetails.has(name));
}

function walkOdt(xml: string, breaks: ReadonlySet<string>, flow: Flow): boolean {
  let body = 0;
  let hidden = 0;
  let open = 0;
  let whole = false;
  // A note or comment that is being read: its text goes to the foot of the page instead of into the line.
  let note: string[] | null = null;
  let noteDepth = 0;
  let citation = '';
  let inCitation = false;
  let inParagraph = 0;
  const put = (text: string) => (note === null ? flow.text(text) : void note.push(text));
  const endCell = () => (note === null ? flow.cell() : void note.push(' '));
  const breakLine = () => (note === null ? flow.lineBreak() : void note.push(' '));
  const line = () => (note === null ? flow.line() : void note.push(' '));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open++;
        if (name === 'office:body') body++;
        if (name === 'text:p' || name === 'text:h') inParagraph++;
        if (isUnseen(name, note !== null)) hidden++;
        if (body === 0 || hidden > 0) return;
        const style = attributes['text:style-name'] ?? attributes['table:style-name'];
        if (note === null && style !== undefined && breaks.has(style) && /^(text:(p|h)|table:table)$/.test(name))
          flow.pageBreak('soft');
        if (name === 'text:soft-page-break' && note === null) flow.pageBreak('soft');
        else if (name === 'text:tab') put('\t');
        else if (name === 'text:line-break') breakLine();
        else if (name === 'text:s')
          put(' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
        else if (name === 'text:note-citation') {
          citation = '';
          inCitation = true;
        } else if (name === 'text:note-body' || name === 'office:annotation') {
          if (note === null) note = name === 'text:note-body' && citation !== '' ? [`[${citation}] `] : [];
          noteDepth++;
        }
      },
      ontext(text) {
        if (body === 0 || hidden > 0) return;
        // White space of the XML counts as one space (ODF 1.2 part 1, 6.1.2); between elements it is layout.
        if (inCitation) {
          citation += text;
          return;
        }
        const collapsed = text.replaceAll(/[ \t\r\n]+/g, ' ');
        if (collapsed !== ' ' || inParagraph > 0) put(collapsed);
      },
      onclosetag(name, implied) {
        open--;
        if (open === 0) whole = !implied;
        if (name === 'office:body') body--;
        if (name === 'text:p' || name === 'text:h') inParagraph--;
        if (isUnseen(name, note !== null)) {
          hidden--;
          return;
        }
        if (body === 0 || hidden > 0) return;
        if (name === 'text:note-citation') {
          inCitation = false;
          citation = citation.trim();
          put(`[${citation}]`);
        } else if (name === 'text:note-body' || name === 'office:annotation') {
          if (--noteDepth === 0 && note !== null) {
            flow.note(note.join(''));
            note = null;
          }
        } else if (name === 'dc:creator' && note !== null) put(': ');
        else if (name === 'text:p' || name === 'text:h' || name === 'svg:title' || name === 'svg:desc') line();
        else if (name === 'table:table-cell') endCell();
        else if (name === 'table:table-row') line();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return whole;
}

function documentProperties(meta: string): Record<string, string> {
  const own = elementTexts(meta);
  return properties([
    ['title', own.get('title')],
    ['author', own.get('initial-creator') ?? own.get('creator')],
    ['modifiedBy', own.get('creator')],
    ['subject', own.get('subject')],
    ['keywords', own.get('keyword')],
    ['description', own.get('description')],
    ['created', own.get('creation-date')],
    ['modified', own.get('date')],
    ['printedBy', own.get('printed-by')],
    ['program', own.get('generator')],
  ]);
}
