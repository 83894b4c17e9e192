import type { Term } from '../vocabulary.ts';
import { generalRecommendations } from './general-recommendations.ts';
import { say, unseen } from './origin.ts';

/** What the report cites of the Committee, beside its general recommendations. */
const concludingObservations: readonly Term[] = [
  {
    id: 'CEDAW-C-BLR-CO-8',
    labels: {
      en: 'CEDAW Committee, concluding observations on the eighth periodic report of Belarus (2016)',
      ru: 'Комитет КЛДЖ, заключительные замечания по восьмому периодическому докладу Беларуси (2016)',
      be: 'Камітэт КЛДЖ, заключныя заўвагі па восьмым перыядычным дакладзе Беларусі (2016)',
    },
    aliases: ['CEDAW/C/BLR/CO/8', 'Concluding observations on the eighth periodic report of Belarus'],
    notation: 'CEDAW/C/BLR/CO/8',
    broader: 'CEDAW',
    scope: say('18 November 2016.', '18 ноября 2016 г.', '18 лістапада 2016 г.'),
    ...unseen('Lawtrend report, footnotes 22 and 41'),
  },
];

/** What the Committee on the Convention on women made of it. */
export const womensCommittee: readonly Term[] = [...generalRecommendations, ...concludingObservations];
