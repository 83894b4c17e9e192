import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import { showValue } from '../../../shared/records/show.ts';
import { answerKey } from '../../../shared/submissions/draft.ts';
import type { Part } from '../../../shared/submissions/profile.ts';
import type { Question } from '../../../shared/submissions/question.ts';
import { coversScope } from '../../archive/consent.ts';
import type { ReportBlock, ReportCell, Run } from '../document-model.ts';
import { episodesOf, known, recordsAround, type Known } from '../questionnaires/episodes.ts';
import {
  answering,
  plainPrinter,
  whereToEnter,
  type AnswerPrinter,
  type AnsweredQuestion,
} from '../questionnaires/read-answers.ts';
import { textLines } from './chronology.ts';
import { printCitation, sourcesNote } from './citation-note.ts';
import { draftAnswers } from './draft-answers.ts';
import type { Filling } from './filling.ts';
import { concerned, stored } from './print-subjects.ts';
import { askedText, listOf, titleText } from './print-value.ts';

type LaidPart = LaidOut['sections'][number]['parts'][number];
export type LaidQuestion = LaidPart['questions'][number];
type QuestionPart = Extract<Part, { kind: 'questions' }>;

/** One asking of the questions of a part: of a person, a time of detention, a submitter. */
export interface Asked {
  readonly about: { code: string; type: string; title: string } | null;
  readonly questions: readonly LaidQuestion[];
  readonly blocks: readonly ReportBlock[];
}

/** Who or what is asked about, and where the answers are looked for. */
interface Scope {
  readonly about: { code: string; type: string; title: string } | null;
  /** Empty where the questions are asked once. */
  readonly heading: string;
  readonly key: string;
  readonly records: readonly Known[];
  /** Which submitter of the draft; null for all of them. */
  readonly submitter: number | null;
}

/** Asks the questions of a part as often as it has somebody to ask them of, and prints the answers line by line. */
export function askQuestions(section: string, part: QuestionPart, filling: Filling): Asked[] {
  return scopesOf(part.of, filling).map((scope) => {
    const answered = part.questions.map((question) => answerOne(section, question, scope, filling));
    const rows = answered.map(({ laid, cell }): ReportCell[] => [
      [[{ text: laid.number === '' ? '' : `${laid.number}  `, muted: true }, { text: laid.question }]],
      cell,
    ]);
    return {
      about: scope.about,
      questions: answered.map(({ laid }) => laid),
      blocks: [
        ...(scope.heading === '' ? [] : [{ kind: 'heading', level: 2, text: scope.heading } as const]),
        { kind: 'table', longRows: true, columns: [{ width: 38 }, { width: 62 }], rows } as const,
      ],
    };
  });
}

function scopesOf(of: QuestionPart['of'], filling: Filling): Scope[] {
  const { catalogue, draft, submission } = filling;
  const titled = (record: Known): string => titleText(filling, record.shown);
  const listed = ({ shown: { code, type, title } }: Known): NonNullable<Scope['about']> => ({ code, type, title });
  const chosen = (type: string): Known[] =>
    filling.material.subjects.flatMap(({ record }) => (record.type === type ? [known(catalogue, record.code)] : []));
  const asksOf = (subjects: readonly Known[]): Scope[] =>
    subjects.map((subject) => ({
      about: listed(subject),
      heading: subjects.length > 1 ? titled(subject) : '',
      key: subject.shown.code,
      records: [subject, ...recordsAround(catalogue, subject.shown.code), ...sent(submission)],
      submitter: null,
    }));
  const sent = (code: string | null): Known[] => (code === null ? [] : [known(catalogue, code)]);
  switch (of) {
    case 'person':
      return asksOf(peopleOf(filling));
    case 'organisation':
      return asksOf(chosen('organisation'));
    case 'case': {
      const own = chosen('case');
      const theirs = peopleOf(filling).flatMap((person) =>
        recordsAround(catalogue, person.shown.code).filter(({ shown }) => shown.type === 'case'),
      );
      return asksOf(distinct(own.length > 0 ? own : theirs));
    }
    case 'episode': {
      const people = peopleOf(filling);
      return people.flatMap((person) => {
        const episodes = episodesOf(person, recordsAround(catalogue, person.shown.code));
        return episodes.map(({ about, records }): Scope => {
          const parts = [people.length > 1 ? titled(person) : '', about === null ? '' : titled(about)];
          return {
            about: about === null ? listed(person) : listed(about),
            heading: episodes.length > 1 || people.length > 1 ? parts.filter((each) => each !== '').join(': ') : '',
            key: about?.shown.code ?? person.shown.code,
            records: about === null ? [person] : records,
            submitter: null,
          };
        });
      });
    }
    case 'submitter':
      return (draft.submitters.length === 0 ? [null] : draft.submitters).map((submitter, at): Scope => {
        const record = submitter === null || submitter.code === '' ? [] : [known(catalogue, submitter.code)];
        return {
          about: record[0] === undefined ? null : listed(record[0]),
          heading: draft.submitters.length > 1 ? (submitter?.name ?? '') : '',
          key: String(at),
          records: record,
          submitter: submitter === null ? null : at,
        };
      });
    case 'submission': {
      const around = filling.material.subjects.flatMap(({ record }) => [
        known(catalogue, record.code),
        ...recordsAround(catalogue, record.code),
      ]);
      return [
        {
          about: null,
          heading: '',
          key: '',
          records: distinct([...sent(submission), ...around]),
          submitter: null,
        },
      ];
    }
  }
}

/** The people whom it is about; where only cases were chosen, the people of these cases. */
export function peopleOf({ catalogue, material }: Pick<Filling, 'catalogue' | 'material'>): Known[] {
  const own = material.subjects.filter(({ kind }) => kind === 'person').map(({ record }) => record.code);
  if (own.length > 0) return own.map((code) => known(catalogue, code));
  const ofCases = material.subjects
    .filter(({ kind }) => kind === 'case')
    .flatMap(({ record }) =>
      record.links.flatMap(({ type, role, code }) =>
        type === 'person' && (role === 'victim' || role === 'defendant') ? [code] : [],
      ),
    );
  return [...new Set(ofCases)].map((code) => known(catalogue, code));
}

function distinct(records: readonly Known[]): Known[] {
  return [...new Map(records.map((record) => [record.shown.code, record])).values()];
}

function answerOne(
  section: string,
  question: Question,
  scope: Scope,
  filling: Filling,
): { laid: LaidQuestion; cell: ReportCell } {
  const { catalogue, language, words, naming, draft } = filling;
  const key = answerKey(section, question.number, scope.key);
  const records = scope.records.filter((record) => isForThem(record, filling));
  const read = answering(catalogue, language, maskingPrinter(filling, scope))(question, records);
  const chosen = question.from.flatMap((place) =>
    place.type === 'draft' && 'path' in place ? draftAnswers(place.path, scope.submitter, filling) : [],
  );
  const given = [
    ...chosen.map((text) => ({
      text,
      record: { code: '', type: 'draft', title: '' },
      field: '',
      label: '',
      sources: [],
    })),
    ...read.answers.map(({ text, record, field, label, sources }) => ({ text, record, field, label, sources })),
  ];
  const own = draft.answers[key];
  const isOwn = own !== undefined;
  const isContact =
    asksForContact(question) && records.some((each) => each.shown.code === scope.key && mayBeReached(each, filling));
  const printed = isOwn ? naming[isContact ? 'contact' : 'mask'](own) : given.map(({ text }) => text).join('\n');
  // What the archive knows and may not say is no gap.
  const isHidden =
    !isOwn &&
    printed === '' &&
    answering(catalogue, language, plainPrinter(catalogue, language))(question, records).answers.length > 0;
  const isMissing = printed.trim() === '' && !isHidden && question.optional !== true;
  const cell: Run[][] = isOwn || given.length === 0 ? textLines(printed) : answerLines(read, chosen, filling);
  return {
    laid: {
      key,
      number: question.number,
      question: question.asks[language],
      answer: printed,
      own: isOwn,
      given,
      missing: isMissing ? whereToEnter(question.from, records, language) : null,
    },
    cell:
      cell.length > 0
        ? cell
        : [
            [
              {
                text: isHidden
                  ? words.questions.hidden
                  : isMissing
                    ? words.questions.unknown
                    : words.questions.notStated,
                muted: true,
              },
            ],
          ],
  };
}

/** What somebody allowed another body is none of this one's business. */
function isForThem({ shown, fields }: Known, { recipient }: Filling): boolean {
  return shown.type !== 'consent' || fields['recipient'] === recipient || fields['recipient'] === 'public';
}

/** An answer a line, with its sources in a footnote; answers that follow each other on the same sources share one. */
function answerLines(read: AnsweredQuestion, chosen: readonly string[], filling: Filling): Run[][] {
  const lines = chosen.flatMap(textLines);
  const answers = read.answers.filter(({ text }) => text.trim() !== '');
  for (const [at, answer] of answers.entries()) {
    const others = answer.others.map(({ text }) => text).filter((text) => text !== '');
    const text = others.length === 0 ? answer.text : filling.words.detail.withOthers(answer.text, others.join('; '));
    const own = textLines(text);
    const next = answers[at + 1];
    if (answer.sources.length > 0 && !(next !== undefined && isSame(answer.sources, next.sources)))
      own.at(-1)?.push(
        sourcesNote(
          answer.sources.map(({ document, title, page, place, quote }) =>
            printCitation(filling, { document, documentTitle: title, page, place, quote, reliability: null }),
          ),
          filling,
        ),
      );
    lines.push(...own);
  }
  return lines;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Answers as they may leave: each value by the class of its field and by whom it is about. */
function maskingPrinter(filling: Filling, scope: Scope): AnswerPrinter {
  const subject =
    scope.about !== null && (scope.about.type === 'person' || scope.about.type === 'organisation')
      ? scope.about.code
      : '';
  const codesOf = ({ shown }: Known): string[] => concerned(shown, subject);
  return {
    value: (field: FieldDefinition, value: FieldValue, record) =>
      field.identifies === 'contact' && field.type !== 'group' && mayBeReached(record, filling)
        ? listOf(value)
            .map((each) => filling.naming.contact(showValue(field, each, filling.language, () => '')))
            .join('; ')
        : askedText(filling, field, value, codesOf(record)),
    linked: (link) => {
      const title = titleText(filling, link);
      const about = link.type === 'provision' ? stored(filling.catalogue, link.code).fields['title'] : undefined;
      return typeof about === 'string' && about !== link.title ? `${title}: ${filling.naming.mask(about)}` : title;
    },
    text: (text) => filling.naming.mask(text),
  };
}

function asksForContact({ from }: Question): boolean {
  return from.some(
    (place) =>
      place.type === 'person' &&
      'path' in place &&
      fieldOf(definitions.person, place.path.split('.')[0] ?? '')?.identifies === 'contact',
  );
}

/** Whether somebody who is named lets this body have her contacts: by the scope of her consent, or by one that sets no scope. */
function mayBeReached({ shown }: Known, { people, naming, catalogue }: Filling): boolean {
  const person = people.find(({ code }) => code === shown.code);
  if (person === undefined || !naming.isNamed(person.code) || person.consent === null) return false;
  const scope = stored(catalogue, person.consent).fields['scope'];
  return coversScope(person, 'contact') || scope === undefined || (Array.isArray(scope) && scope.length === 0);
}
