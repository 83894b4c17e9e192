import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const intent: Vocabulary = {
  name: 'intent',
  title: { en: 'Intent', ru: 'Цель', be: 'Мэта' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 38: Intent',
  verified: true,
  open: true,
  terms: listed(`
    01 extract-information | to extract information | получить сведения | атрымаць звесткі
      + extract-confession | to extract a confession | получить признание | атрымаць прызнанне
    02 intimidate | to intimidate | запугать | запалохаць
      0201 intimidate-victim | to intimidate the victim | запугать самого человека | запалохаць самога чалавека
      0202 intimidate-others | to spread fear or put pressure on others | запугать других или надавить на них | запалохаць іншых або націснуць на іх
    03 punish | to punish | наказать | пакараць
    04 destroy-personality | to destroy the personality | сломить личность | зламаць асобу
    05 destroy-opposition | to break opposition | подавить сопротивление и инакомыслие | здушыць супраціў і іншадумства
    06 sadism | sadism | садизм | садызм
    07 extortion | extortion | вымогательство | вымагальніцтва
    + stop-human-rights-work | to stop human rights work | остановить правозащитную работу | спыніць праваабарончую працу
    + force-exile | to force out of the country | вынудить уехать | прымусіць з’ехаць
    + discrimination | discrimination | дискриминация | дыскрымінацыя
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
