import { useState } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { SectionId } from '../../shared/records/sections.ts';
import { initial } from './form-base.ts';
import type { Section } from './form-sections.ts';
import type { FormState } from './form-shape.ts';
import { isBlank } from './written.ts';

/** Fields that most records do without: folded while they are empty. */
const RARE = new Set([
  'dateBasis',
  'attributedTo',
  'count',
  'massMedia',
  'address',
  'symbol',
  'maximumPenalty',
  'statusBasis',
  'givenBy',
  'withdrawnOn',
  'countingUnit',
  'numberInGroup',
  'photo',
  'languageBasis',
  'symbolBasis',
  'subkind',
  'ofMany',
]);

/** Which parts of a form are open: those that hold something, and those that somebody opened. */
export interface OpenParts {
  readonly isShown: (field: FieldDefinition) => boolean;
  readonly turnRare: () => void;
  readonly isOpen: (section: Section) => boolean;
  readonly turn: (section: Section) => void;
  /** Opens whatever fields stand in, so that they can be gone to. */
  readonly unfold: (keys: readonly string[]) => void;
}

/**
 * @param start what the form began with: a part does not close because it was emptied
 * @param first the field in which the form is entered; what it stands in is open
 */
export function useOpenParts(state: FormState, start: FormState, first: string | null = null): OpenParts {
  const [isUnfolded, setUnfolded] = useState(first !== null && RARE.has(first));
  const [turned, setTurned] = useState<Readonly<Partial<Record<SectionId, boolean>>>>(() =>
    sectionsOf(state, first === null ? [] : [first]),
  );
  const was = initial(state.type, state.base).fields;
  const holdsSomething = ({ fields }: Section): boolean =>
    fields.some(
      ({ key }) =>
        !isBlank(was[key]) || !isBlank(start.fields[key]) || state.base.citations.some(({ field }) => field === key),
    );
  const isOpen = (section: Section): boolean => turned[section.id] ?? holdsSomething(section);
  return {
    isShown: ({ key }) => !RARE.has(key) || isUnfolded || !isBlank(was[key]) || !isBlank(state.fields[key]),
    turnRare: () => setUnfolded((now) => !now),
    isOpen,
    turn: (section) => setTurned((now) => ({ ...now, [section.id]: !isOpen(section) })),
    unfold(keys) {
      if (keys.some((key) => RARE.has(key))) setUnfolded(true);
      setTurned((now) => ({ ...now, ...sectionsOf(state, keys) }));
    },
  };
}

/** The parts of the form that hold these fields, as open. */
function sectionsOf({ type }: FormState, keys: readonly string[]): Partial<Record<SectionId, boolean>> {
  const opened = definitions[type].fields.flatMap(({ key, section }) =>
    section !== undefined && keys.includes(key) ? [[section, true] as const] : [],
  );
  return Object.fromEntries(opened);
}
