import { labels, type FieldDefinition } from './definition.ts';

/** The limits it was held to, and the reasoning that is its own and stands in no other record. */
export const contents: readonly FieldDefinition[] = [
  {
    key: 'limits',
    type: 'group',
    repeatable: true,
    itemised: true,
    label: labels('Limits', 'Ограничения', 'Абмежаванні'),
    help: labels(
      'Words or pages allowed, where that is written, and on what day you looked.',
      'Сколько слов или страниц разрешено, где это написано и когда вы это проверили.',
      'Колькі слоў або старонак дазволена, дзе гэта напісана і калі вы гэта праверылі.',
    ),
    section: 'limits',
    forms: ['all'],
    fields: [
      { key: 'what', type: 'text', label: labels('Of what', 'Чего', 'Чаго') },
      { key: 'value', type: 'integer', label: labels('At most', 'Не более', 'Не больш за') },
      { key: 'unit', type: 'text', label: labels('Unit', 'Единица', 'Адзінка') },
      { key: 'source', type: 'text', label: labels('Stated where', 'Где указано', 'Дзе ўказана') },
      { key: 'checkedOn', type: 'edtf', label: labels('Checked on', 'Проверено', 'Праверана') },
    ],
  },
  {
    key: 'wordCount',
    type: 'integer',
    label: labels('Words', 'Слов', 'Слоў'),
    section: 'limits',
    forms: ['CO', 'CI'],
  },
  {
    key: 'pageCount',
    type: 'integer',
    label: labels('Pages', 'Страниц', 'Старонак'),
    section: 'limits',
    forms: ['CO', 'CI'],
  },
  {
    key: 'summary',
    type: 'longText',
    label: labels('Summary', 'Резюме', 'Рэзюмэ'),
    help: labels(
      'About 1,500 words, where the submission itself is long.',
      'Около 1500 слов, если само обращение длинное.',
      'Каля 1500 слоў, калі сам зварот доўгі.',
    ),
    identifies: 'text',
    section: 'contents',
    forms: ['CO', 'CI'],
  },
  {
    key: 'onePage',
    type: 'longText',
    label: labels('One page', 'На одной странице', 'На адной старонцы'),
    help: labels(
      'Why this route is the right one, on one page.',
      'Почему выбран именно этот путь, на одной странице.',
      'Чаму абраны менавіта гэты шлях, на адной старонцы.',
    ),
    identifies: 'text',
    section: 'contents',
    forms: ['CO', 'CI'],
  },
  reasoning(
    'graveOrSystematic',
    labels('Grave or systematic', 'Серьёзность или системность', 'Сур’ёзнасць або сістэмнасць'),
    ['CI', 'HC'],
  ),
  reasoning('pattern', labels('Pattern', 'Устойчивая практика', 'Устойлівая практыка'), ['CI', 'HC']),
  {
    key: 'wgadCategories',
    type: 'term',
    vocabulary: 'wgad-category',
    repeatable: true,
    label: labels(
      'Categories of arbitrary detention',
      'Категории произвольного задержания',
      'Катэгорыі адвольнага затрымання',
    ),
    section: 'contents',
    forms: ['WG'],
  },
  reasoning(
    'wgadReasons',
    labels('Why the detention is arbitrary', 'Почему задержание произвольно', 'Чаму затрыманне адвольнае'),
    ['WG'],
  ),
  reasoning(
    'discrimination',
    labels('Discrimination on grounds of sex', 'Дискриминация по признаку пола', 'Дыскрымінацыя паводле прыкметы полу'),
    ['CO', 'CA'],
  ),
  {
    key: 'recommendations',
    type: 'group',
    repeatable: true,
    itemised: true,
    textPart: 'text',
    label: labels('Recommendations and questions', 'Рекомендации и вопросы', 'Рэкамендацыі і пытанні'),
    help: labels(
      'Recommendations for a session; suggested questions for a list of issues.',
      'Рекомендации — к сессии, предлагаемые вопросы — к перечню вопросов.',
      'Рэкамендацыі — да сесіі, прапанаваныя пытанні — да пераліку пытанняў.',
    ),
    identifies: 'text',
    section: 'contents',
    forms: ['CA', 'CI'],
    fields: [
      { key: 'text', type: 'longText', label: labels('Text', 'Текст', 'Тэкст'), identifies: 'text' },
      { key: 'isQuestion', type: 'boolean', label: labels('A question', 'Это вопрос', 'Гэта пытанне') },
      { key: 'addressee', type: 'text', label: labels('Addressed to', 'Кому', 'Каму') },
      {
        key: 'provision',
        type: 'term',
        vocabulary: 'international-provision',
        label: labels('Provision', 'Норма', 'Норма'),
      },
    ],
  },
  reasoning('reliefAsked', labels('What is asked for', 'О чём просят', 'Пра што просяць'), ['CO', 'WG', 'HC']),
];

function reasoning(key: string, label: FieldDefinition['label'], forms: readonly string[]): FieldDefinition {
  return { key, type: 'longText', label, identifies: 'text', section: 'contents', forms };
}
