import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const genderIdentity: Vocabulary = {
  name: 'gender-identity',
  title: { en: 'Gender identity', ru: 'Гендерная идентичность', be: 'Гендарная ідэнтычнасць' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 67, terms on gender identity; Yogyakarta Principles',
  verified: false,
  open: true,
  terms: listed(`
    - woman | woman | женщина | жанчына
    - man | man | мужчина | мужчына
    06 transgender | transgender person | трансгендерный человек | трансгендарны чалавек
      - trans-woman | trans woman | трансгендерная женщина | трансгендарная жанчына
      - trans-man | trans man | трансгендерный мужчина | трансгендарны мужчына
    - non-binary | non-binary person | небинарный человек | небінарны чалавек
    - intersex | intersex person | интерсекс-человек | інтэрсэкс-чалавек
    - other | other | другое | іншае
    - not-stated | not stated | не указано | не ўказана
  `),
};
