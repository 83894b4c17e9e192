import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fitting } from './features.ts';
import type { Grey } from './picture/grey.ts';

/**
 * The engine that recognises letters: tesseract 5 as WebAssembly, without the part around it that fetches programs and language data and
 * keeps them on the disk. It gets bytes and gives words; it runs in the thread of a confined reader process.
 */

export interface Word {
  readonly text: string;
  /** Left, top, right and bottom in points of the picture. */
  readonly box: readonly [number, number, number, number];
  /** 0 to 100. */
  readonly confidence: number;
}

/** Blocks of paragraphs of lines of words, in reading order. */
export type Blocks = readonly (readonly (readonly (readonly Word[])[])[])[];

export interface Engine {
  readonly version: string;
  /** Gives it the data of a language. */
  learn(language: string, data: Uint8Array): void;
  knows(language: string): boolean;
  /**
   * @param languages the one that most of the page is in first
   * @param shape a page, some lines without columns, or a line alone
   */
  recognise(picture: Grey, languages: readonly string[], shape?: Shape): Blocks;
}

interface Api {
  Init(path: null, languages: string, mode: number, config?: string): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  SetImageFile(exif: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
  Version(): string;
}

interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => Api;
}

const PICTURE = '/input';
/** Neural recognition alone; the language data hold nothing else. */
const LSTM = 1;
/** Page segmentation modes of tesseract. */
const SHAPES = { page: 3, block: 6, line: 7 } as const;
export type Shape = keyof typeof SHAPES;

/** Loads the engine, in the build that fits this processor. */
export async function loadEngine(): Promise<Engine> {
  const build = `tesseract.js-core/tesseract-core${fitting()}-lstm`;
  const load = createRequire(import.meta.url);
  const make = load(`${build}.js`) as (options: object) => Promise<Core>;
  const core = await make({ wasmBinary: readFileSync(load.resolve(`${build}.wasm`)), print() {}, printErr() {} });
  const known = new Set<string>();
  const ready = new Map<string, Api>();

  function apiOf(languages: readonly string[]): Api {
    const key = languages.join('+');
    const there = ready.get(key);
    if (there !== undefined) return there;
    const api = new core.TessBaseAPI();
    if (api.Init(null, key, LSTM) !== 0) throw new Error('language data cannot be used');
    // A picture of a page comes at 300 dots an inch; guessing would go wrong on pages of few words.
    api.SetVariable('user_defined_dpi', '300');
    ready.set(key, api);
    return api;
  }

  return {
    version: new core.TessBaseAPI().Version(),
    learn(language, data) {
      core.FS.writeFile(`./${language}.traineddata`, data);
      known.add(language);
    },
    knows: (language) => known.has(language),
    recognise(picture, languages, shape = 'page') {
      const api = apiOf(languages);
      core.FS.writeFile(PICTURE, portable(picture));
      try {
        if (api.SetImageFile(1, 0) !== 0) throw new Error('the picture cannot be taken');
        api.SetPageSegMode(SHAPES[shape]);
        if (api.Recognize(null) !== 0) return [];
        return blocksOf(api.GetTSVText(0));
      } finally {
        api.Clear();
        core.FS.unlink(PICTURE);
      }
    },
  };
}

/** As a "portable grey map": a line of size, and the points. */
function portable({ width, height, data }: Grey): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const bytes = new Uint8Array(head.length + width * height);
  bytes.set(head);
  bytes.set(data.subarray(0, width * height), head.length);
  return bytes;
}

/** Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function blocksOf(table: string): Blocks {
  const blocks = new Map<string, Map<string, Map<string, Word[]>>>();
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] !== '5') continue;
    const text = (cells[11] ?? '').trim();
    if (text === '') continue;
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    const paragraphs = at(blocks, cells[2] ?? '', () => new Map<string, Map<string, Word[]>>());
    const lines = at(paragraphs, cells[3] ?? '', () => new Map<string, Word[]>());
    const words = at(lines, cells[4] ?? '', () => []);
    words.push({ text, box: [left, top, left + width, top + height], confidence: Number(cells[10]) });
  }
  return [...blocks.values()].map((paragraphs) => [...paragraphs.values()].map((lines) => [...lines.values()]));
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
