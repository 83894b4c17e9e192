import type { z } from 'zod';
import type { questionnaireCalls } from '../../../shared/contract/calls/questionnaires.ts';
import { fail } from '../../../shared/contract/errors.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { episodesOf, known, recordsAround, type Episode } from './episodes.ts';
import type { Questionnaire } from './questionnaire.ts';
import { answering, listed } from './read-answers.ts';

export type Answered = z.output<(typeof questionnaireCalls)['questionnaires.answer']['output']>;
type AnsweredPart = Answered['parts'][number];

/**
 * Answers a questionnaire for one person from what the archive holds, each answer with its sources; a question without an answer says
 * where one would be entered. Fails with PERSON_EXPECTED for a record of another type.
 */
export function answerQuestionnaire(
  catalogue: Catalogue,
  questionnaire: Questionnaire,
  code: string,
  language: Language,
): Answered {
  const person = known(catalogue, code);
  if (person.shown.type !== 'person') fail('PERSON_EXPECTED', { code });
  const around = recordsAround(catalogue, code);
  const episodes = episodesOf(person, around);
  const reader = answering(catalogue, language);
  const parts = partsOf(questionnaire, episodes).map(({ part, episode }): AnsweredPart => {
    const scope = part.of === 'person' ? [person, ...around] : (episode?.records ?? []);
    return {
      number: part.number,
      title: part.title[language],
      about: episode === null || episode.about === null ? null : listed(episode.about),
      questions: part.questions.map((question) => reader(question, scope)),
    };
  });
  const questions = parts.flatMap((part) => part.questions);
  const missing = questions.filter((question) => question.missing !== null).length;
  return {
    form: questionnaire.form,
    title: questionnaire.title[language],
    source: questionnaire.source,
    about: listed(person),
    answered: questions.length - missing,
    missing,
    parts,
  };
}

/** Parts that are asked of each deprivation of liberty stand together, one after the other: II and III of the first, then of the next. */
function partsOf(
  { parts }: Questionnaire,
  episodes: readonly Episode[],
): { part: Questionnaire['parts'][number]; episode: Episode | null }[] {
  const repeated = parts.filter(({ of }) => of === 'episode');
  return parts.flatMap((part): { part: Questionnaire['parts'][number]; episode: Episode | null }[] => {
    if (part.of === 'person') return [{ part, episode: null }];
    return part === repeated[0] ? episodes.flatMap((episode) => repeated.map((each) => ({ part: each, episode }))) : [];
  });
}
