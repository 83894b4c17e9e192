import { term, type Vocabulary } from './vocabulary.ts';

/** To whom the information may go: the bodies whose forms ask for consent. */
export const consentRecipient: Vocabulary = {
  name: 'consent-recipient',
  title: { en: 'Recipients', ru: 'Кому', be: 'Каму' },
  version: 1,
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
