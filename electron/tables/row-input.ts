import { isEdtf } from '../../shared/dates/edtf.ts';
import type { FieldDefinition, FieldValue } from '../../shared/records/definition.ts';
import { saysNothing, splitList, unguarded } from '../../shared/tables/cell-text.ts';
import type { FieldTarget } from '../../shared/tables/mapping.ts';
import { nameParts } from '../../shared/tables/name-parts.ts';
import type { NoteDetails, RowFault, RowWarning } from '../../shared/tables/row-notes.ts';
import { textFault, tidyText } from '../../shared/records/text.ts';
import type { BoundRecord } from './check-mapping.ts';
import type { FieldPath } from './fields.ts';
import { readValue, type ReadContext, type ReadValue } from './read-value.ts';

/** What is said of a row: that it is refused, or what to look at. `column` is its place in the table. */
export interface Noted<Note> {
  readonly column: number | null;
  readonly note: Note;
  readonly details: NoteDetails;
}

/** What a row gives for one record: values as `checkFields` takes them, each with the columns that they come from. */
export interface RowInput {
  readonly values: ReadonlyMap<string, { readonly value: unknown; readonly columns: readonly number[] }>;
  readonly faults: readonly Noted<RowFault>[];
  readonly warnings: readonly Noted<RowWarning>[];
}

interface Gathered {
  readonly field: FieldDefinition;
  readonly columns: Set<number>;
  /** Values of a simple field, in the order of the columns. */
  readonly values: unknown[];
  /** Parts of a group: a list for each, that stand beside each other. */
  readonly parts: Map<string, unknown[]>;
  start?: string;
  end?: string;
  isCleared: boolean;
}

/** Reads the cells of a row for one of its records. What it holds already counts where a group is filled in part. */
export function rowInput(
  bound: BoundRecord,
  cells: readonly string[],
  context: ReadContext,
  options: { readonly clears: boolean },
): RowInput {
  const faults: Noted<RowFault>[] = [];
  const warnings: Noted<RowWarning>[] = [];
  const gathered = new Map<string, Gathered>();
  const gather = (field: FieldDefinition): Gathered => {
    let each = gathered.get(field.key);
    if (each === undefined)
      gathered.set(field.key, (each = { field, columns: new Set(), values: [], parts: new Map(), isCleared: false }));
    return each;
  };
  for (const each of bound.targets) {
    if (each.kind !== 'field') continue;
    const { target, path, column } = each;
    const text = unguarded(cells[column] ?? '');
    const into = gather(path.field);
    into.columns.add(column);
    if (saysNothing(text)) {
      into.isCleared ||= options.clears;
      continue;
    }
    const read = readCell(path.part ?? path.field, listing(path), text, target, context);
    for (const { note, details } of read.faults) faults.push({ column, note, details });
    if (read.warning !== null) warnings.push({ column, note: read.warning, details: {} });
    const [first] = read.values;
    if (target.as === 'start' || target.as === 'end') into[target.as] = typeof first === 'string' ? first : '';
    else if (path.part === null) into.values.push(...read.values.filter((value) => value !== ''));
    else into.parts.set(path.part.key, read.values);
  }
  for (const { path, value } of bound.set) setConstant(gather(path.field), path.part, value);
  const values = new Map<string, { value: unknown; columns: readonly number[] }>();
  for (const [key, each] of gathered) {
    const [column = null] = each.columns;
    const value = composed(each);
    if (value === 'ends-before') faults.push({ column, note: 'period', details: {} });
    else if (value === 'several') faults.push({ column, note: 'one-value', details: {} });
    else if (value !== undefined) values.set(key, { value, columns: [...each.columns] });
    else if (each.isCleared) values.set(key, { value: null, columns: [...each.columns] });
  }
  return { values, faults, warnings };
}

/** How deep the lists are that a cell holds: an entry of a repeatable group can hold a list itself. */
function listing({ field, part }: FieldPath): 0 | 1 | 2 {
  const isList = field.repeatable === true;
  return part?.repeatable !== true ? (isList ? 1 : 0) : isList ? 2 : 1;
}

/** What is set for every row goes to each entry of a group that the row gives; it makes one by itself only where no column could. */
function setConstant(into: Gathered, part: FieldDefinition | null, value: unknown): void {
  if (part === null) {
    if (into.values.length === 0) into.values.push(value);
    return;
  }
  const lists = [...into.parts.values()];
  const length = Math.max(into.columns.size === 0 ? 1 : 0, ...lists.map((list) => list.length));
  const isGiven = (index: number): boolean => into.columns.size === 0 || lists.some((list) => isThere(list[index]));
  if (!into.parts.has(part.key))
    into.parts.set(
      part.key,
      Array.from({ length }, (_none, index) => (isGiven(index) ? value : '')),
    );
}

function composed({ field, values, parts, start, end }: Gathered): unknown {
  if (start !== undefined || end !== undefined) {
    // A side that is not given is unknown; that it goes on would be a statement.
    const period = start === end ? (start ?? '') : `${start ?? ''}/${end ?? ''}`;
    return isEdtf(period) ? period : 'ends-before';
  }
  if (field.type === 'group') {
    if (![...parts.values()].some((list) => list.some(isThere))) return undefined;
    const length = Math.max(...[...parts.values()].map((list) => list.length));
    const entries = Array.from({ length }, (_none, index) =>
      Object.fromEntries([...parts].flatMap(([key, list]) => (isThere(list[index]) ? [[key, list[index]]] : []))),
    );
    return field.repeatable === true ? entries : entries[0];
  }
  if (values.length === 0) return undefined;
  if (field.repeatable === true) return [...new Set(values)];
  if (values.length === 1) return values[0];
  // Several columns go into one text; of anything else there is one value.
  if (field.type === 'longText') return values.join('\n');
  if (field.type === 'text') return values.join(' ');
  return new Set(values).size === 1 ? values[0] : 'several';
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== '';
}

interface ReadCell {
  /** Empty texts keep the places of a list. */
  readonly values: unknown[];
  readonly faults: readonly { readonly note: RowFault; readonly details: NoteDetails }[];
  readonly warning: RowWarning | null;
}

function readCell(
  field: FieldDefinition,
  depth: 0 | 1 | 2,
  text: string,
  target: FieldTarget,
  context: ReadContext,
): ReadCell {
  const faults: { note: RowFault; details: NoteDetails }[] = [];
  const tidy = textFault(tidyText(text, true));
  if (tidy !== null) return { values: [], faults: [{ note: 'signs', details: {} }], warning: null };
  if (target.as === 'family-name' || target.as === 'first-name' || target.as === 'patronymic') {
    const parts = nameParts(text);
    const value = { 'family-name': parts.familyName, 'first-name': parts.firstName, patronymic: parts.patronymic }[
      target.as
    ];
    const isTold = target.as === 'family-name' && parts.isGuess;
    return { values: value === '' ? [] : [value], faults, warning: isTold ? 'name-order' : null };
  }
  const pieces = depth > 0 ? splitList(text, target.separator) : [text];
  const values = pieces.map((piece): unknown => {
    const meant = worded(target, piece);
    if (meant === '' || saysNothing(meant)) return '';
    // A list in an entry of a list.
    if (depth === 2) {
      const inner = readCell(field, 1, meant, target, context);
      faults.push(...inner.faults);
      return inner.values.filter((value) => value !== '');
    }
    const read = readPiece(field, meant, target, context);
    if ('value' in read) return read.value;
    faults.push({ note: read.fault, details: read.details });
    return '';
  });
  return { values, faults, warning: null };
}

const ARTICLE = /(?:art(?:icle)?|ст(?:атья)?|арт(?:ыкул)?)\.?\s*(\d{1,3}(?:[-.]\d{1,2})?)(?!\d)/i;
const NUMBER = /(?<!\d)\d{1,3}(?:[-.]\d{1,2})?(?!\d)/;

function readPiece(field: FieldDefinition, text: string, target: FieldTarget, context: ReadContext): ReadValue {
  if (target.as === 'article')
    return readValue(field, ARTICLE.exec(text)?.[1] ?? NUMBER.exec(text)?.[0] ?? text, target, context);
  if (target.as === 'part')
    return { value: /(?:part|p\.?|часть|ч\.?|частка)\s*(\d{1,2})(?!\d)/i.exec(text)?.[1] ?? '' };
  return readValue(field, `${target.prefix ?? ''}${text}`, target, context);
}

/** The meaning of a word by the table that the mapping has for it; case does not count. */
function worded({ words }: FieldTarget, text: string): string {
  if (words === undefined) return text;
  const said = text.trim().toLowerCase();
  const found = Object.entries(words).find(([word]) => word.toLowerCase() === said);
  return found === undefined ? text : found[1];
}

/** Entries of a group that a row gives in part, over those that are there, place by place: parts without a column stay as they are. */
export function overExisting(field: FieldDefinition, given: unknown, existing: FieldValue | undefined): unknown {
  if (field.type !== 'group' || existing === undefined || given === null) return given;
  if (!Array.isArray(given)) return { ...(existing as object), ...(given as object) };
  const before = (Array.isArray(existing) ? existing : [existing]) as readonly FieldValue[];
  return given.map((entry: object, index) => ({ ...asEntry(field, before[index]), ...entry }));
}

function asEntry(field: FieldDefinition, value: FieldValue | undefined): object {
  if (typeof value === 'string' && field.textPart !== undefined) return { [field.textPart]: value };
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
