import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { printDate } from '../../shared/dates/print.ts';
import { showValue } from '../../shared/records/show.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { freshEntryId } from '../forms/entry-id.ts';
import { useFound } from '../forms/record-picker.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import type { Titled } from '../forms/form-shape.ts';
import { addQuickLine, lastDate, pathOf } from './course-change.ts';
import { lineParts } from './course-kinds.ts';
import { CourseLine } from './course-line.tsx';
import { holderOf, partsAt, refId, type DeskState } from './desk-state.ts';
import { useDeskWork, type DeskWork } from './desk-work.ts';
import { choose, madeLike } from './in-passing.ts';
import { readQuickLine, type QuickLine } from './quick-line.ts';
import { folded } from './words-typed.ts';
import './course-part.css';

/** What happened in the case, line by line, and the line in which the next is typed. */
export function CoursePart() {
  const { t } = useWords();
  const { desk } = useDeskWork();
  return (
    <section className="desk-part" aria-labelledby="desk-course">
      <h2 id="desk-course">{t('desk.course')}</h2>
      <div className="desk-content">
        {desk.course.map((line, at) => (
          <CourseLine key={refId(line)} line={line} number={at + 1} />
        ))}
        <NextLine />
      </div>
    </section>
  );
}

/** Takes up what is typed as the next line. */
export function takeUpLine(desk: DeskState, known: Titled | null, id: string): DeskState {
  const text = desk.waiting.course.trim();
  if (text === '') return desk;
  const line = readQuickLine(text, lastDate(desk));
  const added = addQuickLine(desk, line, known, id);
  return { ...added, waiting: { course: '' } };
}

/**
 * Takes up what is typed as the next line. The place of it is looked for once more, because somebody who types fast does not wait until
 * it is found.
 */
export function takeUp(change: DeskWork['change'], known: Titled | null = null): void {
  lookups = Promise.allSettled([lookups, placed(change, known)]);
}

let lookups: Promise<unknown> = Promise.resolve();

/** Waits until the places of the lines that were taken up are found, or are not. */
export async function placesFound(): Promise<void> {
  await lookups;
}

async function placed(change: DeskWork['change'], known: Titled | null): Promise<void> {
  const id = freshEntryId();
  const before = refsIn(change((now) => now));
  const after = change((now) => takeUpLine(now, known, id));
  const line = after.course.find((each) => !before.has(refId(each)));
  if (line === undefined) return;
  const { where } = lineParts(holderOf(after, line));
  const words = where === undefined ? null : partsAt(after, line)[where.key];
  if (where === undefined || typeof words !== 'string' || words === '') return;
  // What cannot be looked for stays in words.
  const found = await call('records.find', { query: words, types: [...(where.targets ?? [])] }).catch(() => []);
  const one = onlyFit(words, found);
  if (one === null) return;
  change((now) => {
    const isThere = refsIn(now).has(refId(line)) && partsAt(now, line)[where.key] === words;
    const { form, path } = pathOf(line, where.key);
    return isThere ? choose(now, form, path, one) : now;
  });
}

function refsIn(desk: DeskState): ReadonlySet<string> {
  return new Set(desk.course.map(refId));
}

/** The record that is called so; or the only one that fits. */
function onlyFit(words: string, found: readonly Titled[]): Titled | null {
  const same = found.filter(({ title }) => folded(title) === folded(words));
  const [one] = same.length === 1 ? same : found;
  if (one === undefined || (same.length !== 1 && found.length !== 1)) return null;
  return { code: one.code, type: one.type, title: one.title };
}

function NextLine() {
  const { t } = useWords();
  const { desk, change, isReadOnly } = useDeskWork();
  const said = useId();
  const place = useRef<HTMLDivElement>(null);
  const lines = desk.course.length;
  // The line moves down with each one that is taken up, and stays in sight.
  useEffect(() => {
    if (place.current?.contains(document.activeElement) === true) place.current.scrollIntoView({ block: 'nearest' });
  }, [lines]);
  const text = desk.waiting.course;
  const line = text.trim() === '' ? null : readQuickLine(text, lastDate(desk));
  const fitting = useFitting(line);
  const hear = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    takeUp(change, fitting);
  };
  return (
    <div ref={place} className="desk-next" data-station="" data-next="course" data-line="next course">
      <input
        className="kit-input"
        aria-label={t('desk.add_line')}
        aria-describedby={said}
        placeholder={t('desk.add_line_example')}
        value={text}
        disabled={isReadOnly}
        spellCheck="false"
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.target;
          change((now) => ({ ...now, waiting: { course: value } }));
        }}
        onKeyDown={hear}
      />
      <output id={said} className="desk-understood">
        {line === null ? t('desk.add_line_help') : <Understood line={line} fitting={fitting} />}
      </output>
    </div>
  );
}

/** What a typed line is understood as, while one types it. */
function Understood({ line, fitting }: { readonly line: QuickLine; readonly fitting: Titled | null }) {
  const { t, language } = useWords();
  const { date, edtf, kind, where, parts, isNewPlace } = line;
  const { all, where: place } = lineParts(kind.holder);
  const says = all.flatMap((field) => {
    const value = parts[field.key];
    return value === undefined
      ? []
      : [{ label: field.label[language], value: showValue(field, value, language, () => value) }];
  });
  return (
    <>
      {date !== '' &&
        (edtf === null ? (
          <span className="desk-understood-fault">
            <Icon name="error" size={14} /> {t('desk.date_not_read', { date })}
          </span>
        ) : (
          <b>{printDate(edtf, language)}</b>
        ))}
      <span className="desk-understood-kind">
        <KindMark type={kind.holder.is === 'entry' ? 'case' : kind.holder.type} isDecorative /> {kind.labels[language]}
      </span>
      {where !== '' && place !== undefined && (
        <span>
          {place.label[language]}: {fitting === null ? where : `${fitting.title} ${fitting.code}`}{' '}
          {fitting === null && <i>{t(isNewPlace ? 'desk.is_new' : 'desk.in_words')}</i>}
        </span>
      )}
      {says.map(({ label, value }) => (
        <span key={label}>
          {label}: {value}
        </span>
      ))}
    </>
  );
}

/** The one record that the place or the court of a line fits; null when there is none, or more than one. */
function useFitting(line: QuickLine | null): Titled | null {
  const { desk } = useDeskWork();
  const where = line?.where ?? '';
  const targets = (line === null ? undefined : lineParts(line.kind.holder).where?.targets) ?? NONE;
  const { found, isLoading } = useFound(where === '' || line?.isNewPlace === true ? null : where, targets);
  if (where === '' || line?.isNewPlace === true) return null;
  const own = madeLike(desk, targets, where);
  return onlyFit(where, [...own, ...(isLoading ? [] : found)]);
}

const NONE: readonly [] = [];
