import { joinList } from '../../../../shared/tables/cell-text.ts';
import type { DataInput, DataLink, DataRecord } from '../data-record.ts';
import { entriesIn, referredIn, termsIn, textsIn, valuesIn } from '../read-record.ts';
import { codes, codesIn, firstDate, remarks, supporting, textIn } from './cells.ts';
import { esfDates } from './dates.ts';
import { isEvent } from './events.ts';
import type { EsfRow } from './fields.ts';

/** Micro-thesaurus 7. */
const INDIVIDUAL = '01';
const GROUP = '03';

const TOLD_OF_PERSON = [
  'familyName',
  'firstName',
  'patronymic',
  'otherNames',
  'nativeName',
  'latinName',
  'formerNames',
  'countingUnit',
  'numberInGroup',
  'birthDate',
  'birthplace',
  'sex',
  'civilStatus',
  'education',
  'profession',
  'occupation',
  'deceased',
  'deceasedOn',
  'citizenship',
  'languages',
  'positions',
];
const TOLD_OF_ORGANISATION = [
  'name',
  'nameRu',
  'nameBe',
  'nameEn',
  'abbreviation',
  'otherNames',
  'formerNames',
  'parent',
  'heads',
  'affiliations',
];

/** People and organisations: the formats know both as persons, told apart by the counting unit. */
export function personRows(input: DataInput): EsfRow<'person'>[] {
  return input.records.flatMap((record) => {
    if (record.type === 'person') return [personRow(input, record)];
    return record.type === 'organisation' ? [organisationRow(input, record)] : [];
  });
}

function personRow(input: DataInput, record: DataRecord): EsfRow<'person'> {
  const { language } = input;
  const birth = firstDate(record, 'birthDate');
  const death = firstDate(record, 'deceasedOn');
  return {
    '0901': record.id,
    '0902': codesIn(record, 'countingUnit', language) || INDIVIDUAL,
    '0903': record.title,
    '0904': otherNames(input, record, ['otherNames', 'nativeName', 'latinName', 'formerNames']),
    '0911': birth.initial.date,
    '0911_1': birth.initial.type,
    '0912': textIn(record, 'birthplace', language),
    '0915': textIn(record, 'sex', language),
    '0918': codesIn(record, 'civilStatus', language),
    '0920': codesIn(record, 'education', language),
    '0922': codes(termsIn(record, 'profession'), language),
    '0923': joinList([
      ...textsIn(record, 'occupation', language),
      ...valuesIn(record, 'profession').flatMap((value) => (value.kind === 'text' ? value.text : [])),
    ]),
    '0927': textIn(record, 'deceased', language),
    '0928': death.initial.date,
    '0928_1': death.initial.type,
    '0931': textIn(record, 'numberInGroup', language),
    '0941': codesIn(record, 'citizenship', language),
    '0945': codesIn(record, 'languages', language),
    '0950': remarks(record, TOLD_OF_PERSON, language, [birth.note, death.note]),
    '0966': supporting(input, record.id),
  };
}

function organisationRow(input: DataInput, record: DataRecord): EsfRow<'person'> {
  return {
    '0901': record.id,
    '0902': GROUP,
    '0903': record.title,
    '0904': otherNames(input, record, [
      'name',
      'nameRu',
      'nameBe',
      'nameEn',
      'abbreviation',
      'otherNames',
      'formerNames',
    ]),
    '0930': textIn(record, 'kind', input.language),
    '0950': remarks(record, [...TOLD_OF_ORGANISATION, 'kind'], input.language),
    '0966': supporting(input, record.id),
  };
}

function otherNames({ language }: DataInput, record: DataRecord, keys: readonly string[]): string {
  const names = keys.flatMap((key) => textsIn(record, key, language));
  return joinList([...new Set(names)].filter((name) => name !== record.title));
}

/** Micro-thesaurus 21, for the roles in which people and organisations stand to each other. */
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  relative: '0101',
  parent: '010103',
  lawyer: '01060201',
  member: '1101',
  employee: '1102',
};

export function biographicRows(input: DataInput): EsfRow<'biographic-details'>[] {
  const { language } = input;
  const byId = new Map(input.records.map((record) => [record.id, record]));
  const isSomebody = (id: string): boolean => ['person', 'organisation'].includes(byId.get(id)?.type ?? '');
  const positions = input.records.flatMap((record) =>
    record.type !== 'person'
      ? []
      : entriesIn(record, 'positions').map((each, at) => {
          const [from, until] = [firstDate(each, 'from'), firstDate(each, 'until')];
          return {
            '2301': input.derivedId(record.id, 'position', each.id ?? String(at)),
            '2302': record.id,
            '2303': referredIn(each, 'organisation')
              .map(({ id }) => id)
              .join('; '),
            '2310': from.initial.date,
            '2310_1': from.initial.type,
            '2311': until.initial.date,
            '2311_1': until.initial.type,
            '2322': textIn(each, 'organisation', language),
            '2327': textIn(each, 'position', language),
            '2350': [from.note, until.note].filter((note) => note !== '').join('; '),
          };
        }),
  );
  return [...input.links.filter(({ of, who }) => isSomebody(of) && isSomebody(who)).map(relation), ...positions];

  function relation({ id, of, who, role, from, until, note }: DataLink): EsfRow<'biographic-details'> {
    const [start, end] = [from, until].map((edtf) => (edtf === null ? null : esfDates(edtf)));
    const affiliation = byId.get(of)?.type === 'organisation' ? byId.get(of)?.title : '';
    return {
      '2301': id,
      '2302': who,
      '2303': of,
      '2309': RELATIONSHIPS[role.id ?? ''] ?? role.labels[language],
      '2310': start?.initial.date ?? '',
      '2310_1': start?.initial.type ?? '',
      '2311': (end?.final.date || end?.initial.date) ?? '',
      '2311_1': (end?.final.date ? end.final.type : end?.initial.type) ?? '',
      '2323': affiliation ?? '',
      '2350': [role.labels[language], note, start?.note ?? '', end?.note ?? '']
        .filter((text) => text !== '')
        .join('; '),
    };
  }
}

/** What documents say of events and people. Who gave it to whoever documents is never written: field 2502 is not among these. */
export function informationRows(input: DataInput): EsfRow<'information'>[] {
  const { language } = input;
  const byId = new Map(input.records.map((record) => [record.id, record]));
  return input.sources.map((source) => {
    const record = byId.get(source.record);
    const document = source.document === null ? undefined : byId.get(source.document);
    const date = document === undefined ? null : firstDate(document, 'date');
    return {
      '2501': source.id,
      '2503': isEvent(record) ? source.record : '',
      '2504': record?.type === 'person' || record?.type === 'organisation' ? source.record : '',
      '2509': source.connection === null ? '' : codes([source.connection], language),
      '2510': document === undefined ? '' : textIn(document, 'language', language),
      '2511': date?.initial.date ?? '',
      '2511_1': date?.initial.type ?? '',
      '2512': document === undefined ? '' : codesIn(document, 'materialType', language),
      '2550': [source.title, source.page, source.place, source.quotation, date?.note ?? '']
        .filter((text) => text !== '')
        .join('; '),
      '2553': source.reliability === null ? '' : codes([source.reliability], language),
      '2566': source.document ?? '',
    };
  });
}

export function documentRows(input: DataInput): EsfRow<'supporting-document'>[] {
  const { language } = input;
  return input.records
    .filter(({ type }) => type === 'document')
    .map((record) => {
      const date = firstDate(record, 'date');
      return {
        '9001': record.id,
        '9002': record.title,
        '9003': textIn(record, 'issuer', language),
        '9004': [record.annex?.description ?? '', textIn(record, 'description', language), date.note]
          .filter((text) => text !== '')
          .join('\n'),
        '9005': date.initial.date,
        '9005_1': date.initial.type,
        '9007': codesIn(record, 'materialType', language) || textIn(record, 'kind', language),
        '9008': textIn(record, 'language', language),
        '9010': record.annex?.file.mime ?? '',
        '9011': record.annex?.file.name ?? textIn(record, 'address', language),
      };
    });
}
