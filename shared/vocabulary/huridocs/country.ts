import type { Vocabulary } from '../vocabulary.ts';

export const countries: Vocabulary = {
  name: 'country',
  title: { en: 'Countries', ru: 'Страны', be: 'Краіны' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
