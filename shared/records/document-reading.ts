import { labels, type FieldDefinition } from './definition.ts';

/** How far the document has been worked through, and by whom it is to be. None of it leaves the archive. */
export const readingWork: readonly FieldDefinition[] = [
  {
    key: 'reading',
    type: 'term',
    vocabulary: 'reading-state',
    label: labels('State of reading', 'Стадия прочтения', 'Стадыя прачытання'),
    internal: true,
    indexed: true,
    section: 'archive',
  },
  {
    key: 'assignedTo',
    type: 'text',
    label: labels('Assigned to', 'Кому поручено', 'Каму даручана'),
    identifies: 'name',
    internal: true,
    indexed: true,
    section: 'archive',
  },
  {
    key: 'assignment',
    type: 'longText',
    label: labels('What is to be done', 'Что нужно сделать', 'Што трэба зрабіць'),
    identifies: 'text',
    internal: true,
    section: 'archive',
  },
];
