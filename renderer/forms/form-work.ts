import { createContext, use } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { KhronikaError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { Translate, WordKey } from '../app/words.ts';
import type { FormAction, FormFault, FormState, Proven } from './form-shape.ts';
import { isRows, type Fault, type Path, type Written, type WrittenGroup } from './written.ts';

/** The form that one is in, for everything inside it. */
export interface FormWork {
  readonly state: FormState;
  readonly dispatch: (action: FormAction) => void;
  /** Adds a source and puts the cursor into it; null where none can be given, as in a record made in passing. */
  readonly cite: ((proves: Proven) => void) | null;
  /** The row that was just added and takes the cursor. */
  readonly fresh: number | null;
  /** A field, or a part of one, that is being gone to: "hearings.court". Whatever it stands in opens. */
  readonly sought?: string | null;
}

export const FormWorkContext = createContext<FormWork | null>(null);

export function useFormWork(): FormWork {
  const work = use(FormWorkContext);
  if (work === null) throw new Error('a part of a form stands outside of a form');
  return work;
}

/** What is written at a place of the form. */
export function writtenAt(state: FormState, [root, ...path]: Path): Written {
  const { fields, others } = state;
  let now = (root === 'fields' ? fields : root === 'others' ? others : undefined) as Written | undefined;
  for (const step of path) {
    if (now === undefined || now === null || typeof now !== 'object') return null;
    if (isRows(now)) now = now.find(({ row }) => row === step)?.value;
    else now = (now as WrittenGroup)[String(step)];
  }
  return now ?? null;
}

const FAULTS: Readonly<Record<Fault, WordKey>> = {
  date: 'forms.fault_date',
  number: 'forms.fault_number',
  integer: 'forms.fault_integer',
  needed: 'forms.fault_needed',
  chosen: 'forms.fault_chosen',
};

/** What is wrong at a place, in a sentence. */
export function faultWords(fault: FormFault | undefined, t: Translate): string | undefined {
  if (fault === undefined) return undefined;
  if (fault.is !== 'refused') return t(FAULTS[fault.is]);
  return failureWords(new KhronikaError(fault.code as ErrorCode, fault.details), t);
}
