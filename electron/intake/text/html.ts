import { Parser } from 'htmlparser2';
import { decodeText } from './encoding.ts';
import { hasText, properties, unread } from './extract.ts';
import type { Extract } from './extract.ts';
import { createFlow } from './flow.ts';

/** How far into a page its charset is looked for, in bytes (HTML Standard 13.2.3.2 asks for 1024; saved pages are longer). */
const CHARSET_WITHIN = 8192;

/**
 * A saved web page: its visible text with blocks as lines and cells set apart by tabs, the texts of pictures (`alt`) and
 * of hints (`title`), and the page's title. Scripts and styles are left out; nothing is fetched.
 */
export async function extractHtml(bytes: Uint8Array): Promise<Extract> {
  const html = decodeText(bytes, charsetOf(bytes));
  return html === null ? unread('damaged') : readHtml(html);
}

/** An XML or SVG file: the text of its elements, one line each. */
export async function extractXml(bytes: Uint8Array): Promise<Extract> {
  const declared = /^[^<]*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(latin(bytes))?.[1];
  const xml = decodeText(bytes, declared);
  if (xml === null) return unread('damaged');
  const flow = createFlow();
  const silent = new Set(['style', 'script']);
  let hidden = 0;
  let depth = 0;
  let whole = false;
  const parser = new Parser(
    {
      onopentag(name) {
        depth++;
        if (silent.has(name)) hidden++;
        flow.line();
      },
      ontext(text) {
        if (hidden === 0) flow.text(text.replaceAll(/\s+/g, ' '));
      },
      onclosetag(name, implied) {
        depth--;
        if (depth === 0) whole = !implied;
        if (silent.has(name)) hidden--;
        flow.line();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const collector = flow.end();
  const reason = whole ? (collector.full ? 'too-large' : null) : 'damaged';
  return {
    pages: collector.pages,
    properties: {},
    attachments: [],
    reason: reason ?? (hasText(collector.pages) ? null : 'empty'),
  };
}

/** Elements whose content is never shown. */
export const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'canvas',
  'datalist',
]);
/** Elements that stand on lines of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody ' +
    'tfoot thead title tr ul video audio'
  ).split(' '),
);
const cells = new Set(['td', 'th']);

/** The text and title of an HTML text, as an Extract of one page. */
export function readHtml(html: string): Extract {
  const flow = createFlow();
  let title: string | null = null;
  let inTitle = false;
  let inHead = 0;
  let hidden = 0;
  let verbatim = 0;
  let afterSpace = true;
  const about: [string, string | undefined][] = [];

  function put(text: string) {
    if (verbatim > 0) {
      flow.text(text);
      afterSpace = false;
      return;
    }
    let collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    if (afterSpace && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    flow.text(collapsed);
    afterSpace = collapsed.endsWith(' ');
  }
  function line() {
    flow.line();
    afterSpace = true;
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden++;
      if (name === 'head') inHead++;
      if (name === 'meta') about.push([(attributes['name'] ?? '').toLowerCase(), attributes['content']]);
      if (hidden > 0) return;
      if (name === 'title' && title === null) {
        inTitle = true;
        title = '';
      }
      if (inHead > 0) return;
      if (blocks.has(name)) line();
      if (name === 'br') {
        flow.lineBreak();
        afterSpace = true;
      }
      if (name === 'pre' || name === 'textarea') verbatim++;
      for (const key of ['alt', 'title']) {
        const text = attributes[key]?.trim();
        if (text) put(` ${text} `);
      }
    },
    ontext(text) {
      if (hidden > 0) return;
      if (inTitle) title += text;
      else if (inHead === 0) put(text);
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden--;
      if (name === 'title') inTitle = false;
      if (name === 'head') inHead--;
      if (hidden > 0 || inHead > 0) return;
      if (name === 'pre' || name === 'textarea') verbatim--;
      if (cells.has(name)) {
        flow.cell();
        afterSpace = true;
      } else if (blocks.has(name)) line();
    },
  });
  parser.end(html);

  const collector = flow.end();
  const meta = new Map(about.toReversed());
  return {
    pages: collector.pages,
    properties: properties([
      ['title', title],
      ['author', meta.get('author')],
      ['description', meta.get('description')],
      ['keywords', meta.get('keywords')],
      ['program', meta.get('generator')],
    ]),
    attachments: [],
    reason: collector.full ? 'too-large' : hasText(collector.pages) ? null : 'empty',
  };
}

/** What a page says of its own encoding. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const start = latin(bytes);
  return (/<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start) ??
    /^[^<]*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start))?.[1];
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, CHARSET_WITHIN)).toString('latin1');
}
