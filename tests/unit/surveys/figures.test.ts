import { describe, expect, test } from 'vitest';
import { surveyFigures } from '../../../shared/surveys/figures.ts';
import { drawSurveyChart, hasShares } from '../../../shared/surveys/survey-chart.ts';
import { baseInWords, findingInWords } from '../../../shared/surveys/words.ts';

const education = {
  name: 'q-education',
  topic: 'Education',
  answerMode: 'single',
  answers: [
    { name: 'higher', label: 'higher', printed: '91.5%', percent: 91.5 },
    { name: 'degree', label: 'degree', printed: '33.7%', percent: 33.7, respondents: 28, partOf: 'higher' },
    { name: 'special', label: 'special', printed: '3.6%', percent: 3.6, respondents: 3 },
    { name: 'school', label: 'school', printed: '3,6%', percent: 3.6, respondents: 3 },
  ],
};
const figures = (question: object, respondents: number | null = 83) =>
  surveyFigures({ ...(respondents === null ? {} : { respondents }), questions: [question] } as never)[0]!;

describe('the figures of a survey', () => {
  test('are printed as they were, with what they come to beside them', () => {
    const { answers } = figures(education);
    expect(answers.map(({ printed, computed, holds }) => [printed, computed, holds])).toEqual([
      ['91.5%', null, false],
      ['33.7%', 33.7, true],
      ['3.6%', 3.6, true],
      ['3,6%', 3.6, true],
    ]);
    expect(answers[0]?.nearest).toEqual({ respondents: 76, percent: 91.6 });
  });

  test('say what no whole number of people makes, and who is missing', () => {
    const { findings, sum } = figures(education);
    expect(sum).toEqual({ percent: 98.7, respondents: 82 });
    expect(findings.map(({ kind }) => kind)).toEqual(['no-whole-number', 'missing']);
    expect(findings.map((each) => findingInWords(each, 'ru'))).toEqual([
      '91.5% (higher): такой доли не даёт никакое целое число из 83; 76 — это 91,6%.',
      'Сумма долей — 98,7%: не учтено 1 из 83.',
    ]);
  });

  test('an answer that is part of another is in no sum', () => {
    const { sum } = figures({ ...education, answers: education.answers.slice(0, 2) });
    expect(sum).toBeNull();
  });

  test('rounding, several answers and too many are told apart', () => {
    const two = (mode: string, one: number, other: number, people: readonly [number, number]) =>
      figures({
        answerMode: mode,
        answers: [
          { printed: `${one}%`, percent: one, respondents: people[0] },
          { printed: `${other}%`, percent: other, respondents: people[1] },
        ],
      }).findings.map(({ kind }) => kind);
    expect(two('single', 50.6, 49.4, [42, 41])).toEqual([]);
    expect(two('single', 50.6, 49.5, [42, 41])).toEqual(['no-whole-number', 'rounding']);
    expect(two('multiple', 75.9, 57.8, [63, 48])).toEqual(['several-answers']);
    expect(two('single', 75.9, 57.8, [63, 48])).toEqual(['too-many']);
    expect(two('', 75.9, 57.8, [63, 48])).toEqual([]);
  });

  test('a half is rounded up, as finely as the source prints', () => {
    const share = (respondents: number, base: number, printed: string) =>
      figures({ baseCount: base, answers: [{ printed, percent: 1, respondents }] }).answers[0]?.computed;
    expect(share(1, 8, '12.5%')).toBe(12.5);
    expect(share(1, 8, '13%')).toBe(12.5);
    expect(share(1, 16, '6.3%')).toBe(6.3);
    expect(share(1, 16, '6.25%')).toBe(6.25);
  });

  test('without a base nothing is computed, and nothing is found wrong', () => {
    const { answers, findings } = figures(education, null);
    expect(answers.every(({ holds, computed }) => holds === null && computed === null)).toBe(true);
    expect(findings).toEqual([]);
  });

  test('what somebody has recorded about them stands beside them', () => {
    const [question] = surveyFigures({
      respondents: 83,
      questions: [education],
      checks: [{ id: 'a', question: 'q-education', reason: 'two slices added' }],
    });
    expect(question?.findings.at(-1)).toEqual({ kind: 'recorded', text: 'two slices added' });
  });
});

describe('a chart of a question', () => {
  const look = { theme: 'print', width: 640, scope: 'a' } as const;

  test('prints every figure, hatches what does not hold, and says why beneath', () => {
    const drawn = drawSurveyChart(figures(education), 'bars', 'en', look);
    for (const text of ['91.5%', '33.7% (28)', '3,6% (3)', 'no whole number of 83']) expect(drawn).toContain(text);
    expect(drawn.match(/<path /g)).toHaveLength(1);
    expect(drawn).toContain(baseInWords(figures(education), 'en'));
  });

  test('is one of shares only where the answers are parts of a whole', () => {
    expect(hasShares(figures(education))).toBe(true);
    expect(hasShares(figures({ ...education, answerMode: 'multiple' }))).toBe(false);
    expect(drawSurveyChart(figures(education), 'shares', 'be', look)).toContain('higher: 91.5%');
  });

  test('lets no word of a record become markup', () => {
    const drawn = drawSurveyChart(figures({ ...education, topic: '<script>x</script>' }), 'bars', 'en', look);
    expect(drawn).not.toContain('<script>');
  });
});
