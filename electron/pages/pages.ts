import type { DocumentPages } from '../../shared/contract/shapes.ts';
import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/codes.ts';
import { pageNow } from '../archive/page-words.ts';
import type { RecordId } from '../archive/rows.ts';
import { forkReader, type ForkReader } from '../intake/reader-child.ts';
import type { SealedFile } from '../vault/sealed-file.ts';
import type { Vault } from '../vault/vault.ts';
import { createDrawnPages } from './drawn-pages.ts';
import { createHeldFiles, type HeldFile } from './held-files.ts';
import { showingOf } from './kinds.ts';
import { originalAnswer } from './original.ts';
import { createReading, opensAsStructure, originalOf, type Reading } from './reading.ts';
import { bytesAnswer, refusal, type Answer, type Asked } from './serve.ts';
import type { Handler, Tokens } from './tokens.ts';
import { createTurns, Superseded } from './turns.ts';
import { createViewer, ViewerFailed, type Extent } from './viewer.ts';

/** Pixels of a thumbnail's longer side, for each pixel of the window's own. */
const THUMB = 160;
/** Pixels for each point. */
const SCALES = { least: 0.02, most: 20 } as const;

/** Documents of one open vault as the window sees them. */
export interface Pages {
  /** Starts the process that draws, so that the first document does not wait for it. For when nothing else is to be done. */
  warm(): void;
  /**
   * Makes a document readable under a `vault:` address; the answer of `documents.open`.
   *
   * @throws KhronikaError RECORD_NOT_FOUND; DOCUMENT_NOT_SHOWN when the file breaks whoever opens it; FILE_MISSING, FILE_DAMAGED, READ_FAILED
   */
  open(code: string): Promise<DocumentPages>;
  /** Ends the address. One that is not good any more is no fault. */
  close(url: string): void;
  /** What the reader shows beside pictures of pages. Throws RECORD_NOT_FOUND. */
  readonly reading: Reading;
  /** The text of a page as it is now; empty for a page that has none. Throws RECORD_NOT_FOUND. */
  text(code: string, page: number): { text: string; label: string | null };
  /** Ends every address and the process that draws. Before the vault is closed. */
  end(): void;
}

export interface PagesOptions {
  readonly vault: Vault;
  /** Where the addresses are made good; `createServe` answers with the same. */
  readonly tokens: Tokens;
  /** How to start the process that draws; a confined Node process if not given. It must be allowed to start threads. */
  readonly fork?: ForkReader;
  /** Path of the reader's program for that Node process. */
  readonly entry?: string;
  /** Milliseconds for one page, in place of twenty seconds. */
  readonly timeoutMilliseconds?: number;
}

type Row = NonNullable<ReturnType<typeof originalOf>>;
type PageEntry = DocumentPages['pages'][number];

export function createPages({ vault, tokens, fork, entry, timeoutMilliseconds }: PagesOptions): Pages {
  const viewer = createViewer(fork ?? (() => forkReader(entry, { threads: true })), timeoutMilliseconds);
  const turns = createTurns();
  const drawn = createDrawnPages();
  const files = createHeldFiles(vault, viewer, (sealed) => drawn.forget(`${keyOf(sealed)} `));
  /** What has to be done when an address ends. */
  const endings = new Map<string, () => void>();
  let ended = false;

  function address(handler: Handler, ending: () => void): string {
    // Locked while the document was being opened.
    if (ended) {
      ending();
      fail('VAULT_LOCKED');
    }
    const token = tokens.issue(async (asked) => {
      const answer = await handler(asked);
      // It was closed, or the vault was locked, while the answer was being made.
      return endings.has(token) ? answer : refusal(404);
    });
    endings.set(token, ending);
    return `vault://${token}`;
  }

  function close(token: string): void {
    const ending = endings.get(token);
    if (ending === undefined) return;
    endings.delete(token);
    tokens.revoke(token);
    ending();
  }

  const nothingBehind: Handler = async () => refusal(404);

  async function openDrawing(
    row: Row,
    mime: string,
    labels: ReadonlyMap<number, string | null>,
  ): Promise<DocumentPages> {
    const held = await files.hold(row.id, mime, 'pages');
    const opened = await turns
      .take('open', row.id, () => viewer.open(held.file))
      .catch((error: unknown) => {
        held.release();
        throw error;
      });
    if ('refused' in opened) {
      held.release();
      return unshown(opened.refused);
    }
    const handler: Handler = (asked) => answerPage(held, opened.sizes.length, asked);
    const url = address(handler, () => held.release());
    const pages = opened.sizes.map(([width, height], at) => ({ width, height, label: labels.get(at + 1) ?? null }));
    const kind = mime !== 'application/pdf' && pages.length === 1 ? 'image' : 'pages';
    return { url, kind, reason: null, pages };
  }

  async function openPlaying(row: Row, kind: 'audio' | 'video', mime: string): Promise<DocumentPages> {
    const sealed = await vault.files.open(row.id);
    const handler: Handler = async ({ path, method, range }) => {
      if (trimmed(path) !== 'original') return refusal(404);
      return method === 'PUT' ? refusal(405) : originalAnswer(sealed, mime, range);
    };
    return { url: address(handler, () => void sealed.close()), kind, reason: null, pages: [] };
  }

  /** A text: pictures in it, and the page as it was captured, come from beneath its address when they are asked for. */
  function openText(row: Row, stored: readonly { label: string | null }[]): DocumentPages {
    let held: Promise<HeldFile> | null = null;
    const holding = (): Promise<HeldFile> => (held ??= files.hold(row.id, row.mime, 'structure'));
    const handler: Handler = async (asked) => {
      const path = trimmed(asked.path);
      const number = /^image\/(\d{1,5})$/.exec(path)?.[1];
      if (!opensAsStructure(row) || (number === undefined && path !== 'inert')) return refusal(404);
      if (asked.method === 'PUT') return refusal(405);
      const { file } = await holding();
      if (number !== undefined) {
        const png = await turns.take(
          'page',
          `${row.id} ${path}`,
          () => viewer.picture(file, Number(number)),
          asked.signal,
        );
        return png === null ? refusal(404) : bytesAnswer('image/png', png);
      }
      const html = await turns.take('open', row.id, () => viewer.inert(file), asked.signal);
      return html === null ? refusal(404) : bytesAnswer('text/html; charset=utf-8', Buffer.from(html, 'utf8'));
    };
    const end = (): void => {
      held?.then(
        (file) => file.release(),
        () => {},
      );
    };
    const pages = stored.map(({ label }): PageEntry => ({ width: 0, height: 0, label }));
    return { url: address(handler, end), kind: 'text', reason: null, pages };
  }

  function unshown(reason: string): DocumentPages {
    return { url: address(nothingBehind, () => {}), kind: 'none', reason, pages: [] };
  }

  /** Numbers for open files, so that two windows on one document do not share what is kept. */
  const keys = new WeakMap<SealedFile, number>();
  let lastKey = 0;
  function keyOf(sealed: SealedFile): number {
    const key = keys.get(sealed) ?? ++lastKey;
    keys.set(sealed, key);
    return key;
  }

  async function answerPage({ file, sealed }: HeldFile, count: number, asked: Asked): Promise<Answer> {
    const [, rank, number = ''] = /^(page|thumb)\/(\d{1,5})$/.exec(trimmed(asked.path)) ?? [];
    const page = Number(number);
    if ((rank !== 'page' && rank !== 'thumb') || page < 1 || page > count) return refusal(404);
    if (asked.method === 'PUT') return refusal(405);
    const extent = extentOf(rank, new URLSearchParams(asked.query).get('scale'));
    if (extent === undefined) return refusal(400);
    const place = `${keyOf(sealed)} ${rank} ${page}`;
    const key = `${place} ${Object.values(extent)[0]}`;
    const known = drawn.get(key);
    if (known !== undefined) return bytesAnswer('image/png', known);
    try {
      const png = await turns.take(
        rank,
        place,
        // It may have been drawn for somebody else while this one waited.
        async () => drawn.get(key) ?? viewer.draw(file, page, extent),
        asked.signal,
      );
      if (png === null) return refusal(500);
      drawn.keep(key, png);
      return bytesAnswer('image/png', png);
    } catch (error) {
      return refusal(error instanceof Superseded ? 503 : 500);
    }
  }

  function storedPages(record: RecordId): { page: number; label: string | null }[] {
    return vault.catalogue
      .prepare('select page, label from page_text where record = ? order by page')
      .all<{ page: number; label: string | null }>([record]);
  }

  async function open(code: string): Promise<DocumentPages> {
    const record = idOf(vault.catalogue, code);
    const row = originalOf(vault.catalogue, record);
    if (row === undefined) return unshown('no-file');
    const showing = showingOf(row.mime);
    if (showing.by === 'playing') return openPlaying(row, showing.kind, showing.mime);
    const stored = storedPages(record);
    if (showing.by === 'text' && stored.length > 0) return openText(row, stored);
    // A file of a kind that could not be read yet when it came in.
    if (row.reason === 'unsupported' && opensAsStructure(row)) return openText(row, [{ label: null }]);
    // Pictures that were too large to be checked at intake are too large to be drawn.
    const tooLarge = row.reason === 'too-large' && row.mime !== 'application/pdf';
    if (showing.by !== 'drawing' || tooLarge) return unshown(row.reason ?? 'unsupported');
    try {
      return await openDrawing(row, showing.mime, new Map(stored.map(({ page, label }) => [page, label])));
    } catch (error) {
      if (ended) fail('VAULT_LOCKED', {}, error);
      if (error instanceof ViewerFailed) fail('DOCUMENT_NOT_SHOWN', {}, error);
      throw error;
    }
  }

  return {
    reading: createReading({ vault, viewer, turns, files }),
    warm: () => viewer.warm(),
    open,
    close(url) {
      close(/^vault:\/\/([^/]+)\/?$/.exec(url)?.[1] ?? '');
    },
    text(code, page) {
      const record = idOf(vault.catalogue, code);
      const found = pageNow(vault.catalogue, record, page);
      return { text: found?.text ?? '', label: found?.label ?? null };
    },
    end() {
      ended = true;
      turns.clear();
      for (const token of endings.keys()) close(token);
      drawn.forget('');
      files.clear();
      viewer.end();
    },
  };
}

function trimmed(path: string): string {
  return path.replaceAll(/^\/+|\/+$/g, '');
}

function extentOf(rank: 'page' | 'thumb', asked: string | null): Extent | undefined {
  const scale = Number(asked ?? '1');
  if (!Number.isFinite(scale) || scale <= 0) return undefined;
  // What is asked for beyond that, of a picture as small as a stamp, the window draws larger by itself.
  if (rank === 'page') return { scale: Math.min(SCALES.most, Math.max(SCALES.least, scale)) };
  return { longest: Math.round(THUMB * Math.min(3, Math.max(1, scale))) };
}
