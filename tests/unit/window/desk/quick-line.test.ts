import { describe, expect, test } from 'vitest';
import { readQuickLine } from '../../../../renderer/desk/quick-line.ts';

/** What a line is understood as, without what is not said. */
function read(text: string, before?: string): object {
  const { date, edtf, kind, where, isNewPlace, parts } = readQuickLine(text, before);
  return {
    kind: kind.id,
    ...(date === '' ? {} : { date: edtf ?? `not understood: ${date}` }),
    ...(where === '' ? {} : { where }),
    ...(isNewPlace ? { isNewPlace } : {}),
    ...(Object.keys(parts).length === 0 ? {} : { parts }),
  };
}

describe('a line of what happened', () => {
  test.each([
    ['15.07.2021 задержание РУВД', { date: '2021-07-15', kind: 'detention arrest', where: 'РУВД' }],
    [
      '15.07.2021 затрыманне, Маскоўскае РУУС',
      { date: '2021-07-15', kind: 'detention arrest', where: 'Маскоўскае РУУС' },
    ],
    ['15 July 2021 arrest, police station', { date: '2021-07-15', kind: 'detention arrest', where: 'police station' }],
    ['15.07.2021 задерж РУВД', { date: '2021-07-15', kind: 'detention arrest', where: 'РУВД' }],
    [
      'с 16 по 30 июля 2021 арест ЦИП',
      { date: '2021-07-16/2021-07-30', kind: 'detention administrative-arrest', where: 'ЦИП' },
    ],
    ['лето 2021 обыск', { date: '2021-22', kind: 'searches' }],
    ['16.07.2021 суд', { date: '2021-07-16', kind: 'hearings' }],
    ['16.07.2021 суд Московского района', { date: '2021-07-16', kind: 'hearings', where: 'суд Московского района' }],
    ['between 3 and 5 May 2021 hearing', { date: '[2021-05-03..2021-05-05]', kind: 'hearings' }],
    ['задержание РУВД', { kind: 'detention arrest', where: 'РУВД' }],
    ['15.07.2021', { date: '2021-07-15', kind: 'event' }],
  ])('“%s” tells when, what and where', (text, understood) => {
    expect(read(text)).toEqual(understood);
  });

  test('a verdict takes its penalty, length and amount from the words', () => {
    expect(read('16.07.2021 постановление арест 15 суток')).toMatchObject({
      kind: 'verdicts',
      parts: { penalty: 'administrative-arrest', length: '15 суток' },
    });
    expect(read('16.07.2021 постановление штраф 30 БВ')).toMatchObject({
      kind: 'verdicts',
      parts: { penalty: 'fine', amount: '30 БВ' },
    });
    expect(read('16.07.2021 verdict fine 30 base units')).toMatchObject({
      parts: { penalty: 'fine', amount: '30 base units' },
    });
  });

  test('what is none of the known kinds is an event in its own words', () => {
    expect(read('20.07.2021 голодовка')).toEqual({ date: '2021-07-20', kind: 'event', parts: { title: 'голодовка' } });
  });

  test('a date that does not exist stays as it was typed', () => {
    expect(read('31.02.2021 задержание')).toEqual({ date: 'not understood: 31.02.2021', kind: 'detention arrest' });
  });

  test('a ditto mark stands for the date of the line before', () => {
    expect(read('" суд', '16.07.2021')).toEqual({ date: '2021-07-16', kind: 'hearings' });
    expect(read('" суд')).toEqual({ kind: 'hearings' });
  });

  test('a plus at the end asks for a record of the place', () => {
    expect(read('15.07.2021 задержание Московское РУВД+')).toEqual({
      date: '2021-07-15',
      kind: 'detention arrest',
      where: 'Московское РУВД',
      isNewPlace: true,
    });
  });

  test('words that merely begin like a kind are not cut off', () => {
    expect(read('20.07.2021 судимость погашена')).toMatchObject({
      kind: 'event',
      parts: { title: 'судимость погашена' },
    });
  });
});
