import { term, type Vocabulary } from './vocabulary.ts';

export const sourceType: Vocabulary = {
  name: 'source-type',
  title: { en: 'Types of source', ru: 'Виды источников', be: 'Віды крыніц' },
  version: 1,
  source: 'Khronika, after the Berkeley Protocol',
  verified: false,
  open: true,
  terms: [
    term('person', 'a person', 'человек', 'чалавек', 'person'),
    term('several-people', 'several people', 'несколько человек', 'некалькі чалавек'),
    term('organisation', 'an organisation', 'организация', 'арганізацыя', 'organisation'),
    term('insider', 'somebody in office', 'человек в государственном органе', 'чалавек у дзяржаўным органе', 'insider'),
    term('document', 'a document', 'документ', 'дакумент', 'document'),
    term('open-source', 'open sources', 'открытые источники', 'адкрытыя крыніцы', 'open source'),
    term('anonymous', 'not known', 'неизвестен', 'невядомы', 'anonymous'),
  ],
};

/** The complaint procedure of the Human Rights Council asks for knowledge that is direct or reliable. */
export const knowledgeBasis: Vocabulary = {
  name: 'knowledge-basis',
  title: { en: 'Basis of knowledge', ru: 'Откуда известно', be: 'Адкуль вядома' },
  version: 1,
  source: 'complaint procedure of the Human Rights Council',
  verified: false,
  open: true,
  terms: [
    term('experienced', 'it happened to the source', 'произошло с самим источником', 'адбылося з самой крыніцай'),
    term('saw', 'saw it', 'видел или видела', 'бачыў або бачыла', 'saw', 'eyewitness'),
    term('heard-directly', 'heard it while it happened', 'слышал или слышала сам момент', 'чуў або чула сам момант'),
    term('heard-from', 'heard of it from others', 'знает с чужих слов', 'ведае з чужых слоў', 'heard from', 'hearsay'),
    term('document', 'read it in a document', 'из документа', 'з дакумента', 'document'),
    term('media', 'from the media', 'из СМИ', 'са СМІ'),
    term('inferred', 'concluded it', 'сделан вывод', 'зроблена выснова'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

/** Help that somebody who tells of harm is told of (Murad Code). */
export const referralKind: Vocabulary = {
  name: 'referral-kind',
  title: { en: 'Kinds of support', ru: 'Виды поддержки', be: 'Віды падтрымкі' },
  version: 1,
  source: 'Murad Code',
  verified: false,
  open: true,
  terms: [
    term('medical', 'medical', 'медицинская', 'медыцынская'),
    term('psychological', 'psychological', 'психологическая', 'псіхалагічная'),
    term('legal', 'legal', 'юридическая', 'юрыдычная'),
    term('social', 'social', 'социальная', 'сацыяльная'),
    term('security', 'security', 'по безопасности', 'па бяспецы'),
    term('relocation', 'relocation', 'с переездом', 'з пераездам'),
  ],
};
