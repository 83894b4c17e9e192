import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isobmffTurns, webpTurn, type Turn } from './picture-turn.ts';
import type { Reason } from './extract.ts';
import { firstWebpFrame, webpSize } from './webp.ts';

/**
 * Pictures of kinds that MuPDF does not decode: HEIC and HEIF from phones, WebP and AVIF from the web. In the reader process alone. Of a moving
 * picture the first frame is taken; a file with several pictures has several pages.
 */

/** A picture upright: four bytes a pixel (red, green, blue, opacity), rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface OpenPicture {
  /** Width and height of each page in pixels, upright. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** @throws when this page cannot be decoded */
  pixels(index: number): Promise<Pixels>;
  close(): void;
}

/** Pixels of one picture that is decoded: more than twice the largest sensor of a common phone. */
export const MOST_DECODED = 120_000_000;
/** Pictures of one file that are shown as its pages. */
const MOST_PICTURES = 500;

const modern = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/avif',
  'image/webp',
]);

/** Whether pictures of this type are decoded here. */
export function isModernPicture(mime: string): boolean {
  return modern.has(mime);
}

/** Opens a picture by its content; a reason for one that cannot be. */
export async function openModernPicture(bytes: Uint8Array): Promise<OpenPicture | Reason> {
  const kind = modernKind(bytes);
  if (kind === 'webp') return openWebp(bytes);
  if (kind === 'avif') return openAvif(bytes);
  return kind === 'heif' ? openHeif(bytes) : 'unsupported';
}

/** What the first bytes are of (RFC 9649, 2.4; ISO/IEC 14496-12, 4.3). */
export function modernKind(bytes: Uint8Array): 'webp' | 'avif' | 'heif' | null {
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name(0) === 'RIFF' && name(8) === 'WEBP') return 'webp';
  if (name(4) !== 'ftyp') return null;
  const brands = [name(8)];
  const end = Math.min(bytes.length, 200, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  for (let at = 16; at + 4 <= end; at += 4) brands.push(name(at));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif[12]|msf1)$/.test(brand)) ? 'heif' : null;
}

async function openWebp(bytes: Uint8Array): Promise<OpenPicture | Reason> {
  const size = webpSize(bytes);
  const frame = firstWebpFrame(bytes);
  if (size === null || frame === null) return 'damaged';
  if (size.width * size.height > MOST_DECODED) return 'too-large';
  const turn = webpTurn(bytes);
  return {
    sizes: [turned([size.width, size.height], turn)],
    async pixels() {
      const { default: decode } = await webpDecoder();
      const decoded = await decode(copyOf(frame.bytes));
      return upright(onCanvas(decoded, size, frame.at), turn);
    },
    close() {},
  };
}

async function openAvif(bytes: Uint8Array): Promise<OpenPicture | Reason> {
  // The container tells sizes without decoding; libheif reads it, though it has no decoder for what is in it.
  const opened = await openHeif(bytes);
  if (typeof opened === 'string') return opened;
  opened.close();
  const [size = [0, 0] as const] = opened.sizes;
  const turn = isobmffTurns(bytes);
  return {
    sizes: [size],
    async pixels() {
      const { default: decode } = await avifDecoder();
      return upright(pixelsOf(await decode(copyOf(bytes))), turn);
    },
    close() {},
  };
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(into: Pixels, done: (result: Pixels | null) => void): void;
  free?(): void;
}
interface Libheif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

async function openHeif(bytes: Uint8Array): Promise<OpenPicture | Reason> {
  const { HeifDecoder } = load('libheif-js/wasm-bundle') as Libheif;
  const images = new HeifDecoder().decode(bytes).slice(0, MOST_PICTURES);
  if (images.length === 0) return 'damaged';
  const sizes = images.map((image): [number, number] => [image.get_width(), image.get_height()]);
  if (sizes.some(([width, height]) => width * height > MOST_DECODED)) return 'too-large';
  return {
    sizes,
    pixels(index) {
      const image = images[index];
      const [width, height] = sizes[index] ?? [0, 0];
      return new Promise((resolve, reject) => {
        if (image === undefined) return reject(new Error('no such picture'));
        // libheif turns and mirrors as the container says (ISO/IEC 23008-12, 6.5.10); the camera's own note is not to be added to that.
        image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (result) =>
          result === null ? reject(new Error('not decoded')) : resolve(result),
        );
      });
    },
    close() {
      for (const image of images) image.free?.();
    },
  };
}

/** The part of WebAssembly that is used here; the types of Node leave it to those of the web. */
declare const WebAssembly: { compile(program: Uint8Array): Promise<object> };

type Decode = { default(bytes: ArrayBuffer): Promise<Pixels | null>; init(program: object): Promise<void> };
const load = createRequire(import.meta.url);
let webp: Promise<Decode> | undefined;
let avif: Promise<Decode> | undefined;

function webpDecoder(): Promise<Decode> {
  return (webp ??= decoder(() => import('@jsquash/webp/decode.js'), '@jsquash/webp/codec/dec/webp_dec.wasm'));
}

function avifDecoder(): Promise<Decode> {
  return (avif ??= decoder(() => import('@jsquash/avif/decode.js'), '@jsquash/avif/codec/dec/avif_dec.wasm'));
}

/** Decoders that are made for a page of the web: their program is read here, and they give what a browser calls ImageData. */
async function decoder(code: () => Promise<Decode>, program: string): Promise<Decode> {
  (globalThis as { ImageData?: unknown }).ImageData ??= PlainImageData;
  const loaded = await code();
  await loaded.init(await WebAssembly.compile(readFileSync(load.resolve(program))));
  return loaded;
}

class PlainImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function pixelsOf(decoded: Pixels | null): Pixels {
  const { data, width, height } = decoded ?? { data: new Uint8ClampedArray(0), width: 1, height: 1 };
  if (width * height > MOST_DECODED || data.length < width * height * 4) throw new Error('not decoded');
  return { data, width, height };
}

/** A frame on the picture's whole area, which it may cover in part. */
function onCanvas(
  frame: Pixels | null,
  canvas: { width: number; height: number },
  at: { x: number; y: number },
): Pixels {
  const { width, height } = canvas;
  const given = pixelsOf(frame);
  if (given.width === width && given.height === height) return given;
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = Math.min(given.width, width - at.x);
  for (let row = 0; row < Math.min(given.height, height - at.y) && columns > 0; row += 1) {
    const from = row * given.width * 4;
    data.set(given.data.subarray(from, from + columns * 4), ((at.y + row) * width + at.x) * 4);
  }
  return { width, height, data };
}

function turned([width, height]: readonly [number, number], { quarters }: Turn): [number, number] {
  return quarters % 2 === 0 ? [width, height] : [height, width];
}

/** The picture as its camera was held. */
function upright(given: Pixels, { quarters, mirrored }: Turn): Pixels {
  if (quarters === 0 && !mirrored) return given;
  const { width, height } = given;
  const [across, down] = turned([width, height], { quarters, mirrored });
  const from = new Uint32Array(new Uint8ClampedArray(given.data).buffer);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const flipped = mirrored ? width - 1 - x : x;
      let [column, row] = [flipped, y];
      if (quarters === 1) [column, row] = [height - 1 - y, flipped];
      else if (quarters === 2) [column, row] = [width - 1 - flipped, height - 1 - y];
      else if (quarters === 3) [column, row] = [y, width - 1 - flipped];
      to[row * across + column] = from[y * width + x] ?? 0;
    }
  }
  return { width: across, height: down, data: new Uint8ClampedArray(to.buffer) };
}
