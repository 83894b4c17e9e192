import { labels, type FieldDefinition } from './definition.ts';

/** How a date was found that no source prints, so that whoever reads it later can find it otherwise. */
export const dateReason: FieldDefinition = {
  key: 'dateReason',
  type: 'text',
  label: labels('How the date was found', 'Как установлена дата', 'Як вызначана дата'),
  help: labels(
    'Where no source prints it: from what it follows, and between what it must lie.',
    'Если её нет ни в одном источнике: из чего она следует и в каких пределах лежит.',
    'Калі яе няма ні ў адной крыніцы: з чаго яна вынікае і ў якіх межах ляжыць.',
  ),
  identifies: 'text',
  section: 'archive',
};

/** Those who take part and have no record: a group, or people whom no source names (HURIDOCS: counting unit and number). */
export const unnamed: FieldDefinition = {
  key: 'unnamed',
  type: 'group',
  repeatable: true,
  itemised: true,
  label: labels('People without a record', 'Люди без своей записи', 'Людзі без свайго запісу'),
  help: labels(
    'A group, or people whom no source names. Whoever has a record is linked instead.',
    'Группа или люди, которых источники не называют. С теми, у кого есть запись, ставят связь.',
    'Група або людзі, якіх крыніцы не называюць. З тымі, у каго ёсць запіс, ставяць сувязь.',
  ),
  fields: [
    { key: 'role', type: 'term', vocabulary: 'link-role', label: labels('Role', 'Роль', 'Роля') },
    { key: 'who', type: 'text', label: labels('Who', 'Кто', 'Хто'), identifies: 'text' },
    { key: 'number', type: 'integer', label: labels('How many', 'Сколько их', 'Колькі іх') },
  ],
};
