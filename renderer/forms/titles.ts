import { rowOf } from '../mirror/mirror.ts';
import type { FormState, Titled } from './form-shape.ts';

/** What the form calls a record: as it was chosen, as the archive told, or as the mirror has it. */
export function titledOf(state: FormState, code: string): Titled {
  const known = state.titles[code] ?? state.base.referred[code] ?? rowOf(code);
  return known === undefined ? { code, type: 'event', title: '' } : { code, type: known.type, title: known.title };
}
