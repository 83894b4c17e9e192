import type { Language } from '../../../../shared/vocabulary/vocabulary.ts';
import type { DataInput, DataLink, DataRecord } from '../data-record.ts';
import { lengthOf, type FtmEntity } from './check.ts';
import { plainDates } from './dates.ts';

const INTERVAL = ['startDate', 'endDate', 'description'] as const;
const DOCUMENT = [
  'name',
  'title',
  'fileName',
  'mimeType',
  'fileSize',
  'contentHash',
  'date',
  'language',
  'publisher',
  'sourceUrl',
  'keywords',
  'summary',
  'description',
] as const;

/** What is written of each schema of FollowTheMoney, and nothing else. docs/exchange.md says where it comes from. */
export const ftmProperties = {
  Person: [
    'name',
    'firstName',
    'fatherName',
    'lastName',
    'alias',
    'previousName',
    'gender',
    'birthDate',
    'birthPlace',
    'deathDate',
    'citizenship',
    'position',
    'spokenLanguage',
    'topics',
    'description',
    'proof',
  ],
  Organization: [
    'name',
    'alias',
    'previousName',
    'classification',
    'legalForm',
    'status',
    'incorporationDate',
    'dissolutionDate',
    'registrationNumber',
    'website',
    'country',
    'addressEntity',
    'topics',
    'description',
    'proof',
  ],
  PublicBody: [
    'name',
    'alias',
    'previousName',
    'classification',
    'legalForm',
    'status',
    'incorporationDate',
    'dissolutionDate',
    'registrationNumber',
    'website',
    'country',
    'addressEntity',
    'topics',
    'description',
    'proof',
  ],
  Address: ['name', 'full', 'city', 'region', 'country', 'latitude', 'longitude', 'description', 'proof'],
  CourtCase: [
    'name',
    'caseNumber',
    'court',
    'category',
    'type',
    'status',
    'fileDate',
    'closeDate',
    'addressEntity',
    'description',
    'proof',
  ],
  CourtCaseParty: ['party', 'case', 'role', ...INTERVAL],
  Representation: ['agent', 'client', 'role', ...INTERVAL],
  Event: [
    'name',
    'date',
    'startDate',
    'endDate',
    'location',
    'country',
    'involved',
    'organizer',
    'keywords',
    'addressEntity',
    'summary',
    'description',
    'proof',
  ],
  Membership: ['member', 'organization', 'role', ...INTERVAL],
  Employment: ['employee', 'employer', 'role', ...INTERVAL],
  Family: ['person', 'relative', 'relationship', ...INTERVAL],
  UnknownLink: ['subject', 'object', 'role', ...INTERVAL],
  Document: DOCUMENT,
  Pages: DOCUMENT,
  PlainText: DOCUMENT,
  HyperText: DOCUMENT,
  Image: DOCUMENT,
  Audio: DOCUMENT,
  Video: DOCUMENT,
  Documentation: ['document', 'entity', 'role', 'summary', 'description'],
} as const;
export type FtmSchema = keyof typeof ftmProperties;
export type FtmProperties = Readonly<Record<string, readonly (string | null | undefined)[]>>;

/** Collects entities; the same one may be told more of as it goes. */
export interface Entities {
  readonly input: DataInput;
  readonly language: Language;
  readonly recordOf: (id: string) => DataRecord | undefined;
  /** Of the record: who has which role in it. */
  readonly linksOf: (id: string) => readonly DataLink[];
  add(id: string, schema: FtmSchema, properties: FtmProperties): void;
  all(): FtmEntity[];
}

export function collectEntities(input: DataInput): Entities {
  const made = new Map<string, { schema: FtmSchema; properties: Map<string, Set<string>> }>();
  const records = new Map(input.records.map((record) => [record.id, record]));
  const links = Map.groupBy(input.links, ({ of }) => of);
  return {
    input,
    language: input.language,
    recordOf: (id) => records.get(id),
    linksOf: (id) => links.get(id) ?? [],
    add(id, schema, properties) {
      const entity = made.get(id) ?? { schema, properties: new Map<string, Set<string>>() };
      made.set(id, entity);
      for (const [key, values] of Object.entries(properties)) {
        if (!(ftmProperties[schema] as readonly string[]).includes(key))
          throw new TypeError(`${schema}.${key} is not among what is written`);
        const said = entity.properties.get(key) ?? new Set<string>();
        for (const value of values) {
          const text = cut(value?.trim() ?? '', lengthOf(schema, key));
          if (text !== '') said.add(text);
        }
        if (said.size > 0) entity.properties.set(key, said);
      }
    },
    all: () =>
      [...made].map(([id, { schema, properties }]) => ({
        id,
        schema,
        properties: Object.fromEntries([...properties].map(([key, values]) => [key, [...values]])),
      })),
  };
}

/** The model allows so much; where a text ends early, that is seen. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** From when and until when something held, in the properties of an Interval. */
export function intervalOf(
  from: string | null,
  until: string | null,
  language: Language,
): { readonly startDate: string[]; readonly endDate: string[]; readonly notes: string[] } {
  const [start, end] = [from, until].map((edtf) => (edtf === null ? null : plainDates(edtf, language)));
  return {
    startDate: [start?.start ?? start?.date[0] ?? []].flat(),
    endDate: [end?.end ?? end?.date.at(-1) ?? []].flat(),
    notes: [start?.note ?? '', end?.note ?? ''].filter((note) => note !== ''),
  };
}

/** Of several dates of one thing, for properties that hold a date alone; what cannot be said so comes back as notes. */
export function datesOf(
  edtf: readonly string[],
  language: Language,
): { readonly dates: string[]; readonly notes: string[] } {
  const said = edtf.map((each) => plainDates(each, language));
  return {
    dates: said.flatMap(({ date, start, end }) => [...date, ...(start !== null && start === end ? [start] : [])]),
    notes: said.flatMap(({ note, start, end }, at) =>
      note !== '' || start !== null || end !== null ? [note === '' ? (edtf[at] as string) : note] : [],
    ),
  };
}
