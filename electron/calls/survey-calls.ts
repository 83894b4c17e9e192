import type { surveyCalls } from '../../shared/contract/calls/surveys.ts';
import { fail } from '../../shared/contract/errors.ts';
import { surveyFigures, type QuestionFigures } from '../../shared/surveys/figures.ts';
import { drawSurveyChart, hasShares } from '../../shared/surveys/survey-chart.ts';
import { baseInWords, findingInWords } from '../../shared/surveys/words.ts';
import { idOf } from '../archive/codes.ts';
import { titleById } from '../archive/derive.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Surveys: printed figures beside computed ones, and their charts. */
export function answerSurveyCalls(archive: OpenArchive): CallsOf<typeof surveyCalls> {
  /** RECORD_NOT_FOUND for an unknown code, SURVEY_EXPECTED for a record of another type. */
  const read = (code: string): { title: string; questions: QuestionFigures[] } => {
    const { catalogue } = archive.vault();
    const row = readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
    if (row.type !== 'survey') fail('SURVEY_EXPECTED', { code });
    return { title: titleById(catalogue)(row.id), questions: surveyFigures(row.fields) };
  };
  return {
    'surveys.read': async ({ code, language }) => {
      const { title, questions } = read(code);
      return {
        code,
        title,
        questions: questions.map((question) => ({
          ...question,
          baseInWords: baseInWords(question, language),
          findings: question.findings.map((each) => ({ kind: each.kind, text: findingInWords(each, language) })),
          hasShares: hasShares(question),
        })),
      };
    },
    'surveys.draw': async ({ code, question, kind, theme, width, language }) => {
      const wanted = read(code).questions.filter(({ name }) => question === undefined || name === question);
      if (wanted.length === 0 && question !== undefined) fail('QUESTION_NOT_FOUND', { code, question });
      // A share chart of answers that are no parts of one whole would say what is not so: these are drawn as bars.
      const charts = wanted.map((each, at) => {
        const look = { theme, width, scope: `survey-${at + 1}` };
        return { question: each.name, svg: drawSurveyChart(each, hasShares(each) ? kind : 'bars', language, look) };
      });
      return { charts };
    },
  };
}
