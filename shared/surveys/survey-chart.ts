import { drawBarChart } from '../charts/bar-chart.ts';
import type { ChartLook } from '../charts/chart.ts';
import { drawShareChart } from '../charts/share-chart.ts';
import type { Language } from '../vocabulary/vocabulary.ts';
import type { AnswerFigures, QuestionFigures } from './figures.ts';
import { baseInWords, findingInWords } from './words.ts';

export const surveyCharts = ['bars', 'shares'] as const;
export type SurveyChartKind = (typeof surveyCharts)[number];

/** Whether the answers are parts of one whole: a share chart of anything else would say what is not so. */
export function hasShares({ mode, answers }: QuestionFigures): boolean {
  return mode === 'single' && answers.filter(({ partOf }) => partOf === null).length > 1;
}

/**
 * A question as a chart, as SVG: bars with every figure as printed and the people beside it, or one bar divided into shares. Figures
 * that fit no whole number of people are hatched, and the notes say what does not add up.
 */
export function drawSurveyChart(
  question: QuestionFigures,
  kind: SurveyChartKind,
  language: Language,
  look: ChartLook,
): string {
  const notes = question.findings.map((finding) => findingInWords(finding, language));
  const heading = { title: question.topic, base: baseInWords(question, language), notes };
  const counted = question.answers.filter(({ percent }) => percent !== null);
  if (kind === 'shares') {
    const parts = counted.filter(({ partOf }) => partOf === null);
    const row = {
      label: '',
      values: parts.map(({ percent }) => percent ?? 0),
      printed: parts.map(({ printed }) => printed),
    };
    return drawShareChart({ ...heading, parts: parts.map(legendOf), rows: [row], each: 'share' }, look);
  }
  const bars = counted.map((answer) => ({
    label: answer.label,
    value: answer.percent ?? 0,
    printed: figureOf(answer),
    ...(answer.partOf === null ? {} : { depth: 1 }),
    ...(answer.holds === false ? { doubtful: true } : {}),
  }));
  return drawBarChart({ ...heading, bars, full: 100 }, look);
}

function legendOf(answer: AnswerFigures): string {
  return `${answer.label}: ${figureOf(answer)}`;
}

function figureOf({ printed, respondents }: AnswerFigures): string {
  return respondents === null ? printed : `${printed} (${respondents})`;
}
