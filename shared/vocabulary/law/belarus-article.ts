import type { Vocabulary } from '../vocabulary.ts';

export const belarusArticle: Vocabulary = {
  name: 'belarus-article',
  title: { en: 'Belarusian articles of law', ru: 'Статьи белорусских законов', be: 'Артыкулы беларускіх законаў' },
  version: 1,
  source: 'To be filled from the instrument',
  verified: false,
  open: true,
  terms: [],
};
