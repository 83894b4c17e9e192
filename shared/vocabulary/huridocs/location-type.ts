import type { Vocabulary } from '../vocabulary.ts';

export const locationType: Vocabulary = {
  name: 'location-type',
  title: { en: 'Types of location', ru: 'Виды мест', be: 'Віды месцаў' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
