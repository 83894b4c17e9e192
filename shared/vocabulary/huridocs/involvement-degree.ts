import type { Vocabulary } from '../vocabulary.ts';

export const involvementDegree: Vocabulary = {
  name: 'involvement-degree',
  title: { en: 'Degree of involvement', ru: 'Степень участия', be: 'Ступень удзелу' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
