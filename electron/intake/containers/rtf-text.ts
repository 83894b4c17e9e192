import { decompressRTF } from '@kenjiuno/decompressrtf';
import iconv from 'iconv-lite';

/** Characters of text that a message may have. */
const MOST = 4 * 1024 * 1024;
/** What stands in groups of these names is no text. */
const SILENT =
  /^(fonttbl|colortbl|stylesheet|info|pict|themedata|colorschememapping|latentstyles|datastore|generator|listtable|listoverridetable|rsidtbl|xmlnstbl|htmltag|mhtmltag)$/;

/** The text of a body of Outlook that is only there as compressed RTF (MS-OXRTFCP), HTML that was put into it included. */
export function rtfText(compressed: Uint8Array): string {
  try {
    return plain(Buffer.from(decompressRTF([...compressed])).toString('latin1'));
  } catch {
    return '';
  }
}

function plain(rtf: string): string {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1];
  const encoding = page !== undefined && iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'windows-1251';
  const groups: boolean[] = [];
  let isSilent = false;
  let text = '';
  let bytes: number[] = [];
  let skip = 0;
  const flush = (): void => {
    if (bytes.length > 0) text += iconv.decode(Buffer.from(bytes), encoding);
    bytes = [];
  };
  const say = (what: string): void => {
    flush();
    if (!isSilent) text += what;
  };
  // {, }, a control word with its number, a byte in hexadecimal, another control symbol, or a character.
  const tokens = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|[\r\n]+|([^{}\\\r\n])/gi;
  for (const [token, word, number, hex, symbol, char] of rtf.matchAll(tokens)) {
    if (text.length > MOST) break;
    if (token === '{') groups.push(isSilent);
    else if (token === '}') isSilent = groups.pop() ?? false;
    else if (word !== undefined) {
      if (SILENT.test(word)) isSilent = true;
      else if (word === 'par' || word === 'line' || word === 'row') say('\n');
      else if (word === 'tab' || word === 'cell') say('\t');
      else if (word === 'u' && number !== undefined) {
        say(String.fromCharCode(Number(number) & 0xffff));
        // The character that old programs show in its place (RTF 1.9, "Unicode RTF").
        skip = 1;
      }
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!isSilent) bytes.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') isSilent = true;
      else if (symbol === '~') say(' ');
      else if ('{}\\'.includes(symbol)) say(symbol);
    } else if (char !== undefined) {
      if (skip > 0) skip -= 1;
      else say(char);
    }
  }
  flush();
  return text.trim();
}
