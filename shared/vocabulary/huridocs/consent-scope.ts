import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const consentScope: Vocabulary = {
  name: 'consent-scope',
  title: { en: 'Scope of a consent', ru: 'Объём согласия', be: 'Аб’ём згоды' },
  version: 1,
  source: 'Murad Code; UN complaint forms',
  verified: true,
  open: true,
  terms: listed(`
    - identity | identity | личность | асоба | name; имя; імя
    - story | story | рассказ | расповед | account; testimony
    - image | image | изображение | выява | photo; фото; фота
    - medical | medical information | медицинские сведения | медыцынскія звесткі
    - documents | documents | документы | дакументы
    + voice | voice | голос | голас
    + place | place and work | место и работа | месца і праца
    + family | information about the family | сведения о семье | звесткі пра сям’ю
    + contact | contact data | контактные данные | кантактныя даныя
  `),
};
