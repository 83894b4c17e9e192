import type { Language } from '../vocabulary/vocabulary.ts';
import type { Finding, QuestionFigures } from './figures.ts';

/** The words that stand beside figures of a survey, in print and in drawings. */
interface SurveyWords {
  readonly people: (count: number) => string;
  readonly oneAnswer: string;
  readonly severalAnswers: string;
  readonly finding: (finding: Exclude<Finding, { kind: 'recorded' }>, percent: (value: number) => string) => string;
}

const all: Readonly<Record<Language, SurveyWords>> = {
  en: {
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'} asked`,
    oneAnswer: 'one answer each',
    severalAnswers: 'several answers possible',
    finding: (finding, percent) => {
      switch (finding.kind) {
        case 'no-whole-number':
          return `${finding.printed} (${finding.answer}): no whole number of ${finding.base} people makes it; ${finding.nearest} would be ${percent(finding.percent)}.`;
        case 'rounding':
          return `The shares make ${percent(finding.percent)} by rounding; the people add up to ${finding.base}.`;
        case 'missing':
          return `The shares make ${percent(finding.percent)}: ${finding.respondents} of ${finding.base} people are not accounted for.`;
        case 'too-many':
          return `The shares make ${percent(finding.percent)}, although each person gave one answer.`;
        case 'several-answers':
          return `The shares make ${percent(finding.percent)}: people could give several answers.`;
      }
    },
  },
  ru: {
    people: (count) => `опрошено: ${count}`,
    oneAnswer: 'один ответ',
    severalAnswers: 'можно было выбрать несколько ответов',
    finding: (finding, percent) => {
      switch (finding.kind) {
        case 'no-whole-number':
          return `${finding.printed} (${finding.answer}): такой доли не даёт никакое целое число из ${finding.base}; ${finding.nearest} — это ${percent(finding.percent)}.`;
        case 'rounding':
          return `Сумма долей — ${percent(finding.percent)} из-за округления; людей в сумме ${finding.base}.`;
        case 'missing':
          return `Сумма долей — ${percent(finding.percent)}: не учтено ${finding.respondents} из ${finding.base}.`;
        case 'too-many':
          return `Сумма долей — ${percent(finding.percent)}, хотя ответ был один.`;
        case 'several-answers':
          return `Сумма долей — ${percent(finding.percent)}: ответов могло быть несколько.`;
      }
    },
  },
  be: {
    people: (count) => `апытана: ${count}`,
    oneAnswer: 'адзін адказ',
    severalAnswers: 'можна было выбраць некалькі адказаў',
    finding: (finding, percent) => {
      switch (finding.kind) {
        case 'no-whole-number':
          return `${finding.printed} (${finding.answer}): такой долі не дае ніякі цэлы лік з ${finding.base}; ${finding.nearest} — гэта ${percent(finding.percent)}.`;
        case 'rounding':
          return `Сума доляў — ${percent(finding.percent)} праз акругленне; людзей у суме ${finding.base}.`;
        case 'missing':
          return `Сума доляў — ${percent(finding.percent)}: не ўлічана ${finding.respondents} з ${finding.base}.`;
        case 'too-many':
          return `Сума доляў — ${percent(finding.percent)}, хоць адказ быў адзін.`;
        case 'several-answers':
          return `Сума доляў — ${percent(finding.percent)}: адказаў магло быць некалькі.`;
      }
    },
  },
};

/** How a question was put: how many people, and how many answers each could give. */
export function baseInWords({ base, mode, baseText }: QuestionFigures, language: Language): string {
  const words = all[language];
  const answers = mode === 'single' ? words.oneAnswer : mode === 'multiple' ? words.severalAnswers : '';
  return [base === null ? baseText : words.people(base), answers].filter((part) => part !== '').join(', ');
}

/** What does not add up, as a sentence. What somebody has recorded is given as it was written. */
export function findingInWords(finding: Finding, language: Language): string {
  if (finding.kind === 'recorded') return finding.text;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return all[language].finding(finding, (value) => `${format.format(value)}%`);
}
