import { labels, type RecordDefinition } from './definition.ts';

/** What was sent to whom, and what came of it (section 11.12 fields follow). */
export const submission: RecordDefinition = {
  type: 'submission',
  prefix: 'B',
  label: labels('submission', 'обращение', 'зварот'),
  plural: labels('submissions', 'обращения', 'звароты'),
  fields: [
    { key: 'title', type: 'text', label: labels('Title', 'Название', 'Назва'), identifies: 'text' },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('title'),
};
