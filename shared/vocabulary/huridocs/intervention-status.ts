import type { Vocabulary } from '../vocabulary.ts';

export const interventionStatus: Vocabulary = {
  name: 'intervention-status',
  title: { en: 'Status of an intervention', ru: 'Состояние вмешательства', be: 'Стан умяшання' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
