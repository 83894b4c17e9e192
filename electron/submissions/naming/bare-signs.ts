/**
 * A text reduced to letters and digits that are the same however it is set, in whichever script: small, without accents, spaces and
 * punctuation, Cyrillic and the ways of putting it into Latin letters made one. Numbers, addresses and handles are compared so.
 */
export interface BareText {
  /** 0 to 25 for letters, 26 to 35 for digits. */
  readonly signs: Uint8Array;
  /** Where in the text each sign begins. */
  readonly starts: Int32Array;
  /** After which place in the text each sign ends. */
  readonly ends: Int32Array;
  readonly length: number;
}

export const SIGNS = 36;

/** Cyrillic letters, and Latin ones that are spelt in several ways, as they are compared. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:h ґ:h д:d е:e ё:e ж:z з:z и:i і:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:h ц:c ч:c ш:s щ:sc ы:i э:e ю:iu я:ia g:h j:i w:v y:i ł:l đ:d ø:o ß:s є:e ї:i'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Of each UTF-16 unit its first sign plus one, and in the upper byte the second; zero for what does not count. */
const table = new Uint16Array(65_536);
let filled = false;

function fill(): void {
  filled = true;
  for (let unit = 0; unit < 65_536; unit += 1) {
    if (unit > 0x7f && !/[\p{L}\p{Nd}]/u.test(String.fromCharCode(unit))) continue;
    const small = String.fromCharCode(unit).normalize('NFKC').toLowerCase().normalize('NFC');
    const plain = SAME[small] ?? small.normalize('NFKD').replaceAll(/[^\p{L}\p{Nd}]/gu, '');
    const latin = [...plain].map((sign) => SAME[sign] ?? sign).join('');
    const codes = [...latin].flatMap((sign) => {
      if (sign >= 'a' && sign <= 'z') return sign.charCodeAt(0) - 96;
      return sign >= '0' && sign <= '9' ? sign.charCodeAt(0) - 21 : [];
    });
    table[unit] = (codes[0] ?? 0) | ((codes[1] ?? 0) << 8);
  }
}

const [E, H, I, K, S, T, Z, C] = [...'ehikstzc'].map((letter) => letter.charCodeAt(0) - 97) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export function bareText(text: string): BareText {
  if (!filled) fill();
  const signs = new Uint8Array(text.length * 2);
  const starts = new Int32Array(text.length * 2);
  const ends = new Int32Array(text.length * 2);
  let length = 0;
  // Only letters that stand side by side make one sound together.
  let touches = false;
  for (let at = 0; at < text.length; at += 1) {
    const both = table[text.charCodeAt(at)] as number;
    if (both === 0) {
      touches = false;
      continue;
    }
    for (const one of both > 0xff ? [both & 0xff, both >> 8] : [both]) {
      const sign = one - 1;
      const before = touches && length > 0 ? (signs[length - 1] as number) : -1;
      touches = true;
      // zh, sh, ch; kh; ts; ie
      if (sign === H && (before === Z || before === S || before === C)) ends[length - 1] = at + 1;
      else if ((sign === H && before === K) || (sign === S && before === T) || (sign === E && before === I)) {
        signs[length - 1] = sign === S ? C : sign;
        ends[length - 1] = at + 1;
      } else {
        signs[length] = sign;
        starts[length] = at;
        ends[length] = at + 1;
        length += 1;
      }
    }
  }
  return { signs, starts, ends, length };
}
