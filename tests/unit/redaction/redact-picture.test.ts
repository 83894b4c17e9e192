import { readFileSync } from 'node:fs';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { answerRedaction } from '../../../electron/redaction/redact-file.ts';
import { isBareFile } from '../../../electron/redaction/picture-parts.ts';
import type { Region } from '../../../electron/intake/redaction-wish.ts';
import { jpeg, joined, png, tiff, turnedJpeg } from '../../fixtures/documents.ts';
import { heic, twoHeic, webp } from '../../fixtures/modern-pictures.ts';
import { boxAt, scanOf } from '../../fixtures/redaction.ts';

const LEFT_HALF: Region = { page: 1, box: [0, 0, 0.5, 1] };

async function redact(mime: string, bytes: Uint8Array, regions: readonly Region[] = [LEFT_HALF]) {
  const { attachments, redaction, reason } = await answerRedaction(mime, bytes, {
    act: 'redact',
    regions,
    asPictures: false,
  });
  return { mime: attachments[0]?.mime ?? '', bytes: attachments[0]?.bytes ?? new Uint8Array(0), redaction, reason };
}

async function faults(mime: string, bytes: Uint8Array, regions: readonly Region[] = [LEFT_HALF]): Promise<string[]> {
  const { redaction, reason } = await answerRedaction(mime, bytes, { act: 'prove', regions, secrets: [] });
  return reason === null ? [...new Set(redaction?.failings.map(({ what }) => what))] : [reason];
}

/** Brightness in the middle of the left and of the right half. */
function halves(bytes: Uint8Array): [number, number] {
  const pixmap = new mupdf.Image(bytes).toPixmap().convertToColorSpace(mupdf.ColorSpace.DeviceGray, false);
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const at = (x: number): number => pixmap.getPixels()[(height >> 1) * stride + Math.floor(width * x)] ?? -1;
  return [at(0.2), at(0.9)];
}

describe('a picture with a part made unreadable', () => {
  it('of a camera has its pixels black and nothing that the camera wrote', async () => {
    const original = jpeg('2021:07:14 06:00:00');
    expect(isBareFile('image/jpeg', original)).toBe(false);
    const made = await redact('image/jpeg', original);
    expect(made.mime).toBe('image/jpeg');
    expect(Buffer.from(made.bytes).includes('2021')).toBe(false);
    expect(Buffer.from(made.bytes).includes('Exif')).toBe(false);
    const [left, right] = halves(made.bytes);
    expect(left).toBeLessThan(10);
    expect(right).toBeGreaterThan(180);
    expect(await faults(made.mime, made.bytes)).toEqual([]);
  });

  it('stands upright as it is seen, with the box where it was drawn', async () => {
    const made = await redact('image/jpeg', turnedJpeg(6));
    const image = new mupdf.Image(made.bytes);
    expect([image.getWidth(), image.getHeight()]).toEqual([20, 40]);
    expect(halves(made.bytes)[0]).toBeLessThan(10);
    expect(await faults(made.mime, made.bytes)).toEqual([]);
  });

  it('is a PNG where the original was exact, and a PDF where it had several pages', async () => {
    const single = await redact('image/png', png());
    expect(single.mime).toBe('image/png');
    expect(await faults('image/png', single.bytes)).toEqual([]);
    for (const [mime, bytes] of [
      ['image/tiff', tiff(2)],
      ['image/heic', twoHeic()],
    ] as const) {
      const several = await redact(mime, bytes, [{ page: 2, box: [0, 0, 0.5, 1] }]);
      expect(several.mime).toBe('application/pdf');
      expect(several.redaction?.pages).toBe(2);
      expect(await faults('application/pdf', several.bytes, [{ page: 2, box: [0, 0, 0.5, 1] }])).toEqual([]);
    }
  });

  it('is decoded from the kinds of phones and of the web', async () => {
    for (const [mime, bytes] of [
      ['image/heic', heic()],
      ['image/webp', webp()],
    ] as const) {
      const made = await redact(mime, bytes);
      expect(halves(made.bytes)[0], mime).toBeLessThan(10);
      expect(await faults(made.mime, made.bytes), mime).toEqual([]);
    }
  });

  it('is refused where letters are left, where somebody wrote into it, or where something stands behind its end', async () => {
    const region: Region = { page: 1, box: boxAt(70, 700, 110) };
    expect(await faults('image/png', scanOf('Anna Ivanova'), [region])).toEqual(['not-one-colour']);
    expect(await faults('image/jpeg', scanOf('Anna Ivanova', 'jpeg'), [region])).toEqual(['not-one-colour']);
    const made = await redact('image/jpeg', jpeg());
    const behind = joined(made.bytes, Buffer.from('Anna Ivanova'));
    expect(await faults('image/jpeg', behind)).toEqual(['metadata']);
    expect(isBareFile('image/gif', readFileSync(import.meta.filename))).toBe(false);
  });

  it('is not made of what has no pages', async () => {
    expect((await redact('text/plain', Buffer.from('Ivanova'))).reason).toBe('unsupported');
  });
});
