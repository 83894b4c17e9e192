import type { Vocabulary } from '../vocabulary.ts';

export const dateType: Vocabulary = {
  name: 'date-type',
  title: { en: 'Types of date', ru: 'Виды дат', be: 'Віды дат' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
