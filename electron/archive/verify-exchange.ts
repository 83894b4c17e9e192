import type { Catalogue } from '../vault/catalogue.ts';
import type { Problem } from './problem.ts';

/** How the history tells of a set that left and of one that came: the number that it has among those of one colleague ends the note. */
const NUMBER = /: (\d+), \d+$/;
const DIRECTIONS = [
  { direction: 'sent', action: 'exchange' },
  { direction: 'received', action: 'receive' },
] as const;

/**
 * Change sets that left and came are noted beside the history, which has an entry for each. Where the two do not agree, the next set would have
 * a number that was given already, and a colleague would take it for that of another history.
 */
export function checkExchange(catalogue: Catalogue, problems: Problem[]): void {
  for (const { direction, action } of DIRECTIONS) {
    const told = counted(
      catalogue
        .prepare('select note from history where action = ? and note is not null', { pluck: true })
        .all([action])
        .flatMap((note) => NUMBER.exec(String(note))?.[1] ?? []),
    );
    const noted = counted(
      catalogue
        .prepare('select number from change_set where direction = ?', { pluck: true })
        .all([direction])
        .map(String),
    );
    for (const number of new Set([...told.keys(), ...noted.keys()])) {
      const [entries, rows] = [told.get(number) ?? 0, noted.get(number) ?? 0];
      // The same set may come twice, and is noted once.
      const agrees = direction === 'sent' ? entries === rows : entries >= rows && entries > 0 === rows > 0;
      if (agrees) continue;
      problems.push({
        kind: 'exchange-altered',
        where: `${direction} ${number}`,
        detail: 'What the vault keeps of change sets is not what the history tells of them.',
      });
    }
  }
}

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
