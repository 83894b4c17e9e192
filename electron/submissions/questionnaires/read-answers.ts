import type { z } from 'zod';
import type { questionnaireCalls } from '../../../shared/contract/calls/questionnaires.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { labels, type FieldDefinition, type Fields, type FieldValue } from '../../../shared/records/definition.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { asGroup } from '../../../shared/records/show.ts';
import type { Place, Question } from '../../../shared/submissions/question.ts';
import { linkRole } from '../../../shared/vocabulary/people.ts';
import { termLabel, type Labels, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../../archive/codes.ts';
import { titleById } from '../../archive/derive.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { ShownCitation, ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { answerText } from './answer-text.ts';
import type { Known } from './episodes.ts';

type Answered = z.output<(typeof questionnaireCalls)['questionnaires.answer']['output']>;
export type AnsweredQuestion = Answered['parts'][number]['questions'][number];
type Answer = AnsweredQuestion['answers'][number];
type Source = Answer['sources'][number];

/** How the answers are put into words. */
export interface AnswerPrinter {
  /** Empty for what may not be told. */
  value(field: FieldDefinition, value: FieldValue, record: Known): string;
  linked(link: ShownRecord['links'][number], record: Known): string;
  text(text: string): string;
}

/** Words as they stand in the archive, for whoever works in it. */
export function plainPrinter(catalogue: Catalogue, language: Language): AnswerPrinter {
  const titles = titleById(catalogue);
  return {
    value: (field, value) => answerText(field, value, language, titles),
    linked: ({ type, code, title }) => {
      // A provision is called by its act and article; what it is about says more, and everything where no article is known.
      const about = type === 'provision' ? readRecordRow(catalogue, idOf(catalogue, code))?.fields['title'] : undefined;
      return typeof about === 'string' && about !== title ? `${title}: ${about}` : title;
    },
    text: (text) => text,
  };
}

/**
 * Reads the answers to a question out of the records that it is asked of. Places of a draft are not looked at: they are no part of the
 * archive.
 */
export function answering(
  catalogue: Catalogue,
  language: Language,
  printer: AnswerPrinter = plainPrinter(catalogue, language),
): (question: Question, scope: readonly Known[]) => AnsweredQuestion {
  const isState = (code: string): boolean =>
    readRecordRow(catalogue, idOf(catalogue, code))?.fields['kind'] === 'state';

  const fromLinks = (record: Known, role: string): Answer[] => {
    const { shown } = record;
    return (
      shown.links
        .filter((link) => link.direction === 'out' && link.role === role)
        // The State as a whole stands where a source names no body: that answers no question on forces.
        .filter((link) => link.type !== 'organisation' || !isState(link.code))
        .map((link) => ({
          text: [printer.linked(link, record), printer.text(link.note ?? '')].filter((each) => each !== '').join('; '),
          record: { code: shown.code, type: shown.type, title: shown.title },
          field: `link: ${role}`,
          label: termLabel(linkRole, role, language),
          sources: (link.citations.length > 0 ? link.citations : general(shown)).map(sourceOf),
          others: [],
          reason: null,
        }))
        .filter(({ text }) => text !== '')
    );
  };

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
          text: printer.value(field, value, record),
          sources: shown.citations.filter((each) => each.field === key && says(each, value)).map(sourceOf),
        })),
        reason: other?.reason === undefined ? null : printer.text(other.reason),
      };
    };
    if (field.type !== 'group')
      return [answer(labelled(field, printer.value(field, stored, record), language), field, null)].filter(
        ({ text }) => text !== '',
      );
    return listOf(stored).flatMap((each) => {
      const entry = asGroup(field, each) as Fields;
      const item = typeof entry['id'] === 'string' ? entry['id'] : null;
      if (part === undefined) {
        const text = printer.value(field, entry, record);
        return text === '' ? [] : [answer(text, field, item)];
      }
      const inner = field.fields?.find((one) => one.key === part);
      const value = entry[part];
      return inner === undefined || value === undefined
        ? []
        : [answer(labelled(inner, printer.value(inner, value, record), language), inner, item)].filter(
            ({ text }) => text !== '',
          );
    });
  };

  return ({ number, asks, from, optional }, scope) => {
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
      missing: said.length > 0 || optional === true ? null : whereToEnter(from, scope, language),
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

/** Where an answer would be entered: the first field that is asked for, and the record where it is there already. */
export function whereToEnter(
  from: readonly Place[],
  scope: readonly Known[],
  language: Language,
): NonNullable<AnsweredQuestion['missing']> {
  const place = from.find((each) => 'path' in each) ?? from[0] ?? fail('INTERNAL');
  const record = scope.find(({ shown }) => shown.type === place.type);
  const field = 'path' in place ? place.path : `link: ${place.role}`;
  const label = 'path' in place ? labelOf(place.type, place.path)[language] : termLabel(linkRole, place.role, language);
  return { type: place.type, field, label, code: record?.shown.code ?? null };
}

/** A number, or a yes, says nothing by itself. */
function labelled(field: FieldDefinition, text: string, language: Language): string {
  const needsLabel = field.type === 'integer' || field.type === 'number' || field.type === 'boolean';
  return needsLabel && text !== '' ? `${field.label[language]}: ${text}` : text;
}

export function labelOf(type: string, path: string): Labels {
  if (type === 'draft') return draftLabels[path] ?? labels(path, path, path);
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

export function listed({ shown: { code, type, title } }: Known): { code: string; type: string; title: string } {
  return { code, type, title };
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}

/** What is chosen for a submission, as it is asked for. */
const draftLabels: Readonly<Record<string, Labels>> = {
  'submitters.name': labels('Name of the submitter', 'Название отправителя', 'Назва адпраўніка'),
  'submitters.address': labels('Address of the submitter', 'Адрес отправителя', 'Адрас адпраўніка'),
  'submitters.contact': labels('Contact of the submitter', 'Контакты отправителя', 'Кантакты адпраўніка'),
  'submitters.capacity': labels('Capacity of the submitter', 'В каком качестве подаётся', 'У якой якасці падаецца'),
  'submitters.description': labels('About the submitter', 'Об отправителе', 'Пра адпраўніка'),
  'signature.by': labels('Signed by', 'Кто подписал', 'Хто падпісаў'),
  'signature.place': labels('Place of the signature', 'Место подписания', 'Месца падпісання'),
  'signature.date': labels('Date of the signature', 'Дата подписания', 'Дата падпісання'),
  session: labels('Session', 'Сессия', 'Сесія'),
  'period.from': labels('Period, from', 'Период, с', 'Перыяд, з'),
  'period.until': labels('Period, until', 'Период, по', 'Перыяд, па'),
};
