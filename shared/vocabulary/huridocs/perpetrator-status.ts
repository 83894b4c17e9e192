import type { Vocabulary } from '../vocabulary.ts';

export const perpetratorStatus: Vocabulary = {
  name: 'perpetrator-status',
  title: { en: 'Latest status of the perpetrator', ru: 'Последние сведения об исполнителе', be: 'Апошнія звесткі пра выканаўцу' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
