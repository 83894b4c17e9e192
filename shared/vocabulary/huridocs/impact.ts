import type { Vocabulary } from '../vocabulary.ts';

export const impact: Vocabulary = {
  name: 'impact',
  title: { en: 'Impact', ru: 'Воздействие', be: 'Уплыў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
