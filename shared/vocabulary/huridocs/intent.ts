import type { Vocabulary } from '../vocabulary.ts';

export const intent: Vocabulary = {
  name: 'intent',
  title: { en: 'Intent', ru: 'Цель', be: 'Мэта' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
