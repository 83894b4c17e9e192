import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const impact: Vocabulary = {
  name: 'impact',
  title: { en: 'Impact', ru: 'Воздействие', be: 'Уплыў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 44: Impact on the situation',
  verified: true,
  open: false,
  terms: listed(`
    01 strong-positive | strong positive impact | сильное положительное воздействие | моцны станоўчы ўплыў
    02 some-positive | some positive impact | некоторое положительное воздействие | пэўны станоўчы ўплыў
    03 little | little impact | незначительное воздействие | нязначны ўплыў
    04 none | no noticeable impact | заметного воздействия нет | прыкметнага ўплыву няма
    05 some-negative | some negative impact | некоторое отрицательное воздействие | пэўны адмоўны ўплыў
    06 strong-negative | strong negative impact | сильное отрицательное воздействие | моцны адмоўны ўплыў
    99 unknown | unknown | неизвестно | невядома
  `),
};
