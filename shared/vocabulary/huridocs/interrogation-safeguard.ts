import type { Vocabulary } from '../vocabulary.ts';

export const interrogationSafeguard: Vocabulary = {
  name: 'interrogation-safeguard',
  title: { en: 'Safeguards in interrogation', ru: 'Гарантии при допросе', be: 'Гарантыі пры допыце' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
