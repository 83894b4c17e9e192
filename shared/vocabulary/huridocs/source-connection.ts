import type { Vocabulary } from '../vocabulary.ts';

export const sourceConnection: Vocabulary = {
  name: 'source-connection',
  title: { en: 'Connection of the source', ru: 'Связь источника со сведениями', be: 'Сувязь крыніцы са звесткамі' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
