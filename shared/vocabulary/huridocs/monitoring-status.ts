import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const monitoringStatus: Vocabulary = {
  name: 'monitoring-status',
  title: { en: 'Status of monitoring', ru: 'Состояние наблюдения', be: 'Стан назірання' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 43: Monitoring status',
  verified: true,
  open: false,
  terms: listed(`
    01 active | active | ведётся | вядзецца
    02 suspended | suspended | приостановлено | прыпынена
    03 inactive | not monitored | не ведётся | не вядзецца | inactive
  `),
};
