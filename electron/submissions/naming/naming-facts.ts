import type { NamedPerson } from '../../../shared/names/name-matcher.ts';
import type { Fields, RecordType } from '../../../shared/records/definition.ts';
import { isReference } from '../../../shared/records/show.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Clearance } from '../../archive/consent.ts';
import type { RecordRow } from '../../archive/rows.ts';
import { toRecordRow } from '../../archive/stored-rows.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { RecordedSpelling } from './spelling.ts';
import { documenters } from './documenters.ts';
import { withheldOf } from './withheld.ts';
import type { Withheld } from './withheld-finder.ts';

/** A place with the larger ones that it lies in, as far as they are recorded. */
export interface PlaceLevels {
  readonly name: string;
  readonly town: string;
  readonly region: string;
  /** Term of the vocabulary `country`. */
  readonly country: string;
  /** A prison, a court, a police station: a place of the State, which tells of nobody who is held there. */
  readonly facility: boolean;
}

/** What naming asks of the archive beside people and organisations. */
export interface NamingFacts {
  /** Every record by its code. */
  readonly types: ReadonlyMap<string, RecordType>;
  /** What tells of those who are not named, beside their names. */
  readonly withheld: readonly Withheld[];
  /** Names of those who documented, which stand in no record of a person; their code is that of the record. */
  readonly aliases: readonly NamedPerson[];
  /** By code and by id. */
  readonly places: ReadonlyMap<string, PlaceLevels>;
  /** How many people of the archive say the same of their occupation, in small letters. */
  readonly occupations: ReadonlyMap<string, number>;
  /** Terms of `occupation` of a person, and how many people have each. */
  readonly professions: ReadonlyMap<string, { readonly count: number }>;
  readonly professionOf?: ReadonlyMap<string, readonly string[]>;
  readonly spellings: ReadonlyMap<string, RecordedSpelling>;
}

/** Reads from the archive what naming needs. Everything that is compared with texts later is collected here once. */
export function namingFacts(
  catalogue: Catalogue,
  chosen: {
    readonly people: readonly Clearance[];
    readonly organisations: readonly Clearance[];
    readonly draft: Pick<SubmissionDraft, 'naming' | 'masking' | 'submitters' | 'signature'>;
  },
): NamingFacts {
  const rows = catalogue
    .prepare(
      `select id, type, code, data, others, state, rev from record
        where type in ('person', 'organisation', 'source', 'place', 'case', 'document', 'consent') order by code`,
    )
    .all()
    .map(toRecordRow);
  const types = new Map(
    catalogue
      .prepare('select code, type from record')
      .all<{ code: string; type: RecordType }>()
      .map(({ code, type }) => [code, type] as const),
  );
  const ofType = (type: RecordType): RecordRow[] => rows.filter((row) => row.type === type);
  const places = placesOf(ofType('place'));
  const occupations = new Map<string, number>();
  const professions = new Map<string, { count: number }>();
  const professionOf = new Map<string, readonly string[]>();
  const spellings = new Map<string, RecordedSpelling>();
  for (const { code, type, fields, state } of rows) {
    if (type === 'person' && state !== 'trashed') {
      for (const said of new Set(textsIn(fields['occupation']).map((each) => each.toLowerCase())))
        occupations.set(said, (occupations.get(said) ?? 0) + 1);
      const terms = textsIn(fields['profession']);
      professionOf.set(code, terms);
      for (const term of new Set(terms)) professions.set(term, { count: (professions.get(term)?.count ?? 0) + 1 });
    }
    if (type === 'person')
      spellings.set(code, {
        latin: textsIn(fields['latinName'])[0] ?? null,
        native: textsIn(fields['nativeName']),
      });
    if (type === 'organisation')
      spellings.set(code, {
        latin: textsIn(fields['nameEn'])[0] ?? null,
        native: [...textsIn(fields['nameRu']), ...textsIn(fields['nameBe'])],
      });
  }
  return {
    types,
    withheld: withheldOf(catalogue, rows, { ...chosen, places }),
    aliases: documenters(rows, chosen.draft),
    places,
    occupations,
    professions,
    professionOf,
    spellings,
  };
}

function placesOf(rows: readonly RecordRow[]): Map<string, PlaceLevels> {
  const byId = new Map<string, RecordRow>(rows.map((row) => [row.id, row]));
  const above = ({ fields }: { fields: Fields }): RecordRow | undefined =>
    fields['within'] !== undefined && isReference(fields['within']) ? byId.get(fields['within'].ref) : undefined;
  return new Map(
    rows.flatMap((row) => {
      const chain: RecordRow[] = [];
      for (let each: RecordRow | undefined = row; each !== undefined && !chain.includes(each); each = above(each))
        chain.push(each);
      const first = (key: string): string => chain.flatMap(({ fields }) => textsIn(fields[key]))[0] ?? '';
      const named = (kind: RegExp): string =>
        textsIn(chain.find(({ fields }) => kind.test(textsIn(fields['kind']).join(' ')))?.fields['name'])[0] ?? '';
      const isCountry = named(COUNTRY);
      const levels: PlaceLevels = {
        name: first('name'),
        town: first('settlement') || named(SETTLEMENT),
        region: first('region') || named(REGION),
        country: first('country') || isCountry,
        facility: chain.some(({ fields }) => fields['facilityKind'] !== undefined || fields['authority'] !== undefined),
      };
      // Records refer to each other by id, people by code.
      return [[row.code, levels] as const, [row.id, levels] as const];
    }),
  );
}

const SETTLEMENT =
  /\b(?:city|town|village|settlement)\b|город|горад|деревня|вёска|посел|пас[её]лак|агрогород|аграгарад|местечк|мястэчк/iu;
const REGION = /\b(?:region|oblast|province)\b|область|вобласц/iu;
const COUNTRY = /\b(?:country|state)\b|страна|краіна|государств|дзяржав/iu;

/** The texts of a value of any shape that is one, or of several. */
export function textsIn(value: unknown): string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}
