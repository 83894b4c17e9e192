import type { Vocabulary } from '../vocabulary.ts';

export const courtLanguage: Vocabulary = {
  name: 'court-language',
  title: { en: 'Language used in court', ru: 'Язык суда', be: 'Мова суда' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
