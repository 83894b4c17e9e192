import type { Vocabulary } from '../vocabulary.ts';

export const monitoringStatus: Vocabulary = {
  name: 'monitoring-status',
  title: { en: 'Status of monitoring', ru: 'Состояние наблюдения', be: 'Стан назірання' },
  version: 1,
  source: 'HURIDOCS micro-thesauri',
  verified: false,
  open: true,
  terms: [],
};
