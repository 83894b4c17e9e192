import type { Vocabulary } from '../vocabulary.ts';

export const perpetratorType: Vocabulary = {
  name: 'perpetrator-type',
  title: { en: 'Types of perpetrator', ru: 'Виды исполнителей', be: 'Віды выканаўцаў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
