import type { Vocabulary } from '../vocabulary.ts';

export const actType: Vocabulary = {
  name: 'act-type',
  title: { en: 'Types of act', ru: 'Виды действий', be: 'Віды дзеянняў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
