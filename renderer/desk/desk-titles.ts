import { language } from '../app/words.ts';
import type { Titled } from '../forms/form-shape.ts';
import { titleIn } from '../forms/form-title.ts';
import { titledOf } from '../forms/titles.ts';
import { CASE, formAt, type DeskState } from './desk-state.ts';

/** What a record is called that a code stands for, also one that is only on the desk. */
export function tokenTitle(desk: DeskState, code: string): string {
  const own = code.startsWith('@') ? desk.forms[code.slice(1)] : undefined;
  if (own !== undefined) return titleIn(own, language());
  const known = Object.values(desk.forms).find((form) => form.titles[code] !== undefined || code in form.base.referred);
  return titledOf(known ?? formAt(desk, CASE), code).title || code;
}

/** A record as the pickers of the desk name it; new ones without a code. */
export function tokenOf(desk: DeskState, code: string): Titled {
  const own = code.startsWith('@') ? desk.forms[code.slice(1)] : undefined;
  const known = formAt(desk, CASE);
  return { code, type: own?.type ?? titledOf(known, code).type, title: tokenTitle(desk, code) };
}
