import type { Vocabulary } from '../vocabulary.ts';

export const materialType: Vocabulary = {
  name: 'material-type',
  title: { en: 'Types of source material', ru: 'Виды материалов', be: 'Віды матэрыялаў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
