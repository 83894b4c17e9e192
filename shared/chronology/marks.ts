import { anatomyOf, momentBounds, type Anatomy, type Member, type Moment, type Side } from '../dates/anatomy.ts';
import { isEdtf } from '../dates/edtf.ts';
import { dayAfter, dayNumber } from './days.ts';

/**
 * What a date allows to be drawn, in days, before any pixel. The rule of the whole drawing is here: a dot only where the
 * day is known, a heavy bar only where something certainly lasted, a thin one over everything that is merely possible.
 */
export interface Mark {
  pieces: Piece[];
  /** How the mark begins and ends beyond its pieces. */
  head: Edge;
  tail: Edge;
}

export interface Piece {
  /** dot: the day is known. solid: lasted all this time. thin: somewhere within. choice: one of a set (EDTF `[...]`). */
  form: 'dot' | 'solid' | 'thin' | 'choice';
  /** Days since 1970-01-01, fractions allowed; `until` is exclusive. */
  from: number;
  until: number;
  uncertain: boolean;
  unspecified: boolean;
  approximateStart: boolean;
  approximateEnd: boolean;
  /** The dates of a set, as days; drawn as ticks. */
  ticks: number[];
}

/** open: EDTF `..`, no limit. unknown: EDTF empty side. running: open, and drawn up to today. */
export type Edge = 'closed' | 'open' | 'unknown' | 'running';

export interface MarkContext {
  /** Bounds stored with the entry, for a date that cannot be read. */
  earliest: string | null;
  latest: string | null;
  /** Day number of today when an open end runs up to it (a detention), else null. */
  runsUntil: number | null;
}

/**
 * The mark of an EDTF date.
 * @returns null when nothing can be placed on an axis: no date, only unknown digits, or open on both sides.
 */
export function markOf(text: string, context: MarkContext): Mark | null {
  const date = text.trim();
  return markOfParts(isEdtf(date) ? anatomyOf(date) : null, context);
}

/** The same for a date that was checked when it was stored: tens of thousands are drawn without checking each grammar again. */
export function markOfStored(date: string, context: MarkContext): Mark | null {
  return markOfParts(anatomyOf(date), context);
}

function markOfParts(anatomy: Anatomy | null, context: MarkContext): Mark | null {
  if (!anatomy) {
    // Text that is no date is still placed where its record says it may be, and nowhere more exactly.
    const from = dayNumber(context.earliest);
    const until = dayAfter(context.latest);
    return from === null || until === null || until <= from ? null : closed([piece('thin', from, until)]);
  }
  if (anatomy.kind === 'interval') return intervalMark(anatomy.start, anatomy.end, context.runsUntil);
  if (anatomy.kind === 'set') return anatomy.oneOf ? choiceMark(anatomy) : severalMark(anatomy);
  const place = placeOf(anatomy.moment);
  return place && closed([pieceAt(place)]);
}

/** A moment on the axis of days. */
interface Place {
  from: number;
  until: number;
  /** Where the dot stands when the day is known: the middle of the day, or the time. */
  dot: number | null;
  uncertain: boolean;
  approximate: boolean;
  unspecified: boolean;
}

function placeOf(moment: Moment): Place | null {
  const bounds = momentBounds(moment);
  const earliest = dayNumber(bounds?.earliest ?? null);
  const until = dayAfter(bounds?.latest ?? null);
  if (earliest === null || until === null) return null;
  const unspecified = moment.text.includes('X');
  const { uncertain, approximate } = moment;
  const from = Math.floor(earliest);
  const dot = moment.day === null || unspecified ? null : moment.time === null ? from + 0.5 : earliest;
  return { from, until, dot, uncertain, approximate, unspecified };
}

function pieceAt(place: Place): Piece {
  const { uncertain, unspecified, approximate, dot } = place;
  const known = { uncertain, unspecified, approximateStart: approximate, approximateEnd: approximate };
  return dot === null ? piece('thin', place.from, place.until, known) : piece('dot', dot, dot, known);
}

function intervalMark(left: Side, right: Side, runsUntil: number | null): Mark | null {
  const start = typeof left === 'string' ? null : placeOf(left);
  const end = typeof right === 'string' ? null : placeOf(right);
  if (start && end) return closed(lastedBetween(start, end));
  // A side such as XXXX is as unknown as an empty one.
  if (start) return lastingFrom(start, right === 'open' ? 'open' : 'unknown', runsUntil);
  if (end) return lastingUntil(end, left === 'open' ? 'open' : 'unknown');
  return null;
}

/** Heavy where it certainly lasted, thin where it may have begun or ended: `2021-02/2021-07` is sure from March to June. */
function lastedBetween(start: Place, end: Place): Piece[] {
  const startKnown = start.dot !== null;
  const endKnown = end.dot !== null;
  if (!startKnown && !endKnown && end.from < start.until) {
    return [
      piece('thin', start.from, end.until, {
        uncertain: start.uncertain || end.uncertain,
        unspecified: start.unspecified || end.unspecified,
        approximateStart: start.approximate,
        approximateEnd: end.approximate,
      }),
    ];
  }
  // What began or ended on a known day lasted at least that day, though the other side is vague (2020-08-09/2020).
  const sureFrom = startKnown ? start.from : Math.min(start.until, endKnown ? end.until - 1 : end.from);
  const sureUntil = endKnown ? end.until : Math.max(end.from, startKnown ? start.from + 1 : sureFrom);
  const pieces: Piece[] = [];
  if (!startKnown) pieces.push(zone(start, Math.min(start.from, sureFrom), sureFrom, 'start'));
  pieces.push(
    piece('solid', sureFrom, sureUntil, {
      uncertain: (startKnown && start.uncertain) || (endKnown && end.uncertain),
      approximateStart: startKnown && start.approximate,
      approximateEnd: endKnown && end.approximate,
    }),
  );
  if (!endKnown) pieces.push(zone(end, sureUntil, Math.max(end.until, sureUntil), 'end'));
  return pieces.filter(({ from, until }) => until > from);
}

function lastingFrom(start: Place, tail: Edge, runsUntil: number | null): Mark {
  const known = start.dot !== null;
  const running = tail === 'open' && runsUntil !== null && runsUntil >= start.from;
  const limit = running ? runsUntil + 1 : Number.POSITIVE_INFINITY;
  const sureFrom = known ? start.from : Math.min(start.until, limit);
  const sureUntil = running ? limit : known ? sureFrom + 1 : sureFrom;
  const core = piece('solid', sureFrom, sureUntil, {
    uncertain: start.uncertain,
    approximateStart: known && start.approximate,
  });
  const pieces = known ? [core] : [zone(start, start.from, sureFrom, 'start'), core];
  return { pieces, head: 'closed', tail: running ? 'running' : tail };
}

function lastingUntil(end: Place, head: Edge): Mark {
  const known = end.dot !== null;
  const sureUntil = known ? end.until : end.from;
  const core = piece('solid', known ? sureUntil - 1 : sureUntil, sureUntil, {
    uncertain: end.uncertain,
    approximateEnd: known && end.approximate,
  });
  return { pieces: known ? [core] : [core, zone(end, end.from, end.until, 'end')], head, tail: 'closed' };
}

type DateSet = Extract<Anatomy, { kind: 'set' }>;

/** EDTF `[a, b..c]`: one of them, it is not known which. */
function choiceMark(set: DateSet): Mark | null {
  const sides = set.members.flatMap(({ from, to }) => (from === to ? [from] : [from, to])).map(placeOf);
  const places = sides.filter((place) => place !== null);
  if (places.length === 0) return null;
  // Both ends of a day or of a vague date are ticks only where the set has several separate dates, or ends.
  const days = places.flatMap(({ dot, from, until }) => (dot === null ? [from, until] : [dot]));
  const from = Math.min(...days);
  const until = Math.max(...days);
  const ticks = [
    ...(set.orEarlier ? [] : [from]),
    ...(set.members.length > 1 ? days : []),
    ...(set.orLater ? [] : [until]),
  ];
  const approximate = places.some((place) => place.approximate);
  const choice = piece('choice', from, until, {
    uncertain: places.some((place) => place.uncertain),
    unspecified: places.some((place) => place.unspecified),
    approximateStart: approximate,
    approximateEnd: approximate,
    ticks,
  });
  return { pieces: [choice], head: set.orEarlier ? 'open' : 'closed', tail: set.orLater ? 'open' : 'closed' };
}

/** EDTF `{a, b}`: all of them. */
function severalMark(set: DateSet): Mark | null {
  const pieces = set.members.flatMap(piecesOfMember).toSorted((a, b) => a.from - b.from);
  if (pieces.length === 0) return null;
  return { pieces, head: set.orEarlier ? 'open' : 'closed', tail: set.orLater ? 'open' : 'closed' };
}

function piecesOfMember({ from, to }: Member): Piece[] {
  const start = placeOf(from);
  const end = placeOf(to);
  if (from !== to && start && end) return lastedBetween(start, end);
  return start ? [pieceAt(start)] : [];
}

function zone(place: Place, from: number, until: number, side: 'start' | 'end'): Piece {
  return piece('thin', from, until, {
    uncertain: place.uncertain,
    unspecified: place.unspecified,
    approximateStart: side === 'start' && place.approximate,
    approximateEnd: side === 'end' && place.approximate,
  });
}

function piece(form: Piece['form'], from: number, until: number, known: Partial<Piece> = {}): Piece {
  const nothing = { uncertain: false, unspecified: false, approximateStart: false, approximateEnd: false, ticks: [] };
  return { form, from, until, ...nothing, ...known };
}

function closed(pieces: Piece[]): Mark {
  return { pieces, head: 'closed', tail: 'closed' };
}
