import { labels, type RecordDefinition } from './definition.ts';

/** A survey with its figures as printed; a share without a whole number of respondents stays as it is, with a note. */
export const survey: RecordDefinition = {
  type: 'survey',
  prefix: 'U',
  label: labels('survey', 'опрос', 'апытанне'),
  plural: labels('surveys', 'опросы', 'апытанні'),
  fields: [
    { key: 'title', type: 'text', required: true, label: labels('Title', 'Название', 'Назва') },
    { key: 'period', type: 'edtf', label: labels('Period', 'Период', 'Перыяд'), onTimeline: true },
    { key: 'respondents', type: 'integer', label: labels('Respondents', 'Опрошено', 'Апытана') },
    { key: 'method', type: 'longText', label: labels('Method', 'Метод', 'Метад'), identifies: 'text' },
    {
      key: 'questions',
      type: 'group',
      repeatable: true,
      label: labels('Questions', 'Вопросы', 'Пытанні'),
      fields: [
        { key: 'topic', type: 'text', label: labels('Topic', 'Тема', 'Тэма') },
        { key: 'mode', type: 'text', label: labels('Answers allowed', 'Сколько ответов', 'Колькі адказаў') },
        { key: 'base', type: 'text', label: labels('Base', 'База', 'База') },
        { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага') },
        {
          key: 'answers',
          type: 'group',
          repeatable: true,
          label: labels('Answers', 'Ответы', 'Адказы'),
          fields: [
            { key: 'label', type: 'text', label: labels('Answer', 'Ответ', 'Адказ') },
            { key: 'printed', type: 'text', label: labels('As printed', 'Как напечатано', 'Як надрукавана') },
            { key: 'percent', type: 'number', label: labels('Per cent', 'Процент', 'Працэнт') },
            { key: 'respondents', type: 'integer', label: labels('Respondents', 'Опрошено', 'Апытана') },
            { key: 'note', type: 'text', label: labels('Note', 'Примечание', 'Заўвага') },
          ],
        },
      ],
    },
    {
      key: 'figures',
      type: 'group',
      repeatable: true,
      label: labels('Other figures', 'Другие показатели', 'Іншыя паказчыкі'),
      fields: [
        { key: 'label', type: 'text', label: labels('What is counted', 'Что считают', 'Што лічаць') },
        { key: 'printed', type: 'text', label: labels('As printed', 'Как напечатано', 'Як надрукавана') },
        { key: 'value', type: 'number', label: labels('Value', 'Значение', 'Значэнне') },
        { key: 'unit', type: 'text', label: labels('Unit', 'Единица', 'Адзінка') },
        { key: 'period', type: 'edtf', label: labels('Period', 'Период', 'Перыяд') },
        { key: 'note', type: 'text', label: labels('Note', 'Примечание', 'Заўвага') },
      ],
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('title'),
};
