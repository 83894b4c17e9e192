import type { MirrorRow } from '../../../../shared/contract/shapes.ts';
import type { Saying } from '../../../../renderer/records/cell-values.ts';

let number = 0;

/** A row of the mirror with only what a test is about. */
export function row(parts: Partial<MirrorRow>): MirrorRow {
  number += 1;
  return {
    number,
    code: `I-${String(number).padStart(4, '0')}`,
    type: 'incident',
    title: '',
    state: 'active',
    updated: '2022-01-01T00:00:00.000Z',
    date: null,
    earliest: null,
    latest: null,
    cells: {},
    file: null,
    links: 0,
    sources: 0,
    ...parts,
  };
}

export const saying: Saying = {
  language: 'en',
  titleOf: (code) => ({ 'L-0001': 'Minsk' })[code],
  yes: 'yes',
  no: 'no',
};
