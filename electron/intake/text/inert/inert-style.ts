/**
 * Style sheets of pages that others made: what decides how text looks stays, whatever could fetch, run or hide behind an escape goes. The words
 * of a declaration are compared with lists of what is allowed, never with lists of what is not.
 */

/** Rules and characters of one page's style sheets. */
const MAX_RULES = 5000;
const MAX_SHEET = 1024 * 1024;
const MAX_VALUE = 400;
const MAX_DEPTH = 4;

const properties = new Set(
  (
    'color background background-color opacity visibility display float clear position top right bottom left z-index overflow overflow-x ' +
    'overflow-y width min-width max-width height min-height max-height box-sizing margin margin-top margin-right margin-bottom ' +
    'margin-left padding padding-top padding-right padding-bottom padding-left border border-top border-right border-bottom border-left ' +
    'border-width border-top-width border-right-width border-bottom-width border-left-width border-style border-top-style ' +
    'border-right-style border-bottom-style border-left-style border-color border-top-color border-right-color border-bottom-color ' +
    'border-left-color border-radius border-collapse border-spacing outline box-shadow font font-family font-size font-style ' +
    'font-weight font-variant line-height letter-spacing word-spacing text-align text-decoration text-indent text-transform ' +
    'text-shadow text-overflow vertical-align white-space word-break word-wrap overflow-wrap hyphens direction unicode-bidi ' +
    'list-style list-style-type list-style-position table-layout caption-side empty-cells flex flex-basis flex-direction flex-flow ' +
    'flex-grow flex-shrink flex-wrap align-items align-content align-self justify-content order gap column-gap row-gap column-count ' +
    'column-width columns grid-template-columns grid-template-rows grid-column grid-row grid-area grid-auto-flow'
  ).split(' '),
);

const functions = new Set(
  'rgb rgba hsl hsla calc min max clamp minmax repeat linear-gradient radial-gradient'.split(' '),
);

/** Declarations of a `style` attribute; empty when none may stay. */
export function inertDeclarations(style: string): string {
  return split(withoutComments(style.slice(0, MAX_SHEET)), ';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = inertValue(declaration.slice(colon + 1).trim());
      return properties.has(property) && value !== null ? [`${property}:${value}`] : [];
    })
    .join(';');
}

/** A value of known words, numbers, colours, quoted font names and a few functions; null for any other. */
function inertValue(value: string): string | null {
  if (value === '' || value.length > MAX_VALUE) return null;
  // No escapes, no markup, no at-words, no blocks: whoever needs them here means something else.
  if (!/^[\p{L}\p{N}\s#%.,()+\-*/'"!_]+$/u.test(value)) return null;
  const quotes = value.match(/'[^']*'|"[^"]*"/g) ?? [];
  const bare = value.replaceAll(/'[^']*'|"[^"]*"/g, '');
  if (/['"]/.test(bare) || quotes.some((quote) => /[()]/.test(quote))) return null;
  const called = [...bare.matchAll(/([\p{L}\p{N}_-]*)\s*\(/gu)].map((match) => match[1]?.toLowerCase() ?? '');
  // Without a name it is a bracket of its own, as inside calc().
  if (called.some((name) => !/^-?$/.test(name) && !functions.has(name))) return null;
  if (!isBalanced(bare)) return null;
  return value.replaceAll(/\s+/g, ' ');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The rules of a style sheet that may stay: style rules, and those within `@media`. */
export function inertSheet(css: string): string {
  const left = { rules: MAX_RULES };
  return rulesOf(withoutComments(css.slice(0, MAX_SHEET)).replaceAll(/<!--|-->/g, ' '), left, 0);
}

function rulesOf(css: string, left: { rules: number }, depth: number): string {
  const kept: string[] = [];
  for (let at = 0; at < css.length && left.rules > 0;) {
    const open = css.indexOf('{', at);
    const semicolon = css.indexOf(';', at);
    if (open < 0) break;
    // A statement without a block (`@import`, `@charset`).
    if (semicolon >= 0 && semicolon < open) {
      at = semicolon + 1;
      continue;
    }
    const close = closing(css, open);
    const prelude = css.slice(at, open).trim();
    const body = css.slice(open + 1, close);
    at = close + 1;
    left.rules -= 1;
    if (/^@media\s/i.test(prelude)) {
      if (depth >= MAX_DEPTH || !/^@media[\w\s(),:.-]{1,300}$/i.test(prelude)) continue;
      const inner = rulesOf(body, left, depth + 1);
      if (inner !== '') kept.push(`${prelude}{${inner}}`);
    } else if (/^[\p{L}\p{N}\s.#,>+~*:()[\]="'_-]{1,1000}$/u.test(prelude)) {
      const declarations = inertDeclarations(body);
      if (declarations !== '') kept.push(`${prelude}{${declarations}}`);
    }
  }
  return kept.join('\n');
}

/** Where the block that opens at `open` ends; the end of the text for one that is never closed. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const char = css[at];
    if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return at;
    else if (char === '"' || char === "'") {
      const end = css.indexOf(char, at + 1);
      if (end > 0) at = end;
    }
  }
  return css.length;
}

/** Parts between separators that stand outside of quotes and brackets. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === separator && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?(\*\/|$)/g, ' ');
}
