import type { Vocabulary } from '../vocabulary.ts';

export const addressType: Vocabulary = {
  name: 'address-type',
  title: { en: 'Types of address', ru: 'Виды адресов', be: 'Віды адрасоў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
