import { term, type Vocabulary } from './vocabulary.ts';

/** To whom the information may go: the bodies whose forms ask for consent. */
export const consentRecipient: Vocabulary = {
  name: 'consent-recipient',
  title: { en: 'Recipients', ru: 'Кому', be: 'Каму' },
  version: 2,
  source: 'UN complaint forms; Murad Code (consent per recipient)',
  verified: false,
  open: true,
  terms: [
    term(
      'cedaw',
      'CEDAW Committee',
      'Комитет КЛДЖ',
      'Камітэт КЛДЖ',
      'cedaw-report',
      'committee on the elimination of discrimination against women',
    ),
    term('ohchr', 'OHCHR', 'УВКПЧ', 'УВКПЧ'),
    term(
      'wgad',
      'Working Group on Arbitrary Detention',
      'Рабочая группа по произвольным задержаниям',
      'Рабочая група па адвольных затрыманнях',
    ),
    term('special-procedures', 'UN special procedures', 'специальные процедуры ООН', 'спецыяльныя працэдуры ААН'),
    term(
      'sr-belarus',
      'Special Rapporteur on Belarus',
      'Специальный докладчик по Беларуси',
      'Спецыяльны дакладчык па Беларусі',
    ),
    term(
      'gie-belarus',
      'Group of Independent Experts on Belarus',
      'Группа независимых экспертов по Беларуси',
      'Група незалежных экспертаў па Беларусі',
    ),
    term(
      'treaty-body',
      'UN treaty body other than CEDAW',
      'договорной орган ООН, кроме КЛДЖ',
      'дагаворны орган ААН, акрамя КЛДЖ',
      'treaty-body-complaint',
    ),
    term(
      'wgeid',
      'Working Group on Enforced Disappearances',
      'Рабочая группа по насильственным исчезновениям',
      'Рабочая група па гвалтоўных знікненнях',
    ),
    term(
      'hrc-complaint',
      'Human Rights Council, complaint procedure',
      'Совет ООН по правам человека, процедура жалоб',
      'Савет ААН па правах чалавека, працэдура скаргаў',
    ),
    term('upr', 'Universal Periodic Review', 'Универсальный периодический обзор', 'Універсальны перыядычны агляд'),
    term('osce', 'OSCE', 'ОБСЕ', 'АБСЕ'),
    term('partner', 'partner organisation', 'партнёрская организация', 'партнёрская арганізацыя'),
    term('media', 'media', 'СМИ', 'СМІ', 'press'),
    term(
      'public',
      'the public',
      'для всех, публично',
      'для ўсіх, публічна',
      'публично',
      'публічна',
      'anyone',
      'everyone',
    ),
  ],
};

/**
 * What the recipient may do with the name. The levels are those that the special procedures and treaty-body forms tell apart.
 * Anonymised only is a refusal to be named and outweighs the others.
 */
export const consentUse: Vocabulary = {
  name: 'consent-use',
  title: { en: 'Uses', ru: 'Виды использования', be: 'Віды выкарыстання' },
  version: 1,
  source: 'OHCHR special procedures submission form; CEDAW-OP model form',
  verified: false,
  open: true,
  terms: [
    term(
      'information',
      'confidential, for information only',
      'конфиденциально, для сведения',
      'канфідэнцыйна, да ведама',
      'confidential',
    ),
    term('state', 'name to the State', 'имя государству', 'імя дзяржаве', 'government'),
    term(
      'public-report',
      'name in a public report',
      'имя в открытом докладе',
      'імя ў адкрытым дакладзе',
      'public',
      'report',
      'name',
      'named',
      'identity',
      'publication',
      'publish',
      'naming',
      'full name',
      'public report',
      'name in public report',
      'named in public report',
      'submission',
      'cedaw',
    ),
    term('press', 'name in the press', 'имя в СМИ', 'імя ў СМІ', 'media'),
    term('anonymised', 'anonymised only', 'только анонимно', 'толькі ананімна', 'anonymous', 'anonymised only'),
  ],
};

/** In what right somebody consents, or submits. */
export const consentCapacity: Vocabulary = {
  name: 'consent-capacity',
  title: { en: 'Capacity', ru: 'В каком качестве', be: 'У якой якасці' },
  version: 1,
  source: 'CEDAW-OP model form; unified treaty-body form; WGAD and WGEID questionnaires',
  verified: false,
  open: true,
  terms: [
    term('self', 'for oneself', 'от своего имени', 'ад свайго імя', 'self', 'victim'),
    term('family', 'family member', 'член семьи', 'член сям’і', 'family', 'relative'),
    term('parent', 'parent', 'родитель', 'бацька або маці'),
    term('guardian', 'guardian', 'опекун', 'апякун'),
    term('legal-representative', 'legal representative', 'законный представитель', 'законны прадстаўнік', 'lawyer'),
    term(
      'ngo',
      'organisation on behalf of somebody',
      'организация от чужого имени',
      'арганізацыя ад чужога імя',
      'NGO',
    ),
  ],
};

export const consentForm: Vocabulary = {
  name: 'consent-form',
  title: { en: 'Forms of consent', ru: 'Формы согласия', be: 'Формы згоды' },
  version: 1,
  source: 'Murad Code; Istanbul Protocol',
  verified: false,
  open: true,
  terms: [
    term('written', 'in writing', 'письменно', 'пісьмова', 'written'),
    term('recorded', 'recorded', 'в записи', 'у запісе'),
    term('oral-witness', 'orally before a witness', 'устно при свидетеле', 'вусна пры сведцы', 'oral'),
    term('message', 'in a secure message', 'в защищённом сообщении', 'у абароненым паведамленні', 'message'),
  ],
};

/** What a source of information agreed to. Nothing of it ever says that it came from the source. */
export const sourceUse: Vocabulary = {
  name: 'source-use',
  title: { en: 'What a source agreed to', ru: 'На что согласен источник', be: 'На што згодная крыніца' },
  version: 1,
  source: 'Murad Code; special procedures (the source is confidential always)',
  verified: false,
  open: false,
  terms: [
    term(
      'understanding',
      'only for our own understanding',
      'только чтобы мы разобрались',
      'толькі каб мы разабраліся',
      'background',
    ),
    term('lead', 'as a lead to other sources', 'как наводка на другие источники', 'як падказка да іншых крыніц'),
    term('told', 'told in confidence, not in its words', 'конфиденциально, не дословно', 'канфідэнцыйна, не даслоўна'),
    term(
      'quoted',
      'quoted, without what points to it',
      'цитата без указаний на источник',
      'цытата без указання на крыніцу',
    ),
    term(
      'published',
      'published, without what points to it',
      'публикация без указаний на источник',
      'публікацыя без указання на крыніцу',
    ),
  ],
};
