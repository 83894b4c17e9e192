import { labels, type FieldDefinition } from './definition.ts';

/**
 * What is kept about every record, whatever it is about: how it was checked, how far it may go, what it falls under. Every definition
 * ends with these. The code, when and by whom it was entered and changed, and the documents that prove it are not fields: they are the
 * code of the record, its history, and its citations and links.
 */
export const commonFields: readonly FieldDefinition[] = [
  {
    key: 'confidentiality',
    type: 'term',
    vocabulary: 'confidentiality',
    label: labels('Confidentiality', 'Конфиденциальность', 'Канфідэнцыяльнасць'),
    help: labels(
      'How far this record may go at all. Consents decide on names within that.',
      'Насколько далеко эта запись вообще может уйти. Об именах в этих пределах решают согласия.',
      'Як далёка гэты запіс увогуле можа пайсці. Пра імёны ў гэтых межах вырашаюць згоды.',
    ),
    section: 'archive',
    indexed: true,
    forms: ['ES', 'SR', 'SP', 'HC'],
  },
  {
    key: 'verification',
    type: 'term',
    vocabulary: 'violation-status',
    label: labels('Status of verification', 'Степень подтверждённости', 'Ступень пацверджанасці'),
    help: labels(
      'What you hold to be so after comparing the sources, not what one of them says.',
      'К чему вы пришли, сравнив источники, а не то, что говорит один из них.',
      'Да чаго вы прыйшлі, параўнаўшы крыніцы, а не тое, што кажа адна з іх.',
    ),
    section: 'archive',
    indexed: true,
    forms: ['ES', 'BP'],
  },
  {
    key: 'monitoring',
    type: 'term',
    vocabulary: 'monitoring-status',
    label: labels('Monitoring', 'Отслеживание', 'Адсочванне'),
    help: labels(
      'Whether somebody still follows what happens, or the matter is closed.',
      'Следит ли ещё кто-нибудь за развитием или вопрос закрыт.',
      'Ці сочыць яшчэ хто-небудзь за развіццём, ці пытанне закрытае.',
    ),
    section: 'archive',
    forms: ['ES'],
  },
  {
    key: 'priority',
    type: 'term',
    vocabulary: 'priority',
    label: labels('Priority', 'Приоритет', 'Прыярытэт'),
    section: 'archive',
    forms: ['ES'],
  },
  {
    key: 'violations',
    type: 'term',
    vocabulary: 'act-type',
    repeatable: true,
    label: labels('Types of violation', 'Виды нарушений', 'Віды парушэнняў'),
    section: 'archive',
    forms: ['ES', 'CI', 'CO', 'TB'],
  },
  {
    key: 'rights',
    type: 'term',
    vocabulary: 'right-affected',
    repeatable: true,
    label: labels('Rights affected', 'Затронутые права', 'Закранутыя правы'),
    section: 'archive',
    forms: ['ES', 'CI', 'CO', 'TB'],
  },
  {
    key: 'provisions',
    type: 'term',
    vocabulary: 'international-provision',
    repeatable: true,
    label: labels('International provisions', 'Международные нормы', 'Міжнародныя нормы'),
    help: labels(
      'Articles and rules that this bears on: CEDAW, ICCPR, the Bangkok and Mandela rules and others. Reports are put together by them.',
      'Статьи и правила, которых это касается: КЛДЖ, МПГПП, Бангкокские правила, правила Манделы и другие. По ним собираются доклады.',
      'Артыкулы і правілы, якіх гэта датычыць: КЛДЖ, МПГПП, Бангкокскія правілы, правілы Мандэлы і іншыя. Паводле іх складаюцца даклады.',
    ),
    section: 'archive',
    forms: ['CA', 'UP', 'CI'],
  },
  {
    key: 'themes',
    type: 'text',
    repeatable: true,
    label: labels('Themes', 'Темы', 'Тэмы'),
    help: labels(
      'Words of your own by which you want to find it again.',
      'Ваши собственные слова, по которым вы хотите снова это найти.',
      'Вашы ўласныя словы, паводле якіх вы хочаце зноў гэта знайсці.',
    ),
    identifies: 'text',
    section: 'archive',
    forms: ['CA', 'UP', 'CI'],
  },
  {
    key: 'tags',
    type: 'term',
    vocabulary: 'tag',
    repeatable: true,
    label: labels('Tags', 'Метки', 'Меткі'),
    help: labels(
      'Your own order of things. A tag can stand under a wider one, and is found with it.',
      'Ваш собственный порядок. Метка может стоять под более широкой и находится вместе с ней.',
      'Ваш уласны парадак. Метка можа стаяць пад шырэйшай і знаходзіцца разам з ёю.',
    ),
    internal: true,
    section: 'archive',
  },
  {
    key: 'receivedOn',
    type: 'edtf',
    label: labels('Information received on', 'Когда получены сведения', 'Калі атрыманы звесткі'),
    help: labels(
      'When it reached you. When it was entered and changed, and by whom, is in the history.',
      'Когда это дошло до вас. Когда и кем запись внесена и изменена, видно в истории.',
      'Калі гэта дайшло да вас. Калі і кім запіс унесены і зменены, відаць у гісторыі.',
    ),
    section: 'archive',
    forms: ['ES', 'BP'],
  },
  {
    key: 'remarks',
    type: 'longText',
    label: labels('Remarks on the record', 'Замечания к записи', 'Заўвагі да запісу'),
    help: labels(
      'How the record came about and what is still to be checked. Never leaves the archive.',
      'Как появилась запись и что ещё нужно проверить. Никогда не покидает архив.',
      'Як з’явіўся запіс і што яшчэ трэба праверыць. Ніколі не пакідае архіў.',
    ),
    identifies: 'text',
    internal: true,
    section: 'archive',
    forms: ['ES'],
  },
];
