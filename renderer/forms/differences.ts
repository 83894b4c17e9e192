import { isEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { termLabel, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Translate } from '../app/words.ts';
import { initial } from './form-base.ts';
import type { Base, FormState } from './form-shape.ts';
import { changedFields, isEmptyCitation, isEmptyLink } from './form-state.ts';
import { isChanged } from './link-changes.ts';
import { sameOthers } from './other-values.ts';
import { titledOf } from './titles.ts';
import { isChosen, isRows, sameWritten, type Written } from './written.ts';

/** One thing that stands otherwise in two states, in words. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What the form says otherwise than the archive did when it was filled. */
export function differences(state: FormState, language: Language, t: Translate): Difference[] {
  const before = initial(state.type, state.base);
  const fields = fieldsOf(state, changedFields(state)).map((field) => ({
    label: field.label[language],
    before: printAll(field, before, state, language, t),
    after: printAll(field, state, state, language, t),
  }));
  const counted = (label: string, added: number, removed: number, changed = 0): Difference[] => [
    ...(added > 0 ? [{ label, before: '', after: t('forms.added_count', { count: added }) }] : []),
    ...(changed > 0 ? [{ label, before: '', after: t('forms.changed_count', { count: changed }) }] : []),
    ...(removed > 0 ? [{ label, before: '', after: t('forms.removed_count', { count: removed }) }] : []),
  ];
  return [
    ...fields,
    ...counted(
      t('forms.links'),
      state.links.filter((link) => !isEmptyLink(link)).length,
      state.linksRemoved.length,
      state.linksChanged.filter((change) => isChanged(change, state.base.links)).length,
    ),
    ...counted(
      t('forms.sources'),
      state.citations.filter((citation) => !isEmptyCitation(citation)).length,
      state.citationsRemoved.length,
    ),
  ];
}

/** What a newer state of the record says otherwise than the one that the form was filled from, against what the form says. */
export function changesMeanwhile(state: FormState, newer: Base, language: Language, t: Translate): Difference[] {
  const before = initial(state.type, state.base);
  const now = initial(state.type, newer);
  const titled = { ...state, base: newer };
  return definitions[state.type].fields
    .filter(
      ({ key }) =>
        !sameWritten(before.fields[key], now.fields[key]) || !sameOthers(before.others[key], now.others[key]),
    )
    .map((field) => ({
      label: field.label[language],
      before: printAll(field, now, titled, language, t),
      after: printAll(field, state, state, language, t),
    }));
}

function fieldsOf(state: FormState, keys: readonly string[]): FieldDefinition[] {
  return definitions[state.type].fields.filter(({ key }) => keys.includes(key));
}

/** A value with those of other sources beside it. */
function printAll(
  field: FieldDefinition,
  { fields, others }: Pick<FormState, 'fields' | 'others'>,
  state: FormState,
  language: Language,
  t: Translate,
): string {
  const beside = (others[field.key]?.values ?? [])
    .map(({ value }) => print(field, value, state, language, t))
    .filter(Boolean)
    .join('; ');
  const value = print(field, fields[field.key], state, language, t);
  return beside === '' ? value : t('forms.with_others', { value, others: beside });
}

function print(
  field: FieldDefinition,
  written: Written | undefined,
  state: FormState,
  language: Language,
  t: Translate,
): string {
  if (written === undefined || written === null) return '';
  if (typeof written === 'boolean') return t(written ? 'forms.yes' : 'forms.no');
  if (isChosen(written)) return titledOf(state, written.ref).title || written.ref;
  const each = (inner: FieldDefinition, value: Written | undefined): string => print(inner, value, state, language, t);
  if (isRows(written))
    return written
      .map(({ value }) => each(field, value))
      .filter(Boolean)
      .join('; ');
  if (typeof written === 'object')
    return (field.fields ?? [])
      .map((inner) => each(inner, written[inner.key]))
      .filter(Boolean)
      .join(', ');
  if (field.type === 'term' && field.vocabulary !== undefined)
    return termLabel(vocabularyOf(field.vocabulary), written, language);
  if (field.type === 'edtf') {
    const date = isEdtf(written) ? written : readDate(written);
    return date === null ? written : printDate(date, language);
  }
  return written;
}
