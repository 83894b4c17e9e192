import type { Vocabulary } from '../vocabulary.ts';

export const remedyNotExhausted: Vocabulary = {
  name: 'remedy-not-exhausted',
  title: { en: 'Reasons why remedies were not exhausted', ru: 'Почему средства защиты не исчерпаны', be: 'Чаму сродкі абароны не вычарпаныя' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
