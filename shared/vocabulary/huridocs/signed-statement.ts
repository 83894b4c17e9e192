import type { Vocabulary } from '../vocabulary.ts';

export const signedStatement: Vocabulary = {
  name: 'signed-statement',
  title: { en: 'Statements signed', ru: 'Подписанные показания', be: 'Падпісаныя паказанні' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
