import type { Vocabulary } from '../vocabulary.ts';

export const priority: Vocabulary = {
  name: 'priority',
  title: { en: 'Priority', ru: 'Приоритет', be: 'Прыярытэт' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
