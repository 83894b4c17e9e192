import type { Vocabulary } from '../vocabulary.ts';

export const confidentiality: Vocabulary = {
  name: 'confidentiality',
  title: { en: 'Confidentiality', ru: 'Конфиденциальность', be: 'Канфідэнцыяльнасць' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
