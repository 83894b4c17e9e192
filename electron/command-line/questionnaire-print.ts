import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { styled } from './terminal.ts';

type Answered = CallOutput<'questionnaires.answer'>;
type Question = Answered['parts'][number]['questions'][number];
type Source = Question['answers'][number]['sources'][number];

/** Under everything about a person. */
export const QUESTIONNAIRE_HINT =
  'With --form WG: what this answers of the questionnaire of the Working Group on Arbitrary Detention, and what is missing.';

/** A questionnaire with its answers and their sources, as a person reads it; what is missing says where it would be entered. */
export function printQuestionnaire(
  { title, source, about, answered, missing, parts }: Answered,
  language: Language,
): string {
  const words = WORDS[language];
  const lines = [
    `${styled(about.code, 'bold')}  ${styled(about.title, 'bold')}`,
    title,
    styled(source, 'dim'),
    words.count(answered, missing),
  ];
  for (const part of parts) {
    const of = part.about === null ? '' : `: ${part.about.code}  ${part.about.title}`;
    lines.push('', styled(`${part.number}  ${part.title}${of}`, 'bold'));
    for (const question of part.questions) lines.push(...questionLines(question, language));
  }
  return lines.join('\n');
}

function questionLines({ number, question, answers, missing }: Question, language: Language): string[] {
  const words = WORDS[language];
  const head = `  ${number}  ${question}`;
  if (missing !== null) {
    const where = `${missing.code ?? missing.type} ${missing.field}`;
    return [head, styled(`      ${words.missing}: ${where} (${missing.label})`, 'dim')];
  }
  return [
    head,
    ...answers.flatMap(({ text, record, field, sources, others, reason }) => [
      `      ${text}  ${styled(`${record.code} ${field}`, 'dim')}`,
      ...sources.map((each) => styled(`        ${sourceText(each, language)}`, 'dim')),
      ...others.map((other) => `        ${words.other}: ${other.text}`),
      ...(reason === null ? [] : [`        ${words.because}: ${reason}`]),
    ]),
  ];
}

function sourceText({ document, title, page, place }: Source, language: Language): string {
  const where = [page === null ? '' : `${WORDS[language].page} ${page}`, place ?? ''].filter((each) => each !== '');
  return [`${document}  ${title}`, ...where].join(', ');
}

const WORDS = {
  en: {
    count: (answered: number, missing: number) => `Answered: ${answered}. Missing: ${missing}.`,
    missing: 'missing, to be entered at',
    other: 'another source',
    because: 'preferred because',
    page: 'p.',
  },
  ru: {
    count: (answered: number, missing: number) => `Есть ответ: ${answered}. Нет ответа: ${missing}.`,
    missing: 'нет ответа, вносится в',
    other: 'другой источник',
    because: 'почему выбрано',
    page: 'с.',
  },
  be: {
    count: (answered: number, missing: number) => `Ёсць адказ: ${answered}. Няма адказу: ${missing}.`,
    missing: 'няма адказу, уносіцца ў',
    other: 'іншая крыніца',
    because: 'чаму выбрана',
    page: 'с.',
  },
} as const;
