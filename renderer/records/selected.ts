import { useCallback, useState } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';

/** What was selected when a list was left, by type. Forgotten with the page when the vault locks. */
const left = new Map<RecordType, ReadonlySet<string>>();
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The records that are selected in the list of a type, by their codes, and a function that selects others.
 *
 * @param arrived the record that one came to the list for; it alone is selected at first
 */
export function useSelected(
  type: RecordType,
  arrived: string | undefined,
): readonly [ReadonlySet<string>, (codes: ReadonlySet<string>) => void] {
  const [selected, setSelected] = useState(() =>
    arrived === undefined ? (left.get(type) ?? NOTHING) : new Set([arrived]),
  );
  const select = useCallback(
    (codes: ReadonlySet<string>): void => {
      left.set(type, codes);
      setSelected(codes);
    },
    [type],
  );
  return [selected, select];
}
