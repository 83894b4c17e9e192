import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { sections, type SectionId } from '../../shared/records/sections.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';

export interface Section {
  readonly id: SectionId;
  readonly fields: readonly FieldDefinition[];
}

/** The fields of a form in the parts in which it shows them. */
export interface Sectioned {
  readonly main: readonly FieldDefinition[];
  readonly sections: readonly Section[];
  /** What researchers note for themselves, where it stands in no other part. */
  readonly internal: readonly FieldDefinition[];
}

/** Puts the fields of a definition, or some of them, into parts. Parts stand in the order that all records share. */
export function sectioned({
  fields,
  internal,
}: Pick<RecordDefinition, 'internal'> & { readonly fields: readonly FieldDefinition[] }): Sectioned {
  const isOwn = (field: FieldDefinition): boolean => field.internal === true && internal !== true;
  return {
    main: fields.filter((field) => field.section === undefined && !isOwn(field)),
    sections: (Object.keys(sections) as SectionId[])
      .map((id) => ({ id, fields: fields.filter(({ section }) => section === id) }))
      .filter((section) => section.fields.length > 0),
    internal: fields.filter((field) => field.section === undefined && isOwn(field)),
  };
}

/** A field, or a part of one, that can be gone to by its name. */
export interface FieldOffer {
  /** "hearings", "hearings.court". */
  readonly path: string;
  readonly field: FieldDefinition;
  readonly label: string;
  /** What it stands in: a part of the form, a group. */
  readonly where: string;
}

/** The fields whose name fits what is typed, in any language of the window; those that begin so before those that have it inside. */
export function fieldsNamed(definition: RecordDefinition, typed: string, language: Language): readonly FieldOffer[] {
  const asked = folded(typed);
  const offers = definition.fields.flatMap((field) => {
    const section = field.section === undefined ? '' : sections[field.section][language];
    const label = field.label[language];
    const parts = (field.fields ?? []).map((part) => ({
      path: `${field.key}.${part.key}`,
      field: part,
      label: part.label[language],
      where: label,
    }));
    return [{ path: field.key, field, label, where: section }, ...parts];
  });
  if (asked === '') return offers.filter(({ path }) => !path.includes('.'));
  return offers
    .map((offer) => ({ offer, rank: rankOf(offer, asked, language) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ offer }) => offer);
}

function rankOf({ path, field, where }: FieldOffer, asked: string, language: Language): number {
  const own = folded(field.label[language]);
  const names = Object.values(field.label).map(folded);
  // The field before a part of one that is called the same.
  const whole = path.includes('.') ? 0 : 1;
  if (own.startsWith(asked)) return 8 + whole;
  if (own.includes(` ${asked}`)) return 6 + whole;
  if (names.some((name) => name.startsWith(asked) || name.includes(` ${asked}`))) return 4 + whole;
  if (`${folded(where)} ${own}`.includes(asked)) return 2 + whole;
  return names.some((name) => name.includes(asked)) ? 1 : 0;
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ё', 'е').trim();
}
