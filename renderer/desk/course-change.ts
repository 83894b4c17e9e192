import { language } from '../app/words.ts';
import type { Titled, WrittenCitation } from '../forms/form-shape.ts';
import { emptyForm } from '../forms/form-state.ts';
import { isChosen, isRows, type Written, type WrittenGroup } from '../forms/written.ts';
import { lineParts, type CourseKind, type Holder, type LineParts } from './course-kinds.ts';
import {
  CASE,
  addEntry,
  addRecord,
  dropLine,
  formAt,
  holderOf,
  inForm,
  partsAt,
  refId,
  sameProven,
  targetOf,
  type CourseRef,
  type DeskState,
} from './desk-state.ts';
import { tokenOf } from './desk-titles.ts';
import { furtherWords } from './further-words.ts';
import { choose, make, madeFor } from './in-passing.ts';
import type { QuickLine } from './quick-line.ts';

/** The form in which a line is written, and where in it. */
export function pathOf(ref: CourseRef, part: string): { readonly form: string; readonly path: (string | number)[] } {
  return ref.is === 'record'
    ? { form: ref.form, path: ['fields', part] }
    : { form: CASE, path: ['fields', ref.field, ref.row, part] };
}

/** Adds a line as it was understood. `found` is the one record that its place or court fits. */
export function addQuickLine(desk: DeskState, line: QuickLine, found: Titled | null, id: string): DeskState {
  const { holder, term } = line.kind;
  const parts = lineParts(holder);
  const written: Record<string, Written> = { ...line.parts };
  if (parts.date !== undefined) written[parts.date.key] = line.date;
  if (parts.kind !== undefined && term !== null) written[parts.kind.key] = term;
  if (parts.where !== undefined) written[parts.where.key] = line.where;
  const added = addLine(desk, holder, id, written);
  const ref = added.course.at(-1);
  const { where } = parts;
  if (ref === undefined || where === undefined || line.where === '') return added;
  const { form, path } = pathOf(ref, where.key);
  if (found !== null) return choose(added, form, path, found);
  const type = line.isNewPlace ? madeFor(where.targets) : null;
  if (type === null) return added;
  const made = make(added, type, line.where);
  return choose(made.desk, form, path, made.made);
}

function addLine(desk: DeskState, holder: Holder, id: string, written: WrittenGroup): DeskState {
  if (holder.is === 'entry') return addEntry(desk, holder.field, id, written);
  const form = emptyForm(holder.type);
  return addRecord(desk, { ...form, fields: { ...form.fields, ...written } });
}

/** Whether a line can become one of another kind: a record that is stored stays of its type. */
export function canBecome(desk: DeskState, ref: CourseRef, { holder }: CourseKind): boolean {
  if (ref.is === 'entry' || formAt(desk, ref.form).base.code === null) return true;
  return holder.is === 'record' && holder.type === formAt(desk, ref.form).type;
}

/** Tells a line as something of another kind; date, place and sources go along, and what has no part of its own there goes into words. */
export function recast(desk: DeskState, ref: CourseRef, kind: CourseKind, id: string): DeskState {
  const was = holderOf(desk, ref);
  const same =
    was.is === 'entry'
      ? kind.holder.is === 'entry' && kind.holder.field === was.field
      : kind.holder.is === 'record' && kind.holder.type === was.type;
  const before = lineParts(was);
  if (same) {
    if (before.kind === undefined) return desk;
    const { form, path } = pathOf(ref, before.kind.key);
    return inForm(desk, form, { do: 'write', path, value: kind.term ?? '' });
  }
  const parts = lineParts(kind.holder);
  const now = partsAt(desk, ref);
  const carried = furtherParts(desk, ref).filter((key) => isSamePart(before, parts, key));
  const written: Record<string, Written> = Object.fromEntries(carried.map((key) => [key, now[key] ?? null]));
  if (parts.date !== undefined) written[parts.date.key] = textIn(now, before.date?.key);
  if (parts.kind !== undefined) written[parts.kind.key] = kind.term ?? '';
  if (parts.words !== undefined) {
    const inWords = furtherParts(desk, ref).filter((key) => !carried.includes(key) && key !== before.words?.key);
    const words = [textIn(now, before.words?.key), furtherWords(desk, ref, inWords, language())];
    written[parts.words.key] = words.filter((each) => each !== '').join('. ');
  }
  const place = before.where === undefined ? null : (now[before.where.key] ?? null);
  const chosen = isChosen(place) ? tokenOf(desk, place.ref) : null;
  const fits = chosen !== null && parts.where?.targets?.includes(chosen.type as never) === true;
  if (parts.where !== undefined && !fits)
    written[parts.where.key] = chosen?.title ?? (typeof place === 'string' ? place : '');
  const sources = sourcesOf(desk, ref);
  const at = desk.course.findIndex((each) => refId(each) === refId(ref));
  let next = addLine(dropLine(desk, ref), kind.holder, id, written);
  const fresh = next.course.at(-1);
  if (fresh === undefined) return desk;
  if (fits && parts.where !== undefined) {
    const { form, path } = pathOf(fresh, parts.where.key);
    next = choose(next, form, path, chosen);
  }
  const target = targetOf(next, fresh);
  for (const { citation, document } of sources) {
    const { row: _row, proves: _proves, ...from } = citation;
    next = inForm(next, target.form, { do: 'cite', proves: target.proves, from, chosen: document });
  }
  return { ...next, course: next.course.slice(0, -1).toSpliced(at, 0, fresh) };
}

/** Whether both kinds of line have the part, and mean the same by it. */
function isSamePart(before: LineParts, after: LineParts, key: string): boolean {
  const [was, is] = [before, after].map(({ all }) => all.find((field) => field.key === key));
  return was !== undefined && is !== undefined && was.type === is.type && was.vocabulary === is.vocabulary;
}

function sourcesOf(
  desk: DeskState,
  ref: CourseRef,
): readonly { readonly citation: WrittenCitation; readonly document: Titled | undefined }[] {
  const target = targetOf(desk, ref);
  const form = formAt(desk, target.form);
  return form.citations
    .filter(({ proves }) => sameProven(proves, target.proves))
    .map((citation) => ({ citation, document: form.titles[citation.document] }));
}

function textIn(parts: WrittenGroup, key: string | undefined): string {
  const text = key === undefined ? '' : parts[key];
  return typeof text === 'string' ? text : '';
}

/** The date of the newest line, for which a ditto mark stands. */
export function lastDate(desk: DeskState): string {
  const ref = desk.course.at(-1);
  if (ref === undefined) return '';
  return textIn(partsAt(desk, ref), lineParts(holderOf(desk, ref)).date?.key);
}

/** The parts of a line that are filled and have no place in its row. */
export function furtherParts(desk: DeskState, ref: CourseRef): readonly string[] {
  const { all, date, kind, where } = lineParts(holderOf(desk, ref));
  const inRow = new Set([date?.key, kind?.key, where?.key]);
  const parts = partsAt(desk, ref);
  return all.filter(({ key }) => !inRow.has(key) && isFilled(parts[key])).map(({ key }) => key);
}

function isFilled(value: Written | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'boolean' || isChosen(value)) return true;
  if (isRows(value)) return value.some((row) => isFilled(row.value));
  return Object.values(value).some((each) => isFilled(each));
}
