import { compareDates } from '../../shared/dates/order.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { Fields, FieldDefinition, FieldValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { showValue } from '../../shared/records/show.ts';
import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/commit.ts';
import { titleById } from '../archive/derive.ts';
import type { RecordRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import { timelineOf } from '../archive/timeline.ts';
import { showRecord, type ShownCitation, type ShownRecord } from '../archive/view.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { ChronologyEntry, Citation, Subject } from './cedaw-input.ts';
import type { Naming } from './naming.ts';

/** Everything about the subjects that a report draws from the archive, before anything is masked. */
export interface Material {
  readonly subjects: readonly SubjectMaterial[];
  /** Codes of the people who occur in any of it. */
  readonly people: ReadonlySet<string>;
  /** Codes of the documents that anything in it rests on. */
  readonly documents: readonly string[];
  readonly records: number;
}

interface SubjectMaterial {
  readonly record: ShownRecord;
  readonly kind: Subject['kind'];
  readonly entries: readonly EntryMaterial[];
}

interface EntryMaterial {
  readonly record: ShownRecord;
  readonly date: string;
  readonly role: string | null;
}

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

/** Collects the subjects with their chronologies. SUBJECT_INVALID for a record that no report can be about. */
export function gather(catalogue: Catalogue, codes: readonly string[]): Material {
  const people = new Set<string>();
  const documents = new Set<string>();
  const records = new Set<string>();
  const note = (record: ShownRecord): ShownRecord => {
    records.add(record.code);
    for (const link of record.links) {
      if (link.type === 'person') people.add(link.code);
      if (link.type === 'document') documents.add(link.code);
      for (const citation of link.citations) documents.add(citation.document);
    }
    for (const citation of record.citations) documents.add(citation.document);
    return record;
  };
  const subjects = [...new Set(codes)].map((code): SubjectMaterial => {
    const record = note(showRecord(catalogue, code));
    if (record.state === 'trashed') fail('RECORD_NOT_FOUND', { code });
    if (record.type !== 'person' && record.type !== 'organisation' && record.type !== 'case')
      fail('SUBJECT_INVALID', { code });
    if (record.type === 'person') people.add(code);
    const entries = timelineOf(catalogue, code)
      .entries.filter(({ type }) => CHRONICLED.has(type))
      .map(({ code: entry, date, role }) => ({ record: note(showRecord(catalogue, entry)), date, role }));
    return { record, kind: record.type, entries };
  });
  return { subjects, people, documents: [...documents], records: records.size };
}

export interface PrintOptions {
  readonly naming: Naming;
  /** The number of a document's annex, or null; and whether it is withheld. */
  annex(document: string): number | null;
  isWithheld(document: string): boolean;
}

/** The subjects as they are printed: masked, with labels instead of terms, and their sources. */
export function printSubjects(catalogue: Catalogue, material: Material, options: PrintOptions): Subject[] {
  return material.subjects.map(({ record, kind, entries }) => {
    const { naming } = options;
    const named = kind !== 'person' || naming.isNamed(record.code);
    return {
      code: record.code,
      kind,
      heading: kind === 'person' ? naming.heading(record.code, record.title) : naming.mask(record.title || record.code),
      named,
      facts: factsOf(catalogue, record, named).map(({ label, value }) => ({ label, value: naming.mask(value) })),
      chronology: entries
        .map((entry) => printEntry(catalogue, record.code, entry, options))
        .toSorted((a, b) => compareDates(parseEdtf(a.date), parseEdtf(b.date))),
    };
  });
}

/** Fields of a subject that a report prints. Of a person under a code only those that fit too many to tell who it is. */
function factsOf(catalogue: Catalogue, shown: ShownRecord, named: boolean): { label: string; value: string }[] {
  const row = stored(catalogue, shown.code);
  return definitions[row.type].fields
    .filter((field) => field.internal !== true && row.fields[field.key] !== undefined)
    .filter((field) =>
      row.type === 'person'
        ? ['sex', ...(named ? ['occupation', 'description'] : [])].includes(field.key)
        : !IN_HEADING.has(field.key),
    )
    .map((field) => ({
      label: field.label.en,
      value: valueText(catalogue, field, row.fields[field.key] as FieldValue),
    }));
}

const IN_HEADING: ReadonlySet<string> = new Set(['title', 'name']);

function printEntry(
  catalogue: Catalogue,
  subject: string,
  { record, date, role }: EntryMaterial,
  options: PrintOptions,
): ChronologyEntry {
  const { naming } = options;
  const detail = naming.mask(detailOf(catalogue, record, subject, naming));
  return {
    code: record.code,
    type: record.type,
    date,
    title: naming.mask(record.title || record.code),
    ...(detail === '' ? {} : { detail }),
    ...(role === null ? {} : { role: roleText(role) }),
    citations: record.citations.map((citation) => printCitation(citation, options)),
  };
}

/** What is recorded beyond the title: the texts, where, by whom according to whom, who else, and what other sources say. */
function detailOf(catalogue: Catalogue, shown: ShownRecord, subject: string, naming: Naming): string {
  const row = stored(catalogue, shown.code);
  const fields = definitions[row.type].fields.filter(
    (field) => field.internal !== true && !IN_HEADING.has(field.key) && field.type !== 'edtf',
  );
  const texts: string[] = [];
  const particulars: string[] = [];
  for (const field of fields) {
    const value = row.fields[field.key];
    if (value === undefined || field.key === 'kind' || field.key === 'measure' || field.key === 'dateBasis') continue;
    const text = valueText(catalogue, field, value);
    if (field.type === 'longText') texts.push(text);
    else if (field.key === 'attributedTo') texts.push(`According to ${text}.`);
    else particulars.push(`${field.label.en}: ${text}.`);
  }
  const others = shown.links
    .filter(({ code, type }) => code !== subject && (type === 'person' || type === 'organisation'))
    .map(
      ({ code, type, title, role }) => `${type === 'person' ? naming.heading(code, title) : title} (${roleText(role)})`,
    );
  if (others.length > 0) particulars.push(`With ${others.join(', ')}.`);
  for (const [key, disagreement] of Object.entries(row.others)) {
    const field =
      fields.find((each) => each.key === key) ?? definitions[row.type].fields.find((each) => each.key === key);
    if (field === undefined || field.internal === true) continue;
    const values = disagreement.values.map((value) => valueText(catalogue, field, value)).join('; ');
    particulars.push(`Other sources give for ${field.label.en.toLocaleLowerCase('en')}: ${values}.`);
  }
  return [texts.join(' '), particulars.join(' ')].filter((part) => part !== '').join('\n');
}

function printCitation(citation: ShownCitation, { naming, annex, isWithheld }: PrintOptions): Citation {
  const withheld = isWithheld(citation.document);
  const place = [citation.page === null ? '' : citation.page, citation.place ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return {
    annex: annex(citation.document),
    documentCode: citation.document,
    documentTitle: withheld ? '' : naming.mask(citation.documentTitle),
    page: place === '' ? null : naming.mask(place),
    ...(citation.quote === null || withheld ? {} : { quotation: naming.mask(citation.quote) }),
    ...(citation.reliability === null ? {} : { reliability: citation.reliability.replaceAll('-', ' ') }),
    withheld,
  };
}

function valueText(catalogue: Catalogue, field: FieldDefinition, value: FieldValue): string {
  if (field.type === 'edtf' && typeof value === 'string') return printDate(parseEdtf(value), 'en');
  return showValue(field, value, 'en', titleById(catalogue));
}

function roleText(role: string): string {
  return role.replaceAll('-', ' ');
}

function stored(catalogue: Catalogue, code: string): RecordRow & { readonly fields: Fields } {
  return readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
}
