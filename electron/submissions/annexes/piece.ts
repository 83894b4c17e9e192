/**
 * Objects of a PDF with numbers that are only given when they are put into a file: what the process that reads hostile files makes of one
 * annex. Whoever puts the file together writes the numbers and looks at nothing else of it.
 *
 * As bytes: how many objects, references and pages there are; where each object begins, where each number stands, which objects are the
 * pages (all as 32 bits, most significant first); then the objects. A number is ten digits, counted from 1 within the piece.
 */
export interface Piece {
  /** Where objects 1, 2, 3 ... begin. */
  readonly objects: Uint32Array;
  /** Where the ten digits of a number stand. */
  readonly references: Uint32Array;
  /** Numbers of the objects that are pages, in their order. */
  readonly pages: Uint32Array;
  readonly body: Uint8Array;
}

/** Digits of a number, so that any fits in its place. */
const DIGITS = 10;
/** Under this number the file that a piece goes into has the root of its pages. */
export const PAGES_ROOT = 1;

export interface PieceWriter {
  /** A number for an object that is written later. */
  reserve(): number;
  /** Begins an object; what follows is its content, until the next one begins. */
  begin(number: number): void;
  write(content: string | Uint8Array): void;
  reference(number: number): void;
  page(number: number): void;
  /** Bytes so far. */
  readonly size: number;
  /** Where it stands, to go back to. */
  mark(): Mark;
  /** Takes away everything that was written since. */
  rewind(mark: Mark): void;
  finish(): Uint8Array;
}

interface Mark {
  readonly parts: number;
  readonly objects: number;
  readonly references: number;
  readonly pages: number;
  readonly size: number;
}

export function createPieceWriter(): PieceWriter {
  const parts: Uint8Array[] = [];
  const objects: number[] = [];
  const references: number[] = [];
  const pages: number[] = [];
  let size = 0;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    size += bytes.length;
  };
  const number = (value: number): void => {
    references.push(size);
    add(Buffer.from(String(value).padStart(DIGITS, '0'), 'latin1'));
  };
  const write = (content: string | Uint8Array): void =>
    add(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  return {
    reserve: () => objects.push(0),
    begin(value) {
      objects[value - 1] = size;
      number(value);
      write(' 0 obj\n');
    },
    write,
    reference(value) {
      number(value);
      write(' 0 R');
    },
    page: (value) => void pages.push(value),
    get size() {
      return size;
    },
    mark: () => ({
      parts: parts.length,
      objects: objects.length,
      references: references.length,
      pages: pages.length,
      size,
    }),
    rewind(mark) {
      parts.length = mark.parts;
      objects.length = mark.objects;
      references.length = mark.references;
      pages.length = mark.pages;
      size = mark.size;
    },
    finish() {
      const lists = [objects, references, pages];
      const head = 4 * lists.reduce((sum, list) => sum + 1 + list.length, 0);
      const whole = new Uint8Array(head + size);
      const view = new DataView(whole.buffer);
      let at = 0;
      for (const value of [...lists.map(({ length }) => length), ...lists.flat()]) {
        view.setUint32(at, value);
        at += 4;
      }
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

/**
 * Reads a piece as a process told it that may have been taken over by what it read.
 *
 * @returns null when it is none
 */
export function readPiece(bytes: Uint8Array): Piece | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [objects, references, pages] = [0, 4, 8].map((at) => view.getUint32(at)) as [number, number, number];
  const head = 4 * (3 + objects + references + pages);
  if (head > bytes.length || objects === 0) return null;
  const list = (from: number, length: number): Uint32Array =>
    Uint32Array.from({ length }, (_, index) => view.getUint32((3 + from + index) * 4));
  const piece: Piece = {
    objects: list(0, objects),
    references: list(objects, references),
    pages: list(objects + references, pages),
    body: bytes.subarray(head),
  };
  const end = piece.body.length;
  const isWhole =
    piece.objects.every((at) => at < end) &&
    piece.references.every(
      (at, index) => at + DIGITS <= end && at >= (piece.references[index - 1] ?? -DIGITS) + DIGITS,
    ) &&
    piece.pages.every((number) => number >= 1 && number <= objects) &&
    piece.references.every((at) => isNumber(piece.body, at, objects));
  return isWhole ? piece : null;
}

/** Writes the numbers that objects of a piece have in a file: each is higher by `by`. The bytes of the piece are changed. */
export function renumber({ references, body }: Piece, by: number): void {
  for (const at of references) {
    let value = numberAt(body, at) + by;
    for (let digit = DIGITS - 1; digit >= 0; digit -= 1) {
      body[at + digit] = 0x30 + (value % 10);
      value = Math.floor(value / 10);
    }
  }
}

function numberAt(body: Uint8Array, at: number): number {
  let value = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) value = value * 10 + (body[at + digit] ?? 0) - 0x30;
  return value;
}

function isNumber(body: Uint8Array, at: number, most: number): boolean {
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const sign = body[at + digit] ?? 0;
    if (sign < 0x30 || sign > 0x39) return false;
  }
  const value = numberAt(body, at);
  return value >= 1 && value <= most;
}
