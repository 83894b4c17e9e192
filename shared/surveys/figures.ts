import type { Fields, FieldValue } from '../records/definition.ts';

/** An answer with its printed share and what it comes to when it is computed again. Shares are per cent. */
export interface AnswerFigures {
  /** The short name of the answer, or its number, from 1. */
  readonly name: string;
  readonly label: string;
  /** Exactly as the source prints it. */
  readonly printed: string;
  readonly percent: number | null;
  readonly respondents: number | null;
  /** The share that the number of respondents makes of the base, rounded half up as finely as the source prints. */
  readonly computed: number | null;
  /** The number of people that comes nearest to the printed share, and the share that they make. */
  readonly nearest: { readonly respondents: number; readonly percent: number } | null;
  /** Whether some whole number of people makes the printed share; null where there is no base or no share to compare. */
  readonly holds: boolean | null;
  /** The answer that holds this one; it is left out of sums. */
  readonly partOf: string | null;
  readonly note: string | null;
}

export interface QuestionFigures {
  readonly name: string;
  readonly topic: string;
  /** `single`: one answer for each; `multiple`; `yes-share`: one share that stands alone; null: not said. */
  readonly mode: string | null;
  /** How many people the shares are of. */
  readonly base: number | null;
  readonly baseText: string;
  readonly answers: readonly AnswerFigures[];
  /** Of a question with several shares: what the printed ones make together. */
  readonly sum: { readonly percent: number; readonly respondents: number | null } | null;
  readonly findings: readonly Finding[];
}

/** What does not add up, or need not. */
export type Finding =
  | {
      readonly kind: 'no-whole-number';
      readonly answer: string;
      readonly printed: string;
      readonly nearest: number;
      readonly percent: number;
      readonly base: number;
    }
  | { readonly kind: 'rounding'; readonly percent: number; readonly base: number }
  | { readonly kind: 'missing'; readonly percent: number; readonly respondents: number; readonly base: number }
  | { readonly kind: 'too-many'; readonly percent: number }
  | { readonly kind: 'several-answers'; readonly percent: number }
  /** The explanation that somebody has recorded. */
  | { readonly kind: 'recorded'; readonly text: string };

/**
 * The figures of a survey record, each printed one beside what it comes to when computed from the number of people. Printed figures are
 * never corrected: what does not fit is said.
 */
export function surveyFigures(fields: Fields): QuestionFigures[] {
  const everybody = number(fields['respondents']);
  const checks = groups(fields['checks']);
  return groups(fields['questions']).map((question, at) => {
    const name = text(question['name']) || String(at + 1);
    const base = number(question['baseCount']) ?? everybody;
    const mode = text(question['answerMode']) || null;
    const answers = groups(question['answers']).map((answer, index) => figuresOf(answer, index, base));
    const sum = sumOf(answers);
    const recorded = checks.filter((check) => text(check['question']) === name).map((check) => text(check['reason']));
    return {
      name,
      topic: text(question['topic']) || name,
      mode,
      base,
      baseText: text(question['base']),
      answers,
      sum,
      findings: [
        ...answers.flatMap((answer) => notWhole(answer, base)),
        ...sumFindings(mode, sum, base),
        ...recorded.filter((each) => each !== '').map((each): Finding => ({ kind: 'recorded', text: each })),
      ],
    };
  });
}

function figuresOf(answer: Group, index: number, base: number | null): AnswerFigures {
  const percent = number(answer['percent']);
  const respondents = number(answer['respondents']);
  const printed = text(answer['printed']);
  const digits = decimals(printed);
  const nearest = base === null || base <= 0 || percent === null ? null : nearestTo(percent, base, digits);
  return {
    name: text(answer['name']) || String(index + 1),
    label: text(answer['label']),
    printed,
    percent,
    respondents,
    computed: base === null || base <= 0 || respondents === null ? null : share(respondents, base, digits),
    nearest,
    holds: nearest === null ? null : nearest.percent === percent,
    partOf: text(answer['partOf']) || null,
    note: text(answer['note']) || null,
  };
}

function nearestTo(percent: number, base: number, digits: number): { respondents: number; percent: number } {
  const middle = Math.round((percent * base) / 100);
  const candidates = [middle, middle - 1, middle + 1]
    .filter((people) => people >= 0 && people <= base)
    .map((respondents) => ({ respondents, percent: share(respondents, base, digits) }));
  return candidates.reduce((best, each) =>
    Math.abs(each.percent - percent) < Math.abs(best.percent - percent) ? each : best,
  );
}

/** Per cent, rounded half up. Reckoned in whole numbers, so that a half is a half. */
function share(respondents: number, base: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor((respondents * 200 * scale + base) / (2 * base)) / scale;
}

/** Digits after the point or comma of a printed share; one where it is printed without, as a source that drops a zero does. */
function decimals(printed: string): number {
  return /[.,](\d+)/.exec(printed)?.[1]?.length ?? 1;
}

function sumOf(answers: readonly AnswerFigures[]): QuestionFigures['sum'] {
  const counted = answers.filter(({ partOf, percent }) => partOf === null && percent !== null);
  if (counted.length < 2) return null;
  const percent = counted.reduce((sum, each) => sum + Math.round((each.percent ?? 0) * 100), 0) / 100;
  const people = counted.map(({ respondents, nearest }) => respondents ?? nearest?.respondents ?? null);
  return {
    percent,
    respondents: people.includes(null) ? null : people.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

function notWhole({ name, label, printed, holds, nearest }: AnswerFigures, base: number | null): Finding[] {
  if (holds !== false || nearest === null || base === null) return [];
  return [
    {
      kind: 'no-whole-number',
      answer: label || name,
      printed,
      nearest: nearest.respondents,
      percent: nearest.percent,
      base,
    },
  ];
}

function sumFindings(mode: string | null, sum: QuestionFigures['sum'], base: number | null): Finding[] {
  if (sum === null || sum.percent === 100) return [];
  if (mode === 'multiple') return [{ kind: 'several-answers', percent: sum.percent }];
  if (mode !== 'single') return [];
  if (base !== null && sum.respondents === base) return [{ kind: 'rounding', percent: sum.percent, base }];
  if (base !== null && sum.respondents !== null && sum.respondents < base)
    return [{ kind: 'missing', percent: sum.percent, respondents: base - sum.respondents, base }];
  return sum.percent > 100 ? [{ kind: 'too-many', percent: sum.percent }] : [];
}

type Group = Readonly<Record<string, FieldValue>>;

function groups(value: FieldValue | undefined): readonly Group[] {
  return Array.isArray(value) ? value.filter((each: FieldValue): each is Group => typeof each === 'object') : [];
}

function text(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function number(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
