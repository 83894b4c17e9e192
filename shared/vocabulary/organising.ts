import { term, type Vocabulary } from './vocabulary.ts';

/** How far a document has been worked through: the states of the reading queue. A document without one has not been put into it. */
export const readingState: Vocabulary = {
  name: 'reading-state',
  title: { en: 'States of reading', ru: 'Стадии прочтения', be: 'Стадыі прачытання' },
  version: 1,
  source: 'Khronika, after how documentation teams hand documents on',
  verified: false,
  open: false,
  terms: [
    term('new', 'to be read', 'ждёт чтения', 'чакае чытання'),
    term('read', 'read', 'прочитан', 'прачытаны'),
    term('extracted', 'facts extracted', 'факты выписаны', 'факты выпісаныя'),
    term('checked', 'checked by a second person', 'проверен вторым человеком', 'правераны другім чалавекам'),
  ],
};

/** Tags of one's own: the list is empty when it ships, and its terms can be narrower than others. */
export const tag: Vocabulary = {
  name: 'tag',
  title: { en: 'Tags', ru: 'Метки', be: 'Меткі' },
  version: 1,
  source: 'the archive itself',
  verified: true,
  open: true,
  terms: [],
};
