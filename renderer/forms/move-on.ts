import type { KeyboardEvent } from 'react';

const FIELDS =
  'input:not([type="hidden"]):not([tabindex="-1"]), textarea, select, button.kit-select, [role="radio"][tabindex="0"]';

/** Enter in a field of one line goes to the next field; in the last one it is told to `atEnd`. */
export function moveOn(event: KeyboardEvent, form: HTMLElement | null, atEnd?: () => void): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  // What is pressed in a dialog that the form opened comes here as well.
  if (!(target instanceof HTMLInputElement) || form === null || !form.contains(target)) return;
  // The list of a picker takes Enter for itself while something in it is chosen.
  if (target.getAttribute('aria-activedescendant')) return;
  event.preventDefault();
  const fields = fieldsOf(form);
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) atEnd?.();
  else next.focus();
}

export function focusFirst(form: HTMLElement | null): void {
  if (form !== null) fieldsOf(form)[0]?.focus();
}

function fieldsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((each) => each.offsetParent !== null);
}
