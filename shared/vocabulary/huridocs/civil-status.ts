import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const civilStatus: Vocabulary = {
  name: 'civil-status',
  title: { en: 'Civil status', ru: 'Семейное положение', be: 'Сямейны стан' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 8: Civil status',
  verified: true,
  open: true,
  terms: listed(`
    01 single | single | не в браке | не ў шлюбе | холост; не замужем; нежанаты; незамужняя
    02 married | married | в браке | у шлюбе | женат; замужем; жанаты; замужам
    03 widowed | widowed | вдова, вдовец | удава, удавец | widow; widower; вдова; вдовец; удава; удавец
    04 separated | separated | живут раздельно | жывуць паасобку
    05 divorced | divorced | в разводе | у разводзе | разведён; разведена; разведзены; разведзеная
    06 common-law | in a common-law marriage | в незарегистрированном браке | у незарэгістраваным шлюбе | гражданский брак; грамадзянскі шлюб
    07 living-with-partner | living with a partner | живёт с партнёром или партнёркой | жыве з партнёрам або партнёркай
    90 other | other | другое | іншае
    98 not-applicable | not applicable | не применимо | не дастасоўваецца
    99 unknown | unknown | неизвестно | невядома
  `),
};
