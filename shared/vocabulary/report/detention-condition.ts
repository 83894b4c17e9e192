import type { Vocabulary } from '../vocabulary.ts';

export const detentionCondition: Vocabulary = {
  name: 'detention-condition',
  title: { en: 'Conditions of detention', ru: 'Условия содержания', be: 'Умовы ўтрымання' },
  version: 1,
  source: 'Lawtrend report',
  verified: false,
  open: true,
  terms: [],
};
