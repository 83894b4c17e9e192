import type { Vocabulary } from '../vocabulary.ts';
import { bangkokRules } from './bangkok-rules.ts';
import { covenants } from './covenants.ts';
import { defenders } from './defenders.ts';
import { mandelaRules } from './mandela-rules.ts';
import { reportsOnBelarus } from './reports-on-belarus.ts';
import { womensConvention } from './womens-convention.ts';

/** Treaties, declarations, rules and UN documents, below them the articles and rules, below these the paragraphs. */
export const internationalProvision: Vocabulary = {
  name: 'international-provision',
  title: { en: 'International provisions', ru: 'Международные нормы', be: 'Міжнародныя нормы' },
  version: 1,
  source:
    'The instruments themselves, by the publications named with each term; a term that is not marked as compared has its number and subject at second hand. Subjects are worded for this archive.',
  verified: false,
  open: true,
  terms: [...womensConvention, ...covenants, ...defenders, ...bangkokRules, ...mandelaRules, ...reportsOnBelarus],
};
