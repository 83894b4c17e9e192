import { labels, type FieldDefinition } from './definition.ts';

/** What is found when the printed figures are computed again. */
export const checks: readonly FieldDefinition[] = [
  {
    key: 'rule',
    type: 'longText',
    label: labels('How the figures were checked', 'Как проверяли цифры', 'Як правяралі лічбы'),
    help: labels(
      'Such as: a share matches where a whole number of people gives it after rounding.',
      'Например: доля сходится, если после округления её даёт целое число людей.',
      'Напрыклад: доля сыходзіцца, калі пасля акруглення яе дае цэлы лік людзей.',
    ),
    section: 'checks',
  },
  {
    key: 'checks',
    type: 'group',
    repeatable: true,
    itemised: true,
    label: labels('What does not add up', 'Что не сходится', 'Што не сыходзіцца'),
    section: 'checks',
    fields: [
      { key: 'kind', type: 'term', vocabulary: 'figure-check', label: labels('Kind', 'Вид', 'Від') },
      { key: 'question', type: 'text', label: labels('Question', 'Вопрос', 'Пытанне') },
      { key: 'answer', type: 'text', label: labels('Answer', 'Ответ', 'Адказ') },
      { key: 'printed', type: 'text', label: labels('As printed', 'Как напечатано', 'Як надрукавана') },
      { key: 'computed', type: 'number', label: labels('Computed', 'Вычислено', 'Вылічана') },
      {
        key: 'nearest',
        type: 'integer',
        label: labels('Nearest number of people', 'Ближайшее число людей', 'Найбліжэйшы лік людзей'),
      },
      { key: 'reason', type: 'longText', label: labels('Explanation', 'Объяснение', 'Тлумачэнне') },
      {
        key: 'note',
        type: 'longText',
        label: labels('Note', 'Примечание', 'Заўвага'),
        identifies: 'text',
        internal: true,
      },
    ],
  },
];
