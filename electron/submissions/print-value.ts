import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { printedField } from '../../shared/records/confidentiality.ts';
import { timelinePaths } from '../../shared/records/dated-parts.ts';
import type { FieldDefinition, Fields, FieldValue } from '../../shared/records/definition.ts';
import { asGroup, showValue } from '../../shared/records/show.ts';
import { titleById } from '../archive/derive.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { reportWords, type ReportLanguage } from './report-words.ts';

/** A stored value as a report prints it, before it is masked: dates in words, the parts of a group with their labels. */
export function valueText(
  catalogue: Catalogue,
  field: FieldDefinition,
  value: FieldValue,
  language: ReportLanguage,
): string {
  if (field.type === 'group') {
    const entries = listOf(value).map((each) => asGroup(field, each) as Fields);
    return entries
      .map((entry) => entryText(catalogue, field, entry, language))
      .filter((each) => each !== '')
      .join('; ');
  }
  if (field.type === 'boolean') return reportWords(language).detail[value === true ? 'yes' : 'no'];
  if (field.type === 'edtf')
    return listOf(value)
      .map((each) => printDate(parseEdtf(typeof each === 'string' ? each : ''), language))
      .join('; ');
  return showValue(field, value, language, titleById(catalogue));
}

/** The parts of one entry of a group, without those that are said elsewhere. */
export function entryText(
  catalogue: Catalogue,
  group: FieldDefinition,
  entry: Fields,
  language: ReportLanguage,
  without: readonly string[] = [],
): string {
  return (group.fields ?? [])

    .flatMap((part) => printedField(part) ?? [])
    .filter((part) => entry[part.key] !== undefined && !without.includes(part.key))
    .map((part) => {
      const text = valueText(catalogue, part, entry[part.key] as FieldValue, language);
      const goesWithoutLabel = part.key === group.textPart || part.key === group.kindPart;
      return goesWithoutLabel ? text : reportWords(language).detail.labelled(part.label[language], text);
    })
    .join(', ');
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

function listOf(value: FieldValue): readonly FieldValue[] {
  return Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}
