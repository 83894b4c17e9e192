import { fail } from '../../shared/contract/errors.ts';
import type { ContentBlock, DocumentContent, PageWords } from '../../shared/contract/calls/reading.ts';
import { idOf } from '../archive/codes.ts';
import { pageNow, pagesNow, type PageWords as PageNow } from '../archive/page-words.ts';
import type { RecordId } from '../archive/rows.ts';
import { hasStructure } from '../intake/text/structure/read-structure.ts';
import type { Structure } from '../intake/text/structure/blocks.ts';
import { readWordPlaces, type PlacedWord } from '../text-layers/word-places.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { placesOf } from './follow-text.ts';
import type { HeldFile, HeldFiles } from './held-files.ts';
import { showingOf } from './kinds.ts';
import { blocksOfText, placeBlocks } from './placed-blocks.ts';
import type { Turns } from './turns.ts';
import { ViewerFailed, type OutlineEntries, type PageLinks, type Read, type Viewer } from './viewer.ts';

/** Answers that are kept, of pages and of documents: turning back and forth asks for the same again. */
const KEPT = { words: 32, contents: 4 } as const;

/** What the reader shows of a document beside pictures of its pages; the calls of shared/contract/calls/reading.ts. */
export interface Reading {
  words(code: string, page: number): Promise<PageWords>;
  content(code: string, part: number): Promise<DocumentContent>;
  outline(code: string): Promise<{ entries: OutlineEntries }>;
  links(code: string, page: number): Promise<{ links: PageLinks }>;
  unlock(code: string, password: string): Promise<{ unlocked: boolean }>;
}

export interface ReadingOptions {
  readonly vault: Vault;
  readonly viewer: Viewer;
  readonly turns: Turns;
  readonly files: HeldFiles;
}

interface Row {
  readonly id: string;
  readonly mime: string;
  readonly reason: string | null;
}

interface Content {
  /** Of what it was made: the texts of the pages as they were. */
  readonly made: string;
  readonly parts: readonly { readonly page: number; readonly blocks: readonly ContentBlock[] }[];
  readonly structure: Pick<Structure, 'reason' | 'headers' | 'enclosed' | 'inert' | 'cut'>;
}

/** The file that a document came as; undefined for one that was described by hand. */
export function originalOf(catalogue: Catalogue, record: RecordId): Row | undefined {
  return catalogue
    .prepare(`select id, mime, reason from file where record = ? and kind = 'original' order by added, id limit 1`)
    .get<Row & Record<string, string | null>>([record]);
}

export function createReading({ vault, viewer, turns, files }: ReadingOptions): Reading {
  const { catalogue } = vault;
  const knownWords = createKept<PageWords>(KEPT.words);
  const knownContents = createKept<Content>(KEPT.contents);

  /** Something of a PDF, whose file is open for as long as it takes; undefined for any other document, and for one that breaks its reader. */
  async function ofPdf<Found>(
    row: Row | undefined,
    ask: (held: HeldFile) => Promise<Found>,
  ): Promise<Found | undefined> {
    if (row?.mime !== 'application/pdf') return undefined;
    const held = await files.hold(row.id, row.mime, 'pages');
    try {
      return await turns.take('aside', '', () => ask(held));
    } catch (error) {
      if (error instanceof ViewerFailed) return undefined;
      throw error;
    } finally {
      held.release();
    }
  }

  async function wordsOfFile(row: Row | undefined, page: number, now: PageNow | null): Promise<PageWords> {
    const found = await ofPdf(row, ({ file }) => viewer.words(file, page));
    const text = now?.text ?? found?.text ?? '';
    const source = text === '' ? 'none' : 'file';
    if (found === null || found === undefined) return { width: 0, height: 0, source, text, words: [] };
    const places = placesOf(
      found.words.map(([word]) => word),
      text,
    );
    const words = found.words.flatMap(([, left, top, right, bottom], at): PageWords['words'] => {
      const place = places[at];
      if (place === null || place === undefined) return [];
      return [{ start: place[0], end: place[1], box: [left, top, right, bottom], confidence: null }];
    });
    const [width, height] = found.size;
    return { width, height, source, text, words };
  }

  function wordsOfLayer(record: RecordId, now: PageNow): PageWords | null {
    const layer = catalogue.prepare('select text, words from text_layer where id = ?').get<StoredLayer>([now.layer]);
    const own = layer === undefined ? null : placesIn(layer);
    if (own !== null) return { ...own, source: now.source, text: now.text };
    // A correction whose words have no places takes those of what was recognised before it.
    const recognised = catalogue
      .prepare(
        `select text, words from text_layer where record = ? and page = ? and kind = 'ocr' and words is not null order by made desc limit 1`,
      )
      .get<StoredLayer>([record, now.page]);
    const before = recognised === undefined ? null : placesIn(recognised);
    if (recognised === undefined || before === null) return null;
    const places = placesOf(
      before.words.map(({ start, end }) => recognised.text.slice(start, end)),
      now.text,
    );
    const words = before.words.flatMap((word, at) => {
      const place = places[at];
      return place === null || place === undefined
        ? []
        : [{ ...word, start: place[0], end: place[1], confidence: null }];
    });
    return { width: before.width, height: before.height, source: now.source, text: now.text, words };
  }

  async function contentOf(record: RecordId, row: Row | undefined): Promise<Content> {
    const pages = pagesNow(catalogue, record);
    const made = pages.map(({ layer, text }) => layer ?? text.length).join(' ');
    const key = `${record} ${row?.id ?? ''}`;
    const known = knownContents.get(key);
    if (known?.made === made) return known;
    const read = row !== undefined && hasStructure(row.mime) ? await readFrom(row) : null;
    const structure = read !== null && 'structure' in read ? read.structure : null;
    const hasBlocks = structure !== null && structure.blocks.length > 0;
    const nothing = pages.every(({ text }) => text === '') && !hasBlocks;
    const content: Content = {
      made,
      parts: placeBlocks(hasBlocks ? structure.blocks : blocksOfText(pages), pages).parts,
      structure: structure ?? {
        reason: null,
        headers: [],
        enclosed: [],
        inert: false,
        cut: false,
      },
    };
    const reason = row === undefined ? 'no-file' : read !== null && 'refused' in read ? read.refused : row.reason;
    const told = nothing
      ? { ...content, structure: { ...content.structure, reason: content.structure.reason ?? (reason as never) } }
      : content;
    knownContents.keep(key, told);
    return told;
  }

  async function readFrom(row: Row): Promise<Read> {
    const held = await files.hold(row.id, row.mime, 'structure');
    try {
      return await turns.take('open', '', () => viewer.read(held.file));
    } catch (error) {
      // The text that was read at intake is there all the same.
      if (error instanceof ViewerFailed) return { refused: 'reader-crashed' };
      throw error;
    } finally {
      held.release();
    }
  }

  /** Documents in the archive that hold the same bytes. */
  function documentOf(sha256: string): { code: string; title: string } | null {
    const found = catalogue
      .prepare(
        `select r.code, r.title from file f join record r on r.id = f.record where f.sha256 = ? and f.kind = 'original'
         order by r.state = 'trash', f.added limit 1`,
      )
      .get<{ code: string; title: string }>([sha256]);
    return found === undefined ? null : { code: found.code, title: found.title };
  }

  return {
    async words(code, page) {
      const record = idOf(catalogue, code);
      const now = pageNow(catalogue, record, page);
      const key = `${record} ${page} ${now?.layer ?? 'file'} ${now?.text.length ?? 0}`;
      const known = knownWords.get(key);
      if (known !== undefined && known.text === (now?.text ?? known.text)) return known;
      const row = originalOf(catalogue, record);
      const laid = now !== null && now.source !== 'file' ? wordsOfLayer(record, now) : null;
      const words = laid ?? {
        ...(await wordsOfFile(row, page, now)),
        ...(now === null || now.text === '' ? {} : { source: now.source }),
      };
      knownWords.keep(key, words);
      return words;
    },
    async content(code, part) {
      const record = idOf(catalogue, code);
      const { parts, structure } = await contentOf(record, originalOf(catalogue, record));
      const { reason, headers, enclosed, inert, cut } = structure;
      return {
        reason,
        part,
        parts: parts.map(({ page }) => page),
        blocks: [...(parts[part]?.blocks ?? [])],
        headers,
        enclosed: enclosed.map(({ name, mime, size, sha256 }) => ({ name, mime, size, document: documentOf(sha256) })),
        inert,
        cut,
      };
    },
    async outline(code) {
      const row = originalOf(catalogue, idOf(catalogue, code));
      return { entries: (await ofPdf(row, ({ file }) => viewer.outline(file))) ?? [] };
    },
    async links(code, page) {
      const row = originalOf(catalogue, idOf(catalogue, code));
      return { links: (await ofPdf(row, ({ file }) => viewer.links(file, page))) ?? [] };
    },
    async unlock(code, password) {
      const row = originalOf(catalogue, idOf(catalogue, code));
      const unlocked = await ofPdf(row, async ({ file }) => {
        const tried = { ...file, password };
        const opened = await viewer.open(tried);
        viewer.close(tried);
        return 'sizes' in opened;
      });
      if (unlocked === undefined) fail('DOCUMENT_NOT_SHOWN');
      if (unlocked && row !== undefined) files.unlock(row.id, password);
      return { unlocked };
    },
  };
}

/** How a document without pages of its own is opened: for what it is built of. */
export function opensAsStructure(row: Row): boolean {
  return showingOf(row.mime).by === 'text' && hasStructure(row.mime);
}

type StoredLayer = {
  readonly text: string;
  readonly words: Uint8Array<ArrayBuffer> | null;
};

function placesIn({ text, words }: StoredLayer): Pick<PageWords, 'width' | 'height' | 'words'> | null {
  const places = words === null ? null : readWordPlaces(words, text.length);
  if (places === null) return null;
  const placed = places.words.map(({ start, end, box, confidence }: PlacedWord) => ({
    start,
    end,
    box: [...box] as [number, number, number, number],
    confidence,
  }));
  return { width: places.width, height: places.height, words: placed };
}

/** The answers that were given last. */
function createKept<Answer>(most: number) {
  const kept = new Map<string, Answer>();
  return {
    get(key: string): Answer | undefined {
      const answer = kept.get(key);
      if (answer !== undefined) {
        kept.delete(key);
        kept.set(key, answer);
      }
      return answer;
    },
    keep(key: string, answer: Answer): void {
      kept.delete(key);
      kept.set(key, answer);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
  };
}
