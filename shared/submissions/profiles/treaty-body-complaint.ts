import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { as, asked, counted, ifAny } from './common/asked.ts';
import { annexSection, signatureSection } from './common/closing.ts';
import { anonymousDecisionChoice, factualAttachment } from './common/communication.ts';
import * as who from './common/identity.ts';
import { sourced, unverified } from './common/marks.ts';
import { interimMeasure, otherProcedureChoice, whyNone } from './common/remedies.ts';
import { stateChoice } from './common/state.ts';
import * as sender from './common/submitting.ts';
import {
  acceptanceChoice,
  committeeChoice,
  filedBeforeChoice,
  portalLanguageChoice,
} from './common/treaty-body-choices.ts';

/** The form that all treaty bodies share, as its Spanish edition has it up to question 8. */
export const treatyBodyComplaint: Profile = {
  code: 'treaty-body-complaint',
  form: 'TB',
  version: '2026-11-23',
  title: labels(
    'Individual communication to a treaty body',
    'Индивидуальное сообщение в договорной орган',
    'Індывідуальнае паведамленне ў дагаворны орган',
  ),
  addressee: labels(
    'To the Petitions and Urgent Actions Section, OHCHR, Geneva',
    'В Секцию петиций и неотложных действий, УВКПЧ, Женева',
    'У Секцыю петыцый і неадкладных дзеянняў, УВКПЧ, Жэнева',
  ),
  mechanism: 'treaty-body',
  recipient: 'treaty-body',
  // Who agreed to a complaint to CEDAW agreed to it in whichever form it is sent.
  recipientWhen: [{ choice: 'committee', answer: 'cedaw', recipient: 'cedaw' }],
  subjects: ['person', 'case'],
  onePerson: true,
  uses: { always: ['state'], when: [{ choice: 'anonymous', answer: 'no', uses: ['public-report'] }] },
  stages: [
    { code: 'initial', title: labels('Communication', 'Сообщение', 'Паведамленне') },
    {
      code: 'comments',
      title: labels(
        'Comments on the reply of the State',
        'Замечания на ответ государства',
        'Заўвагі на адказ дзяржавы',
      ),
    },
    {
      code: 'follow-up',
      title: labels(
        'Follow-up to an earlier complaint',
        'Дополнение к прежней жалобе',
        'Дапаўненне да ранейшай скаргі',
      ),
    },
  ],
  languages: ['en', 'fr', 'ru', 'es'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'portal',
      address: 'complaints.ohchr.org',
      source: sourced('Named in a public registry checked on 2 August 2026'),
    },
  ],
  limits: [factualAttachment],
  choices: [
    committeeChoice,
    portalLanguageChoice,
    stateChoice(sourced('Question 2 of the form: es.scribd.com/document/705583111', '2026-11-23')),
    anonymousDecisionChoice,
    otherProcedureChoice(sourced('Question 8 of the form: es.scribd.com/document/705583111', '2026-11-23')),
    acceptanceChoice,
    filedBeforeChoice,
  ],
  sections: [
    {
      id: 'committee',
      number: '1',
      title: labels('Committee', 'Комитет', 'Камітэт'),
      guidance: labels(
        'For Belarus only CEDAW is sure. The Human Rights Committee examines what was filed before 8 February 2023.',
        'Для Беларуси надёжно признан только КЛДЖ. Комитет по правам человека рассматривает поданное до 8 февраля 2023 года.',
        'Для Беларусі пэўна прызнаны толькі КЛДЖ. Камітэт па правах чалавека разглядае пададзенае да 8 лютага 2023 года.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'committee' },
        { kind: 'choice', choice: 'portal-language' },
      ],
    },
    {
      id: 'state',
      number: '2',
      title: labels('State party', 'Государство-участник', 'Дзяржава-ўдзельніца'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'choice', choice: 'state' }],
    },
    {
      id: 'complainant',
      number: '3',
      title: labels('Complainant', 'Заявитель', 'Заяўнік'),
      guidance: labels(
        'Whoever submits it: the victim herself, or somebody for her. Every question of the form wants an answer.',
        'Тот, кто подаёт: сама пострадавшая или кто-то за неё. Ответ нужен на каждый вопрос формы.',
        'Той, хто падае: сама пацярпелая або хтосьці за яе. Адказ патрэбны на кожнае пытанне формы.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted(
            '3.',
            sender.submitterName,
            ifAny(who.birthDate),
            ifAny(who.nationality),
            sender.submitterCapacity,
          ),
        },
      ],
    },
    {
      id: 'contact',
      number: '4',
      title: labels('Contact of the complainant', 'Контакты заявителя', 'Кантакты заяўніка'),
      guidance: labels(
        'Tell the secretariat at once when an address changes.',
        'Сразу сообщайте секретариату о новых адресах.',
        'Адразу паведамляйце сакратарыяту пра новыя адрасы.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted('4.', sender.submitterContact, sender.submitterAddress),
        },
      ],
    },
    {
      id: 'victim',
      number: '5',
      title: labels(
        'Victim, if not the complainant',
        'Пострадавшая, если это не заявитель',
        'Пацярпелая, калі гэта не заяўнік',
      ),
      guidance: labels(
        'Enclose the written authorisation, or say convincingly why there is none.',
        'Приложите письменное полномочие или убедительно объясните, почему его нет.',
        'Прыкладзіце пісьмовае паўнамоцтва або пераканаўча растлумачце, чаму яго няма.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted(
            '5.',
            who.firstName,
            who.familyName,
            who.birthDate,
            who.nationality,
            who.sex,
            who.whereabouts,
            who.actingFor,
          ),
        },
      ],
    },
    {
      id: 'representative',
      number: '6',
      title: labels(
        'Counsel or other representative',
        'Адвокат или другой представитель',
        'Адвакат або іншы прадстаўнік',
      ),
      guidance: labels(
        'Only where somebody represents the complainant before the Committee. Lawyers at home stay out of it unless they agreed.',
        'Только если заявителя кто-то представляет в Комитете. Адвокатов внутри страны без их согласия не называйте.',
        'Толькі калі заяўніка хтосьці прадстаўляе ў Камітэце. Адвакатаў унутры краіны без іх згоды не называйце.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submission',
          questions: counted(
            '6.',
            ifAny(asked(['Name', 'Имя', 'Імя'], 'draft.signature.by')),
            ifAny(sender.submitterContact),
            ifAny(sender.submitterAddress),
          ),
        },
      ],
    },
    {
      id: 'anonymity',
      number: '7',
      title: labels('Anonymity in a decision', 'Анонимность в решении', 'Ананімнасць у рашэнні'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'choice', choice: 'anonymous' }],
    },
    {
      id: 'other-procedures',
      number: '8',
      title: labels('Other international procedures', 'Другие международные процедуры', 'Іншыя міжнародныя працэдуры'),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'other-procedure' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'claims',
      number: '9',
      title: labels('Claims, by article', 'Требования по статьям', 'Патрабаванні паводле артыкулаў'),
      guidance: labels(
        'Each article that you say is violated, and why the facts show it.',
        'Каждая статья, которую вы считаете нарушенной, и почему это следует из фактов.',
        'Кожны артыкул, які вы лічыце парушаным, і чаму гэта вынікае з фактаў.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'claims', from: 'discrimination', required: true }, { kind: 'provisions' }],
    },
    {
      id: 'interim-measures',
      number: '10',
      title: labels('Interim or protection measures', 'Временные меры и меры защиты', 'Часовыя меры і меры абароны'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [{ ...as('10.1', interimMeasure), optional: true }] },
        { kind: 'text', id: 'interim-measures', required: false },
      ],
    },
    {
      id: 'facts',
      number: '11',
      title: labels('Facts', 'Факты', 'Факты'),
      guidance: labels(
        'In the order of time, complete, with dates. May be sent as an attachment.',
        'По порядку, полностью, с датами. Можно отправить приложением.',
        'Па парадку, цалкам, з датамі. Можна адправіць дадаткам.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'facts', opening: 'facts', required: true }],
    },
    {
      id: 'remedies',
      number: '12',
      title: labels(
        'Domestic remedies, and what is asked for',
        'Внутренние средства защиты и о чём просят',
        'Унутраныя сродкі абароны і пра што просяць',
      ),
      guidance: labels(
        'Authority, day, content, decision, whether it is final. Where remedies were not exhausted, why. Then the relief you want.',
        'Орган, дата, содержание, решение, окончательно ли оно. Если средства не исчерпаны — почему. Затем — чего вы хотите.',
        'Орган, дата, змест, рашэнне, ці канчатковае яно. Калі сродкі не вычарпаныя — чаму. Потым — чаго вы хочаце.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'remedies', forum: 'domestic' },
        whyNone,
        {
          kind: 'text',
          id: 'relief',
          asks: labels('Remedies requested', 'О чём просят', 'Пра што просяць'),
          from: 'reliefAsked',
          required: true,
        },
      ],
    },
    annexSection('13', 'unverified'),
    signatureSection('14', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    languages: ['en', 'fr', 'ru', 'es'],
    counted: false,
    taken: true,
    delivery: 'separate',
    source: unverified(
      'A numbered list in the order of dates: authorisation, decisions, laws, medical reports. Believed to be the last part of the form.',
    ),
  },
  gates: ['one-person', 'acceptance', 'remedies', 'sent-elsewhere', 'length', 'annex-index', 'choices'],
  sources: [
    sourced('Questions 1 to 8: form of OHCHR, Spanish edition, es.scribd.com/document/705583111', '2026-11-23'),
    unverified('Questions 9 to 14, sex, whereabouts and authorisation in 5, details in 8: believed to follow'),
    sourced(
      'One committee, accepted procedure, languages, no answer to incomplete forms: guidance note of OHCHR, europeancourt.org (2026)',
      '2026-11-23',
    ),
    sourced('Authorisation or a convincing reason; no anonymous complaints: academy.ishr.ch', '2026-11-23'),
    sourced(
      'Facts in the order of time, every article and why, remedies in detail, signature: espchhelp.ru/koon/stati/4412',
      '2026-11-23',
    ),
  ],
};
