import { partInWords } from '../../../shared/chronology/words.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { printedField } from '../../../shared/records/confidentiality.ts';
import { fieldAt, timelinePaths } from '../../../shared/records/dated-parts.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import type { FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { linkRole } from '../../../shared/vocabulary/people.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termOf } from '../../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../../archive/codes.ts';
import type { RecordRow } from '../../archive/rows.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { EntryMaterial, SubjectMaterial } from '../gather.ts';
import { ABOUT } from '../naming/about-roles.ts';
import { printCitation } from './citation-note.ts';
import { capital, dateInWords, sentence, type Printing } from './filling.ts';
import { entryOf, entryText, labelOf, titleText, undatedOf, valueText } from './print-value.ts';
import type { PrintedEntry, PrintedSubject } from './printed.ts';

/**
 * The subjects as they are printed: labels in place of terms, dates in words, their sources, and every text masked. Each text of the
 * archive is masked by itself; names that are printed from a record of a person pass the gate as that person's heading.
 */
export function printSubject(printing: Printing, subject: SubjectMaterial): PrintedSubject {
  const { record, kind, entries } = subject;
  const named = printing.naming.isNamed(record.code) || kind === 'case';
  return {
    code: record.code,
    kind,
    heading: titleText(printing, record),
    named,
    facts: factsOf(printing, subject, named),
    chronology: entries.map((entry) => printEntry(printing, entry, record)),
  };
}

/**
 * Fields of a subject that are printed. Of a person under a pseudonym only those that fit too many to tell who it is; of one's own fields
 * Khronika cannot know that, so that they stand with a name alone.
 */
function factsOf(printing: Printing, { record, kind }: SubjectMaterial, named: boolean): PrintedSubject['facts'] {
  const row = stored(printing.catalogue, record.code);
  const ofPerson = new Set(named ? ['sex', 'occupation', 'description'] : ['sex', 'occupation']);
  const ofOrganisation = new Set(['kind', 'status', 'legalForm']);
  const isSaid = ({ key, own }: FieldDefinition): boolean => {
    if (kind === 'person') return ofPerson.has(key) || (named && own === true);
    return kind === 'organisation' && !named ? ofOrganisation.has(key) : !TITLES.has(key);
  };
  return definitions[row.type].fields
    .flatMap((field) => printedField(field) ?? [])
    .filter((field) => row.fields[field.key] !== undefined && isSaid(field))
    .flatMap((field) => {
      const text = (value: FieldValue): string =>
        valueText(printing, field, value, kind === 'case' ? concerned(record) : [record.code]);
      const value = text(row.fields[field.key] as FieldValue);
      if (value === '') return [];
      // A reader is told that sources disagree, and what the others say.
      const others = row.others[field.key]?.values.map(text).filter((each) => each !== '' && each !== value) ?? [];
      return {
        label: labelOf(field, printing),
        value: others.length === 0 ? value : printing.words.detail.withOthers(value, others.join('; ')),
      };
    });
}

/** Fields that a title is made of, and those that are said in another way. */
const TITLES: ReadonlySet<string> = new Set(['title', 'name', 'shortName', 'nativeName', 'latinName']);
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['title', 'name', 'kind', 'measure', 'dateBasis', 'attributedTo']);

/**
 * A dated line of a chronology.
 *
 * @param subject on whose chronology it stands; null for one that is about nobody in particular
 */
export function printEntry(printing: Printing, entry: EntryMaterial, subject: ShownRecord | null): PrintedEntry {
  const { record, date, role } = entry;
  const { naming } = printing;
  const codes = concerned(record, subject === null || subject.type === 'case' ? '' : subject.code);
  const part = entry.field === undefined ? null : fieldAt(definitions[record.type], entry.field);
  const detail =
    entry.link !== undefined
      ? noteOf(printing, entry.link)
      : part?.group
        ? partDetail(printing, entry, part.group, codes)
        : detailOf(printing, record, subject?.code ?? '', codes);
  const told = role === null ? [] : role.split(', ').filter((each) => !isSilent(each, record));
  const kind = kindOf(printing, record, codes);
  const moment = momentOf(printing, entry);
  return {
    code: record.code,
    type: record.type,
    ...(kind === '' ? {} : { kind: naming.mask(kind) }),
    date,
    dateText: dateInWords(printing, date, codes),
    isCoarser: naming.date(date, codes) !== date,
    title: titleText(printing, record),
    ...(detail === '' ? {} : { detail }),
    ...(told.length === 0 ? {} : { role: told.map((each) => roleText(printing, each)).join(', ') }),
    ...(moment === '' ? {} : { moment: naming.mask(moment) }),
    citations: entry.citations.map((citation) => printCitation(printing, citation)),
  };
}

/**
 * The people and organisations whom a record concerns.
 *
 * @param subject a person or an organisation that it concerns in any case; empty for none
 */
export function concerned(record: ShownRecord, subject = ''): string[] {
  const linked = record.links.flatMap(({ type, code, role }) => (type === 'person' && ABOUT.has(role) ? [code] : []));
  const itself = record.type === 'person' || record.type === 'organisation' ? [record.code] : [];
  return [...new Set([...itself, ...(subject === '' ? [] : [subject]), ...linked])];
}

/** Which of its dates it is: "Opened on", "hearing, appeal". A date that is called nothing else says no more than that it is one. */
function momentOf({ language }: Printing, { record: { type }, field, detail }: EntryMaterial): string {
  const found = field === undefined ? null : fieldAt(definitions[type], field);
  if (found === null) return '';
  const part = partInWords({ type, field: field ?? null, ...(detail === undefined ? {} : { detail }) }, language);
  if (part !== '') return part;
  const dates = timelinePaths(definitions[type]).filter((path) => !path.includes('.'));
  const isPlain = found.field.label.en === 'Date';
  return type === 'case' || (dates.length > 1 && !isPlain) ? found.field.label[language] : '';
}

/** What is recorded of one entry of a group: of a hearing who sat, of a stay where it was. */
function partDetail(
  printing: Printing,
  entry: EntryMaterial,
  group: FieldDefinition,
  codes: readonly string[],
): string {
  const value = entryOf(group, stored(printing.catalogue, entry.record.code).fields[group.key], entry.item);
  if (value === null) return '';
  const said = [(entry.field ?? '').split('.').at(-1) ?? '', group.kindPart ?? ''];
  const text = entryText(printing, group, value, codes, said);
  return text === '' ? '' : sentence(text);
}

/** Of a membership its note; what the organisation is stands in its own chapter, if anywhere. */
function noteOf({ naming }: Printing, { note }: NonNullable<EntryMaterial['link']>): string {
  return note === null ? '' : naming.mask(sentence(capital(note)));
}

/** What kind of event, act, remedy or detention it is. Kinds of cases are adjectives, and measures are what titles say. */
function kindOf(printing: Printing, record: ShownRecord, codes: readonly string[]): string {
  const field = fieldOf(definitions[record.type], 'kind');
  const value = stored(printing.catalogue, record.code).fields['kind'];
  if (field === undefined || value === undefined || !SAYING_KINDS.has(record.type)) return '';
  return valueText(printing, field, value, codes);
}

const SAYING_KINDS: ReadonlySet<string> = new Set(['event', 'incident', 'remedy', 'detention']);

/** Roles that say no more than that there is a connection. */
const SILENT_ROLES: ReadonlySet<string> = new Set([
  'subject',
  'case',
  'detention',
  'place',
  'provision',
  'related',
  'attachment',
]);

/** Whether a role is no news beside the record: an organisation is the victim of every measure against it. */
function isSilent(role: string, { type }: ShownRecord): boolean {
  return SILENT_ROLES.has(role) || (type === 'liquidation' && role === 'victim');
}

/** What is recorded beyond the title: the texts, who says so, the other fields, who else took part, and what other sources give. */
export function detailOf(
  printing: Printing,
  shown: ShownRecord,
  subject: string,
  codes: readonly string[],
  without: ReadonlySet<string> = SAID_ELSEWHERE,
): string {
  const { words } = printing;
  const row = stored(printing.catalogue, shown.code);
  const fields = definitions[row.type].fields.flatMap((field) => printedField(field) ?? []);
  // What the facts of the subject itself have said.
  if (shown.code === subject) return '';
  const texts: string[] = [];
  const particulars: string[] = [];
  const values = fields.map((field) => {
    const value = row.fields[field.key];
    if (value === undefined) return '';
    return valueText(printing, field, field.type === 'group' ? undatedOf(field, value) : value, codes);
  });
  for (const [at, field] of fields.entries()) {
    const text = values[at] ?? '';
    if (text === '' || (without.has(field.key) && field.key !== 'attributedTo')) continue;
    // One act is what every entry is about.
    if (field.type === 'edtf' || (field.key === 'count' && text === '1')) continue;
    if (field.type === 'longText') texts.push(sentence(text));
    else if (field.key === 'attributedTo') texts.push(sentence(words.detail.accordingTo(text)));
    else particulars.push(sentence(words.detail.labelled(labelOf(field, printing), text)));
  }
  particulars.push(...participants(printing, shown, subject, values));
  for (const [key, { values: further }] of Object.entries(row.others)) {
    const field = fields.find((each) => each.key === key);
    if (field === undefined || without.has(key)) continue;
    const given = further
      .map((value) => valueText(printing, field, value, codes))
      .filter((each) => each !== '')
      .join('; ');
    if (given === '') continue;
    particulars.push(
      sentence(
        key === 'date' ? words.detail.otherDate(given) : words.detail.otherValue(labelOf(field, printing), given),
      ),
    );
  }
  return [texts.join(' '), particulars.join(' ')].filter((part) => part !== '').join('\n');
}

/**
 * The other people and organisations of a record by their parts in it: "Court: Court of the Lenin District. Defendant: Person K."
 *
 * @param said values of fields that are printed already: a court is often both a field and linked
 */
function participants(printing: Printing, shown: ShownRecord, subject: string, said: readonly string[]): string[] {
  const { words } = printing;
  const byRole = new Map<string, string[]>();
  for (const { code, type, title, role } of shown.links) {
    if (code === subject || (type !== 'person' && type !== 'organisation')) continue;
    const printed = titleText(printing, { code, type, title });
    if (type === 'organisation' && said.includes(printed)) continue;
    const label = SILENT_ROLES.has(role) ? words.detail.alsoInvolved : roleText(printing, role);
    byRole.set(label, [...(byRole.get(label) ?? []), printed]);
  }
  return [...byRole].map(([label, titles]) =>
    sentence(words.detail.labelled(capital(label), [...new Set(titles)].join(', '))),
  );
}

/** Shipped terms are ours; a term or a word of the user's own may name somebody. */
export function roleText({ naming, words, language }: Printing, role: string): string {
  const term = termOf(vocabularyOf(linkRole.name), role);
  const label = term?.labels[language];
  return (
    words.roles[role] ??
    (label !== undefined && term?.own !== true ? label : naming.mask(label ?? role.replaceAll('-', ' ')))
  );
}

export function stored(catalogue: Catalogue, code: string): RecordRow {
  return readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
}
