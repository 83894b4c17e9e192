import type { Vocabulary } from '../vocabulary.ts';

export const response: Vocabulary = {
  name: 'response',
  title: { en: 'Response to an intervention', ru: 'Ответ на обращение', be: 'Адказ на зварот' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
