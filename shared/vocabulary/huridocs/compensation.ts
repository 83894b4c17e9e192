import type { Vocabulary } from '../vocabulary.ts';

export const compensation: Vocabulary = {
  name: 'compensation',
  title: { en: 'Compensation', ru: 'Возмещение', be: 'Кампенсацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
