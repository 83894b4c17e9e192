import { describe, expect, test } from 'vitest';
import { KhronikaError } from '../../../../shared/contract/errors.ts';
import { addQuickLine, recast } from '../../../../renderer/desk/course-change.ts';
import { courseKinds } from '../../../../renderer/desk/course-kinds.ts';
import { readDesk, refusedAt } from '../../../../renderer/desk/desk-save.ts';
import {
  addPerson,
  beginSource,
  CASE,
  dropLine,
  emptyDesk,
  inForm,
  targetOf,
  type DeskState,
} from '../../../../renderer/desk/desk-state.ts';
import { choose, make, newForm } from '../../../../renderer/desk/in-passing.ts';
import { readQuickLine } from '../../../../renderer/desk/quick-line.ts';

const line = (desk: DeskState, text: string): DeskState =>
  addQuickLine(desk, readQuickLine(text), null, `id${desk.course.length}`);
const write = (desk: DeskState, field: string, value: string): DeskState =>
  inForm(desk, CASE, { do: 'write', path: ['fields', field], value });
const DOCUMENT = { code: 'D-0001', type: 'document', title: 'A ruling' };

/** A case of one person who is there and one who is new, with a detention. */
function filled(): DeskState {
  let desk = write(emptyDesk(), 'kind', 'administrative');
  desk = addPerson(desk, { found: { code: 'P-0001', type: 'person', title: 'Алена Узорная' }, hint: '1979' });
  desk = addPerson(desk, { made: newForm('person', 'Ковалёва Мария') });
  return line(desk, '15.07.2021 задержание РУВД');
}

function sent(desk: DeskState) {
  const reading = readDesk(desk, 'desk new');
  if (reading.is !== 'ready') throw new Error(JSON.stringify(reading));
  return reading.input.records;
}

describe('what lies on the desk', () => {
  test('becomes one commit of records that refer to each other', () => {
    const records = sent(filled());
    expect(records.map(({ key, type }) => [key, type])).toEqual([
      ['case', 'case'],
      ['r2', 'detention'],
      ['r2-2', 'detention'],
      ['r1', 'person'],
    ]);
    expect(records[0]?.links?.add?.map(({ other, role }) => [other, role])).toEqual([
      ['P-0001', 'defendant'],
      ['@r1', 'defendant'],
    ]);
    expect(records.slice(1, 3).map(({ links }) => links?.add?.map(({ other, role }) => [other, role]))).toEqual([
      [
        ['@case', 'case'],
        ['P-0001', 'victim'],
      ],
      [
        ['@case', 'case'],
        ['@r1', 'victim'],
      ],
    ]);
  });

  test('an event of two people is one record that both are linked to', () => {
    const records = sent(line(filled(), '20.07.2021 голодовка'));
    const event = records.find(({ type }) => type === 'event');
    expect(event?.links?.add?.map(({ other }) => other)).toEqual(['@case', 'P-0001', '@r1']);
  });

  test('whom it happened to can be said for each line', () => {
    const desk = { ...filled(), whom: { r2: ['P-0001'] } };
    expect(sent(desk).filter(({ type }) => type === 'detention')).toHaveLength(1);
  });

  test('a source of an entry of the case names the entry, and the next one begins with the same page', () => {
    let desk = line(filled(), '16.07.2021 суд');
    const cite = (now: DeskState): DeskState => {
      const ref = now.course.at(-1);
      return ref === undefined ? now : beginSource(now, targetOf(now, ref));
    };
    desk = cite(desk);
    const row = desk.forms[CASE]?.citations.at(-1)?.row ?? 0;
    desk = inForm(desk, CASE, { do: 'write citation', row, part: 'document', value: 'D-0001', chosen: DOCUMENT });
    desk = inForm(desk, CASE, { do: 'write citation', row, part: 'page', value: '2' });
    desk = cite(line(desk, '17.07.2021 задержание'));
    const records = sent(desk);
    expect(records[0]?.citations?.add).toMatchObject([
      { field: 'hearings', item: 'id1', document: 'D-0001', page: '2' },
    ]);
    expect(records[0]?.fields['hearings']).toMatchObject([{ id: 'id1', date: '2021-07-16' }]);
    expect(records.find(({ key }) => key === 'r3')?.citations?.add).toMatchObject([{ document: 'D-0001', page: '2' }]);
  });

  test('what was made in passing and is not wanted any more is not stored', () => {
    const { desk, made } = make(filled(), 'organisation', 'A court');
    const chosen = choose(desk, CASE, ['fields', 'court'], made);
    expect(sent(chosen).map(({ type }) => type)).toContain('organisation');
    expect(sent(write(chosen, 'court', '')).map(({ type }) => type)).not.toContain('organisation');
  });

  test('a plus at the end of a line makes a record of the place', () => {
    const records = sent(line(filled(), '20.07.2021 арест ЦИП+'));
    const place = records.find(({ type }) => type === 'place');
    expect(place?.fields).toEqual({ name: 'ЦИП' });
    expect(records.filter(({ fields }) => fields['place'] === `@${place?.key}`)).toHaveLength(2);
  });

  test('somebody who is taken off the case is not linked to what happened in it', () => {
    const desk = { ...filled(), whom: { r2: ['P-0001', '@gone'] } };
    expect(JSON.stringify(sent(desk))).not.toContain('@gone');
  });

  test('a line that is taken away leaves nothing behind', () => {
    const desk = filled();
    const [ref] = desk.course;
    expect(ref === undefined ? [] : sent(dropLine(desk, ref)).map(({ type }) => type)).toEqual(['case', 'person']);
  });

  test('a line that turns out to be something else takes its date and its source along', () => {
    let desk = filled();
    const [ref] = desk.course;
    if (ref === undefined) throw new Error('no line');
    desk = beginSource(
      { ...desk, last: { document: DOCUMENT, page: '3', quote: '', reliability: '', connection: '' } },
      targetOf(desk, ref),
    );
    const hearing = courseKinds().find(({ id }) => id === 'hearings');
    if (hearing === undefined) throw new Error('no hearings');
    const [first] = sent(recast(desk, ref, hearing, 'fresh'));
    expect(first?.fields['hearings']).toMatchObject([{ id: 'fresh', date: '2021-07-15', court: 'РУВД' }]);
    expect(first?.citations?.add).toMatchObject([{ field: 'hearings', item: 'fresh', page: '3' }]);
  });

  test('what has no part in the other kind stays in its words', () => {
    const desk = line(filled(), '21.07.2021 постановление штраф 30 БВ');
    const ref = desk.course.at(-1);
    const appeal = courseKinds().find(({ id }) => id === 'appeals');
    if (ref === undefined || appeal === undefined) throw new Error('no line');
    const [first] = sent(recast(desk, ref, appeal, 'fresh'));
    expect(first?.fields['appeals']).toMatchObject([
      { date: '2021-07-21', note: expect.stringMatching(/fine.*30 БВ/) },
    ]);
  });

  test('an empty desk has nothing to save', () => {
    expect(readDesk(emptyDesk(), 'desk new').is).toBe('empty');
  });

  test('a date that is not understood keeps all of it from being sent, and is named by its line', () => {
    const reading = readDesk(line(filled(), '31.02.2021 голодовка'), 'desk new');
    expect(reading).toEqual({ is: 'faulty', faults: { r3: { 'fields.date': { is: 'date' } } } });
  });

  test('a refusal of the archive is led back to the line, also where a line became several records', () => {
    const reading = readDesk(filled(), 'desk new');
    if (reading.is !== 'ready') throw new Error('not ready');
    const refusal = new KhronikaError('FIELD_INVALID', { record: 'r2-2', field: 'place' });
    expect(refusedAt(refusal, reading.sent)).toMatchObject({ r2: { 'fields.place': { code: 'FIELD_INVALID' } } });
    expect(refusedAt(new KhronikaError('INTERNAL', {}), reading.sent)).toEqual({});
  });
});
