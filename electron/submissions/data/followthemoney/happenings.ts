import { vocabularyOf } from '../../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../../shared/vocabulary/vocabulary.ts';
import type { DataRecord } from '../data-record.ts';
import { datesIn, entriesIn, referredIn, textsIn } from '../read-record.ts';
import { addEntryEvents, datesOfEvent } from './entry-events.ts';
import { datesOf, type Entities } from './entities.ts';
import { plainDates } from './dates.ts';
import { countriesIn, said } from './somebody.ts';

/** Roles in which an organisation or an office-holder did what happened. */
const ORGANISING: ReadonlySet<string> = new Set(['authority', 'court', 'awarding-body']);
/** Roles of those whom it befell, or who were there. */
const INVOLVED: ReadonlySet<string> = new Set([
  'victim',
  'defendant',
  'subject',
  'target',
  'relative',
  'parent',
  'member',
  'speaker',
  'awardee',
  'candidate',
  'addressee',
]);

/** A prosecution or a suit. What it is about is a text, in the words of those who brought it. */
export function addCase(entities: Entities, record: DataRecord): void {
  const { language, input } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const opened = datesOf(datesIn(record, 'openedOn'), language);
  const closed = datesOf(datesIn(record, 'inForceOn'), language);
  const courts = referredIn(record, 'court');
  const verdict = entriesIn(record, 'verdicts').at(-1);
  entities.add(record.id, 'CourtCase', {
    name: [record.title],
    caseNumber: [...texts('number'), ...texts('numbers')],
    court: texts('court'),
    category: texts('kind'),
    type: texts('courtType'),
    status: verdict === undefined ? texts('outcome') : textsIn(verdict, 'outcome', language),
    fileDate: opened.dates,
    closeDate: closed.dates,
    description: [...said(entities, record, CASE), ...opened.notes, ...closed.notes],
  });
  const role = (id: string): string => termLabel(vocabularyOf('link-role'), id, language);
  const party = (who: string, as: string): void =>
    entities.add(input.derivedId(record.id, 'party', who, as), 'CourtCaseParty', {
      party: [who],
      case: [record.id],
      role: [as],
    });
  for (const { id } of courts) party(id, role('court'));
  for (const { id } of referredIn(record, 'judges')) party(id, role('judge'));
  for (const { id } of referredIn(record, 'prosecutors')) party(id, role('prosecutor'));
  for (const { id } of referredIn(record, 'investigators')) party(id, labelOf(record, 'investigators'));
  addEntryEvents(entities, record, involvedIn(entities, record), courts[0]?.id ?? null);
}

const CASE = [
  'title',
  'number',
  'numbers',
  'court',
  'kind',
  'courtType',
  'openedOn',
  'inForceOn',
  'judges',
  'prosecutors',
  'investigators',
];

/** An arrest and what followed, ill-treatment, the closing of an organisation, a complaint, or anything else that happened. */
export function addEvent(entities: Entities, record: DataRecord): void {
  const { language, linksOf, recordOf } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const dates = datesIn(record, 'date').map((edtf) => plainDates(edtf, language));
  const places = [
    ...referredIn(record, 'place'),
    ...linksOf(record.id)
      .filter(({ role }) => role.id === 'place')
      .flatMap(({ who }) => {
        const place = recordOf(who);
        return place?.type === 'place' ? [{ id: who, text: place.title, type: place.type }] : [];
      }),
  ].filter(({ type }) => type === 'place');
  const involved = involvedIn(entities, record);
  const organisers = [
    ...linksOf(record.id)
      .filter(({ role }) => ORGANISING.has(role.id ?? ''))
      .map(({ who }) => who),
    ...ORGANISERS.flatMap((key) => referredIn(record, key).map(({ id }) => id)),
  ].filter((id) => isSomebody(recordOf(id)) && !involved.includes(id));
  entities.add(record.id, 'Event', {
    name: [record.title],
    ...datesOfEvent(dates),
    location: [...texts('place'), ...places.map(({ text }) => text)],
    country: places.flatMap(({ id }) => countriesIn(recordOf(id), 'country')),
    addressEntity: places.map(({ id }) => id),
    involved,
    organizer: organisers,
    keywords: [...texts('kind'), ...texts('subkind'), ...texts('measure')],
    summary: texts('summary'),
    description: [...said(entities, record, EVENT), ...dates.map(({ note }) => note)],
  });
  addEntryEvents(entities, record, involved, organisers[0] ?? null);
}

const EVENT = ['title', 'date', 'place', 'kind', 'subkind', 'measure', 'summary'];
const ORGANISERS = ['court', 'initiator', 'body', 'orderedBy'];

/** Ids of the people and organisations to whom it happened. */
function involvedIn({ linksOf, recordOf }: Entities, record: DataRecord): string[] {
  return linksOf(record.id)
    .filter(({ who, role }) => INVOLVED.has(role.id ?? '') && isSomebody(recordOf(who)))
    .map(({ who }) => who);
}

export function isSomebody(record: DataRecord | undefined): boolean {
  return record?.type === 'person' || record?.type === 'organisation';
}

function labelOf(record: DataRecord, key: string): string {
  return record.fields.find((field) => field.key === key)?.label ?? key;
}
