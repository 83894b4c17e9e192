import { term, type Vocabulary } from './vocabulary.ts';

/** Procedures and recipients that a submission goes to, each with the code of its form as its notation. */
export const mechanism: Vocabulary = {
  name: 'mechanism',
  title: { en: 'Procedures', ru: 'Процедуры', be: 'Працэдуры' },
  version: 1,
  source: 'OHCHR and OSCE, the procedures that take submissions on Belarus',
  verified: false,
  open: true,
  terms: [
    ...[
      term('cedaw-report', 'report to CEDAW', 'доклад для КЛДЖ', 'даклад для КЛДЖ', 'CA', 'shadow report'),
      term('cedaw-communication', 'communication to CEDAW', 'сообщение в КЛДЖ', 'паведамленне ў КЛДЖ', 'CO'),
      term('cedaw-inquiry', 'CEDAW inquiry', 'расследование КЛДЖ', 'расследаванне КЛДЖ', 'CI'),
      term('treaty-body', 'complaint to a treaty body', 'жалоба в договорной орган', 'скарга ў дагаворны орган', 'TB'),
      term(
        'wgad',
        'Working Group on Arbitrary Detention',
        'Рабочая группа по произвольным задержаниям',
        'Рабочая група па адвольных затрыманнях',
        'WG',
      ),
      term('wgad-urgent', 'WGAD, urgent appeal', 'РГПЗ, срочный призыв', 'РГАЗ, тэрміновы заклік', 'WU'),
      term(
        'special-procedures',
        'UN special procedures',
        'специальные процедуры ООН',
        'спецыяльныя працэдуры ААН',
        'SP',
      ),
      term(
        'sr-defenders',
        'Special Rapporteur on human rights defenders',
        'Специальный докладчик по правозащитникам',
        'Спецыяльны дакладчык па праваабаронцах',
        'SD',
      ),
      term(
        'wgeid',
        'Working Group on Enforced Disappearances',
        'Рабочая группа по насильственным исчезновениям',
        'Рабочая група па гвалтоўных знікненнях',
        'WD',
      ),
      term('hrc-complaint', 'complaint to the Human Rights Council', 'жалоба в СПЧ ООН', 'скарга ў СПЧ ААН', 'HC'),
      term(
        'upr',
        'Universal Periodic Review',
        'Универсальный периодический обзор',
        'Універсальны перыядычны агляд',
        'UP',
      ),
      term(
        'gie-belarus',
        'Group of experts on Belarus',
        'Группа экспертов по Беларуси',
        'Група экспертаў па Беларусі',
        'BY',
      ),
      term(
        'sr-belarus',
        'Special Rapporteur on Belarus',
        'Специальный докладчик по Беларуси',
        'Спецыяльны дакладчык па Беларусі',
        'SR',
      ),
      term('osce-moscow', 'OSCE Moscow Mechanism', 'Московский механизм ОБСЕ', 'Маскоўскі механізм АБСЕ', 'OS'),
    ].map((each) => ({ ...each, notation: each.aliases?.find((alias) => /^[A-Z]{2}$/.test(alias)) ?? '' })),
    term('partner', 'partner organisation', 'партнёрская организация', 'партнёрская арганізацыя'),
    term('other', 'another recipient', 'другой адресат', 'іншы адрасат'),
  ],
};

export const submissionStage: Vocabulary = {
  name: 'submission-stage',
  title: { en: 'Stages of a procedure', ru: 'Этапы процедуры', be: 'Этапы працэдуры' },
  version: 1,
  source: 'OHCHR notes for organisations; methods of work of the procedures',
  verified: false,
  open: true,
  terms: [
    term('list-of-issues', 'list of issues', 'перечень вопросов', 'пералік пытанняў', 'LoI'),
    term(
      'prior-to-reporting',
      'list of issues prior to reporting',
      'вопросы до доклада',
      'пытанні да даклада',
      'LoIPR',
    ),
    term('session', 'session', 'сессия', 'сесія'),
    term('follow-up', 'follow-up to recommendations', 'последующие меры', 'наступныя меры'),
    term('initial', 'initial submission', 'первоначальное обращение', 'першапачатковы зварот'),
    term(
      'comments',
      'comments on the reply of the State',
      'замечания на ответ государства',
      'заўвагі на адказ дзяржавы',
    ),
    term('admissibility', 'admissibility', 'приемлемость', 'прымальнасць'),
    term('merits', 'merits', 'существо', 'сутнасць'),
    term('closed', 'closed', 'завершено', 'завершана'),
  ],
};
