import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const attribution: Vocabulary = {
  name: 'attribution',
  title: { en: 'Attribution', ru: 'Установление виновных', be: 'Устанаўленне вінаватых' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 28: Attribution',
  verified: true,
  open: true,
  terms: listed(`
    01 officials | declaration of officials | заявление должностных лиц | заява службовых асоб
      0101 officials-acknowledge | officials acknowledge or state the circumstances | власти признают или излагают обстоятельства | улады прызнаюць або выкладаюць абставіны
      0102 officials-deny | officials deny the act | власти отрицают факт | улады адмаўляюць факт
      0103 officials-deny-responsibility | officials acknowledge the act but deny responsibility | власти признают факт, но отрицают ответственность | улады прызнаюць факт, але адмаўляюць адказнасць
      0104 officials-other-explanation | officials acknowledge the act but explain it otherwise | власти признают факт, но объясняют иначе | улады прызнаюць факт, але тлумачаць інакш
      0105 officials-take-responsibility | officials acknowledge the circumstances and take responsibility | власти признают обстоятельства и ответственность | улады прызнаюць абставіны і адказнасць
    02 non-state | declaration of non-State actors | заявление негосударственных лиц | заява недзяржаўных асоб
      0201 non-state-acknowledge | non-State actors acknowledge or state the circumstances | негосударственные лица признают или излагают обстоятельства | недзяржаўныя асобы прызнаюць або выкладаюць абставіны
      0202 non-state-deny | non-State actors deny the act | негосударственные лица отрицают факт | недзяржаўныя асобы адмаўляюць факт
      0203 non-state-deny-responsibility | non-State actors acknowledge the act but deny responsibility | негосударственные лица признают факт, но отрицают ответственность | недзяржаўныя асобы прызнаюць факт, але адмаўляюць адказнасць
      0204 non-state-other-explanation | non-State actors acknowledge the act but explain it otherwise | негосударственные лица признают факт, но объясняют иначе | недзяржаўныя асобы прызнаюць факт, але тлумачаць інакш
      0205 non-state-take-responsibility | non-State actors acknowledge the circumstances and take responsibility | негосударственные лица признают обстоятельства и ответственность | недзяржаўныя асобы прызнаюць абставіны і адказнасць
    + no-reply | no reply from the authorities | власти не ответили | улады не адказалі
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
