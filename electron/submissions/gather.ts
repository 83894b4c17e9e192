import { boundsOf } from '../../shared/dates/bounds.ts';
import { isEdtf, parseEdtf } from '../../shared/dates/edtf.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { TimelineEntry } from '../../shared/contract/timeline.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { timelineOf } from '../archive/timeline.ts';
import { showRecord, type ShownCitation, type ShownRecord } from '../archive/view.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** Everything about the subjects that a submission draws from the archive, before anything is masked. */
export interface Material {
  readonly subjects: readonly SubjectMaterial[];
  /** What happened in the period, where nobody was chosen in particular. */
  readonly theme: readonly EntryMaterial[];
  /** Codes of the people who are linked to any of it. */
  readonly people: ReadonlySet<string>;
  /** Codes of the documents that anything in it rests on. */
  readonly documents: readonly string[];
  /** Codes of all records in it. */
  readonly codes: ReadonlySet<string>;
  readonly records: number;
  /** How many of each type. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface SubjectMaterial {
  readonly record: ShownRecord;
  readonly kind: SubjectType;
  readonly entries: readonly EntryMaterial[];
}

export interface EntryMaterial {
  readonly record: ShownRecord;
  /** EDTF. */
  readonly date: string;
  /** The date field of the record; none where the date is that of the link. */
  readonly field: string | undefined;
  /** The entry of a group that the date belongs to, and what kind it is. */
  readonly item: string | undefined;
  readonly detail: TimelineEntry['detail'];
  readonly role: string | null;
  /** What the subject is to the record itself, where the date is that of this link: member from, until. */
  readonly link: ShownRecord['links'][number] | undefined;
  readonly citations: readonly ShownCitation[];
}

export type SubjectType = 'person' | 'organisation' | 'case';

const SUBJECT_TYPES: ReadonlySet<RecordType> = new Set<RecordType>(['person', 'organisation', 'case']);

/** Types that make a chronology. Documents are its evidence, surveys and provisions its background. */
const CHRONICLED: ReadonlySet<string> = new Set([
  'case',
  'detention',
  'liquidation',
  'incident',
  'remedy',
  'event',
  'organisation',
]);

/** What a submission without chosen subjects is about: what happened, and not who belonged where. */
const THEMATIC = ['case', 'detention', 'liquidation', 'incident', 'remedy', 'event'] as const;

export interface Wanted {
  /** Codes of people, organisations and cases; none for everything in the period. */
  readonly about: readonly string[];
  /** EDTF; an empty side is open. */
  readonly period?: { readonly from: string; readonly until: string };
  /** Codes of documents that are used besides: cited in the text, or chosen. */
  readonly documents?: readonly string[];
}

/**
 * Collects the subjects with their chronologies.
 * Fails with SUBJECT_INVALID for a record that no report can be about, and with RECORD_NOT_FOUND for one that is not there or in the
 * trash.
 */
export function gather(catalogue: Catalogue, { about, period, documents: further = [] }: Wanted): Material {
  const people = new Set<string>();
  const documents = new Set<string>();
  const shown = new Map<string, ShownRecord>();
  const show = (code: string, isSubject: boolean): ShownRecord => {
    const record = shown.get(code) ?? showRecord(catalogue, code);
    shown.set(code, record);
    // Of an organisation to which somebody belonged, the other members and its publications are another matter.
    for (const { type, code: linked } of isSubject || record.type !== 'organisation' ? record.links : []) {
      if (type === 'person') people.add(linked);
      if (type === 'document') documents.add(linked);
    }
    for (const { document } of record.citations) documents.add(document);
    return record;
  };
  const entryOf = (subject: ShownRecord | null, entry: TimelineEntry): EntryMaterial => {
    const own = show(entry.code, false);
    // A date without a field is the date of the link between the two.
    const link =
      entry.field === undefined
        ? subject?.links.find((each) => each.code === entry.code && each.role === entry.role)
        : undefined;
    const citations = link !== undefined && link.citations.length > 0 ? link.citations : citationsOf(own, entry.item);
    for (const { document } of citations) documents.add(document);
    const { date, field, item, detail, role } = entry;
    return { record: own, date, field, item, detail, role, link, citations };
  };
  const isWithin = withinPeriod(period);
  const subjects = [...new Set(about)].map((code): SubjectMaterial => {
    const record = show(code, true);
    if (!SUBJECT_TYPES.has(record.type)) fail('SUBJECT_INVALID', { code });
    if (record.state === 'trashed') fail('RECORD_NOT_FOUND', { code });
    if (record.type === 'person') people.add(code);
    const entries = timelineOf(catalogue, code)
      .entries.filter(({ type, date }) => CHRONICLED.has(type) && isWithin(date))
      .map((entry) => entryOf(record, entry));
    return { record, kind: record.type as SubjectType, entries };
  });
  const theme =
    about.length > 0
      ? []
      : codesOfPeriod(catalogue).flatMap((code) =>
          timelineOf(catalogue, code)
            .entries.filter((entry) => entry.code === code && isWithin(entry.date))
            .map((entry) => entryOf(null, entry)),
        );
  const used = further.filter((code) => isDocument(catalogue, code));
  return {
    subjects,
    theme,
    people,
    documents: [...new Set([...documents, ...used])],
    codes: new Set([...shown.keys(), ...people, ...documents, ...used]),
    records: shown.size,
    counts: countTypes([...shown.values()]),
  };
}

/** Whether a date could lie in the period; a date that says nothing lies in every one. */
function withinPeriod(period: Wanted['period']): (date: string) => boolean {
  const side = (text: string | undefined, which: 'earliest' | 'latest'): string | null =>
    text === undefined || !isEdtf(text) ? null : (boundsOf(parseEdtf(text))[which] ?? null);
  const [from, until] = [side(period?.from, 'earliest'), side(period?.until, 'latest')];
  if (from === null && until === null) return () => true;
  return (date) => {
    const { earliest, latest } = boundsOf(parseEdtf(date));
    return (
      (from === null || latest === null || latest >= from) && (until === null || earliest === null || earliest <= until)
    );
  };
}

function codesOfPeriod(catalogue: Catalogue): string[] {
  const types = THEMATIC.map((type) => `'${type}'`).join(', ');
  return catalogue
    .prepare(`select code from record where type in (${types}) and state = 'active' order by code`, { pluck: true })
    .all([]) as unknown as string[];
}

function isDocument(catalogue: Catalogue, code: string): boolean {
  return (
    catalogue.prepare("select 1 from record where code = ? and type = 'document' and state = 'active'").get([code]) !==
    undefined
  );
}

/** An entry of a group rests on its own sources, or where it has none on those of the record. */
function citationsOf({ citations }: ShownRecord, item: string | undefined): readonly ShownCitation[] {
  const own = item === undefined ? [] : citations.filter((citation) => citation.item === item);
  return own.length > 0 ? own : citations.filter((citation) => citation.item === null);
}

function countTypes(records: readonly ShownRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
