import type { Vocabulary } from '../vocabulary.ts';

export const legalCounsel: Vocabulary = {
  name: 'legal-counsel',
  title: { en: 'Legal counsel', ru: 'Адвокат', be: 'Адвакат' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
