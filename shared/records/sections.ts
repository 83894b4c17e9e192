import type { Labels } from '../vocabulary/vocabulary.ts';

/** Parts that the fields of long records are put into, in forms and on pages, in the order in which they stand. */
export const sections = {
  names: { en: 'Names', ru: 'Имена', be: 'Імёны' },
  origin: { en: 'Origin and citizenship', ru: 'Происхождение и гражданство', be: 'Паходжанне і грамадзянства' },
  life: { en: 'Family, education, work', ru: 'Семья, образование, работа', be: 'Сям’я, адукацыя, праца' },
  contact: { en: 'Contact', ru: 'Контакты', be: 'Кантакты' },
  defence: { en: 'Human-rights work', ru: 'Правозащитная работа', be: 'Праваабарончая праца' },
  persecution: { en: 'Listings and exile', ru: 'Перечни и отъезд', be: 'Пералікі і ад’езд' },
  health: { en: 'Health', ru: 'Здоровье', be: 'Здароўе' },
  death: { en: 'Death', ru: 'Смерть', be: 'Смерць' },
  registration: { en: 'Registration', ru: 'Регистрация', be: 'Рэгістрацыя' },
  people: { en: 'People of the organisation', ru: 'Люди организации', be: 'Людзі арганізацыі' },
  presence: { en: 'Website and channels', ru: 'Сайт и каналы', be: 'Сайт і каналы' },
  submitter: { en: 'As a submitter', ru: 'Как отправитель', be: 'Як адпраўнік' },
  position: { en: 'Where it is', ru: 'Где находится', be: 'Дзе знаходзіцца' },
  facility: { en: 'As a place of detention', ru: 'Как место лишения свободы', be: 'Як месца зняволення' },
  knowledge: { en: 'What the source knows', ru: 'Что знает источник', be: 'Што ведае крыніца' },
  interviews: { en: 'Interviews and care', ru: 'Беседы и поддержка', be: 'Гутаркі і падтрымка' },
  giving: { en: 'How it was given', ru: 'Как дано', be: 'Як дадзена' },
  explained: { en: 'What was explained', ru: 'Что разъяснено', be: 'Што растлумачана' },
  protection: { en: 'Protection asked for', ru: 'О какой защите просят', be: 'Пра якую абарону просяць' },
  withdrawal: { en: 'Review and withdrawal', ru: 'Пересмотр и отзыв', be: 'Перагляд і адкліканне' },
  contents: { en: 'What it says', ru: 'Что в нём сказано', be: 'Што ў ім сказана' },
  limits: { en: 'Limits and length', ru: 'Ограничения и объём', be: 'Абмежаванні і аб’ём' },
  included: { en: 'People, cases, annexes', ru: 'Люди, дела, приложения', be: 'Людзі, справы, дадаткі' },
  sending: { en: 'Sending and reply', ru: 'Отправка и ответ', be: 'Адпраўка і адказ' },
  archive: { en: 'In this archive', ru: 'В этом архиве', be: 'У гэтым архіве' },
} as const satisfies Record<string, Labels>;

export type SectionId = keyof typeof sections;
