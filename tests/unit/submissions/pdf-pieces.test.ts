import { describe, expect, test } from 'vitest';
import { bareJpeg, bareJpeg2000 } from '../../../electron/submissions/annexes/picture-data.ts';
import { copyValue } from '../../../electron/submissions/annexes/pdf-values.ts';
import { createPieceWriter, readPiece, renumber } from '../../../electron/submissions/annexes/piece.ts';

describe('values of a PDF written anew', () => {
  test('keep what they are, and lead to other numbers', () => {
    expect(copied('<</Type/Font/W[ 0 [ 500 12 0 R ] ] /Name (a 12 0 R \\) b) /Hex<1234> /X 3 0 R>>')).toBe(
      '<</Type/Font/W[ 0[ 500 {112}]]/Name(a 12 0 R \\) b)/Hex<1234>/X {103}>>',
    );
  });

  test('lose what says who made them, when, and what belongs to them', () => {
    const stream =
      '<</Type/XObject/Metadata 4 0 R/PieceInfo<</Program 5 0 R>>/LastModified(D:2020)/OC 6 0 R/Width 3/Length 7 0 R>>';
    expect(copied(stream, true)).toBe('<</Type/XObject/Width 3>>');
    // Fonts and pictures may be called anything.
    expect(copied('<</XObject<</OC 6 0 R/Length 7 0 R>>>>')).toBe('<</XObject<</OC {106}/Length {107}>>>>');
  });

  test('keep the names of lists of properties and nothing of what is in them', () => {
    expect(copied('<</Properties<</MC0 8 0 R/MC1<</Author(Somebody)/K[1 2]>>>>/Font 9 0 R>>')).toBe(
      '<</Properties<</MC0<<>>/MC1<<>>>>/Font {109}>>',
    );
    expect(copied('<</Properties 8 0 R/Font 9 0 R>>')).toBe('<</Properties<</L0<<>>/L1<<>>>>/Font {109}>>');
  });
});

describe('a piece of a PDF', () => {
  test('comes back as it was written, and its objects get the numbers that are free', () => {
    const piece = readPiece(written());
    expect(piece?.pages).toEqual(Uint32Array.of(2));
    renumber(piece as NonNullable<typeof piece>, 40);
    expect(Buffer.from(piece?.body ?? []).toString('latin1')).toBe(
      '0000000041 0 obj\n<</A 1>>\nendobj\n0000000042 0 obj\n<</B 0000000041 0 R>>\nendobj\n',
    );
  });

  test('is none when it speaks of places or objects that are not in it', () => {
    const good = written();
    for (const at of [0, 4, 8, 12, 20, 32]) {
      const lying = new Uint8Array(good);
      new DataView(lying.buffer).setUint32(at, 0x7fffffff);
      expect(readPiece(lying)).toBeNull();
    }
    for (let length = 0; length < 40; length += 1) expect(readPiece(good.subarray(0, length))).toBeNull();
    // A number that is higher than there are objects.
    const beyond = Buffer.from(good);
    beyond.write('0000000009', beyond.lastIndexOf('0000000001'), 'latin1');
    expect(readPiece(beyond)).toBeNull();
  });

  test('forgets what was written since a mark', () => {
    const writer = createPieceWriter();
    writer.begin(writer.reserve());
    writer.write('<<>>\nendobj\n');
    const before = writer.mark();
    const size = writer.size;
    writer.begin(writer.reserve());
    writer.reference(1);
    writer.page(2);
    writer.rewind(before);
    expect(writer.size).toBe(size);
    expect(readPiece(writer.finish())?.objects).toHaveLength(1);
  });
});

describe('pictures without what their camera says', () => {
  const segment = (marker: number, text: string): Buffer => {
    const data = Buffer.from(text, 'latin1');
    return Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
  };

  test('a JPEG keeps its tables and its data, and loses notes, thumbnails, comments and what is behind its end', () => {
    const quantisation = segment(0xdb, 'table\xff\xd9table');
    const adobe = segment(0xee, 'Adobe');
    const scan = Buffer.concat([
      segment(0xda, 'scan'),
      Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
      segment(0xc4, 'x\xff\xd9x'),
      segment(0xda, 'more'),
      Buffer.from([4]),
    ]);
    const end = Buffer.from([0xff, 0xd9]);
    const start = Buffer.from([0xff, 0xd8]);
    const whole = Buffer.concat([
      start,
      segment(0xe1, 'Exif\0\0 GPS'),
      segment(0xe2, 'ICC_PROFILE'),
      adobe,
      segment(0xed, 'Photoshop'),
      segment(0xfe, 'a comment'),
      quantisation,
      scan,
      end,
      Buffer.from('a second picture'),
    ]);
    expect(Buffer.compare(bareJpeg(whole), Buffer.concat([start, adobe, quantisation, scan, end]))).toBe(0);
  });

  test('a JPEG 2000 loses its boxes of XML and of programs', () => {
    const box = (name: string, text: string): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(8 + text.length);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, Buffer.from(text, 'latin1')]);
    };
    const [signature, code] = [box('jP  ', '\r\n\x87\n'), box('jp2c', 'picture')];
    const whole = Buffer.concat([signature, box('xml ', '<x/>'), box('uuid', 'Exif'), code]);
    expect(Buffer.compare(bareJpeg2000(whole), Buffer.concat([signature, code]))).toBe(0);
  });
});

function copied(text: string, ofStream = false): string {
  let out = '';
  const outlet = {
    write: (part: string) => void (out += part),
    reference: (number: number) => void (out += `{${number + 100}}`),
    printed: () => '<</L0<</Type/OCG/Name(Draft)>>/L1 12 0 R>>',
  };
  copyValue(text, outlet, ofStream);
  return out;
}

function written(): Uint8Array {
  const writer = createPieceWriter();
  const [first, second] = [writer.reserve(), writer.reserve()];
  writer.begin(first);
  writer.write('<</A 1>>\nendobj\n');
  writer.begin(second);
  writer.write('<</B ');
  writer.reference(first);
  writer.write('>>\nendobj\n');
  writer.page(second);
  return writer.finish();
}
