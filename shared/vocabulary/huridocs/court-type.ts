import type { Vocabulary } from '../vocabulary.ts';

export const courtType: Vocabulary = {
  name: 'court-type',
  title: { en: 'Types of court', ru: 'Виды судов', be: 'Віды судоў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
