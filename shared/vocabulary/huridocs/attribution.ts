import type { Vocabulary } from '../vocabulary.ts';

export const attribution: Vocabulary = {
  name: 'attribution',
  title: { en: 'Attribution', ru: 'Установление виновных', be: 'Устанаўленне вінаватых' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
