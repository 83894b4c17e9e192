import { fail } from '../../shared/contract/errors.ts';
import { partInWords } from '../../shared/chronology/words.ts';
import { printedField } from '../../shared/records/confidentiality.ts';
import { fieldAt, timelinePaths } from '../../shared/records/dated-parts.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { FieldDefinition, FieldValue } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel, termOf } from '../../shared/vocabulary/vocabulary.ts';
import { idOf } from '../archive/codes.ts';
import type { RecordRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { ShownCitation, ShownRecord } from '../archive/view.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { ChronologyEntry, Citation, Subject } from './cedaw-input.ts';
import type { EntryMaterial, Material, SubjectMaterial } from './gather.ts';
import type { Naming } from './naming.ts';
import { entryOf, entryText, undatedOf, valueText } from './print-value.ts';
import type { ReportLanguage, ReportWords } from './report-words.ts';

export interface PrintOptions {
  readonly language: ReportLanguage;
  readonly words: ReportWords;
  readonly naming: Naming;
  /** The number of a document's annex; null when it is not annexed. */
  annex(document: string): number | null;
  isWithheld(document: string): boolean;
}

/**
 * The subjects as they are printed: labels in place of terms, dates in words, their sources, and every text masked. Each text of the
 * archive is masked by itself; names that are printed from a record of a person pass the gate as that person's heading.
 */
export function printSubjects(catalogue: Catalogue, material: Material, options: PrintOptions): Subject[] {
  return material.subjects.map((subject) => {
    const { record, kind, entries } = subject;
    const { naming } = options;
    const named = kind !== 'person' || naming.isNamed(record.code);
    return {
      code: record.code,
      kind,
      heading: titleOf(record, naming),
      named,
      facts: factsOf(catalogue, subject, named, options),
      chronology: entries.map((entry) => printEntry(catalogue, record.code, entry, options)),
    };
  });
}

/**
 * Fields of a subject that a report prints. Of a person under a code only those that fit too many to tell who it is; of one's own fields
 * Khronika cannot know that, so that they stand with a name alone.
 */
function factsOf(
  catalogue: Catalogue,
  { record, kind }: SubjectMaterial,
  named: boolean,
  options: PrintOptions,
): Subject['facts'] {
  const row = stored(catalogue, record.code);
  const ofPerson = new Set(['sex', ...(named ? ['occupation', 'description'] : [])]);
  return definitions[row.type].fields
    .flatMap((field) => printedField(field) ?? [])
    .filter(({ key }) => row.fields[key] !== undefined)
    .filter(({ key, own }) => (kind === 'person' ? ofPerson.has(key) || (named && own === true) : !TITLES.has(key)))
    .map((field) => {
      const text = (value: FieldValue): string =>
        options.naming.mask(valueText(catalogue, field, value, options.language));
      const value = text(row.fields[field.key] as FieldValue);
      // A reader is told that sources disagree, and what the others say.
      const others = row.others[field.key]?.values.map(text).join('; ');
      return {
        label: labelOf(field, options),
        value: others === undefined ? value : options.words.detail.withOthers(value, others),
      };
    });
}

/** Fields that a title is made of, and those that are said in another way. */
const TITLES: ReadonlySet<string> = new Set(['title', 'name']);
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([...TITLES, 'kind', 'measure', 'dateBasis', 'attributedTo']);

function printEntry(
  catalogue: Catalogue,
  subject: string,
  entry: EntryMaterial,
  options: PrintOptions,
): ChronologyEntry {
  const { record, date, role } = entry;
  const { naming, words } = options;
  const part = entry.field === undefined ? null : fieldAt(definitions[record.type], entry.field);
  const detail =
    entry.link !== undefined
      ? noteOf(entry.link, naming)
      : part?.group
        ? partDetail(catalogue, entry, part.group, options)
        : detailOf(catalogue, record, subject, options);
  const told = role === null ? [] : role.split(', ').filter((each) => !isSilent(each, record, words));
  const kind = kindOf(catalogue, record, options);
  const moment = momentOf(entry, options.language);
  return {
    code: record.code,
    type: record.type,
    ...(kind === '' ? {} : { kind: naming.mask(kind) }),
    date,
    title: titleOf(record, naming),
    ...(detail === '' ? {} : { detail }),
    ...(told.length === 0 ? {} : { role: told.map((each) => roleText(each, options)).join(', ') }),
    ...(moment === '' ? {} : { moment: naming.mask(moment) }),
    citations: entry.citations.map((citation) => printCitation(catalogue, citation, options)),
  };
}

/** Which of its dates it is: "Opened on", "hearing, appeal". A date that is called nothing else says no more than that it is one. */
function momentOf({ record: { type }, field, detail }: EntryMaterial, language: ReportLanguage): string {
  const found = field === undefined ? null : fieldAt(definitions[type], field);
  if (found === null) return '';
  const part = partInWords({ type, field: field ?? null, ...(detail === undefined ? {} : { detail }) }, language);
  if (part !== '') return part;
  const dates = timelinePaths(definitions[type]).filter((path) => !path.includes('.'));
  const isPlain = found.field.label.en === 'Date';
  return type === 'case' || (dates.length > 1 && !isPlain) ? found.field.label[language] : '';
}

/** What is recorded of one entry of a group: of a hearing who sat, of a stay where it was. */
function partDetail(catalogue: Catalogue, entry: EntryMaterial, group: FieldDefinition, options: PrintOptions): string {
  const value = entryOf(group, stored(catalogue, entry.record.code).fields[group.key], entry.item);
  if (value === null) return '';
  const said = [(entry.field ?? '').split('.').at(-1) ?? '', group.kindPart ?? ''];
  const text = entryText(catalogue, group, value, options.language, said);
  return text === '' ? '' : options.naming.mask(sentence(text));
}

/** Of a membership its note; what the organisation is stands in its own chapter, if anywhere. */
function noteOf({ note }: NonNullable<EntryMaterial['link']>, naming: Naming): string {
  return note === null ? '' : naming.mask(sentence(capital(note)));
}

/** What kind of event, act, remedy or detention it is. Kinds of cases are adjectives, and measures are what titles say. */
function kindOf(catalogue: Catalogue, record: ShownRecord, options: PrintOptions): string {
  const field = fieldOf(definitions[record.type], 'kind');
  const value = stored(catalogue, record.code).fields['kind'];
  if (field === undefined || value === undefined || !SAYING_KINDS.has(record.type)) return '';
  return valueText(catalogue, field, value, options.language);
}

const SAYING_KINDS: ReadonlySet<string> = new Set(['event', 'incident', 'remedy', 'detention']);

/** Whether a role is no news beside the record: an organisation is the victim of every measure against it. */
function isSilent(role: string, { type }: ShownRecord, words: ReportWords): boolean {
  return words.silentRoles.includes(role) || (type === 'liquidation' && role === 'victim');
}

/** What is recorded beyond the title: the texts, who says so, the other fields, who else took part, and what other sources give. */
function detailOf(catalogue: Catalogue, shown: ShownRecord, subject: string, options: PrintOptions): string {
  const { naming, words, language } = options;
  const row = stored(catalogue, shown.code);
  const fields = definitions[row.type].fields.flatMap((field) => printedField(field) ?? []);
  const textOf = (field: FieldDefinition): string => {
    const value = row.fields[field.key];
    if (value === undefined) return '';
    const told = field.type === 'group' ? undatedOf(field, value) : value;
    return naming.mask(valueText(catalogue, field, told, language));
  };
  // What the facts of the subject itself have said.
  if (shown.code === subject) return '';
  const texts: string[] = [];
  const particulars: string[] = [];
  const values = fields.map(textOf);
  for (const field of fields) {
    const text = textOf(field);
    if (text === '' || (SAID_ELSEWHERE.has(field.key) && field.key !== 'attributedTo')) continue;
    // One act is what every entry is about.
    if (field.type === 'edtf' || (field.key === 'count' && text === '1')) continue;
    if (field.type === 'longText') texts.push(sentence(text));
    else if (field.key === 'attributedTo') texts.push(sentence(words.detail.accordingTo(text)));
    else particulars.push(sentence(words.detail.labelled(labelOf(field, options), text)));
  }
  particulars.push(...participants(shown, subject, values, options));
  for (const [key, { values }] of Object.entries(row.others)) {
    const field = fields.find((each) => each.key === key);
    if (field === undefined) continue;
    const given = naming.mask(values.map((value) => valueText(catalogue, field, value, language)).join('; '));
    particulars.push(
      sentence(
        key === 'date' ? words.detail.otherDate(given) : words.detail.otherValue(labelOf(field, options), given),
      ),
    );
  }
  return [texts.join(' '), particulars.join(' ')].filter((part) => part !== '').join('\n');
}

/**
 * The other people and organisations of a record by their parts in it: "Court: Court of the Lenin District. Defendant: P-0004."
 *
 * @param said values of fields that are printed already: a court is often both a field and linked
 */
function participants(shown: ShownRecord, subject: string, said: readonly string[], options: PrintOptions): string[] {
  const { naming, words } = options;
  const byRole = new Map<string, string[]>();
  for (const { code, type, title, role } of shown.links) {
    if (code === subject || (type !== 'person' && type !== 'organisation')) continue;
    const printed = titleOf({ code, type, title }, naming);
    if (type === 'organisation' && said.includes(printed)) continue;
    const label = words.silentRoles.includes(role) ? words.detail.alsoInvolved : roleText(role, options);
    byRole.set(label, [...(byRole.get(label) ?? []), printed]);
  }
  return [...byRole].map(([label, titles]) =>
    sentence(words.detail.labelled(capital(label), [...new Set(titles)].join(', '))),
  );
}

function printCitation(catalogue: Catalogue, citation: ShownCitation, options: PrintOptions): Citation {
  const { naming, annex, isWithheld } = options;
  const code = citation.document;
  const isHeldBack = isWithheld(code);
  const address = stored(catalogue, code).fields['address'];
  return {
    annex: annex(code),
    documentCode: naming.mask(code),
    documentTitle: isHeldBack ? '' : naming.mask(citation.documentTitle),
    page: citation.page === null ? null : naming.mask(citation.page),
    ...(citation.place === null || isHeldBack ? {} : { place: naming.mask(citation.place) }),
    ...(citation.quote === null || isHeldBack ? {} : { quotation: naming.mask(citation.quote) }),
    ...(citation.reliability === null
      ? {}
      : { reliability: naming.mask(termLabel(vocabularyOf('reliability'), citation.reliability, options.language)) }),
    // Half an address leads nowhere, and the other half would be a name.
    ...(typeof address === 'string' && !isHeldBack && naming.uncleared(address).length === 0 ? { address } : {}),
    withheld: isHeldBack,
  };
}

function titleOf({ code, type, title }: { code: string; type: string; title: string }, naming: Naming): string {
  return type === 'person' ? naming.heading(code, title) : naming.mask(title || code);
}

/** Shipped terms are ours; a term or a word of the user's own may name somebody. */
function roleText(role: string, { naming, words, language }: PrintOptions): string {
  const term = termOf(vocabularyOf('link-role'), role);
  const label = term?.labels[language];
  return (
    words.roles[role] ??
    (label !== undefined && term?.own !== true ? label : naming.mask(label ?? role.replaceAll('-', ' ')))
  );
}

/** The label of a field of one's own is a text of the archive like any other. */
function labelOf({ label, own }: FieldDefinition, { language, naming }: PrintOptions): string {
  return own === true ? naming.mask(label[language]) : label[language];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return /[.!?…:;]["”»)]?$/.test(text) ? text : `${text}.`;
}

function stored(catalogue: Catalogue, code: string): RecordRow {
  return readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
}
