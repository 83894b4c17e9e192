import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const countingUnit: Vocabulary = {
  name: 'counting-unit',
  title: { en: 'Counting units', ru: 'Единицы счёта', be: 'Адзінкі ліку' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 7: Counting units',
  verified: true,
  open: true,
  terms: listed(`
    01 individual | individual | один человек | адзін чалавек | person
    02 family | family | семья | сям’я
    03 group | group, organisation or institution | группа, организация или учреждение | група, арганізацыя або ўстанова | organisation
    04 community | community | местное сообщество | мясцовая супольнасць
    05 social-group | social group | социальная группа | сацыяльная група
    06 people-in-general | people in general | население в целом | насельніцтва ў цэлым
  `),
};
