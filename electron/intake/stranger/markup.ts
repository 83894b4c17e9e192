import { Parser } from 'htmlparser2';

/** Elements between which a word does not go on, in HTML, Office Open XML and OpenDocument, without their prefix. */
const parting = new Set(
  'p h div li dd dt td th tr tc table table-cell table-row br tab cr line-break s title section article header footer si is c row h1 h2 h3 h4 h5 h6 option'.split(
    ' ',
  ),
);

/** Names of typefaces say nothing of anybody, and some are given names: Roman, Mono. */
const typeface = /(?:^|:)(?:rfonts|altname|family|latin|ea|lsdexception)$/i;
const typefaceName = /^(?:\w+:)?(?:name|face)$/i;
const typefaceStyle = /font(?:-family)?\s*:[^;}"]*/gi;

/**
 * Readings of markup for a search of names: its text with words whole that tags part (`Lo</b>ika`), the same as it was before tracked
 * insertions, each piece by itself (properties, cells), and everything that stands outside the text: attributes, comments,
 * instructions. Scripts, styles and deleted text are text here.
 */
export function markupTexts(markup: string, isXml: boolean): string[] {
  const all: string[] = [];
  const before: string[] = [];
  const aside: string[] = [];
  let inserted = 0;
  const put = (text: string): void => {
    all.push(text);
    if (inserted === 0) before.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (local(name) === 'ins') inserted++;
        if (parting.has(local(name))) put('\n');
        for (const [key, value] of Object.entries(attributes)) {
          const isTypeface = typeface.test(name) || (/font|typeface/i.test(name) && typefaceName.test(key));
          if (!isTypeface && !/font|typeface/i.test(key)) aside.push(value.replaceAll(typefaceStyle, ''), '\n');
        }
      },
      onclosetag(name) {
        if (local(name) === 'ins') inserted--;
        if (parting.has(local(name))) put('\n');
      },
      ontext: (text) => put(text.replaceAll(typefaceStyle, '')),
      oncomment: (text) => void aside.push(text, '\n'),
      onprocessinginstruction: (_name, text) => void aside.push(text, '\n'),
    },
    { xmlMode: isXml },
  );
  parser.end(markup);
  const whole = all.join('');
  const original = before.join('');
  const texts = [whole, all.join('\n'), aside.join('\n'), ...(original === whole ? [] : [original])];
  return [...texts, ...texts.map(unescaped)].filter((text) => text.trim() !== '');
}

/** What a text says with the escapes of JSON and of scripts resolved; empty when there are none. */
export function unescaped(text: string): string {
  if (!/\\[ux][0-9a-fA-F]|\\u\{/.test(text)) return '';
  return text.replaceAll(/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})/g, (_, long, four, two) => {
    const code = Number.parseInt(long ?? four ?? two, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).toLowerCase();
}
