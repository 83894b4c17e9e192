import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const sexualOrientation: Vocabulary = {
  name: 'sexual-orientation',
  title: { en: 'Sexual orientation', ru: 'Сексуальная ориентация', be: 'Сексуальная арыентацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 67: Sexual orientation',
  verified: true,
  open: true,
  terms: listed(`
    01 heterosexual-man | heterosexual man | гетеросексуальный мужчина | гетэрасексуальны мужчына
    02 heterosexual-woman | heterosexual woman | гетеросексуальная женщина | гетэрасексуальная жанчына
    03 lesbian | lesbian | лесбиянка | лесбіянка
    04 gay | gay man | гей | гей
    05 bisexual | bisexual person | бисексуальный человек | бісексуальны чалавек
    + asexual | asexual person | асексуальный человек | асексуальны чалавек
    + other | other | другое | іншае
    + not-stated | not stated | не указано | не ўказана
  `),
};
