import type { Vocabulary } from '../vocabulary.ts';

export const genderIdentity: Vocabulary = {
  name: 'gender-identity',
  title: { en: 'Gender identity', ru: 'Гендерная идентичность', be: 'Гендарная ідэнтычнасць' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
