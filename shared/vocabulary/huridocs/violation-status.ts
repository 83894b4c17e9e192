import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const violationStatus: Vocabulary = {
  name: 'violation-status',
  title: { en: 'Status of verification', ru: 'Степень подтверждённости', be: 'Ступень пацверджанасці' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 41: Violation status',
  verified: true,
  open: false,
  terms: listed(`
    01 confirmed | confirmed | подтверждено | пацверджана
      0101 confirmed-violation | confirmed as a violation | подтверждено как нарушение | пацверджана як парушэнне
      0102 confirmed-similar | confirmed as an act similar to a violation | подтверждено как действие, схожее с нарушением | пацверджана як дзеянне, падобнае да парушэння
      0103 confirmed-not-violation | confirmed as not a violation | подтверждено, что нарушения нет | пацверджана, што парушэння няма
    02 likely | likely | весьма вероятно | вельмі верагодна
    03 possible | possible | возможно | магчыма
    04 unlikely | unlikely | маловероятно | малаверагодна
    99 unknown | unknown | неизвестно | невядома
  `),
};
