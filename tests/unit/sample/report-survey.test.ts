import { describe, expect, test } from 'vitest';
import fixture from '../../fixtures/lawtrend/survey.json' with { type: 'json' };
import { codeOf, lineAt } from '../../fixtures/lawtrend/report.ts';

/** Every figure of the survey against the sample: as it is printed, as a number, and where it does not add up. */

interface Answer {
  readonly name: string;
  readonly printed: string;
  readonly percent?: number;
  readonly respondents?: number;
  readonly partOf?: string;
  readonly chartLabel?: string;
  readonly chartPrinted?: string;
  readonly qualifier?: string;
  readonly respondentsLeast?: number;
  readonly respondentsMost?: number;
}
interface Question extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly answers: readonly Answer[];
}
interface Category {
  readonly id: string;
  readonly printed: string;
  readonly value?: number;
  readonly respondents?: number | null;
  readonly chart_label?: string;
  readonly chart_printed?: string;
  readonly qualifier?: string;
  readonly respondents_min?: number | null;
  readonly respondents_max?: number | null;
}

const { fields } = lineAt('U-0001');
const questions = fields['questions'] as readonly Question[];
const answers = questions.flatMap((question) => question.answers);
const figures = fields['figures'] as readonly Readonly<Record<string, unknown>>[];
const checks = fields['checks'] as readonly Readonly<Record<string, unknown>>[];
const all = fixture.questions.flatMap(({ id, categories, approximate }) =>
  [...(categories as Category[]), ...(approximate as Category[])].map((category) => ({ ...category, question: id })),
);

/** Every per cent sign of the report: 86 shares, the seven of a chart that prints them otherwise, and four rough ones. */
const shares = all.flatMap(({ question, id, printed, chart_printed: chart }) => [
  ...(printed.includes('%') ? [{ question, id, printed, field: 'printed' as const }] : []),
  ...(chart === undefined ? [] : [{ question, id, printed: chart, field: 'chartPrinted' as const }]),
]);

describe('the percentages of the survey', () => {
  test('are 97, as many as the report prints', () => {
    expect(fixture.checks.token_coverage.tokens_in_report).toBe(97);
    expect(shares).toHaveLength(97);
    const held = answers.flatMap(({ printed, chartPrinted = '' }) => [printed, chartPrinted]);
    expect(held.filter((printed) => printed.includes('%'))).toHaveLength(97);
  });

  test.each(shares)('$question: $id is printed as $printed ($field)', ({ question, id, printed, field }) => {
    const held = questions.find(({ name }) => name === question)?.answers.find(({ name }) => name === id);
    expect(held?.[field]).toBe(printed);
    // A rough share is no number: more than 70% is not 70%.
    const isExact = /^[\d.,]+%$/.test(printed);
    if (isExact) expect(held?.percent).toBe(Number(printed.replace('%', '').replace(',', '.')));
    else expect(held?.percent).toBeUndefined();
  });
});

describe('the answers of the survey', () => {
  const qualifiers: Readonly<Record<string, string>> = {
    over: 'more-than',
    'more than': 'more-than',
    'one in five': 'one-in-five',
  };

  test.each(all)('$question: $id', (category) => {
    const held = questions
      .find(({ name }) => name === category.question)
      ?.answers.find(({ name }) => name === category.id);
    expect(held?.printed).toBe(category.printed);
    expect(held?.percent).toBe(category.value);
    expect(held?.chartLabel).toBe(category.chart_label);
    const { qualifier = 'exact' } = category;
    expect(held?.qualifier).toBe(qualifiers[qualifier] ?? qualifier);
    expect(held?.respondentsLeast).toBe(category.respondents_min ?? undefined);
    expect(held?.respondentsMost).toBe(category.respondents_max ?? undefined);
    const exactly = category.respondents_min === category.respondents_max ? category.respondents_min : undefined;
    expect(held?.respondents).toBe(category.respondents ?? exactly ?? undefined);
  });

  test('are no more than the report has', () => {
    expect(answers.map(({ name }) => name).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});

describe('the questions of the survey', () => {
  test.each(fixture.questions)('$id: section, way of answering, base and chart', (question) => {
    const held = questions.find(({ name }) => name === question.id);
    expect(held?.['part']).toBe(question.section);
    expect(held?.['topic']).toMatch(/\w/);
    expect(held?.['wording']).toBe(question.question_printed ?? undefined);
    expect(held?.['answerMode']).toBe(question.answer_mode);
    expect(held?.['baseCount']).toBe(question.respondents);
    expect(held?.['baseStanding']).toBe(question.base.startsWith('ambiguous') ? 'ambiguous' : 'stated');
    expect(held?.['baseCandidates']).toEqual(question.compatible_bases);
    expect(held?.['chartTitle']).toBe(question.chart?.title);
    expect(held?.['chartBase']).toBe(question.chart?.responses_printed);
  });

  test.each(fixture.questions.filter(({ sum }) => sum !== undefined))(
    '$id: the shares make $sum.percent',
    (question) => {
      const held = questions.find(({ name }) => name === question.id)?.answers ?? [];
      const counted = held.filter(({ percent, partOf }) => percent !== undefined && partOf !== 'edu-higher');
      const parts = counted.some(({ partOf }) => partOf !== undefined)
        ? counted.filter(({ partOf }) => partOf !== undefined)
        : counted;
      const sum = parts.reduce((total, { percent = 0 }) => total + percent, 0);
      expect(sum).toBeCloseTo(question.sum?.percent ?? NaN, 5);
    },
  );
});

describe('the other figures of the report', () => {
  test.each(fixture.other_statistics)('$id is printed as $printed', (figure) => {
    const held = figures.find(({ name }) => name === figure.id);
    expect(held?.['printed']).toBe(figure.printed);
    expect(held?.['value']).toBe(figure.value ?? undefined);
    expect(held?.['unit']).toBe(figure.unit.replace('persons', figure.id === 'stat-respondents' ? 'women' : 'people'));
    expect(held?.['period']).toBe(figure.period);
    expect(held?.['part']).toBe(figure.section);
    expect(held?.['footnotes'] ?? []).toEqual(figure.footnotes);
  });

  test('are no more than the report has', () => {
    expect(figures).toHaveLength(fixture.other_statistics.length);
  });
});

describe('what does not add up', () => {
  test.each(fixture.checks.not_whole_numbers)('$category: no whole number of 83 gives $printed', (check) => {
    expect(checks).toContainEqual(
      expect.objectContaining({
        kind: 'not-whole',
        question: check.question,
        answer: check.category,
        printed: check.printed,
        computed: check.nearest.percent,
        nearest: check.nearest.respondents,
      }),
    );
  });

  test.each(fixture.checks.sums_not_100)(
    '$question: the shares make $percent',
    ({ question, percent, respondents }) => {
      expect(checks).toContainEqual(
        expect.objectContaining({ kind: 'sum', question, computed: percent, nearest: respondents }),
      );
    },
  );

  test.each(
    fixture.checks.base_ambiguities.flatMap(({ question, alternatives }) =>
      alternatives.map((alternative) => ({ question, ...alternative })),
    ),
  )('$question: not all are shares of $base', ({ question, base, figures_that_fit: fitting }) => {
    const held = checks.find(
      (check) => check['kind'] === 'base' && check['question'] === question && check['nearest'] === base,
    );
    for (const figure of fitting) expect(held?.['reason']).toContain(figure);
    expect(held?.['reason']).toMatch(fitting.length === 0 ? /^None/ : /^Only/);
  });
});

test('the survey itself: who asked whom, when and why', () => {
  expect(fields).toMatchObject({
    respondents: fixture.survey.respondents,
    period: fixture.survey.reference_period,
    publisher: codeOf(fixture.survey.publisher),
    population: fixture.survey.population,
    aim: fixture.survey.aim,
  });
  expect(fields['otherData']).toMatch(/Viasna \(footnote 3\).*Lawtrend study \(footnote 4\)/);
});
