import { labels, type FieldDefinition } from './definition.ts';

/** What was made unreadable in a copy of another document: for whom, where, and why. None of it leaves the archive. */
export const redaction: readonly FieldDefinition[] = [
  {
    key: 'redaction',
    type: 'group',
    label: labels('Redaction', 'Изъятия', 'Выключэнні'),
    help: labels(
      'This document is a copy of another one in which something was made unreadable for good.',
      'Это копия другого документа, в которой часть содержания безвозвратно скрыта.',
      'Гэта копія іншага дакумента, у якой частка зместу беззваротна схаваная.',
    ),
    internal: true,
    section: 'copy',
    fields: [
      {
        key: 'of',
        type: 'reference',
        targets: ['document'],
        label: labels('Original', 'Оригинал', 'Арыгінал'),
      },
      {
        key: 'audience',
        type: 'term',
        vocabulary: 'consent-recipient',
        repeatable: true,
        label: labels('For whom', 'Для кого', 'Для каго'),
      },
      { key: 'words', type: 'integer', label: labels('Words gone', 'Удалено слов', 'Выдалена слоў') },
      {
        key: 'pictures',
        type: 'integer',
        label: labels('Pages that became pictures', 'Страниц, ставших снимками', 'Старонак, што сталі здымкамі'),
      },
      {
        key: 'recognised',
        type: 'integer',
        label: labels('Places in which letters were looked for', 'Мест, где искали буквы', 'Месцаў, дзе шукалі літары'),
      },
      {
        key: 'standing',
        type: 'text',
        repeatable: true,
        identifies: 'text',
        label: labels(
          'Words that stand in the open elsewhere in it',
          'Слова, которые остались видны в других местах',
          'Словы, якія засталіся бачныя ў іншых месцах',
        ),
      },
      {
        key: 'originalHash',
        type: 'text',
        label: labels('Hash of the original, SHA-256', 'Хеш оригинала SHA-256', 'Хэш арыгінала SHA-256'),
      },
    ],
  },
  {
    key: 'redactedParts',
    type: 'group',
    repeatable: true,
    itemised: true,
    label: labels('What was made unreadable', 'Что скрыто', 'Што схавана'),
    internal: true,
    section: 'copy',
    fields: [
      { key: 'page', type: 'integer', label: labels('Page', 'Страница', 'Старонка') },
      {
        key: 'box',
        type: 'text',
        label: labels('Place on the page', 'Место на странице', 'Месца на старонцы'),
        help: labels(
          'Left, top, right and bottom as parts of the page.',
          'Левый, верхний, правый и нижний край в долях страницы.',
          'Левы, верхні, правы і ніжні край у долях старонкі.',
        ),
      },
      {
        key: 'reason',
        type: 'term',
        vocabulary: 'redaction-reason',
        label: labels('Reason', 'Причина', 'Прычына'),
      },
      {
        key: 'whom',
        type: 'reference',
        targets: ['person', 'organisation', 'source'],
        label: labels('Whom it protects', 'Кого защищает', 'Каго абараняе'),
      },
      { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), identifies: 'text' },
    ],
  },
];
