import type { Vocabulary } from '../vocabulary.ts';

export const lawtrendTypology: Vocabulary = {
  name: 'lawtrend-typology',
  title: { en: 'Typology of the Lawtrend report', ru: 'Типология отчёта Lawtrend', be: 'Тыпалогія справаздачы Lawtrend' },
  version: 1,
  source: 'Lawtrend report',
  verified: false,
  open: true,
  terms: [],
};
