import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const courtType: Vocabulary = {
  name: 'court-type',
  title: { en: 'Types of court', ru: 'Виды судов', be: 'Віды судоў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 32: Types of courts, with the courts of Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    01 civilian | civilian court | общегражданский суд | агульнаграмадзянскі суд
      + district | district or city court | районный или городской суд | раённы або гарадскі суд
      + regional | regional court, Minsk City Court | областной суд, Минский городской суд | абласны суд, Мінскі гарадскі суд
      + supreme | Supreme Court | Верховный суд | Вярхоўны суд
      + economic | economic court | экономический суд | эканамічны суд
      + constitutional | Constitutional Court | Конституционный суд | Канстытуцыйны суд
    02 military | military court | военный суд | ваенны суд
    03 administrative | administrative tribunal | административный трибунал | адміністрацыйны трыбунал
    + prison-session | court session held in prison | выездное заседание в колонии или СИЗО | выязное паседжанне ў калоніі або СІЗА
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
