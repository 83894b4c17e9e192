import { labels, type FieldDefinition } from './definition.ts';

/** Questions and answers with their figures as printed, and figures that answer no question. */
export const questions: readonly FieldDefinition[] = [
  {
    key: 'questions',
    type: 'group',
    repeatable: true,
    label: labels('Questions', 'Вопросы', 'Пытанні'),
    section: 'figures',
    fields: [
      {
        key: 'name',
        type: 'text',
        label: labels('Name of the question', 'Имя вопроса', 'Імя пытання'),
        help: labels(
          'A short name by which the question is found: q-age.',
          'Короткое имя, по которому вопрос находят: q-age.',
          'Кароткае імя, паводле якога пытанне знаходзяць: q-age.',
        ),
      },
      { key: 'topic', type: 'text', label: labels('Topic', 'Тема', 'Тэма') },
      {
        key: 'wording',
        type: 'longText',
        label: labels('Wording of the question', 'Формулировка вопроса', 'Фармулёўка пытання'),
        help: labels(
          'Only where the source prints it.',
          'Только если её приводит источник.',
          'Толькі калі яе прыводзіць крыніца.',
        ),
      },
      { key: 'part', type: 'text', label: labels('Section of the source', 'Раздел источника', 'Раздзел крыніцы') },
      { key: 'mode', type: 'text', label: labels('Answers allowed', 'Сколько ответов', 'Колькі адказаў') },
      {
        key: 'answerMode',
        type: 'term',
        vocabulary: 'answer-mode',
        label: labels('How many answers', 'Число ответов', 'Лік адказаў'),
        help: labels(
          'With several answers the shares need not make 100.',
          'При нескольких ответах доли не обязаны давать 100.',
          'Пры некалькіх адказах долі не абавязаныя даваць 100.',
        ),
      },
      {
        key: 'answerModeBasis',
        type: 'term',
        vocabulary: 'statedness',
        label: labels('How that is known', 'Откуда это известно', 'Адкуль гэта вядома'),
      },
      { key: 'base', type: 'text', label: labels('Base', 'База', 'База') },
      { key: 'baseCount', type: 'integer', label: labels('Base, people', 'База, человек', 'База, чалавек') },
      {
        key: 'baseStanding',
        type: 'term',
        vocabulary: 'statedness',
        label: labels('Base stated or concluded', 'База указана или выведена', 'База ўказаная або выведзеная'),
      },
      { key: 'baseReason', type: 'text', label: labels('Reason for the base', 'Почему такая база', 'Чаму такая база') },
      {
        key: 'baseCandidates',
        type: 'integer',
        repeatable: true,
        label: labels('Bases that fit', 'Какие базы подходят', 'Якія базы падыходзяць'),
      },
      { key: 'chartTitle', type: 'text', label: labels('Title of the chart', 'Название диаграммы', 'Назва дыяграмы') },
      {
        key: 'chartBase',
        type: 'text',
        label: labels('Base in the chart', 'База на диаграмме', 'База на дыяграме'),
        help: labels(
          'As printed, such as "83 responses".',
          'Как напечатано, например «83 responses».',
          'Як надрукавана, напрыклад «83 responses».',
        ),
      },
      { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага') },
      {
        key: 'answers',
        type: 'group',
        repeatable: true,
        label: labels('Answers', 'Ответы', 'Адказы'),
        fields: [
          {
            key: 'name',
            type: 'text',
            label: labels('Name of the answer', 'Имя ответа', 'Імя адказу'),
            help: labels(
              'A short name by which the answer is found: age-31-40.',
              'Короткое имя, по которому ответ находят: age-31-40.',
              'Кароткае імя, паводле якога адказ знаходзяць: age-31-40.',
            ),
          },
          { key: 'label', type: 'text', label: labels('Answer', 'Ответ', 'Адказ') },
          { key: 'printed', type: 'text', label: labels('As printed', 'Как напечатано', 'Як надрукавана') },
          { key: 'percent', type: 'number', label: labels('Per cent', 'Процент', 'Працэнт') },
          { key: 'respondents', type: 'integer', label: labels('Respondents', 'Опрошено', 'Апытана') },
          {
            key: 'chartLabel',
            type: 'text',
            label: labels('Label in the chart', 'Подпись на диаграмме', 'Подпіс на дыяграме'),
          },
          {
            key: 'chartPrinted',
            type: 'text',
            label: labels('Figure in the chart', 'Цифра на диаграмме', 'Лічба на дыяграме'),
          },
          {
            key: 'qualifier',
            type: 'term',
            vocabulary: 'figure-qualifier',
            label: labels('How exact', 'Насколько точно', 'Наколькі дакладна'),
          },
          {
            key: 'respondentsLeast',
            type: 'integer',
            label: labels('Respondents, at least', 'Не меньше стольких', 'Не менш за столькі'),
          },
          {
            key: 'respondentsMost',
            type: 'integer',
            label: labels('Respondents, at most', 'Не больше стольких', 'Не больш за столькі'),
          },
          {
            key: 'partOf',
            type: 'text',
            label: labels('Part of the answer', 'Часть ответа', 'Частка адказу'),
            help: labels(
              'The name of the answer that holds it: left out of the sum.',
              'Имя ответа, в который он входит: в сумму не идёт.',
              'Імя адказу, у які ён уваходзіць: у суму не ідзе.',
            ),
          },
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
    section: 'figures',
    fields: [
      { key: 'name', type: 'text', label: labels('Name of the figure', 'Имя показателя', 'Імя паказчыка') },
      { key: 'label', type: 'text', label: labels('What is counted', 'Что считают', 'Што лічаць') },
      { key: 'printed', type: 'text', label: labels('As printed', 'Как напечатано', 'Як надрукавана') },
      { key: 'value', type: 'number', label: labels('Value', 'Значение', 'Значэнне') },
      {
        key: 'qualifier',
        type: 'term',
        vocabulary: 'figure-qualifier',
        label: labels('How exact', 'Насколько точно', 'Наколькі дакладна'),
      },
      { key: 'unit', type: 'text', label: labels('Unit', 'Единица', 'Адзінка') },
      { key: 'period', type: 'edtf', label: labels('Period', 'Период', 'Перыяд') },
      { key: 'part', type: 'text', label: labels('Section of the source', 'Раздел источника', 'Раздзел крыніцы') },
      { key: 'footnotes', type: 'integer', repeatable: true, label: labels('Footnotes', 'Сноски', 'Зноскі') },
      { key: 'note', type: 'text', label: labels('Note', 'Примечание', 'Заўвага') },
    ],
  },
];
