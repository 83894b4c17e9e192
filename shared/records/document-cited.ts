import { labels, type FieldDefinition } from './definition.ts';

/**
 * How other documents cite this one: a footnote may print another title, another address or another symbol than the document has,
 * and whoever checks the footnote needs to see which one printed what.
 */
export const citedAs: FieldDefinition = {
  key: 'citedAs',
  type: 'group',
  repeatable: true,
  itemised: true,
  label: labels('How others cite it', 'Как на него ссылаются', 'Як на яго спасылаюцца'),
  help: labels(
    'One entry for each footnote of another document, as it is printed there.',
    'По строке на каждую сноску другого документа, как она там напечатана.',
    'Па радку на кожную зноску іншага дакумента, як яна там надрукаваная.',
  ),
  identifies: 'text',
  section: 'archive',
  fields: [
    {
      key: 'in',
      type: 'reference',
      targets: ['document'],
      orText: true,
      label: labels('In which document', 'В каком документе', 'У якім дакуменце'),
    },
    { key: 'footnote', type: 'integer', label: labels('Footnote', 'Сноска', 'Зноска') },
    { key: 'part', type: 'text', label: labels('Section', 'Раздел', 'Раздзел') },
    { key: 'author', type: 'text', repeatable: true, label: labels('Author', 'Автор', 'Аўтар'), identifies: 'name' },
    { key: 'publisher', type: 'text', label: labels('Publisher', 'Издатель', 'Выдавец') },
    { key: 'title', type: 'text', label: labels('Title', 'Название', 'Назва'), identifies: 'text' },
    {
      key: 'titleLanguage',
      type: 'term',
      vocabulary: 'language',
      label: labels('Language of the title', 'Язык названия', 'Мова назвы'),
    },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата') },
    { key: 'address', type: 'text', label: labels('Web address', 'Адрес в сети', 'Адрас у сетцы'), identifies: 'text' },
    {
      key: 'language',
      type: 'term',
      vocabulary: 'language',
      label: labels('Language', 'Язык', 'Мова'),
    },
    {
      key: 'languageBasis',
      type: 'text',
      label: labels('What the language rests on', 'На чём основан язык', 'На чым заснаваная мова'),
    },
    { key: 'symbol', type: 'text', label: labels('UN symbol', 'Символ ООН', 'Сімвал ААН') },
    {
      key: 'symbolIn',
      type: 'text',
      label: labels('Where the symbol stands', 'Где стоит символ', 'Дзе стаіць сімвал'),
      help: labels(
        'In the text, in the address, or nowhere.',
        'В тексте, в адресе или нигде.',
        'У тэксце, у адрасе або нідзе.',
      ),
    },
    { key: 'pinpoint', type: 'text', label: labels('Place within', 'Место внутри', 'Месца ўнутры') },
    {
      key: 'fault',
      type: 'text',
      label: labels('What is wrong in it', 'Что в ней не так', 'Што ў ёй не так'),
      identifies: 'text',
    },
  ],
};
