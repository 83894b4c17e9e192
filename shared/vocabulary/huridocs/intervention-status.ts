import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const interventionStatus: Vocabulary = {
  name: 'intervention-status',
  title: { en: 'Status of an intervention', ru: 'Состояние вмешательства', be: 'Стан умяшання' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 45: Intervention status',
  verified: true,
  open: false,
  terms: listed(`
    01 significant-continuing | significant action taken and continuing | предприняты и продолжаются существенные действия | зроблены і працягваюцца істотныя дзеянні
    02 some-continuing | some action taken and continuing | предприняты и продолжаются некоторые действия | зроблены і працягваюцца некаторыя дзеянні
    03 token | token action taken | предприняты формальные действия | зроблены фармальныя дзеянні
    04 inactive | action taken but not now under way | действия были, сейчас не ведутся | дзеянні былі, цяпер не вядуцца
    05 suspended | action suspended | действия приостановлены | дзеянні прыпынены
    06 none | no action taken | действий не было | дзеянняў не было
    07 closed | intervention closed | вмешательство прекращено | умяшанне спынена
  `),
};
