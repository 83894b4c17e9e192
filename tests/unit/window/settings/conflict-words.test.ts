import { describe, expect, test } from 'vitest';
import type { ConflictShown } from '../../../../shared/contract/calls/exchange.ts';
import { translate } from '../../../../renderer/app/words.ts';
import type { Saying } from '../../../../renderer/records/cell-values.ts';
import {
  conflictAbout,
  kindWords,
  optionsOf,
  saidWords,
  standing,
} from '../../../../renderer/settings/exchange/conflict-words.ts';

const saying: Saying = { language: 'en', titleOf: () => undefined, yes: 'yes', no: 'no' };
const own = { vault: 'a', label: null, isOwn: true };
const theirs = { vault: 'b', label: 'Boris', isOwn: false };

function conflict(given: Partial<ConflictShown>): ConflictShown {
  return {
    key: 'k',
    kind: 'values',
    table: 'record',
    record: { code: 'P-1', type: 'person', title: 'Specimenava' },
    other: null,
    role: null,
    field: 'birthDate',
    item: null,
    said: [],
    at: '2026-01-02T00:00:00Z',
    decided: null,
    ...given,
  };
}

describe('what two people said differently', () => {
  test('is offered once, however many said it, and is decided by the first place at which it was said', () => {
    const said = [
      { value: 'active', at: '2026-01-01T00:00:00Z', by: own },
      { value: 'active', at: '2026-01-02T00:00:00Z', by: theirs },
      { value: 'trashed', at: '2026-01-03T00:00:00Z', by: theirs },
    ];
    const options = optionsOf({ said });
    expect(options.map(({ value, at, said: by }) => [value, at, by.length])).toEqual([
      ['active', 0, 2],
      ['trashed', 2, 1],
    ]);
    expect(standing(conflict({ kind: 'trashed', said }), options)?.at).toBe(0);
    expect(standing(conflict({ kind: 'merged', said }), options)?.at).toBe(2);
  });

  test('of a value that one took away, what the other wrote stands', () => {
    const taken = conflict({
      kind: 'taken-away',
      said: [
        { value: null, at: '2026-01-03T00:00:00Z', by: own },
        { value: '1990', at: '2026-01-02T00:00:00Z', by: theirs },
      ],
    });
    expect(standing(taken)?.at).toBe(1);
    expect(saidWords(taken, null, saying, translate)).toBe('Take it away');
  });

  test('is said as a person reads it: fields by their labels, dates in words, particulars of a link by name', () => {
    const date = conflict({});
    expect(conflictAbout(date, 'en', translate)).toBe('Date of birth');
    expect(saidWords(date, '1990-05', saying, translate)).toBe('May 1990');
    const link = conflict({ kind: 'column', table: 'link', role: 'victim', field: 'untilDate' });
    expect(conflictAbout(link, 'en', translate)).toMatch(/^Link: .+ · Until$/);
    expect(saidWords(link, '2021', saying, translate)).toBe('2021');
    const unknown = conflict({ kind: 'column', table: 'file', field: 'mime' });
    expect(conflictAbout(unknown, 'en', translate)).toBe('File · Other particulars');
  });

  test('tells of a removed source and of a removed link what became of it', () => {
    const source = conflict({ kind: 'removed', table: 'citation', field: null });
    expect(kindWords(source, translate)).toMatch(/removed the source/);
    expect(kindWords(conflict({ kind: 'removed', table: 'link', field: null }), translate)).toMatch(/removed the link/);
  });
});
