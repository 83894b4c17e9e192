import { Parser } from 'htmlparser2';
import { charsetOf, unseen } from '../html.ts';
import { decodeText } from '../encoding.ts';
import { withoutStructure, type Look, type PictureBytes, type ReadStructure } from './blocks.ts';
import { createBuilder, type Builder, type Shape } from './build.ts';

/** Elements deeper than this are read, but look like those around them. */
const MAX_DEPTH = 500;

/** The head of a page is read for what it says about the page, and shows nothing. */
const hides = (name: string): boolean => unseen.has(name) || name === 'head' || name === 'title';
const paragraphs = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup legend main ' +
    'menu nav ol ul optgroup option p search section select summary video audio caption'
  ).split(' '),
);
const looks = new Map<string, Look>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['th', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['cite', { italic: true }],
  ['u', { underline: true }],
  ['ins', { underline: true }],
  ['s', { strike: true }],
  ['strike', { strike: true }],
  ['del', { strike: true }],
  ['sup', { raised: true }],
  ['sub', { lowered: true }],
]);

/** A picture that a page names, from what came with the page; null for one that is elsewhere. */
export type FindPicture = (source: string) => PictureBytes | null;

/** A saved web page: what it is built of. */
export function htmlStructure(bytes: Uint8Array, toInert: (html: string, find: FindPicture) => string): ReadStructure {
  const html = decodeText(bytes, charsetOf(bytes));
  if (html === null) return withoutStructure('damaged');
  const builder = createBuilder();
  walkHtml(html, builder, inlinePicture);
  return {
    ...withoutStructure(null),
    ...builder.finish(),
    inert: true,
    toInert: () => toInert(html, inlinePicture),
  };
}

/** A picture that stands in the address itself (RFC 2397). */
export const inlinePicture: FindPicture = (source) => {
  const match = /^\s*data:image\/[\w.+-]{1,40}(?:;[\w.-]{1,40}=[\w."-]{1,80})*;base64,/i.exec(source);
  if (match === null) return null;
  return () => new Uint8Array(Buffer.from(source.slice(match[0].length).replaceAll(/\s|%0[ad]|%20/gi, ''), 'base64'));
};

/** Reads HTML into blocks; nothing is fetched. */
export function walkHtml(html: string, builder: Builder, find: FindPicture): void {
  const open: { name: string; look: Look }[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  let [hidden, quotes, verbatim, depth] = [0, 0, 0, 0];
  let look: Look = {};
  let afterSpace = true;

  const shape = (): Shape => {
    if (verbatim > 0) return { kind: 'paragraph', verbatim: true };
    return quotes > 0 ? { kind: 'quote', level: quotes } : { kind: 'paragraph' };
  };
  const begin = (as: Shape = shape()): void => {
    builder.begin(as);
    afterSpace = true;
  };
  const end = (): void => {
    builder.end();
    afterSpace = true;
  };
  const relook = (): void => {
    look = Object.assign({}, ...open.map((each) => each.look)) as Look;
  };
  const put = (text: string): void => {
    if (verbatim > 0) return builder.write(text, look);
    let collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    if (afterSpace && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    builder.write(collapsed, look);
    afterSpace = collapsed.endsWith(' ');
  };
  const item = (value: string | undefined): void => {
    const list = lists.at(-1);
    const given = Number.parseInt(value ?? '', 10);
    if (list !== undefined && Number.isFinite(given)) list.next = given;
    const mark = list?.ordered === true ? `${list.next}.` : null;
    if (list !== undefined) list.next += 1;
    begin({ kind: 'item', level: Math.max(0, lists.length - 1), mark });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (hides(name)) hidden += 1;
      if (hidden > 0) return;
      const own = name === 'a' && attributes['href'] ? { link: attributes['href'].trim() } : looks.get(name);
      if (own !== undefined && depth < MAX_DEPTH && open.length < MAX_DEPTH) {
        open.push({ name, look: own });
        relook();
      }
      const heading = /^h([1-6])$/.exec(name)?.[1];
      if (heading !== undefined) begin({ kind: 'heading', level: Number(heading) });
      else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
        end();
        lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
      } else if (name === 'li') item(attributes['value']);
      else if (name === 'blockquote') {
        quotes += 1;
        begin();
      } else if (name === 'pre' || name === 'textarea') {
        verbatim += 1;
        begin();
      } else if (name === 'table') builder.table('begins');
      else if (name === 'tr') builder.row('begins');
      else if (name === 'td' || name === 'th') {
        builder.cell({ across: Number(attributes['colspan'] ?? 1), down: Number(attributes['rowspan'] ?? 1) });
        afterSpace = true;
      } else if (name === 'hr') builder.rule();
      else if (name === 'br') {
        builder.write('\n', look);
        afterSpace = true;
      } else if (name === 'img' || name === 'image') {
        const bytes = find(attributes['src'] ?? '');
        const description = attributes['alt'] ?? '';
        // The one-pixel pictures by which senders see that a mail was opened say nothing.
        if (bytes !== null || description.trim() !== '') {
          builder.image(bytes, description, Number(attributes['width'] ?? 0), Number(attributes['height'] ?? 0));
          afterSpace = true;
        }
      } else if (paragraphs.has(name)) begin(lists.length > 0 && quotes === 0 ? inItem(lists.length) : shape());
    },
    ontext(text) {
      if (hidden === 0) put(text);
    },
    onclosetag(name) {
      depth -= 1;
      if (hides(name)) hidden -= 1;
      if (hidden > 0) return;
      const last = open.findLastIndex((each) => each.name === name);
      if (last >= 0) {
        open.splice(last, 1);
        relook();
      }
      if (/^h[1-6]$/.test(name)) end();
      else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
        end();
        lists.pop();
      } else if (name === 'blockquote') {
        end();
        quotes -= 1;
      } else if (name === 'pre' || name === 'textarea') {
        end();
        verbatim -= 1;
      } else if (name === 'table') builder.table('ends');
      else if (name === 'tr') builder.row('ends');
      else if (name === 'td' || name === 'th') builder.cellEnds();
      else if (name === 'li' || paragraphs.has(name)) end();
    },
  });
  parser.end(html);
}

/** A paragraph inside an item of a list stands in from the edge like the item, without a mark of its own. */
function inItem(depth: number): Shape {
  return { kind: 'item', level: Math.max(0, depth - 1), mark: '' };
}
