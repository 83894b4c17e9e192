import { labels, type FieldDefinition } from './definition.ts';

/** In what form it was given, for whom somebody acts, and the consents that must be given apart from all others. */
export const conditions: readonly FieldDefinition[] = [
  {
    key: 'explicitForMinor',
    type: 'boolean',
    label: labels('Separate consent for a minor', 'Отдельное согласие за ребёнка', 'Асобная згода за дзіця'),
    help: labels(
      'Given for this minor alone and for nothing else, by a parent or guardian, with the child heard. Any other consent never covers a minor.',
      'Дано только за этого ребёнка и ни за что другое, родителем или опекуном, с учётом мнения ребёнка. Никакое иное согласие на детей не распространяется.',
      'Дадзена толькі за гэтае дзіця і ні за што іншае, бацькам, маці або апекуном, з улікам меркавання дзіцяці. Ніякая іншая згода на дзяцей не распаўсюджваецца.',
    ),
    section: 'giving',
  },
  {
    key: 'explicitForSurvivor',
    type: 'boolean',
    label: labels(
      'Separate consent on sexual violence',
      'Отдельное согласие о сексуальном насилии',
      'Асобная згода пра сексуальны гвалт',
    ),
    help: labels(
      'Given by a survivor for this information alone, apart from any other consent.',
      'Дано пострадавшим человеком только для этих сведений, отдельно от всех других согласий.',
      'Дадзена пацярпелым чалавекам толькі для гэтых звестак, асобна ад усіх іншых згод.',
    ),
    section: 'giving',
  },
  {
    key: 'actOnBehalf',
    type: 'boolean',
    label: labels('May act on her behalf', 'Можно действовать от имени', 'Можна дзейнічаць ад імя'),
    section: 'giving',
    forms: ['CO', 'TB', 'WG', 'HC'],
  },
  {
    key: 'authorisation',
    type: 'reference',
    targets: ['document'],
    label: labels('Signed authorisation', 'Подписанная доверенность', 'Падпісаная даверанасць'),
    section: 'giving',
    forms: ['CO', 'TB', 'WG', 'HC'],
  },
  {
    key: 'withoutConsentReason',
    type: 'longText',
    label: labels('Why without consent', 'Почему без согласия', 'Чаму без згоды'),
    help: labels(
      'Why it was impossible to ask, where a procedure lets you act all the same.',
      'Почему спросить было невозможно, если процедура всё равно позволяет действовать.',
      'Чаму спытаць было немагчыма, калі працэдура ўсё роўна дазваляе дзейнічаць.',
    ),
    identifies: 'text',
    section: 'giving',
    forms: ['CO', 'TB'],
  },
  {
    key: 'form',
    type: 'term',
    vocabulary: 'consent-form',
    label: labels('Form', 'Форма', 'Форма'),
    section: 'giving',
    forms: ['MC', 'IP'],
  },
  {
    key: 'record',
    type: 'reference',
    targets: ['document'],
    label: labels('The consent itself', 'Само согласие', 'Сама згода'),
    help: labels(
      'The signed sheet or the recording, as a document of the archive.',
      'Подписанный лист или запись, как документ архива.',
      'Падпісаны аркуш або запіс, як дакумент архіва.',
    ),
    section: 'giving',
    forms: ['MC', 'IP'],
  },
  {
    key: 'witness',
    type: 'text',
    label: labels('Witness', 'Свидетель', 'Сведка'),
    identifies: 'name',
    section: 'giving',
    forms: ['MC', 'IP'],
  },
  {
    key: 'interpreter',
    type: 'text',
    label: labels('Interpreter', 'Переводчик', 'Перакладчык'),
    identifies: 'name',
    section: 'giving',
  },
  {
    key: 'place',
    type: 'text',
    label: labels('Place', 'Место', 'Месца'),
    identifies: 'place',
    section: 'giving',
    forms: ['MC', 'IP'],
  },
  {
    key: 'language',
    type: 'term',
    vocabulary: 'language',
    label: labels('Language', 'Язык', 'Мова'),
    section: 'giving',
    forms: ['MC', 'IP'],
  },
];

/** What had to be explained before anybody could consent (Murad Code, principle 3). */
export const explanation: readonly FieldDefinition[] = [
  {
    key: 'explainedBy',
    type: 'text',
    label: labels('Explained by', 'Кто разъяснил', 'Хто растлумачыў'),
    identifies: 'name',
    section: 'explained',
    forms: ['MC', 'IP'],
  },
  ...(
    [
      ['explainedPurposes', labels('What it is for', 'Для чего это', 'Для чаго гэта')],
      ['explainedRisks', labels('The risks', 'Риски', 'Рызыкі')],
      [
        'explainedLimits',
        labels('The limits of confidentiality', 'Пределы конфиденциальности', 'Межы канфідэнцыяльнасці'),
      ],
      ['explainedRefusal', labels('The right to say no', 'Право отказаться', 'Права адмовіцца')],
      ['explainedWithdrawal', labels('The right to withdraw', 'Право отозвать', 'Права адклікаць')],
    ] as const
  ).map(([key, label]): FieldDefinition => ({ key, type: 'boolean', label, section: 'explained', forms: ['MC'] })),
];

/** What is hidden even with consent, and what follows from a withdrawal. */
export const protection: readonly FieldDefinition[] = [
  {
    key: 'usePseudonym',
    type: 'boolean',
    label: labels('Only under a pseudonym', 'Только под псевдонимом', 'Толькі пад псеўданімам'),
    help: labels(
      'Then her own name is given to nobody, whatever the uses say.',
      'Тогда собственное имя не называется никому, что бы ни стояло в видах использования.',
      'Тады ўласнае імя не называецца нікому, што б ні стаяла ў відах выкарыстання.',
    ),
    section: 'protection',
    forms: ['CA', 'UP', 'MC'],
  },
  {
    key: 'pseudonym',
    type: 'text',
    label: labels('Pseudonym', 'Псевдоним', 'Псеўданім'),
    section: 'protection',
    forms: ['CA', 'UP', 'MC'],
  },
  ...(
    [
      ['maskPhoto', labels('Hide the photograph', 'Скрыть фотографию', 'Схаваць фотаздымак')],
      ['maskPlace', labels('Hide places', 'Скрыть места', 'Схаваць месцы')],
      ['maskFamily', labels('Hide the family', 'Скрыть семью', 'Схаваць сям’ю')],
      ['maskVoice', labels('Alter the voice', 'Изменить голос', 'Змяніць голас')],
    ] as const
  ).map(([key, label]): FieldDefinition => ({
    key,
    type: 'boolean',
    label,
    section: 'protection',
    forms: ['CA', 'UP', 'MC'],
  })),
  {
    key: 'publishOwnName',
    type: 'boolean',
    label: labels(
      'The organisation’s own name may be published',
      'Название организации можно публиковать',
      'Назву арганізацыі можна публікаваць',
    ),
    section: 'protection',
    forms: ['CA'],
  },
  {
    key: 'reviewOn',
    type: 'edtf',
    label: labels('Ask again on', 'Когда спросить снова', 'Калі спытаць зноў'),
    section: 'withdrawal',
    forms: ['MC'],
  },
  {
    key: 'withdrawalReason',
    type: 'longText',
    label: labels('Reason of the withdrawal', 'Причина отзыва', 'Прычына адклікання'),
    help: labels(
      'Only if she wants to say. Nobody has to.',
      'Только если человек хочет сказать. Никто не обязан.',
      'Толькі калі чалавек хоча сказаць. Ніхто не абавязаны.',
    ),
    identifies: 'text',
    section: 'withdrawal',
    forms: ['MC'],
  },
  {
    key: 'withdrawalTold',
    type: 'group',
    repeatable: true,
    itemised: true,
    label: labels('Recipients to be told', 'Кому сообщить об отзыве', 'Каму паведаміць пра адкліканне'),
    section: 'withdrawal',
    forms: ['MC'],
    fields: [
      {
        key: 'recipient',
        type: 'term',
        vocabulary: 'consent-recipient',
        label: labels('Recipient', 'Адресат', 'Адрасат'),
      },
      {
        key: 'submission',
        type: 'reference',
        targets: ['submission'],
        label: labels('What it received', 'Что получено', 'Што атрымана'),
      },
      { key: 'toldOn', type: 'edtf', label: labels('Told on', 'Когда сообщено', 'Калі паведамлена') },
      { key: 'answer', type: 'text', label: labels('Answer', 'Ответ', 'Адказ'), identifies: 'text' },
    ],
  },
];
