import type { Vocabulary } from '../vocabulary.ts';

export const deathFinding: Vocabulary = {
  name: 'death-finding',
  title: { en: 'Autopsy and death certificate', ru: 'Вскрытие и свидетельство о смерти', be: 'Ускрыццё і пасведчанне аб смерці' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
