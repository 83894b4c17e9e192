import type { Vocabulary } from '../vocabulary.ts';

export const occupation: Vocabulary = {
  name: 'occupation',
  title: { en: 'Occupations', ru: 'Занятия', be: 'Заняткі' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
