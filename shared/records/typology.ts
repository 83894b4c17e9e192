import { labels, type FieldDefinition } from './definition.ts';

/** Where a record belongs in the typology of the report on women defenders, so that its figures and the archive's can be compared. */
export const typology: FieldDefinition = {
  key: 'typology',
  type: 'term',
  vocabulary: 'lawtrend-typology',
  repeatable: true,
  label: labels('In the typology of the report', 'В типологии отчёта', 'У тыпалогіі справаздачы'),
  section: 'archive',
};
