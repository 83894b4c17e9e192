import * as mupdf from 'mupdf';
import { createPages } from '../../electron/pages/pages.ts';
import { createServe } from '../../electron/pages/serve.ts';
import { createTokens } from '../../electron/pages/tokens.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { courtBundle } from '../fixtures/court-bundle.ts';
import { scannedBundle } from '../fixtures/documents.ts';
import { storeFile } from '../fixtures/stored-file.ts';
import { median } from './samples.ts';

/** What it takes to have a page of a long document before one's eyes, in milliseconds, median of the rounds. */
export interface PageMeasure {
  readonly what: string;
  readonly bytes: number;
  readonly page: number;
  /** From the call to the list of pages; from there to the picture of the page at twice its size; the place of its words. */
  readonly opening: number;
  readonly drawing: number;
  readonly words: number;
  /** The engine alone, in this process, with the whole file in memory and nothing encrypted: opening and drawing the same page. */
  readonly plain: number;
}

/** Opens documents of so many pages at their first, middle and last page. The process that draws is running, as it is in the window. */
export async function measurePages(vault: Vault, count: number, rounds: number): Promise<PageMeasure[]> {
  const tokens = createTokens();
  const serve = createServe(tokens);
  const pages = createPages({ vault, tokens });
  const files = { 'a typed bundle': courtBundle(count), 'a scanned bundle': scannedBundle(count) };
  const measures: PageMeasure[] = [];
  try {
    for (const [what, bytes] of Object.entries(files)) {
      const code = await storeFile(vault, 'application/pdf', bytes);
      for (const page of [1, Math.ceil(count / 2), count]) {
        const taken = {
          opening: [] as number[],
          drawing: [] as number[],
          words: [] as number[],
          plain: [] as number[],
        };
        // The first round warms up and does not count.
        for (let round = 0; round <= rounds; round += 1) {
          const times = [performance.now()];
          const { url } = await pages.open(code);
          times.push(performance.now());
          const asked = { path: `/page/${page}`, query: 'scale=2', method: 'GET', range: null, body: null } as const;
          const { status, body } = await serve({ ...asked, token: url.slice('vault://'.length) });
          if (status !== 200) throw new Error(`page ${page} was not drawn`);
          for await (const part of body ?? []) void part;
          times.push(performance.now());
          // What was found is kept, so only the first round tells what it takes.
          await pages.reading.words(code, page);
          times.push(performance.now());
          pages.close(url);
          const start = performance.now();
          drawPlainly(bytes, page);
          times.push(performance.now() - start);
          if (round === 0 && rounds > 0) {
            taken.words.push((times[3] ?? 0) - (times[2] ?? 0));
            continue;
          }
          taken.opening.push((times[1] ?? 0) - (times[0] ?? 0));
          taken.drawing.push((times[2] ?? 0) - (times[1] ?? 0));
          taken.plain.push(times[4] ?? 0);
        }
        const { opening, drawing, words, plain } = taken;
        measures.push({
          what,
          bytes: bytes.length,
          page,
          opening: median(opening),
          drawing: median(drawing),
          words: median(words),
          plain: median(plain),
        });
      }
    }
    return measures;
  } finally {
    pages.end();
  }
}

function drawPlainly(bytes: Uint8Array, number: number): void {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  const page = document.loadPage(number - 1);
  page.toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceRGB, false, true).destroy();
  page.destroy();
  document.destroy();
}
