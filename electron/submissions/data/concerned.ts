import type { ShownRecord } from '../../archive/view.ts';
import { ABOUT } from '../naming/about-roles.ts';

const SOMEBODY: ReadonlySet<string> = new Set(['person', 'organisation']);

/** A complaint belongs to a case, a transfer to a detention: it is about whom that is about. */
const PART_OF: ReadonlySet<string> = new Set(['case', 'detention']);

/**
 * Whom a record concerns, by code: a person or an organisation itself; of anything else those whom it is about, and those of the case
 * or the detention that it belongs to. What is said of it is said as exactly as may be said of all of them.
 *
 * @param show a record by its code
 */
export function concernedBy(show: (code: string) => ShownRecord): (record: ShownRecord) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const people = ({ links }: ShownRecord): string[] =>
    links.flatMap(({ type, code, role }) => (SOMEBODY.has(type) && ABOUT.has(role) ? [code] : []));
  return (record) => {
    if (record.type === 'person' || record.type === 'organisation') return [record.code];
    if (record.type === 'place') return [];
    const before = known.get(record.code);
    if (before !== undefined) return before;
    const whole = record.links
      .filter(({ direction, role }) => direction === 'out' && PART_OF.has(role))
      .flatMap(({ code }) => people(show(code)));
    const found = [...new Set([...people(record), ...whole])];
    known.set(record.code, found);
    return found;
  };
}
