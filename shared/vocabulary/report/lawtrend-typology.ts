import type { Vocabulary } from '../vocabulary.ts';
import { discrimination } from './discrimination.ts';
import { findings } from './findings.ts';
import { organisationsUnderPressure } from './organisations-under-pressure.ts';
import { persecution } from './persecution.ts';
import { recommendations } from './recommendations.ts';
import { respondents } from './respondents.ts';
import { rights } from './rights.ts';
import { violence } from './violence.ts';

/** The lists by which the report orders what it tells. Its figures are not here: they belong to the survey. */
export const lawtrendTypology: Vocabulary = {
  name: 'lawtrend-typology',
  title: {
    en: 'Typology of the Lawtrend report',
    ru: 'Типология отчёта Lawtrend',
    be: 'Тыпалогія справаздачы Lawtrend',
  },
  version: 1,
  source:
    'Lawtrend report on women human rights defenders and civil activists in Belarus; labels are worded for this archive',
  verified: true,
  open: true,
  terms: [
    ...violence,
    ...persecution,
    ...organisationsUnderPressure,
    ...discrimination,
    ...rights,
    ...respondents,
    ...recommendations,
    ...findings,
  ],
};
