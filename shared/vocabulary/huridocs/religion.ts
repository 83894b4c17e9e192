import type { Vocabulary } from '../vocabulary.ts';

export const religion: Vocabulary = {
  name: 'religion',
  title: { en: 'Religion', ru: 'Религия', be: 'Рэлігія' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
