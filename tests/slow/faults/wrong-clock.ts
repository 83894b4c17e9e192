/** A clock that is wrong by so many days, for the whole process. */
const shift = Number(process.env['KHRONIKA_CLOCK'] ?? 0) * 86_400_000;
const Right = Date;

class WrongDate extends Right {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(Right.now() + shift);
    else super(...(parts as [number]));
  }
  static override now(): number {
    return Right.now() + shift;
  }
}

globalThis.Date = WrongDate as DateConstructor;
