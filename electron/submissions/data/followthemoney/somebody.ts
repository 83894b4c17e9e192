import type { DataRecord } from '../data-record.ts';
import { datesIn, entriesIn, labelled, referredIn, termsIn, textsIn } from '../read-record.ts';
import { isCountry } from './check.ts';
import { addEntryEvents, eventGroups } from './entry-events.ts';
import { datesOf, intervalOf, type Entities } from './entities.ts';
import { threeLetters } from './languages.ts';
import { isPublicBody, topicsOf } from './topics.ts';

/** A person, with the offices that she holds or held. */
export function addPerson(entities: Entities, record: DataRecord): void {
  const { language, input } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const birth = datesOf(datesIn(record, 'birthDate'), language);
  const death = datesOf(datesIn(record, 'deceasedOn'), language);
  const positions = entriesIn(record, 'positions');
  entities.add(record.id, 'Person', {
    name: [record.title],
    firstName: texts('firstName'),
    fatherName: texts('patronymic'),
    lastName: texts('familyName'),
    alias: ['otherNames', 'nativeName', 'latinName'].flatMap(texts).filter((name) => name !== record.title),
    previousName: entriesIn(record, 'formerNames').flatMap((each) => {
      const parts = ['familyName', 'firstName'].flatMap((key) => textsIn(each, key, language)).join(' ');
      return [...textsIn(each, 'name', language), parts];
    }),
    gender: termsIn(record, 'sex').flatMap(({ id }) => (id === 'female' || id === 'male' || id === 'other' ? id : [])),
    birthDate: birth.dates,
    birthPlace: texts('birthplace'),
    deathDate: death.dates,
    citizenship: countriesIn(record, 'citizenship'),
    position: [
      ...texts('occupation'),
      ...texts('profession'),
      ...positions.flatMap((each) => textsIn(each, 'position', language)),
    ],
    spokenLanguage: termsIn(record, 'languages').flatMap(({ id }) => threeLetters(id) ?? []),
    topics: topicsOf(record),
    description: [...texts('description'), ...said(entities, record, PERSON), ...birth.notes, ...death.notes],
  });
  for (const [at, each] of positions.entries())
    for (const employer of referredIn(each, 'organisation')) {
      const interval = intervalOf(datesIn(each, 'from')[0] ?? null, datesIn(each, 'until')[0] ?? null, language);
      entities.add(input.derivedId(record.id, 'position', each.id ?? String(at), employer.id), 'Employment', {
        employee: [record.id],
        employer: [employer.id],
        role: textsIn(each, 'position', language),
        startDate: interval.startDate,
        endDate: interval.endDate,
        description: interval.notes,
      });
    }
  addEntryEvents(entities, record, [record.id], null);
}

const PERSON = [
  'familyName',
  'firstName',
  'patronymic',
  'otherNames',
  'nativeName',
  'latinName',
  'formerNames',
  'sex',
  'birthDate',
  'birthplace',
  'deceasedOn',
  'citizenship',
  'occupation',
  'profession',
  'positions',
  'languages',
  'description',
];

const ENDED: ReadonlySet<string> = new Set(['liquidated', 'excluded', 'self-liquidated']);

/** An organisation; one that is part of a State is a public body. */
export function addOrganisation(entities: Entities, record: DataRecord): void {
  const { language, input } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const founded = datesOf(datesIn(record, 'foundedOn'), language);
  const ends = entriesIn(record, 'lifeCycle').filter((each) =>
    termsIn(each, 'step').some(({ id }) => ENDED.has(id ?? '')),
  );
  const places = referredIn(record, 'place');
  entities.add(record.id, isPublicBody(record) ? 'PublicBody' : 'Organization', {
    name: [record.title],
    alias: ['name', 'nameRu', 'nameBe', 'nameEn', 'abbreviation', 'otherNames']
      .flatMap(texts)
      .filter((name) => name !== record.title),
    previousName: entriesIn(record, 'formerNames').flatMap((each) => textsIn(each, 'name', language)),
    classification: texts('kind'),
    legalForm: texts('legalForm'),
    status: texts('status'),
    incorporationDate: founded.dates,
    dissolutionDate: ends.flatMap((each) => datesOf(datesIn(each, 'date'), language).dates),
    registrationNumber: texts('registrationNumber'),
    website: texts('website').filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address)),
    country: places.flatMap(({ id }) => countriesIn(entities.recordOf(id), 'country')),
    addressEntity: places.map(({ id }) => id),
    topics: topicsOf(record),
    description: [...texts('description'), ...said(entities, record, ORGANISATION), ...founded.notes],
  });
  const belongsTo = (other: string, role: string): void =>
    entities.add(input.derivedId(record.id, role, other), 'Membership', {
      member: [record.id],
      organization: [other],
      role: [role],
    });
  for (const key of ['parent', 'affiliations'])
    for (const { id } of referredIn(record, key)) belongsTo(id, labelOf(record, key));
  for (const [at, each] of entriesIn(record, 'heads').entries())
    for (const { id } of referredIn(each, 'person')) {
      const interval = intervalOf(datesIn(each, 'from')[0] ?? null, datesIn(each, 'until')[0] ?? null, language);
      entities.add(input.derivedId(record.id, 'head', each.id ?? String(at), id), 'Membership', {
        member: [id],
        organization: [record.id],
        role: textsIn(each, 'position', language),
        startDate: interval.startDate,
        endDate: interval.endDate,
        description: interval.notes,
      });
    }
  addEntryEvents(entities, record, [record.id], null);
}

const ORGANISATION = [
  'name',
  'nameRu',
  'nameBe',
  'nameEn',
  'abbreviation',
  'otherNames',
  'formerNames',
  'kind',
  'legalForm',
  'status',
  'foundedOn',
  'registrationNumber',
  'place',
  'parent',
  'affiliations',
  'heads',
  'description',
];

/** A place: where courts and prisons stand, and what has happened. */
export function addPlace(entities: Entities, record: DataRecord): void {
  const { language } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const above = texts('within');
  entities.add(record.id, 'Address', {
    name: [record.title],
    full: [[record.title, ...texts('address'), ...above].join(', ')],
    city: texts('settlement'),
    region: texts('region'),
    country: countriesIn(record, 'country'),
    latitude: texts('latitude'),
    longitude: texts('longitude'),
    description: said(entities, record, [
      'name',
      'address',
      'within',
      'settlement',
      'region',
      'country',
      'latitude',
      'longitude',
    ]),
  });
}

/** What the model has no property for, with its label; entries that become events of their own are told there. */
export function said({ language }: Entities, record: DataRecord, told: readonly string[]): string[] {
  const inEvents = eventGroups(record);
  return labelled(
    record,
    record.fields.map(({ key }) => key).filter((key) => !told.includes(key) && !inEvents.has(key)),
    language,
  );
}

export function countriesIn(record: DataRecord | undefined, key: string): string[] {
  return record === undefined
    ? []
    : termsIn(record, key).flatMap(({ id }) => (id !== null && isCountry(id.toLowerCase()) ? id.toLowerCase() : []));
}

function labelOf(record: DataRecord, key: string): string {
  return record.fields.find((field) => field.key === key)?.label ?? key;
}
