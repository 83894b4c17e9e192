import type { Vocabulary } from '../vocabulary.ts';

export const relationship: Vocabulary = {
  name: 'relationship',
  title: { en: 'Relationships', ru: 'Отношения', be: 'Адносіны' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
