import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Column } from './table-columns.ts';
import { keysBetween } from './table-entries.ts';
import type { Entries } from './table-entries.ts';

interface CursorProps<Row> {
  readonly entries: Entries<Row>;
  readonly columns: readonly Column<Row>[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>, anchor: string | null) => void;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly onOpen: (row: Row) => void;
  /** How many rows a page has. */
  readonly page: () => number;
  readonly reveal: (line: number) => void;
  readonly fold: (group: string) => void;
}

/** `select` takes the row alone, `extend` all from the anchor to it, `carry` moves and leaves the selection as it is. */
export type Move = 'select' | 'extend' | 'carry';

export interface TableCursor {
  /** Line that the keyboard is on; -1 before it was on any. */
  readonly line: number;
  readonly moveTo: (line: number, move: Move) => void;
  /** Adds the row to the selection, or takes it out. */
  readonly toggle: (line: number) => void;
  readonly byKey: (event: KeyboardEvent) => void;
}

/** Typing goes on with the same word for as long as this. */
const SAME_WORD = 800;

/** The row that the keyboard is on, and how keys and pointer move it and the selection with it. */
export function useTableCursor<Row>(props: CursorProps<Row>): TableCursor {
  const { entries, selected, onSelect, current, onCurrent, onOpen, page, reveal, fold } = props;
  const [group, setGroup] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);
  const typed = useRef({ word: '', at: 0 });

  const onGroup = group === null ? -1 : entries.indexOf('group', group);
  const line = onGroup >= 0 ? onGroup : current === null ? -1 : entries.indexOf('row', current);

  const moveTo = (to: number, move: Move): void => {
    const entry = entries.at(to);
    if (entry === undefined) return;
    reveal(to);
    if (entry.kind === 'group') {
      setGroup(entry.key);
      return;
    }
    setGroup(null);
    if (entry.key !== current) onCurrent(entry.key);
    if (move === 'carry') return;
    if (move === 'select' || anchor.current === null)
      anchor.current = move === 'extend' ? (current ?? entry.key) : entry.key;
    if (move === 'select') onSelect(new Set([entry.key]), entry.key);
    else {
      const from = entries.indexOf('row', anchor.current);
      onSelect(new Set(keysBetween(entries, from < 0 ? to : from, to)), anchor.current);
    }
  };
  const toggle = (to: number): void => {
    const entry = entries.at(to);
    if (entry?.kind !== 'row') return;
    setGroup(null);
    anchor.current = entry.key;
    if (entry.key !== current) onCurrent(entry.key);
    onSelect(selected.symmetricDifference(new Set([entry.key])), entry.key);
  };
  const selectAll = (): void => {
    onSelect(new Set(keysBetween(entries, 0, entries.count - 1)), anchor.current);
  };

  const byKey = (event: KeyboardEvent): void => {
    if (event.altKey || entries.count === 0) return;
    const control = event.ctrlKey || event.metaKey;
    const entry = entries.at(line);
    const to = destination(event.key, line, entries.count, page);
    const isGroup = entry?.kind === 'group';
    if (to !== null) moveTo(to, event.shiftKey ? 'extend' : control ? 'carry' : 'select');
    else if (control && (event.key.toLowerCase() === 'a' || event.code === 'KeyA') && !event.shiftKey) selectAll();
    else if (event.key === 'Enter' && !control && entry?.kind === 'row') onOpen(entry.row);
    else if ((event.key === 'Enter' || event.key === ' ') && isGroup) fold(entry.key);
    else if (event.key === ' ' && typed.current.word === '' && line >= 0) toggle(line);
    else if (event.key === 'ArrowLeft' && isGroup && !entry.isFolded) fold(entry.key);
    else if (event.key === 'ArrowRight' && isGroup && entry.isFolded) fold(entry.key);
    else if (event.key === 'ArrowLeft' && headOf(entries, line) >= 0) moveTo(headOf(entries, line), 'carry');
    else if (event.key === 'Escape' && selected.size > 1 && line >= 0) moveTo(line, 'select');
    else if (!control && typedLetter(event.key, typed.current.word)) find(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Goes to the next row whose first or second column begins with what is typed. */
  const find = (letter: string): void => {
    const now = performance.now();
    const word = now - typed.current.at < SAME_WORD ? typed.current.word + letter : letter;
    typed.current = { word, at: now };
    setTimeout(() => {
      if (typed.current.at === now) typed.current = { word: '', at: 0 };
    }, SAME_WORD);
    const wanted = word.toLocaleLowerCase();
    const heads = props.columns.slice(0, 2);
    const start = Math.max(0, word.length === 1 ? line + 1 : line);
    for (let step = 0; step < entries.count; step += 1) {
      const at = (start + step) % entries.count;
      const entry = entries.at(at);
      if (entry?.kind !== 'row') continue;
      if (!heads.some(({ text }) => text(entry.row).toLocaleLowerCase().startsWith(wanted))) continue;
      moveTo(at, 'select');
      return;
    }
  };

  return { line, moveTo, toggle, byKey };
}

function destination(key: string, line: number, count: number, page: () => number): number | null {
  const within = (to: number): number => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowDown':
      return within(line + 1);
    case 'ArrowUp':
      return within(line < 0 ? count - 1 : line - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return within(line + page());
    case 'PageUp':
      return within(line - page());
    default:
      return null;
  }
}

/** The line of the group that a row is in; -1 where there are no groups. */
function headOf<Row>(entries: Entries<Row>, line: number): number {
  if (entries.at(0)?.kind !== 'group' || entries.at(line)?.kind !== 'row') return -1;
  for (let at = line; at >= 0; at -= 1) if (entries.at(at)?.kind === 'group') return at;
  return -1;
}

/** Signs such as `?` and `/` stay free for the commands of the place. */
function typedLetter(key: string, word: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key) || (word !== '' && /^[ \p{P}]$/u.test(key));
}
