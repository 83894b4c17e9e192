import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const courtLanguage: Vocabulary = {
  name: 'court-language',
  title: { en: 'Language used in court', ru: 'Язык суда', be: 'Мова суда' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 33: Types of language used in court',
  verified: true,
  open: true,
  terms: listed(`
    01 mother-tongue | mother tongue of the accused | родной язык обвиняемого | родная мова абвінавачанага
    02 full-command | language in full command | язык, которым человек владеет свободно | мова, якой чалавек валодае свабодна
    03 some-command-interpreted | language understood in part, interpreted | язык понятен отчасти, с переводом | мова зразумелая часткова, з перакладам
    04 some-command-not-interpreted | language understood in part, not interpreted | язык понятен отчасти, без перевода | мова зразумелая часткова, без перакладу
    05 no-command-interpreted | language hardly or not understood, interpreted | язык почти или совсем непонятен, с переводом | мова амаль або зусім незразумелая, з перакладам
    06 no-command-not-interpreted | language hardly or not understood, not interpreted | язык почти или совсем непонятен, без перевода | мова амаль або зусім незразумелая, без перакладу
    + belarusian-refused | hearing in Belarusian was refused | в рассмотрении на белорусском отказано | у разглядзе па-беларуску адмоўлена
    99 unknown | unknown | неизвестно | невядома
  `),
};
