import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const priority: Vocabulary = {
  name: 'priority',
  title: { en: 'Priority', ru: 'Приоритет', be: 'Прыярытэт' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 46: Priority',
  verified: true,
  open: false,
  terms: listed(`
    01 urgent | urgent | срочно | тэрмінова
    02 high | high priority | высокий приоритет | высокі прыярытэт
    03 normal | priority | обычный приоритет | звычайны прыярытэт | normal
    04 low | low priority | низкий приоритет | нізкі прыярытэт
    05 refused | refused | отказано во вмешательстве | адмоўлена ва ўмяшанні | rejected
  `),
};
