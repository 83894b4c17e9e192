import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const dateType: Vocabulary = {
  name: 'date-type',
  title: { en: 'Types of date', ru: 'Виды дат', be: 'Віды дат' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 48: Types of dates',
  verified: true,
  open: false,
  terms: listed(`
    01 estimate | estimate | приблизительная дата | прыблізная дата | approximate
    02 unknown-day | day unknown | день неизвестен | дзень невядомы
    03 unknown-month-and-day | month and day unknown | месяц и день неизвестны | месяц і дзень невядомыя
  `),
};
