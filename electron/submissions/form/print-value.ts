import { printedField } from '../../../shared/records/confidentiality.ts';
import { timelinePaths } from '../../../shared/records/dated-parts.ts';
import type { FieldDefinition, Fields, FieldValue } from '../../../shared/records/definition.ts';
import { asGroup, isReference, showValue } from '../../../shared/records/show.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { dateInWords, type Printing } from './filling.ts';

/**
 * A stored value as it is printed: dates in words, terms in the language of the form, the parts of a group with their labels; each of
 * them masked by what kind of field it is.
 *
 * @param codes of everybody and everything that the value is about
 */
export function valueText(
  printing: Printing,
  field: FieldDefinition,
  value: FieldValue,
  codes: readonly string[],
): string {
  return eachText(printing, field, value, codes, printedField);
}

/** The same where a form asks for this very field: then also what is sensitive, of people who are named. */
export function askedText(
  printing: Printing,
  field: FieldDefinition,
  value: FieldValue,
  codes: readonly string[],
): string {
  const asked: Kept = (part) => (part.internal === true ? null : part);
  return asked(field) === null ? '' : eachText(printing, field, value, codes, asked);
}

/** What is left of a part of a group; null for nothing. */
type Kept = (part: FieldDefinition) => FieldDefinition | null;

function eachText(
  printing: Printing,
  field: FieldDefinition,
  value: FieldValue,
  codes: readonly string[],
  kept: Kept,
): string {
  return listOf(value)
    .map((each) =>
      field.type === 'group'
        ? entryText(printing, field, asGroup(field, each) as Fields, codes, [], kept)
        : leafText(printing, field, each, codes),
    )
    .filter((each) => each !== '')
    .join('; ');
}

/** The parts of one entry of a group, without those that are said elsewhere. */
export function entryText(
  printing: Printing,
  group: FieldDefinition,
  entry: Fields,
  codes: readonly string[],
  without: readonly string[] = [],
  kept: Kept = printedField,
): string {
  return (group.fields ?? [])
    .flatMap((part) => kept(part) ?? [])
    .filter((part) => entry[part.key] !== undefined && !without.includes(part.key))
    .flatMap((part) => {
      const text = eachText(printing, part, entry[part.key] as FieldValue, codes, kept);
      if (text === '') return [];
      const goesWithoutLabel = part.key === group.textPart || part.key === group.kindPart;
      return goesWithoutLabel ? text : printing.words.detail.labelled(labelOf(part, printing), text);
    })
    .join(', ');
}

function leafText(printing: Printing, field: FieldDefinition, value: FieldValue, codes: readonly string[]): string {
  const { catalogue, language, naming, words } = printing;
  if (field.type === 'boolean') return words.detail[value === true ? 'yes' : 'no'];
  if (field.type === 'edtf') return typeof value === 'string' ? dateInWords(printing, value, codes) : '';
  if (isReference(value)) {
    const found = catalogue
      .prepare('select code, type, title from record where id = ?')
      .get<{ code: string; type: string; title: string }>([value.ref]);
    if (found === undefined) return '';
    if (found.type === 'person' || found.type === 'organisation') return naming.heading(found.code, found.title);
    return naming.value(field, found.title, codes, value);
  }
  return naming.value(
    field,
    showValue(field, value, language, () => ''),
    codes,
    value,
  );
}

/** What a group says beside its dated entries, which stand in the chronology by themselves. */
export function undatedOf(group: FieldDefinition, value: FieldValue): FieldValue {
  const dates = timelinePaths({ fields: group.fields ?? [] });
  const isDated = (each: FieldValue): boolean => {
    const entry = asGroup(group, each) as Fields;
    return dates.some((key) => entry[key] !== undefined);
  };
  return listOf(value).filter((each) => !isDated(each));
}

/** The entry that a dated line of a chronology shows. */
export function entryOf(
  group: FieldDefinition,
  value: FieldValue | undefined,
  item: string | undefined,
): Fields | null {
  const entries = (value === undefined ? [] : listOf(value)).map((each) => asGroup(group, each) as Fields);
  return (item === undefined ? entries[0] : entries.find(({ id }) => id === item)) ?? null;
}

/** The label of a field of one's own is a text of the archive like any other. */
export function labelOf(
  { label, own }: FieldDefinition,
  { language, naming }: Pick<Printing, 'language' | 'naming'>,
): string {
  return own === true ? naming.mask(label[language]) : label[language];
}

/** A record as it may be called. */
export function titleText(
  { naming }: Pick<Printing, 'naming'>,
  { code, type, title }: { readonly code: string; readonly type: string; readonly title: string },
): string {
  if (type === 'person' || type === 'organisation') return naming.heading(code, title);
  return naming.mask(title) || naming.label(code);
}

export function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}

export function storedCode(catalogue: Catalogue, code: string): { id: string; type: string; title: string } | null {
  return (
    catalogue
      .prepare('select id, type, title from record where code = ?')
      .get<{ id: string; type: string; title: string }>([code]) ?? null
  );
}
