import type { Vocabulary } from '../vocabulary.ts';

export const eventLink: Vocabulary = {
  name: 'event-link',
  title: { en: 'Links between events', ru: 'Связи между событиями', be: 'Сувязі паміж падзеямі' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
