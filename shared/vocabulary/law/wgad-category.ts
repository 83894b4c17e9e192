import type { Vocabulary } from '../vocabulary.ts';

export const wgadCategory: Vocabulary = {
  name: 'wgad-category',
  title: { en: 'Categories of arbitrary detention', ru: 'Категории произвольного лишения свободы', be: 'Катэгорыі адвольнага зняволення' },
  version: 1,
  source: 'To be filled from the instrument',
  verified: false,
  open: true,
  terms: [],
};
