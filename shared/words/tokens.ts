/** A word of a text at its place there. */
export interface Word {
  /** UTF-16, in the text as given; the end is behind the last letter. */
  readonly start: number;
  readonly end: number;
  /** As written, without the hyphen of a line break and without signs that nobody sees. */
  readonly text: string;
}

/**
 * The words of a text in their order: letters with their accents and inner apostrophes, and numbers. Hyphens, slashes and points part
 * words, so that `Нью-Йорк` and `130/2021` are found as a whole (as a phrase) and in their parts; so does the border of letters
 * and digits (`P-0012` and `P0012` are the same two words). A word cut at the end of a line is one word with the whole span. Where
 * nobody can tell whether the hyphen belongs to the word (`социально-⏎экономический`) the word stands there joined and then in
 * its two parts, so that spans can overlap.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  run.lastIndex = 0;
  let match = run.exec(text);
  while (match !== null) {
    const start = match.index;
    let end = start + match[0].length;
    let next = run.exec(text);
    if (!cutAt(text, end)) push(words, text, start, end);
    else {
      // A word can be cut more than once in a narrow column
      const parts: Part[] = [{ start, end, text: seen(match[0]) }];
      while (next !== null && isContinued(text, end, next)) {
        parts.push({ start: next.index, end: next.index + next[0].length, text: seen(next[0]) });
        end = next.index + next[0].length;
        next = run.exec(text);
      }
      pushCut(words, text, parts);
    }
    match = next;
  }
  return words;
}

type Part = Word;

const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const unseenSigns = new RegExp(`[${unseen}]`, 'g');
const run = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${unseen}]*(?:['’ʼ‘\`´′][\\p{L}][\\p{L}\\p{N}\\p{M}${unseen}]*)*`,
  'gu',
);
const lineBreak = new RegExp(`^[-‐‑¬\\u00AD]?[ \\t]*\\r?\\n[ \\t]*$`);
const capitals = /^\p{Lu}+$/u;

function seen(written: string): string {
  return written.replace(unseenSigns, '');
}

/** Whether a word may go on in the next line: cheap, because it is asked of every word. */
function cutAt(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  return sign === 0x2d || sign === 0x2010 || sign === 0x2011 || sign === 0xac || text.charCodeAt(end - 1) === 0xad;
}

function isContinued(text: string, end: number, next: RegExpExecArray): boolean {
  if (next.index - end > 12 || !cutAt(text, end) || !lineBreak.test(text.slice(end, next.index))) return false;
  return /^\p{L}/u.test(next[0]) && /\p{L}$/u.test(seen(text.slice(Math.max(0, end - 4), end)));
}

function pushCut(words: Word[], text: string, parts: readonly Part[]): void {
  const [first, second] = parts;
  if (first === undefined) return;
  if (second === undefined) return push(words, text, first.start, first.end);
  const kind = hyphenOf(first.text, second.text);
  if (kind !== 'of the word') {
    const end = parts.at(-1)?.end ?? second.end;
    words.push({ start: first.start, end, text: parts.map((part) => part.text).join('') });
  }
  if (kind !== 'of the line') for (const part of parts) push(words, text, part.start, part.end);
}

/** Words after which a particle keeps its hyphen: "что-⏎то", "хто-⏎небудзь". */
const asking =
  /^(?:что|чего|чему|чем|ч[её]м|кто|кого|кому|кем|ком|где|куда|откуда|когда|как|как(?:ой|ая|ое|ие|ого|ому|им|ими|их|ую)|почему|зачем|отчего|сколько|чей|чья|чье|што|хто|дзе|куды|адкуль|кал[іи]|як|які|якая|якое|якія|якога|чаму|колькі)$/iu;
const particles = /^(?:то|либо|нибудь|небудзь|таки|ка)$/iu;
const halves =
  /^(?:non|self|well|anti|ex|pro|pre|post|semi|half|vice|co|экс|вице|віцэ|генерал|интернет|інтэрнэт|онлайн|анлайн|член|пресс|прэс|медиа|медыя|штаб)$/iu;
const adjective =
  /(?:[ыи]й|[ая]я|[ое]е|(?:ы|[кгхщжш]и)е|[ое]го|[ое]му|[ыи]х|[ыи]ми?|[ую]ю|[ое]й|[ыі]|[ая]е|[ыі]я|[ая]га|[ая]му|[ыі]х|[ыі]мі?|[ая]й)$/iu;

function hyphenOf(before: string, after: string): 'of the line' | 'of the word' | 'of either' {
  if (particles.test(after) && (asking.test(before) || after.length > 3)) return 'of the word';
  if (/^(?:кое|кой|из)$/iu.test(before) && after.length < 5) return 'of the word';
  if (/^\p{Lu}/u.test(after) && !(capitals.test(before) && capitals.test(after))) return 'of the word';
  if (halves.test(before) || (/^па?о?$/iu.test(before) && /(?:ски|цки|ску|цку|му)$/iu.test(after))) return 'of either';
  return before.length > 4 && after.length > 5 && /[оеа]$/iu.test(before) && adjective.test(after)
    ? 'of either'
    : 'of the line';
}

/** Most words are: then there is nothing to look for. */
const letters = /^[A-Za-zА-Яа-яЁёІіЎў]+$/;
const border = /(?<=\p{N})(?=\p{L})|(?<=[\p{L}\p{M}])(?=\p{N})/u;
/** A word with more changes between letters and digits is a fingerprint or an identifier and stays whole. */
const MOST_BORDERS = 3;

function push(words: Word[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  if (letters.test(raw)) {
    words.push({ start, end, text: raw });
    return;
  }
  const written = seen(raw);
  if (/\d/.test(written)) {
    const parts = written.split(border);
    if (parts.length > 1 && parts.length <= MOST_BORDERS + 1) {
      let at = start;
      for (const part of parts) {
        words.push({ start: at, end: at + part.length, text: part });
        at += part.length;
      }
      return;
    }
  }
  words.push({ start, end, text: written });
}
