import type { z } from 'zod';
import type { questionnaireCalls } from '../../../shared/contract/calls/questionnaires.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { labels, type FieldDefinition, type Fields, type FieldValue } from '../../../shared/records/definition.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { asGroup } from '../../../shared/records/show.ts';
import { linkRole } from '../../../shared/vocabulary/people.ts';
import { termLabel, type Labels, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../../archive/codes.ts';
import { titleById } from '../../archive/derive.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { ShownCitation, ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { answerText } from './answer-text.ts';
import { episodesOf, known, recordsAround, type Episode, type Known } from './episodes.ts';
import type { Place, Question, Questionnaire } from './questionnaire.ts';

export type Answered = z.output<(typeof questionnaireCalls)['questionnaires.answer']['output']>;
type AnsweredPart = Answered['parts'][number];
type AnsweredQuestion = AnsweredPart['questions'][number];
type Answer = AnsweredQuestion['answers'][number];
type Source = Answer['sources'][number];

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

/** Reads the answers to a question out of the records that it is asked of. */
function answering(
  catalogue: Catalogue,
  language: Language,
): (question: Question, scope: readonly Known[]) => AnsweredQuestion {
  const titles = titleById(catalogue);
  const print = (field: FieldDefinition, value: FieldValue): string => answerText(field, value, language, titles);
  const isState = (code: string): boolean =>
    readRecordRow(catalogue, idOf(catalogue, code))?.fields['kind'] === 'state';

  /** A provision is called by its act and article; what it is about says more, and everything where no article is known. */
  const linkedTitle = ({ type, code, title }: ShownRecord['links'][number]): string => {
    const about = type === 'provision' ? readRecordRow(catalogue, idOf(catalogue, code))?.fields['title'] : undefined;
    return typeof about === 'string' && about !== title ? `${title}: ${about}` : title;
  };

  const fromLinks = ({ shown }: Known, role: string): Answer[] =>
    shown.links
      .filter((link) => link.direction === 'out' && link.role === role)
      // The State as a whole stands where a source names no body: that answers no question on forces.
      .filter((link) => link.type !== 'organisation' || !isState(link.code))
      .map((link) => ({
        text: [linkedTitle(link), link.note ?? ''].filter((each) => each !== '').join('; '),
        record: { code: shown.code, type: shown.type, title: shown.title },
        field: `link: ${role}`,
        label: termLabel(linkRole, role, language),
        sources: (link.citations.length > 0 ? link.citations : general(shown)).map(sourceOf),
        others: [],
        reason: null,
      }));

  const fromField = (record: Known, path: string): Answer[] => {
    const { shown, fields, others } = record;
    const [key = '', part] = path.split('.');
    const field = fieldOf(definitionOf(shown.type), key);
    const stored = fields[key];
    if (field === undefined || stored === undefined) return [];
    const answer = (text: string, inner: FieldDefinition, item: string | null): Answer => {
      const other = part === undefined ? others[key] : undefined;
      return {
        text,
        record: listed(record),
        field: path,
        label: inner.label[language],
        sources: sourcesFor(shown, key, item, null).map(sourceOf),
        others: (other?.values ?? []).map((value) => ({
          text: print(field, value),
          sources: shown.citations.filter((each) => each.field === key && says(each, value)).map(sourceOf),
        })),
        reason: other?.reason ?? null,
      };
    };
    if (field.type !== 'group')
      return [answer(labelled(field, print(field, stored), language), field, null)].filter(({ text }) => text !== '');
    return listOf(stored).flatMap((each) => {
      const entry = asGroup(field, each) as Fields;
      const item = typeof entry['id'] === 'string' ? entry['id'] : null;
      if (part === undefined) {
        const text = print(field, entry);
        return text === '' ? [] : [answer(text, field, item)];
      }
      const inner = field.fields?.find((one) => one.key === part);
      const value = entry[part];
      return inner === undefined || value === undefined
        ? []
        : [answer(labelled(inner, print(inner, value), language), inner, item)];
    });
  };

  return ({ number, asks, from }, scope) => {
    const answers = from.flatMap((place) =>
      scope
        .filter(({ shown }) => shown.type === place.type)
        .flatMap((record) => ('role' in place ? fromLinks(record, place.role) : fromField(record, place.path))),
    );
    const said = withoutRepetition(answers);
    return {
      number,
      question: asks[language],
      answers: said,
      missing: said.length > 0 ? null : whereToEnter(from, scope, language),
    };
  };
}

/** The same words are one answer, whichever field or record they stand in, with the sources of all: the charge and its case. */
function withoutRepetition(answers: readonly Answer[]): Answer[] {
  const byText = new Map<string, Answer>();
  for (const answer of answers) {
    const first = byText.get(answer.text);
    const further = answer.sources.filter((each) => !first?.sources.some((known) => isSame(each, known)));
    byText.set(answer.text, first === undefined ? answer : { ...first, sources: [...first.sources, ...further] });
  }
  return [...byText.values()];
}

function isSame(one: Source, other: Source): boolean {
  return one.document === other.document && one.page === other.page && one.place === other.place;
}

function whereToEnter(
  from: readonly Place[],
  scope: readonly Known[],
  language: Language,
): NonNullable<AnsweredQuestion['missing']> {
  const place = from.find((each) => 'path' in each);
  if (place === undefined) return fail('INTERNAL');
  const record = scope.find(({ shown }) => shown.type === place.type);
  return {
    type: place.type,
    field: place.path,
    label: labelOf(place.type, place.path)[language],
    code: record?.shown.code ?? null,
  };
}

/** A number, or a yes, says nothing by itself. */
function labelled(field: FieldDefinition, text: string, language: Language): string {
  const needsLabel = field.type === 'integer' || field.type === 'number' || field.type === 'boolean';
  return needsLabel && text !== '' ? `${field.label[language]}: ${text}` : text;
}

function labelOf(type: string, path: string): Labels {
  const [key = '', part] = path.split('.');
  const field = fieldOf(definitionOf(type), key);
  const inner = part === undefined ? field : field?.fields?.find((each) => each.key === part);
  return inner?.label ?? labels(path, path, path);
}

/** What proves an entry of a group, or the field; failing that, what proves the record. */
function sourcesFor(shown: ShownRecord, field: string, item: string | null, value: unknown): ShownCitation[] {
  const ofField = shown.citations.filter((each) => each.field === field);
  const ofItem = item === null ? [] : ofField.filter((each) => each.item === item);
  if (ofItem.length > 0) return ofItem;
  const ofWhole = ofField.filter((each) => each.item === null && each.value === value);
  return ofWhole.length > 0 ? ofWhole : general(shown);
}

function general({ citations }: ShownRecord): ShownCitation[] {
  return citations.filter(({ field }) => field === null);
}

function says(citation: ShownCitation, value: FieldValue): boolean {
  return citation.value !== null && JSON.stringify(citation.value) === JSON.stringify(value);
}

function sourceOf({ document, documentTitle, page, place, quote }: ShownCitation): Source {
  return { document, title: documentTitle, page, place, quote };
}

function listed({ shown: { code, type, title } }: Known): { code: string; type: string; title: string } {
  return { code, type, title };
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}
