import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const signedStatement: Vocabulary = {
  name: 'signed-statement',
  title: { en: 'Statements signed', ru: 'Подписанные показания', be: 'Падпісаныя паказанні' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 36: Statements signed',
  verified: true,
  open: true,
  terms: listed(`
    01 forced | forced to sign | принудили подписать | прымусілі падпісаць
    02 not-asked | not asked or forced to sign anything | подписать не просили и не принуждали | падпісаць не прасілі і не прымушалі
    03 refused | asked to sign but refused | предлагали подписать, но отказ | прапаноўвалі падпісаць, але адмова | refused
    04 voluntary-understood | signed voluntarily with full understanding | подписано добровольно, с пониманием | падпісана добраахвотна, з разуменнем
    05 voluntary-not-understood | signed voluntarily without understanding | подписано добровольно, без понимания | падпісана добраахвотна, без разумення
    99 unknown | unknown | неизвестно | невядома
  `),
};
