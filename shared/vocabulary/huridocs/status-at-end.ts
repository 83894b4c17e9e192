import type { Vocabulary } from '../vocabulary.ts';

export const statusAtEnd: Vocabulary = {
  name: 'status-at-end',
  title: { en: 'Status of the victim at the end of the act', ru: 'Положение пострадавшего в конце действия', be: 'Стан пацярпелага ў канцы дзеяння' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
