import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const compensation: Vocabulary = {
  name: 'compensation',
  title: { en: 'Compensation', ru: 'Возмещение', be: 'Кампенсацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 47: Compensation',
  verified: true,
  open: false,
  terms: listed(`
    01 full | full compensation | полное возмещение | поўная кампенсацыя
    02 most | most of the loss compensated | возмещена большая часть | кампенсавана большая частка
    03 partial | partial compensation | частичное возмещение | частковая кампенсацыя
    04 none | no compensation | возмещения нет | кампенсацыі няма
    99 unknown | unknown | неизвестно | невядома
  `),
};
