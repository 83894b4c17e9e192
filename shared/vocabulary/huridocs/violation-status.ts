import type { Vocabulary } from '../vocabulary.ts';

export const violationStatus: Vocabulary = {
  name: 'violation-status',
  title: { en: 'Status of verification', ru: 'Степень подтверждённости', be: 'Ступень пацверджанасці' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
