import type { Vocabulary } from '../vocabulary.ts';

export const whereabouts: Vocabulary = {
  name: 'whereabouts',
  title: { en: 'Whereabouts and outside contact', ru: 'Местонахождение и связь с внешним миром', be: 'Месцазнаходжанне і сувязь са знешнім светам' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
