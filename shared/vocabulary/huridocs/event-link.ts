import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const eventLink: Vocabulary = {
  name: 'event-link',
  title: { en: 'Links between events', ru: 'Связи между событиями', be: 'Сувязі паміж падзеямі' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 22: Types of chain of events',
  verified: true,
  open: true,
  terms: listed(`
    01 precedes | precedes the related event | предшествует связанному событию | папярэднічае звязанай падзеі
    02 consists-of | consists of smaller events | состоит из меньших событий | складаецца з меншых падзей
    03 causes | causes the other event | вызывает другое событие | выклікае іншую падзею
    11 simultaneous | happens at the same time | происходит одновременно | адбываецца адначасова
    21 part-of | part of a larger event | часть большего события | частка большай падзеі
    22 follows | follows the related event | следует за связанным событием | ідзе пасля звязанай падзеі
    23 caused-by | is caused by the other event | вызвано другим событием | выкліканая іншай падзеяй
    + reprisal-for | reprisal for the other event | расправа за другое событие | расправа за іншую падзею
  `),
};
