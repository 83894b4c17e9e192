import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { checks } from './survey-checks.ts';
import { questions } from './survey-questions.ts';

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
    {
      key: 'population',
      type: 'longText',
      label: labels('Who was asked', 'Кого опрашивали', 'Каго апытвалі'),
      identifies: 'text',
    },
    {
      key: 'publisher',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Carried out by', 'Кто проводил', 'Хто праводзіў'),
      identifies: 'text',
    },
    { key: 'aim', type: 'longText', label: labels('Aim', 'Цель', 'Мэта') },
    { key: 'method', type: 'longText', label: labels('Method', 'Метод', 'Метад'), identifies: 'text' },
    {
      key: 'limits',
      type: 'longText',
      label: labels('What is not known about it', 'Что о нём неизвестно', 'Што пра яго невядома'),
      help: labels(
        'Sampling, mode, days of the interviews, the questionnaire: say what the source leaves out.',
        'Выборка, способ, дни опроса, анкета: напишите, чего нет в источнике.',
        'Выбарка, спосаб, дні апытання, анкета: напішыце, чаго няма ў крыніцы.',
      ),
      identifies: 'text',
    },
    {
      key: 'otherData',
      type: 'longText',
      label: labels('Other data used', 'Другие использованные данные', 'Іншыя выкарыстаныя даныя'),
      identifies: 'text',
    },
    ...questions,
    ...checks,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title'),
};
