import iconv from 'iconv-lite';

/**
 * Rich Text Format (Microsoft, version 1.9.1), read as a stream of words: enough of it for the text, its looks, tables and notes. Old programs wrote
 * Cyrillic as bytes of windows-1251 behind `\'`, newer ones as Unicode behind `\u`; both may stand in one file.
 */

export interface RtfLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly raised?: true;
  readonly lowered?: true;
  readonly link?: string;
}

export interface RtfSink {
  text(text: string, look: RtfLook): void;
  /** The end of a paragraph; `level` from 0 where it is a heading. */
  line(level: number | null): void;
  lineBreak(): void;
  cell(): void;
  row(): void;
  pageBreak(): void;
  note(text: string): void;
  /** A table ends: what follows stands outside. */
  tableEnds?(): void;
  /** A picture as PNG or JPEG, in hexadecimal digits or as bytes. */
  picture?(bytes: () => Uint8Array): void;
}

const MAX_GROUPS = 500;
const MAX_ABOUT = 4096;
const MAX_INSTRUCTION = 4096;
/** Bytes of one picture. */
const MAX_PICTURE = 64 * 1024 * 1024;

/** Groups that hold no text of the document. */
const unseen = new Set(
  (
    'colortbl stylesheet listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl ' +
    'mmathPr object objdata objclass pgdsctbl revtbl private bkmkstart bkmkend fldtype formfield template wgrffmtfilter nonshppict sp ' +
    'sn sv datafield atnid atnauthor atndate atnref atrfstart atrfend xe tc txe rxe ftnsep ftnsepc aftnsep aftnsepc listpicture'
  ).split(' '),
);
/** Groups of the document's own statements about itself. */
const told = new Set('title author operator subject keywords doccomm company manager creatim revtim'.split(' '));
const signs = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);
/** Character sets of fonts (`\fcharset`) as code pages. */
const charsets = new Map([
  [0, 1252],
  [77, 10_000],
  [161, 1253],
  [162, 1254],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 866],
]);

interface Group {
  /** Where text goes. */
  to: 'page' | 'nowhere' | 'fonts' | 'instruction' | 'picture' | `about.${string}`;
  look: RtfLook;
  font: number;
  /** Characters that stand for a `\u` where Unicode is not known. */
  spare: number;
  inTable: boolean;
  level: number | null;
}

/** @returns whether the file is whole, and its statements about itself; `about` is null for what is no RTF */
export function readRtf(bytes: Uint8Array, sink: RtfSink): { whole: boolean; about: Record<string, string> | null } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 1024).indexOf('{\\rtf');
  if (start < 0) return { whole: false, about: null };
  const about: Record<string, string> = {};
  const codePages = new Map<number, number>();
  const groups: Group[] = [];
  let group: Group = { to: 'page', look: {}, font: 0, spare: 1, inTable: false, level: null };
  let [codePage, defaultFont, fontAtHand, skip] = [1252, 0, 0, 0];
  let pending: number[] = [];
  let note = null as string[] | null;
  let noteDepth = 0;
  let instruction = '';
  let [isMarked, isTableOpen, isPicture] = [false, false, false];
  let digits: string[] = [];
  let digitCount = 0;

  const encoding = (): string => {
    const page = codePages.get(group.font) ?? codePage;
    const name = page === 10_007 ? 'maccyrillic' : page === 10_000 ? 'macroman' : `cp${page}`;
    return iconv.encodingExists(name) ? name : 'cp1252';
  };
  const write = (text: string): void => {
    if (text === '') return;
    if (group.to === 'page') {
      if (note !== null) return void note.push(text);
      if (isTableOpen && !group.inTable && text.trim() !== '') {
        isTableOpen = false;
        sink.tableEnds?.();
      }
      sink.text(text, group.look);
    } else if (group.to === 'instruction') {
      if (instruction.length < MAX_INSTRUCTION) instruction += text;
    } else if (group.to === 'picture') {
      if (digitCount < MAX_PICTURE * 2) digits.push(text);
      digitCount += text.length;
    } else if (group.to.startsWith('about.')) {
      const key = group.to.slice(6);
      about[key] = ((about[key] ?? '') + text).slice(0, MAX_ABOUT);
    }
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    write(iconv.decode(Buffer.from(pending), encoding()));
    pending = [];
  };
  const onPage = (act: () => void, inNote: string): void => {
    if (group.to !== 'page') return;
    if (note === null) act();
    else note.push(inNote);
  };

  function word(name: string, number: number | null): void {
    const wasMarked = isMarked;
    isMarked = false;
    const isOn = number !== 0;
    const sign = signs.get(name);
    if (sign !== undefined) return write(sign);
    if (unseen.has(name)) return void (group.to = 'nowhere');
    if (told.has(name) && groups.length > 1) return void (group.to = `about.${name}`);
    switch (name) {
      case 'u': {
        write(String.fromCharCode(((number ?? 0) + 65_536) % 65_536));
        skip = group.spare;
        return;
      }
      case 'uc':
        return void (group.spare = Math.max(0, Math.min(16, number ?? 1)));
      case 'ansicpg':
        return void (codePage = number ?? codePage);
      case 'mac':
        return void (codePage = 10_000);
      case 'deff':
        defaultFont = number ?? 0;
        return void (group.font = defaultFont);
      case 'f':
        if (group.to === 'fonts') fontAtHand = number ?? 0;
        else group.font = number ?? 0;
        return;
      case 'fcharset': {
        const page = charsets.get(number ?? 0);
        // "Default" and "symbol" say nothing of letters.
        if (group.to === 'fonts' && page !== undefined && number !== 0) codePages.set(fontAtHand, page);
        return;
      }
      case 'fonttbl':
        return void (group.to = 'fonts');
      case 'fldinst':
        instruction = '';
        return void (group.to = 'instruction');
      case 'fldrslt': {
        const link = /^\s*HYPERLINK\s+(?:\\[lmnot]\s+)?"([^"]{1,2000})"/i.exec(instruction)?.[1];
        if (link !== undefined) group.look = { ...group.look, link };
        return;
      }
      case 'pict':
        group.to = 'picture';
        [digits, digitCount, isPicture] = [[], 0, false];
        return;
      case 'pngblip':
      case 'jpegblip':
        return void (isPicture = true);
      case 'shppict':
      case 'shpinst':
        return;
      case 'yr':
      case 'mo':
      case 'dy':
      case 'hr':
      case 'min':
        if (group.to.startsWith('about.') && number !== null) write(dateSigns[name] + String(number).padStart(2, '0'));
        return;
      case 'ulnone':
      case 'nosupersub': {
        const { underline, raised, lowered, ...rest } = group.look;
        group.look =
          name === 'ulnone'
            ? { ...rest, ...(raised && { raised }), ...(lowered && { lowered }) }
            : { ...rest, ...(underline && { underline }) };
        return;
      }
      case 'annotation':
      case 'footnote':
        if (group.to === 'page' && note === null) {
          note = [];
          noteDepth = groups.length;
        }
        return;
      case 'par':
      case 'sect':
        return onPage(() => sink.line(group.level), ' ');
      case 'line':
        return onPage(() => sink.lineBreak(), ' ');
      case 'page':
        return onPage(() => sink.pageBreak(), ' ');
      case 'cell':
      case 'nestcell':
        isTableOpen = true;
        return onPage(() => sink.cell(), ' ');
      case 'row':
      case 'nestrow':
        return onPage(() => sink.row(), ' ');
      case 'intbl':
        return void (group.inTable = true);
      case 'pard':
        [group.inTable, group.level] = [false, null];
        return;
      case 'outlinelevel':
        return void (group.level = number);
      case 'plain':
        group.look = group.look.link === undefined ? {} : { link: group.look.link };
        return void (group.font = defaultFont);
      case 'deleted':
        if (isOn && group.to === 'page') group.to = 'nowhere';
        return;
      default: {
        const look = looks.get(name);
        if (look === undefined) {
          // An unknown word behind `\*` begins a group that may be left out.
          if (wasMarked) group.to = 'nowhere';
          return;
        }
        const { [look]: _, ...rest } = group.look;
        group.look = isOn ? { ...rest, [look]: true } : rest;
      }
    }
  }

  let at = start;
  for (; at < buffer.length; at += 1) {
    const byte = buffer[at] ?? 0;
    if (byte === 0x7b) {
      flush();
      skip = 0;
      if (groups.length >= MAX_GROUPS) break;
      groups.push({ ...group });
      isMarked = false;
    } else if (byte === 0x7d) {
      flush();
      skip = 0;
      if (group.to === 'picture' && groups.at(-1)?.to !== 'picture') {
        const hexadecimal = digits.join('');
        if (isPicture && note === null) sink.picture?.(() => new Uint8Array(Buffer.from(hexadecimal, 'hex')));
        digits = [];
      }
      if (note !== null && groups.length === noteDepth) {
        sink.note(note.join(''));
        note = null;
      }
      const outer = groups.pop();
      if (outer === undefined) break;
      group = outer;
      // What follows the last bracket is no part of the document.
      if (groups.length === 0) {
        at += 1;
        break;
      }
    } else if (byte === 0x5c) {
      const next = buffer[at + 1] ?? 0;
      if (next === 0x27) {
        const value = Number.parseInt(buffer.subarray(at + 2, at + 4).toString('latin1'), 16);
        at += 3;
        if (skip > 0) skip -= 1;
        else if (Number.isInteger(value)) pending.push(value);
        continue;
      }
      flush();
      if (!isLetter(next)) {
        at += 1;
        if (next === 0x2a) isMarked = true;
        else if (skip > 0) skip -= 1;
        else if (next === 0x0a || next === 0x0d) word('par', null);
        else write(escapes.get(next) ?? '');
        continue;
      }
      const [whole = '', name = '', digitsOfNumber = ''] =
        /^([a-zA-Z]{1,32})(-?\d{1,10})? ?/.exec(buffer.subarray(at + 1, at + 48).toString('latin1')) ?? [];
      at += Math.max(1, whole.length);
      const number = digitsOfNumber === '' ? null : Number(digitsOfNumber);
      if (name === 'bin') {
        at += Math.max(0, number ?? 0);
        continue;
      }
      word(name, number);
    } else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    else if (skip > 0) skip -= 1;
    else pending.push(byte);
  }
  flush();
  return { whole: groups.length === 0, about };
}

const looks = new Map<string, Exclude<keyof RtfLook, 'link'>>([
  ['b', 'bold'],
  ['i', 'italic'],
  ['ul', 'underline'],
  ['strike', 'strike'],
  ['striked', 'strike'],
  ['super', 'raised'],
  ['sub', 'lowered'],
]);
const dateSigns = { yr: '', mo: '-', dy: '-', hr: 'T', min: ':' } as const;
const escapes = new Map([
  [0x5c, '\\'],
  [0x7b, '{'],
  [0x7d, '}'],
  [0x7e, '\u00a0'],
  [0x2d, '\u00ad'],
  [0x5f, '\u2011'],
]);

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
