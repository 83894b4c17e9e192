import { createContext, use } from 'react';
import type { FormAction } from '../forms/form-shape.ts';
import { inForm, type CiteTarget, type DeskState } from './desk-state.ts';

/** The desk that one works at, for everything on it. */
export interface DeskWork {
  readonly desk: DeskState;
  /** Changes what lies on the desk, at once, and gives what lies there then. */
  readonly change: (change: (desk: DeskState) => DeskState) => DeskState;
  readonly isReadOnly: boolean;
  /** It was tried to save while something was typed in a field that finds, and nothing chosen. */
  readonly isUnsettled: boolean;
  /** The source that is being written. */
  readonly open: { readonly form: string; readonly row: number } | null;
  /** Begins a source for something, and puts the cursor into it. */
  readonly cite: (target: CiteTarget) => void;
  /** Goes on with a source that was written before. */
  readonly reopen: (form: string, row: number) => void;
  /** The source is as it should be: back to where one came from. */
  readonly closeSource: () => void;
  /** The line of which everything is in sight. */
  readonly unfolded: string | null;
  readonly unfold: (line: string | null) => void;
}

export const DeskWorkContext = createContext<DeskWork | null>(null);

export function useDeskWork(): DeskWork {
  const work = use(DeskWorkContext);
  if (work === null) throw new Error('a part of the desk stands outside of it');
  return work;
}

/** Does something in one form of the desk. */
export function useInForm(key: string): (action: FormAction) => void {
  const { change } = useDeskWork();
  return (action) => void change((desk) => inForm(desk, key, action));
}

/** What is typed in a field that finds something; kept with the desk until it is taken up. */
export function useTyping(at: string): readonly [string | null, (text: string | null) => void] {
  const { desk, change } = useDeskWork();
  const typed = desk.typing[at] ?? null;
  const type = (text: string | null): void => {
    change((now) => {
      const { [at]: _before, ...others } = now.typing;
      if (text !== null) return { ...now, typing: { ...others, [at]: text } };
      return at in now.typing ? { ...now, typing: others } : now;
    });
  };
  return [typed, type];
}
