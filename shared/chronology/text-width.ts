/**
 * How much room words take, without a font at hand: the drawing is made where there is no screen, and read where another
 * font may stand in for IBM Plex Sans. Widths are therefore those of the widest of the fonts named in the drawing
 * (IBM Plex Sans, DejaVu Sans), so that labels never meet whichever is found.
 */

/** Text broken to a width. */
export interface Wrapped {
  lines: string[];
  /** Width in pixels of the longest line. */
  width: number;
}

/** Width in pixels of a line of text at a font size in pixels. */
export function widthOf(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const sign of text.normalize('NFC')) hundredths += widths.get(sign) ?? widthOfOther(sign);
  // Semi-bold runs a tenth wider in both fonts.
  return (hundredths / 100) * size * (bold ? 1.11 : 1);
}

/**
 * Breaks text into lines of at most `width` pixels, at spaces where there are any. What does not fit in `maxLines` is cut
 * and ends with an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, maxLines: number, bold = false): Wrapped {
  const fits = (line: string): boolean => widthOf(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && lines.length <= maxLines) {
      const part = longestPart(line, fits);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length > maxLines) {
    lines.length = maxLines;
    lines[maxLines - 1] = withEllipsis(lines[maxLines - 1] ?? '', fits);
  }
  return { lines, width: Math.max(0, ...lines.map((each) => widthOf(each, size, bold))) };
}

function longestPart(word: string, fits: (line: string) => boolean): string {
  const signs = [...word];
  let count = signs.length;
  while (count > 1 && !fits(signs.slice(0, count).join(''))) count -= 1;
  return signs.slice(0, count).join('');
}

function withEllipsis(line: string, fits: (line: string) => boolean): string {
  const signs = [...line];
  while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
  return `${signs
    .join('')
    .trimEnd()
    .replace(/[\s,.;:–-]+$/, '')}…`;
}

/** Signs by their width in hundredths of the font size, rounded up; measured in both fonts at 100 px. */
const widthClasses: readonly (readonly [number, string])[] = [
  [28, "'ijlìíîïĩīĭįıĺļіїј"],
  [32, ' \u00a0,.‘’ł'],
  [36, ':;f|¦·'],
  [40, '()-/I[\\]tÌÍÎÏІЇ'],
  [44, '!r¡²³¹řŕ'],
  [48, '"ªº'],
  [52, '*J°Ј“”„'],
  [56, '?Lcsz¿çćčŁśşšźżžгзсэѓєѕ'],
  [60, 'F_`kvxy§ýÿķвтухчьў–•'],
  [64, '$0123456789EPSTYabdeghnopqu{}«»ÈÉÊËÞßàáâãäåèéêëðñòóôõöøùúûüþăąđęěğńňŚŞŠŤЀЁЃЅЎГЕРТУабеклоряѐёђќґҐ'],
  [68, 'KЗийнпћѝџ'],
  [72, 'ABCRVXZÀÁÂÃÄÅÇĆČŹŻŽЄЌАБВКСХЧЬЭЯдцъ'],
  [76, 'HNUÑÙÚÛÜЍЏИЙЛНПм'],
  [80, '&DGOQÐÒÓÔÕÖØЂЋДОЦы'],
  [84, '#+<=>^w~±×÷Ъ→←'],
  [88, 'MМФфю'],
  [92, 'ЫжшљњĦ'],
  [96, '%щ'],
  [100, '@Wm©®Ææ…—'],
  [108, 'ŒЊЖШЮ№œ'],
  [112, 'ЉЩ'],
];

const widths: ReadonlyMap<string, number> = new Map(
  widthClasses.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
);

function widthOfOther(sign: string): number {
  if (/\p{Mark}|\p{Cf}/u.test(sign)) return 0;
  // Full-width scripts and pictographs are as wide as they are high, and a little more.
  return /[\u1100-\u{3ffff}]/u.test(sign) && !/[\u2000-\u206f]/u.test(sign) ? 110 : 85;
}
