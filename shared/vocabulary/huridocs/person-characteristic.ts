import type { Vocabulary } from '../vocabulary.ts';

export const personCharacteristic: Vocabulary = {
  name: 'person-characteristic',
  title: { en: 'Characteristics of a person', ru: 'Характеристики человека', be: 'Характарыстыкі чалавека' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
