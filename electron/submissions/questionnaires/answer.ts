import type { z } from 'zod';
import type { questionnaireCalls } from '../../../shared/contract/calls/questionnaires.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { compareDates } from '../../../shared/dates/order.ts';
import type { Edtf } from '../../../shared/dates/edtf.ts';
import { labels, type FieldDefinition, type Fields, type FieldValue } from '../../../shared/records/definition.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { asGroup } from '../../../shared/records/show.ts';
import { linkRole } from '../../../shared/vocabulary/people.ts';
import { termLabel, type Labels, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../../archive/codes.ts';
import { titleById } from '../../archive/derive.ts';
import { belongingTo } from '../../archive/timeline.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import { showRecord, type ShownCitation, type ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { answerText } from './answer-text.ts';
import type { Place, Question, Questionnaire } from './questionnaire.ts';

export type Answered = z.output<(typeof questionnaireCalls)['questionnaires.answer']['output']>;
type AnsweredPart = Answered['parts'][number];
type AnsweredQuestion = AnsweredPart['questions'][number];
type Answer = AnsweredQuestion['answers'][number];
type Source = Answer['sources'][number];

/** A record with its values as they are stored, references not yet turned into codes. */
interface Known {
  readonly shown: ShownRecord;
  readonly fields: Fields;
  readonly others: Readonly<Record<string, { readonly values: readonly FieldValue[]; readonly reason?: string }>>;
}

/** One time that somebody was deprived of liberty, with the cases and the events that belong to it. */
interface Episode {
  readonly about: Known | null;
  readonly records: readonly Known[];
}

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
      about: episode?.about == null ? null : listed(episode.about),
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

/** Everything that belongs to the person: her detentions and cases, what happened to her, remedies, submissions, consents. */
function recordsAround(catalogue: Catalogue, code: string): Known[] {
  const found = belongingTo(catalogue, idOf(catalogue, code)).map(({ record }) => record.code);
  const person = showRecord(catalogue, code);
  // A consent stands on no timeline; what somebody else said of her in public is no circumstance of hers.
  const consents = person.links.flatMap((link) => (link.type === 'consent' ? [link.code] : []));
  const told = new Set(['subject', 'target', 'addressee', 'monitor', 'author', 'awardee', 'candidate']);
  const roles = new Map<string, string[]>();
  for (const { code: other, role } of person.links) roles.set(other, [...(roles.get(other) ?? []), role]);
  return [...new Set([...found, ...consents, ...submissionsAbout(catalogue, code)])]
    .filter((each) => {
      const own = roles.get(each);
      return own === undefined || !own.every((role) => told.has(role)) || consents.includes(each);
    })
    .map((each) => known(catalogue, each))
    .filter(({ shown }) => ASKED.has(shown.type))
    .toSorted(
      (one, other) =>
        compareDates(dateOf(one), dateOf(other)) ||
        one.shown.code.localeCompare(other.shown.code, 'en', { numeric: true }),
    );
}

const ASKED: ReadonlySet<string> = new Set([
  'detention',
  'case',
  'event',
  'incident',
  'remedy',
  'submission',
  'consent',
]);

function submissionsAbout(catalogue: Catalogue, code: string): string[] {
  return catalogue
    .prepare(
      `select distinct r.code from reference f join record r on r.id = f.record join record p on p.id = f.target
       where p.code = ? and r.type = 'submission' and r.state = 'active' order by r.code`,
      { pluck: true },
    )
    .all<never>([code]);
}

/** Her detentions and administrative arrests in the order of time, each with its cases; cases of no detention stand for themselves. */
function episodesOf(person: Known, around: readonly Known[]): Episode[] {
  const isHers = ({ shown }: Known): boolean =>
    shown.links.some(({ code, role }) => code === person.shown.code && HERS.has(role));
  const linked = (one: Known, other: Known): boolean =>
    one.shown.links.some(({ code }) => code === other.shown.code) ||
    other.shown.links.some(({ code }) => code === one.shown.code);
  const own = around.filter(isHers);
  const deprived = own.filter(
    ({ shown, fields }) =>
      shown.type === 'detention' || (shown.type === 'event' && fields['subkind'] === 'administrative-arrest'),
  );
  const cases = own.filter(({ shown }) => shown.type === 'case');
  const taken = new Set(cases.filter((each) => deprived.some((other) => linked(each, other))));
  const episodes = [...deprived, ...cases.filter((each) => !taken.has(each))].map((about): Episode => {
    const theirs = cases.filter((each) => each !== about && taken.has(each) && linked(each, about));
    const events = own.filter(
      (each) =>
        each.shown.type === 'event' && !deprived.includes(each) && [about, ...theirs].some((one) => linked(each, one)),
    );
    // What the charge rests on answers for the legal basis; its day is not that of the arrest.
    return { about, records: [about, ...theirs, ...events.map(withoutOwnDate)] };
  });
  return episodes.length === 0 ? [{ about: null, records: [] }] : episodes;
}

const HERS: ReadonlySet<string> = new Set(['victim', 'defendant']);

function withoutOwnDate(event: Known): Known {
  const { date: _date, place: _place, count: _count, ...fields } = event.fields;
  const links = event.shown.links.filter(({ role }) => role !== 'authority');
  return { ...event, fields, shown: { ...event.shown, links } };
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

function known(catalogue: Catalogue, code: string): Known {
  const shown = showRecord(catalogue, code);
  const row = readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
  return { shown, fields: row.fields, others: row.others };
}

function listed({ shown: { code, type, title } }: Known): { code: string; type: string; title: string } {
  return { code, type, title };
}

/** When it was, for the order; what has no date comes last. */
function dateOf({ fields }: Known): Edtf {
  const date = fields['date'] ?? fields['openedOn'];
  return (typeof date === 'string' ? date : '9999') as Edtf;
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}
