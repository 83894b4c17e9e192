import type { RedactionFacts } from '../redaction-wish.ts';
import type { Claim } from '../claims.ts';
import type { TextTable } from '../table-text.ts';

/**
 * What reading a file gives. Every extractor takes the bytes of one file and answers with an Extract; a file that cannot
 * be read is no error but an Extract with a reason, because it is kept as a document all the same.
 */

const reasonSentences = {
  empty: 'The file is empty: there is nothing in it to read.',
  encrypted:
    'The file is locked with a password. It is kept as it is; add a copy without the password to search its text.',
  damaged: 'The file is damaged. It is kept as it is, with what could be read of it.',
  unsupported: 'This kind of file cannot be read for text. It is kept as it is.',
  'too-large': 'The file is larger than can be read. It is kept as it is, with what could be read of it.',
  'timed-out': 'Reading the file took too long and was stopped. It is kept as it is, without its text.',
  'reader-crashed': 'The file made its reader fail. It is kept as it is, without its text; no other file is touched.',
  'locked-inside':
    'Some files in it are locked with a password. It is kept whole; what is not locked was taken out as documents.',
  'unpacks-too-large':
    'It holds more than can be taken out of one file, or unpacks to far more than it should. It is kept whole, with what was taken out before.',
  'no-text-layer': 'The pages are pictures without text. The file is kept; text recognition is needed to search it.',
} as const;

/** Why a file has no text, or not all of it. */
export type Reason = keyof typeof reasonSentences;

export const reasons = Object.keys(reasonSentences) as readonly Reason[];

/** The English sentence of a reason. */
export function reasonSentence(reason: Reason): string {
  return reasonSentences[reason];
}

/** One page; `number` counts from 1, `label` is the number as printed when it differs ("iii", "A-4"). */
export interface Page {
  number: number;
  label?: string;
  text: string;
}

/** A file inside a file, as it was: to be taken in as a document of its own. */
export interface Attachment {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Where it stood inside, with its folders, when that is more than its name. */
  path?: string;
  /** When it was last changed, as an instant; only where the file says so with its time zone. */
  modified?: string;
  /** What is said of it where it was packed. */
  claim?: Claim;
}

/**
 * What a container holds, one file after the other, so that one is unpacked at a time. At the end it says what is known of the whole:
 * its pages are a list of what is inside.
 */
export type Unpacking = AsyncGenerator<Attachment, Omit<Extract, 'attachments'>>;

/** How much may still be taken out of one file with everything inside it. */
export interface Room {
  readonly files: number;
  readonly bytes: number;
}

/**
 * `pages` has one entry for each page, with an empty text where a page has none (a scan, a photograph). `properties` are
 * the document's own statements about itself (title, author, program, created, modified, ...; `exif.*` of a photograph):
 * they identify people as much as the text does. `reason` is null when everything was read.
 */
export interface Extract {
  pages: Page[];
  properties: Record<string, string>;
  attachments: Attachment[];
  reason: Reason | null;
  /** Only of a file that was read as a table, and then nothing else. */
  table?: TextTable;
  /** Only of a list of other files with their hashes, and then nothing else. */
  claims?: Claim[];
  /** Only of a file in which something was made unreadable, or that was looked at for that. */
  redaction?: RedactionFacts;
}

export type Extractor = (bytes: Uint8Array) => Promise<Extract>;

const MiB = 1024 * 1024;

/** Files above this many bytes are kept but not read. */
export const READ_LIMIT = 512 * MiB;
/** Pages of one document; a page tree that claims more is cut here. */
export const MAX_PAGES = 20_000;
/** Characters of text of one document, and of one page of it. */
export const MAX_TEXT = 48 * MiB;
export const MAX_PAGE_TEXT = 16 * MiB;
export const MAX_PROPERTIES = 200;
/** Characters of one property, of an attachment's name and of a page label. */
export const MAX_PROPERTY_TEXT = 4096;
export const MAX_NAME = 255;
export const MAX_ATTACHMENTS = 1000;
/** Bytes of all attachments of one file together. */
export const MAX_ATTACHMENT_BYTES = READ_LIMIT;
/** Files that are taken out of one file with everything inside it, and their bytes together. */
export const MAX_INSIDE: Room = { files: 20_000, bytes: 4096 * MiB };
/** A mail in a mail in a mail: how deep attachments are taken in as documents of their own. */
export const MAX_ATTACHMENT_DEPTH = 8;

/** An Extract with nothing but a reason. */
export function unread(reason: Reason): Extract {
  return { pages: [], properties: {}, attachments: [], reason };
}

/** Collects the pages of a document within the limits. */
export interface PageCollector {
  readonly pages: Page[];
  /** True when something was left out because of a limit. */
  readonly full: boolean;
  /** Adds the next page with its text cleaned; false when the limits are reached and nothing more is taken. */
  add(text: string, label?: string): boolean;
}

export function collectPages(): PageCollector {
  const pages: Page[] = [];
  let left = MAX_TEXT;
  let full = false;
  return {
    pages,
    get full() {
      return full;
    },
    add(text, label) {
      if (pages.length >= MAX_PAGES || left <= 0) {
        full = true;
        return false;
      }
      const room = Math.min(left, MAX_PAGE_TEXT);
      if (text.length > room) full = true;
      const cleaned = cleanText(text.slice(0, room)).slice(0, room);
      left -= cleaned.length;
      const number = pages.length + 1;
      const printed = label === undefined ? '' : cleanLine(label).slice(0, MAX_NAME);
      pages.push(
        printed === '' || printed === String(number)
          ? { number, text: cleaned }
          : { number, label: printed, text: cleaned },
      );
      return true;
    },
  };
}

/**
 * Whether a WebAssembly library itself broke (a trap, an exhausted stack) rather than refused the file. Its memory cannot be
 * trusted after that, so the process that reads must end; see reader-process.ts.
 */
export function isEngineFailure(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

/** Whether any page has text. */
export function hasText(pages: readonly Page[]): boolean {
  return pages.some((page) => page.text !== '');
}

/** Properties in a plain object: cleaned, without the empty ones, within the limits. */
export function properties(
  entries: Iterable<readonly [string, string | number | undefined | null]>,
): Record<string, string> {
  const result = new Map<string, string>();
  for (const [key, value] of entries) {
    if (value === undefined || value === null || result.size >= MAX_PROPERTIES) continue;
    const text = cleanLine(String(value).slice(0, MAX_PROPERTY_TEXT));
    if (text !== '') result.set(key, text);
  }
  return Object.fromEntries(result);
}

/** The name of an attachment without folders, control characters or excess length. */
export function attachmentName(name: string | null | undefined, otherwise: string): string {
  const last =
    cleanLine((name ?? '').slice(0, MAX_PROPERTY_TEXT))
      .split(/[/\\]/)
      .at(-1) ?? '';
  const plain = last.replace(/^\.+/, '').trim();
  if (plain.length <= MAX_NAME) return plain === '' ? otherwise : plain;
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  return plain.slice(0, MAX_NAME - extension.length).toWellFormed() + extension;
}

/**
 * Text as it is stored and searched: NFC, line feeds only, no control characters, and none of the invisible characters
 * which reorder what is shown (Unicode TR 36, section 3.2). Hyphens at line ends stay: joining is a guess.
 */
export function cleanText(text: string): string {
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll(invisible, '')
    .split('\n');
  const kept: string[] = [];
  let blank = 0;
  for (const line of lines) {
    const trimmed = line.trimEnd();
    blank = trimmed === '' ? blank + 1 : 0;
    if (blank <= 1) kept.push(trimmed);
  }
  while (kept[0] === '') kept.shift();
  while (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}

/** The same for a value of one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}

// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
