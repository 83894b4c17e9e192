import type { Vocabulary } from '../vocabulary.ts';

export const rightAffected: Vocabulary = {
  name: 'right-affected',
  title: { en: 'Rights affected', ru: 'Затронутые права', be: 'Закранутыя правы' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
