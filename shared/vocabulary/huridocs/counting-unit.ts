import type { Vocabulary } from '../vocabulary.ts';

export const countingUnit: Vocabulary = {
  name: 'counting-unit',
  title: { en: 'Counting units', ru: 'Единицы счёта', be: 'Адзінкі ліку' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
