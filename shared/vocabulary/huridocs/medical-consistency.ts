import type { Vocabulary } from '../vocabulary.ts';

export const medicalConsistency: Vocabulary = {
  name: 'medical-consistency',
  title: { en: 'Degree of consistency', ru: 'Степень согласованности', be: 'Ступень адпаведнасці' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
