const FIELDS = 'input:not([type="hidden"]):not([tabindex="-1"]), textarea, button.kit-select';

/** Enter goes along the stations: the fields of the case, the line for the next person, the line for what happened next. */
const STATION = '[data-station]';

/**
 * Where Enter leads from a field: within a line to its next field, and at its end to where the next line is typed; in the head of the
 * desk to its next field, and at its end to the people.
 */
export function goOnFrom(field: HTMLElement): void {
  const sheet = field.closest<HTMLElement>('.desk-sheet');
  if (sheet === null) return;
  const line = field.closest<HTMLElement>('[data-line]');
  const within = line === null ? [] : fieldsIn(line);
  const next = within[within.indexOf(field) + 1];
  if (next !== undefined) return focus(next);
  const stations = [...sheet.querySelectorAll<HTMLElement>(STATION)];
  const after = (each: HTMLElement): boolean =>
    (field.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const station = stations.find((each) => after(each));
  if (station !== undefined) focus(fieldsIn(station)[0] ?? station);
}

/** Puts the cursor into the same column of the line above or beneath. */
export function goToLine(field: HTMLElement, by: 1 | -1): boolean {
  const line = field.closest<HTMLElement>('[data-line]');
  const part = field.closest<HTMLElement>('.desk-part');
  if (line === null || part === null) return false;
  const lines = [...part.querySelectorAll<HTMLElement>('[data-line]')];
  const other = lines[lines.indexOf(line) + by];
  if (other === undefined) return false;
  const column = field.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const same = column === undefined ? null : other.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const target = (same === null ? undefined : fieldsIn(same)[0]) ?? fieldsIn(other)[0];
  if (target === undefined) return false;
  focus(target);
  return true;
}

export function fieldsIn(part: HTMLElement): HTMLElement[] {
  const own = part.matches(FIELDS) ? [part] : [];
  return [...own, ...part.querySelectorAll<HTMLElement>(FIELDS)].filter((each) => each.offsetParent !== null);
}

function focus(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}
