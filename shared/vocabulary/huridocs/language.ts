import type { Vocabulary } from '../vocabulary.ts';

export const languages: Vocabulary = {
  name: 'language',
  title: { en: 'Languages', ru: 'Языки', be: 'Мовы' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
