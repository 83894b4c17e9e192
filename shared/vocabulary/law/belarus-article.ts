import type { Vocabulary } from '../vocabulary.ts';
import { administrativeOffences } from './administrative-offences.ts';
import { belarusianActs } from './belarusian-acts.ts';
import { constitutionAndProcedure } from './constitution-and-procedure.ts';
import { crimesAgainstTheState } from './crimes-against-the-state.ts';
import { criminalCode } from './criminal-code.ts';

/**
 * Codes and other acts of Belarus, below them the articles, below these the parts. An article that got another number stays,
 * with its old number, and leads to the new one.
 */
export const belarusArticle: Vocabulary = {
  name: 'belarus-article',
  title: { en: 'Belarusian articles of law', ru: 'Статьи белорусских законов', be: 'Артыкулы беларускіх законаў' },
  version: 1,
  source:
    'Belarusian codes and acts, by the publications named with each term. There is no official English edition: English and Belarusian titles are translations made for this archive, and a Russian title should be compared with the act before it is quoted.',
  verified: false,
  open: true,
  terms: [
    ...administrativeOffences,
    ...criminalCode,
    ...crimesAgainstTheState,
    ...constitutionAndProcedure,
    ...belarusianActs,
  ],
};
