import type { Vocabulary } from '../vocabulary.ts';

export const civilStatus: Vocabulary = {
  name: 'civil-status',
  title: { en: 'Civil status', ru: 'Семейное положение', be: 'Сямейны стан' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
