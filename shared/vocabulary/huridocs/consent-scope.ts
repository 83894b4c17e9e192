import type { Vocabulary } from '../vocabulary.ts';

export const consentScope: Vocabulary = {
  name: 'consent-scope',
  title: { en: 'Scope of a consent', ru: 'Объём согласия', be: 'Аб’ём згоды' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
