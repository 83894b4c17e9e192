import type { Vocabulary } from '../vocabulary.ts';

export const interventionType: Vocabulary = {
  name: 'intervention-type',
  title: { en: 'Types of intervention', ru: 'Виды вмешательства', be: 'Віды ўмяшання' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
