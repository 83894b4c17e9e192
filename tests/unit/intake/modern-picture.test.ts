import { describe, expect, test } from 'vitest';
import { extractorFor } from '../../../electron/intake/text/extractors.ts';
import { modernKind, openModernPicture } from '../../../electron/intake/text/modern-picture.ts';
import { isobmffTurns, webpTurn } from '../../../electron/intake/text/picture-turn.ts';
import { firstWebpFrame, webpPieces, webpSize } from '../../../electron/intake/text/webp.ts';
import * as made from '../../fixtures/documents.ts';
import { avif, heic, twoHeic, webp } from '../../fixtures/modern-pictures.ts';

async function opened(bytes: Uint8Array) {
  const picture = await openModernPicture(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  const seen = async (page: number) => {
    const { width, height, data } = await picture.pixels(page);
    const at = (x: number, y: number) => Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
    return { width, height, at, colour: (x: number, y: number) => colourOf(at(x, y)) };
  };
  return { sizes: picture.sizes, seen };
}

function colourOf([red = 0, green = 0, blue = 0]: number[]): string {
  if (red > 200 && green > 200 && blue > 200) return 'white';
  if (red > 200) return 'red';
  return blue > 200 ? 'blue' : 'black';
}

/** A piece of a WebP, with its name and length in front. */
function piece(name: string, ...data: Uint8Array[]): Uint8Array {
  const content = made.joined(...data);
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return made.joined(head, content, new Uint8Array(content.length % 2));
}

function riff(...pieces: Uint8Array[]): Uint8Array {
  const content = made.joined(made.bytesOf('WEBP'), ...pieces);
  return piece('RIFF', content);
}

const three = (value: number) => Uint8Array.of(value & 255, value >> 8, 0);
const extended = (flags: number, width: number, height: number) =>
  piece('VP8X', Uint8Array.of(flags, 0, 0, 0), three(width - 1), three(height - 1));
const frameOf = (bytes: Uint8Array) => {
  const still = webpPieces(bytes).find(({ name }) => name.startsWith('VP8') && name !== 'VP8X');
  return piece(still?.name ?? '', still?.data ?? new Uint8Array(0));
};

describe('pictures from phones and the web', () => {
  test.each([
    ['HEIC', heic(), [64, 32]],
    ['AVIF', avif(), [40, 20]],
    ['WebP', webp(), [40, 20]],
  ] as const)('%s comes out with its size and colours', async (_, bytes, size) => {
    const { sizes, seen } = await opened(bytes);
    expect(sizes).toEqual([[...size]]);
    const { width, height, colour } = await seen(0);
    expect([width, height]).toEqual([...size]);
    expect([colour(3, 3), colour(width - 4, 3), colour(3, height - 4)]).toEqual(['red', 'white', 'white']);
  });

  test('a file with several pictures has several pages', async () => {
    const { sizes, seen } = await opened(twoHeic());
    expect(sizes).toEqual([
      [64, 32],
      [32, 64],
    ]);
    expect((await seen(1)).colour(3, 3)).toBe('blue');
  });

  test('of a moving picture the first frame is shown at its place', async () => {
    const place = [three(10 / 2), three(4 / 2), three(39), three(19), three(100), Uint8Array.of(0)];
    const moving = riff(
      extended(0x02, 60, 30),
      piece('ANIM', new Uint8Array(6)),
      piece('ANMF', ...place, frameOf(webp())),
      piece('ANMF', ...place, frameOf(webp())),
    );
    expect(webpSize(moving)).toEqual({ width: 60, height: 30 });
    expect(firstWebpFrame(moving)?.at).toEqual({ x: 10, y: 4 });
    const { width, height, colour } = await (await opened(moving)).seen(0);
    expect([width, height, colour(13, 7), colour(45, 7)]).toEqual([60, 30, 'red', 'white']);
  });

  test('a picture stands as its camera was held', async () => {
    // "Exif" with one entry: Orientation 6, a quarter of a turn clockwise.
    const note = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
    const turned = riff(extended(0x08, 40, 20), frameOf(webp()), piece('EXIF', Uint8Array.from(note)));
    expect(webpTurn(turned)).toEqual({ quarters: 1, mirrored: false });
    const { sizes, seen } = await opened(turned);
    expect(sizes).toEqual([[20, 40]]);
    const { colour } = await seen(0);
    expect([colour(16, 3), colour(3, 3), colour(16, 36)]).toEqual(['red', 'white', 'white']);
  });

  test('the turns that a container asks for are done in its order', () => {
    const box = (name: string, ...data: (Uint8Array | number[])[]): Uint8Array => {
      const content = made.joined(...data.map((each) => Uint8Array.from(each)));
      const head = Buffer.alloc(8);
      head.writeUInt32BE(content.length + 8);
      head.write(name, 4, 'latin1');
      return made.joined(head, content);
    };
    const asking = (...turns: Uint8Array[]) =>
      box(
        'meta',
        [0, 0, 0, 0],
        box('pitm', [0, 0, 0, 0, 0, 7]),
        box(
          'iprp',
          box('ipco', ...turns),
          box(
            'ipma',
            [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 7, turns.length],
            turns.map((_, at) => at + 1),
          ),
        ),
      );
    const [left, across] = [box('irot', [1]), box('imir', [1])];
    expect(isobmffTurns(asking(left))).toEqual({ quarters: 3, mirrored: false });
    expect(isobmffTurns(asking(across))).toEqual({ quarters: 0, mirrored: true });
    expect(isobmffTurns(asking(box('imir', [0])))).toEqual({ quarters: 2, mirrored: true });
    expect(isobmffTurns(asking(left, across))).toEqual({ quarters: 1, mirrored: true });
    expect(isobmffTurns(asking(across, left))).toEqual({ quarters: 3, mirrored: true });
    expect(isobmffTurns(avif())).toEqual({ quarters: 0, mirrored: false });
  });
});

describe('a picture that is broken', () => {
  test.each([
    ['HEIC', heic()],
    ['AVIF', avif()],
    ['WebP', webp()],
  ] as const)('as a cut %s is kept with a reason', async (kind, bytes) => {
    const mime = `image/${kind.toLowerCase()}`;
    for (const share of [0.2, 0.5, 0.8]) {
      const extractor = await extractorFor(mime);
      const extract = await extractor?.(made.cut(bytes, share));
      expect(extract?.reason).toBe('damaged');
    }
    expect((await (await extractorFor(mime))?.(bytes))?.reason).toBe(null);
  });

  test('or claims more than can be decoded is not decoded', async () => {
    expect(await openModernPicture(riff(extended(0, 16_000, 16_000), frameOf(webp())))).toBe('too-large');
    expect(await openModernPicture(riff(extended(0, 40, 20)))).not.toHaveProperty('message');
    expect(modernKind(made.png())).toBe(null);
    expect(await openModernPicture(made.png())).toBe('unsupported');
  });
});
