import type { Vocabulary } from '../vocabulary.ts';

export const educationLevel: Vocabulary = {
  name: 'education-level',
  title: { en: 'Level of education', ru: 'Образование', be: 'Адукацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
