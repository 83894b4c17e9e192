import { commonFields } from './common.ts';
import { joined, labels, type RecordDefinition } from './definition.ts';

/** A provision of domestic or international law, as the archive’s documents print it. */
export const provision: RecordDefinition = {
  type: 'provision',
  prefix: 'N',
  label: labels('provision', 'норма права', 'норма права'),
  plural: labels('provisions', 'нормы права', 'нормы права'),
  fields: [
    { key: 'kind', type: 'term', vocabulary: 'provision-kind', label: labels('Kind', 'Вид', 'Від'), indexed: true },
    { key: 'instrument', type: 'text', label: labels('Instrument', 'Акт', 'Акт'), indexed: true },
    { key: 'article', type: 'text', label: labels('Article', 'Статья', 'Артыкул') },
    {
      key: 'articleTerm',
      type: 'term',
      vocabulary: 'belarus-article',
      label: labels(
        'Article in the list of Belarusian law',
        'Статья в списке белорусских законов',
        'Артыкул у спісе беларускіх законаў',
      ),
      help: labels(
        'Ties what a document prints to the article that the archive believes is meant.',
        'Связывает напечатанное в документе со статьёй, которую архив считает верной.',
        'Звязвае надрукаванае ў дакуменце з артыкулам, які архіў лічыць правільным.',
      ),
      forms: ['ES', 'WG'],
    },
    {
      key: 'provisionTerm',
      type: 'term',
      vocabulary: 'international-provision',
      label: labels('Provision in the international list', 'Норма в международном списке', 'Норма ў міжнародным спісе'),
      forms: ['ES', 'CA'],
    },
    { key: 'title', type: 'text', label: labels('Short title', 'Краткое название', 'Кароткая назва') },
    {
      key: 'printed',
      type: 'text',
      repeatable: true,
      label: labels('As printed', 'Как напечатано', 'Як надрукавана'),
      help: labels(
        'Where documents name it in another way.',
        'Если в документах названо иначе.',
        'Калі ў дакументах названа інакш.',
      ),
    },
    {
      key: 'numberPrinted',
      type: 'boolean',
      label: labels('Number is printed', 'Номер напечатан', 'Нумар надрукаваны'),
    },
    { key: 'jurisdiction', type: 'text', label: labels('Jurisdiction', 'Юрисдикция', 'Юрысдыкцыя'), indexed: true },
    {
      key: 'symbol',
      type: 'text',
      label: labels('UN symbol or number', 'Символ ООН или номер', 'Сімвал ААН або нумар'),
    },
    {
      key: 'fullSymbol',
      type: 'text',
      label: labels('Full symbol', 'Полный символ', 'Поўны сімвал'),
      help: labels(
        'Where the document does not print it: from elsewhere, or built from a printed number.',
        'Если в документе его нет: взят из другого места или построен по напечатанному номеру.',
        'Калі ў дакуменце яго няма: узяты з іншага месца або складзены паводле надрукаванага нумара.',
      ),
    },
    {
      key: 'symbolBasis',
      type: 'text',
      label: labels('Where the full symbol is from', 'Откуда полный символ', 'Адкуль поўны сімвал'),
    },
    {
      key: 'symbolIn',
      type: 'text',
      label: labels('Where the symbol stands', 'Где стоит символ', 'Дзе стаіць сімвал'),
      help: labels(
        'In the text, or in an address only.',
        'В тексте или только в адресе.',
        'У тэксце або толькі ў адрасе.',
      ),
    },
    {
      key: 'pinpoint',
      type: 'text',
      repeatable: true,
      label: labels('Place within', 'Место внутри', 'Месца ўнутры'),
      help: labels('Paragraph, part, goal.', 'Пункт, часть, цель.', 'Пункт, частка, мэта.'),
    },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата'), onTimeline: true },
    {
      key: 'dateOf',
      type: 'text',
      label: labels('What the date is of', 'Что это за дата', 'Што гэта за дата'),
      help: labels(
        'Adoption, amendment, the period of a plan.',
        'Принятие, изменение, срок действия плана.',
        'Прыняцце, змена, тэрмін дзеяння плана.',
      ),
    },
    {
      key: 'edition',
      type: 'edtf',
      label: labels('Edition in force on', 'Редакция на дату', 'Рэдакцыя на дату'),
      forms: ['WG'],
    },
    { key: 'validity', type: 'edtf', label: labels('In force', 'Когда действует', 'Калі дзейнічае') },
    {
      key: 'change',
      type: 'text',
      repeatable: true,
      label: labels('Change', 'Изменение', 'Змена'),
      help: labels(
        'Renumbered, dropped, restored, amended, with its date.',
        'Новый номер, исключение, возвращение, поправка, с датой.',
        'Новы нумар, выключэнне, вяртанне, папраўка, з датай.',
      ),
    },
    {
      key: 'counterpart',
      type: 'reference',
      targets: ['provision'],
      orText: true,
      repeatable: true,
      label: labels('Old or new number', 'Прежний или новый номер', 'Ранейшы або новы нумар'),
    },
    {
      key: 'maximumPenalty',
      type: 'text',
      label: labels('Maximum penalty', 'Максимальное наказание', 'Максімальнае пакаранне'),
    },
    {
      key: 'maximumPenaltyYears',
      type: 'number',
      label: labels('Maximum penalty, years', 'Максимальное наказание, лет', 'Максімальнае пакаранне, гадоў'),
    },
    {
      key: 'maximumPenaltyKind',
      type: 'term',
      vocabulary: 'penalty-kind',
      label: labels('Kind of the maximum penalty', 'Вид максимального наказания', 'Від максімальнага пакарання'),
    },
    {
      key: 'content',
      type: 'longText',
      label: labels('What it says', 'Что в ней сказано', 'Што ў ёй сказана'),
      forms: ['CI', 'CA'],
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) =>
    joined(', ', show('instrument'), show('article') && `art. ${show('article')}`) || show('title'),
};
