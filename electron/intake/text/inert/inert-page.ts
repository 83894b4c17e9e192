import { Parser } from 'htmlparser2';
import { inertDeclarations, inertSheet } from './inert-style.ts';

/** Elements within elements; deeper ones give their text alone. */
const MAX_DEPTH = 200;

/** Elements that stay, without attributes but those below. */
const kept = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p pre q s samp section ' +
    'small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
/** Elements that become others: what they hold is to be read, what they do is not to happen. */
const becoming = new Map([
  ['body', 'div'],
  ['form', 'div'],
  ['fieldset', 'div'],
  ['legend', 'p'],
  ['label', 'span'],
  ['button', 'span'],
  ['textarea', 'pre'],
  ['xmp', 'pre'],
  ['listing', 'pre'],
  ['plaintext', 'pre'],
  ['dialog', 'div'],
  ['search', 'div'],
]);
/** Elements that go with all that they hold. */
const dropped = new Set(
  (
    'script style template noscript iframe frame frameset noframes object embed applet param svg math canvas audio video source track ' +
    'head title meta link base datalist select portal fencedframe map area'
  ).split(' '),
);
const empty = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Attributes that say how something looks or in which language it is; each value is checked as well. */
const attributes: Record<string, RegExp> = {
  align: /^(left|right|center|justify|top|middle|bottom)$/i,
  valign: /^(top|middle|bottom|baseline)$/i,
  bgcolor: /^#?[\da-z]{1,20}$/i,
  color: /^#?[\da-z]{1,20}$/i,
  border: /^\d{1,4}$/,
  cellpadding: /^\d{1,4}$/,
  cellspacing: /^\d{1,4}$/,
  class: /^[\p{L}\p{N}\s_-]{1,500}$/u,
  colspan: /^\d{1,4}$/,
  dir: /^(ltr|rtl|auto)$/i,
  face: /^[\p{L}\p{N}\s,'"-]{1,200}$/u,
  height: /^\d{1,5}%?$/,
  id: /^[\p{L}\p{N}_-]{1,200}$/u,
  lang: /^[a-z\d-]{1,35}$/i,
  open: /^/,
  reversed: /^/,
  rowspan: /^\d{1,4}$/,
  size: /^[+-]?\d{1,3}$/,
  span: /^\d{1,4}$/,
  start: /^-?\d{1,6}$/,
  title: /^/,
  type: /^(1|a|i|disc|circle|square)$/i,
  value: /^-?\d{1,6}$/,
  width: /^\d{1,5}%?$/,
};

/** Paper and ink for pages that say nothing of them. */
const OWN_STYLE = 'html{background:#fff;color:#000}img{max-width:100%}pre{white-space:pre-wrap}';

/**
 * A web page as it was captured, made harmless: built anew from a list of elements, attributes and style properties that can only show something. Links
 * lead nowhere, nothing is fetched, nothing runs. It is shown in a frame that allows none of it either.
 *
 * @param picture gives the name of a picture that came with the page, below the address of this page; null for one that did not
 * @param limit characters; what comes after is left out
 */
export function inertPage(html: string, picture: (source: string) => string | null, limit: number): string {
  const styles: string[] = [];
  const body: string[] = [];
  const open: { name: string; as: string | null }[] = [];
  let [hidden, length, depth] = [0, 0, 0];
  let style: string[] | null = null;

  const put = (text: string): void => {
    if (length + text.length > limit) return;
    length += text.length;
    body.push(text);
  };

  const parser = new Parser({
    onopentag(given, said) {
      const name = given.toLowerCase();
      if (name === 'style') style = [];
      if (dropped.has(name)) hidden += 1;
      const as = hidden > 0 || depth >= MAX_DEPTH ? null : (becoming.get(name) ?? (kept.has(name) ? name : null));
      open.push({ name, as });
      if (as === null) return;
      if (as === 'img') return put(pictureOf(said, picture));
      put(`<${as}${attributesOf(said)}>`);
      if (!empty.has(as)) depth += 1;
    },
    ontext(text) {
      if (style !== null) style.push(text);
      else if (hidden === 0) put(escaped(text));
    },
    onclosetag(given) {
      const name = given.toLowerCase();
      if (style !== null && name === 'style') {
        styles.push(inertSheet(style.join('')));
        style = null;
      }
      if (dropped.has(name)) hidden -= 1;
      const closing = open.pop();
      if (closing === undefined || closing.as === null || empty.has(closing.as)) return;
      depth -= 1;
      // An end is never left out: it would leave what follows inside.
      body.push(`</${closing.as}>`);
    },
  });
  parser.end(html);
  const sheet = styles.join('\n').slice(0, limit).replaceAll('<', '');
  const head = `<meta charset="utf-8"><title></title><style>${OWN_STYLE}</style><style>${sheet}</style>`;
  return `<!doctype html><html><head>${head}</head><body>${body.join('')}</body></html>`;
}

function pictureOf(said: Record<string, string>, picture: (source: string) => string | null): string {
  const name = picture(said['src'] ?? '');
  const description = (said['alt'] ?? '').trim();
  if (name !== null) return `<img src="${escaped(name)}" alt="${escaped(description)}"${attributesOf(said)}>`;
  // What is elsewhere is not fetched; its description stands for it.
  return description === '' ? '' : `<span>[${escaped(description)}]</span>`;
}

function attributesOf(said: Record<string, string>): string {
  let text = '';
  for (const [given, value] of Object.entries(said)) {
    const name = given.toLowerCase();
    if (name === 'style') {
      const declarations = inertDeclarations(value);
      if (declarations !== '') text += ` style="${escaped(declarations)}"`;
    } else if (Object.hasOwn(attributes, name) && attributes[name]?.test(value) === true) {
      text += ` ${name}="${escaped(value)}"`;
    }
  }
  return text;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\u0000', '');
}
