import { createContext } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Titled } from './form-shape.ts';

/** A record that is wanted in a picker and is not there yet. */
export interface WantedRecord {
  /** What was typed. */
  readonly name: string;
  readonly types: readonly RecordType[];
  readonly onChosen: (record: Titled) => void;
  /** The cursor goes back to where it came from. */
  readonly onEnd: () => void;
}

/** Records what is wanted in passing; null where that cannot be done, as in a record that is itself made in passing. */
export const CreateRecordContext = createContext<((wanted: WantedRecord) => void) | null>(null);
