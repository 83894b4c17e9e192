import type { Vocabulary } from '../vocabulary.ts';

export const violenceMethod: Vocabulary = {
  name: 'violence-method',
  title: { en: 'Methods of violence', ru: 'Методы насилия', be: 'Метады гвалту' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
