import { fail } from '../../shared/contract/errors.ts';
import type { State } from './manifest.ts';
import { listStates, type PlacePaths } from './place.ts';

/** Which state is meant: one by its id, the newest that is not later than an instant, or the newest of all. */
export interface StateChoice {
  readonly state?: string | undefined;
  /** ISO instant. */
  readonly at?: string | undefined;
}

/**
 * The state that is meant.
 *
 * @throws KhronikaError STATE_NOT_FOUND; BACKUP_DAMAGED when there is such a state and its list cannot be read
 */
export function chooseState(place: PlacePaths, { state, at }: StateChoice = {}): State {
  const states = listStates(place);
  if (state !== undefined) {
    const found = states.find(({ id }) => id === state) ?? fail('STATE_NOT_FOUND');
    return found.state ?? fail('BACKUP_DAMAGED', { what: `the list of the state ${found.id} cannot be read` });
  }
  const readable = states.flatMap((each) => each.state ?? []);
  if (at !== undefined) {
    const moment = Date.parse(at);
    const before = readable
      .filter((each) => Date.parse(each.at) <= moment)
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.number - a.number);
    return before[0] ?? fail('STATE_NOT_FOUND');
  }
  if (readable[0] !== undefined) return readable[0];
  return states.length === 0
    ? fail('STATE_NOT_FOUND')
    : fail('BACKUP_DAMAGED', { what: 'no list of a state can be read' });
}

/** The states of a place that can be read, the newest first. */
export function readableStates(place: PlacePaths): State[] {
  return listStates(place).flatMap(({ state }) => state ?? []);
}

/** A state as it is shown: how much it is, and what it added to the place. */
export interface StateCost {
  readonly id: string;
  readonly at: string | null;
  readonly files: number;
  readonly bytes: number;
  /** Bytes of objects that no earlier state has. */
  readonly added: number;
  /** Whether its list can be read. */
  readonly readable: boolean;
}

/** The states of a place with what each costs, the newest first, and the bytes of all together. */
export function costsOf(place: PlacePaths): { readonly states: StateCost[]; readonly bytes: number } {
  const seen = new Set<string>();
  let all = 0;
  const oldestFirst = listStates(place).toReversed();
  const states = oldestFirst.map(({ id, state }): StateCost => {
    if (state === null) return { id, at: null, files: 0, bytes: 0, added: 0, readable: false };
    let [bytes, added] = [0, 0];
    for (const { size, piece, objects } of state.files) {
      bytes += size;
      for (const [index, object] of objects.entries()) {
        if (seen.has(object)) continue;
        seen.add(object);
        added += Math.min(piece, size - index * piece);
      }
    }
    all += added;
    return { id, at: state.at, files: state.files.length, bytes, added, readable: true };
  });
  return { states: states.toReversed(), bytes: all };
}
