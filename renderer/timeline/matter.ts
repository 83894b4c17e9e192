import { dayNumber } from '../../shared/chronology/days.ts';
import { storedDateInWords, timelineWords, titleOf } from '../../shared/chronology/words.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { spanOf, usualSpan, type Item } from './item.ts';
import type { Lane, LaneKind } from './lanes.ts';
import type { PackingRoom } from './packing.ts';
import type { Span } from './view.ts';

/** What the drawing is made from. A change of any of it is one new drawing. */
export interface Matter {
  readonly lanes: readonly Lane[];
  readonly folded: ReadonlySet<string>;
  /** Rows that a lane fills before entries are folded into clusters. */
  readonly rows: number;
  readonly mixed: boolean;
  readonly span: Span;
  /** What is looked at first. */
  readonly usual: Span;
  readonly today: number | null;
  readonly todayWords: string;
  readonly language: Language;
  readonly wordsOf: PackingRoom['wordsOf'];
}

/** What the drawing is made from. */
export function matterOf(
  items: readonly Item[],
  lanes: readonly Lane[],
  by: LaneKind,
  folded: ReadonlySet<string>,
  today: string,
  language: Language,
): Matter {
  const span = wholeSpan(items, today);
  const day = dayNumber(today);
  return {
    lanes,
    folded,
    rows: rowsFor(items.length, lanes.length),
    mixed: by !== 'kind',
    span,
    usual: usualSpan(items, span),
    today: day === null ? null : day + 1,
    todayWords: timelineWords[language].today,
    language,
    wordsOf: wordsIn(language),
  };
}

/** Everything that has a date, and today: what still goes on runs up to it. */
export function wholeSpan(items: readonly Item[], today: string): Matter['span'] {
  const now = dayNumber(today) ?? 0;
  const found = spanOf(items);
  return found
    ? { from: Math.min(found.from, now), until: Math.max(found.until, now + 1) }
    : { from: now - 365, until: now };
}

/** Rows that a lane may fill before entries are folded: few entries are all shown, many lanes are kept low. */
function rowsFor(entries: number, lanes: number): number {
  if (entries <= 120) return 40;
  return lanes > 12 ? 6 : lanes > 4 ? 8 : 12;
}

const known = new Map<Language, PackingRoom['wordsOf']>();

/** Words of entries in a language. They are made once for an entry, and forgotten with it. */
function wordsIn(language: Language): PackingRoom['wordsOf'] {
  let wordsOf = known.get(language);
  if (!wordsOf) {
    const made = new WeakMap<Item, ReturnType<PackingRoom['wordsOf']>>();
    wordsOf = (item) => {
      let words = made.get(item);
      if (!words)
        made.set(
          item,
          (words = { date: storedDateInWords(item.entry, language), title: titleOf(item.entry, language) }),
        );
      return words;
    };
    known.set(language, wordsOf);
  }
  return wordsOf;
}
