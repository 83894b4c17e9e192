import type { Vocabulary } from '../vocabulary.ts';

export const sexualOrientation: Vocabulary = {
  name: 'sexual-orientation',
  title: { en: 'Sexual orientation', ru: 'Сексуальная ориентация', be: 'Сексуальная арыентацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
