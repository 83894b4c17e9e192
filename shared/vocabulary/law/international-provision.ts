import type { Vocabulary } from '../vocabulary.ts';

export const internationalProvision: Vocabulary = {
  name: 'international-provision',
  title: { en: 'International provisions', ru: 'Международные нормы', be: 'Міжнародныя нормы' },
  version: 1,
  source: 'To be filled from the instrument',
  verified: false,
  open: true,
  terms: [],
};
