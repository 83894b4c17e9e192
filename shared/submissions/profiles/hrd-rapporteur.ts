import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { as, counted, ifAny } from './common/asked.ts';
import { annexSection } from './common/closing.ts';
import { detentionSituation } from './common/deprivation.ts';
import * as who from './common/identity.ts';
import { sourced, unverified } from './common/marks.ts';
import * as body from './common/organisation.ts';
import { officialResponse } from './common/remedies.ts';
import { consentChoices, consentUses, kindChoice, portal } from './common/special-procedures.ts';
import * as sender from './common/submitting.ts';
import * as harm from './common/violation.ts';

/**
 * Allegations to the Special Rapporteur on the situation of human rights defenders, in the order of the guidelines of the mandate. It is
 * the only form of the UN that has questions of its own for an organisation (E/CN.4/2002/106).
 */
export const hrdRapporteur: Profile = {
  code: 'hrd-rapporteur',
  form: 'SD',
  version: '2026-11-23',
  title: labels(
    'Allegation to the Special Rapporteur on the situation of human rights defenders',
    'Обращение к Специальному докладчику по вопросу о положении правозащитников',
    'Зварот да Спецыяльнага дакладчыка па становішчы праваабаронцаў',
  ),
  addressee: labels(
    'To the Special Rapporteur on the situation of human rights defenders, OHCHR, Geneva',
    'Специальному докладчику по вопросу о положении правозащитников, УВКПЧ, Женева',
    'Спецыяльнаму дакладчыку па становішчы праваабаронцаў, УВКПЧ, Жэнева',
  ),
  mechanism: 'sr-defenders',
  recipient: 'special-procedures',
  subjects: ['person', 'organisation', 'case'],
  onePerson: false,
  uses: consentUses,
  stages: [
    { code: 'initial', title: labels('Submission', 'Обращение', 'Зварот') },
    { code: 'follow-up', title: labels('Further information', 'Дополнительные сведения', 'Дадатковыя звесткі') },
  ],
  languages: ['en', 'fr', 'es'],
  writes: ['en'],
  files: ['docx', 'pdf'],
  channels: [portal],
  limits: [],
  choices: [kindChoice, ...consentChoices],
  sections: [
    {
      id: 'victim',
      number: '1',
      title: labels('Alleged victim', 'Предполагаемый пострадавший', 'Меркаваны пацярпелы'),
      guidance: labels(
        'A person, a group, or an organisation. Contact is confidential.',
        'Человек, группа или организация. Контакты конфиденциальны.',
        'Чалавек, група або арганізацыя. Кантакты канфідэнцыйныя.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted(
            '1.',
            who.fullName,
            who.gender,
            who.age,
            who.nationality,
            who.profession,
            who.usualAddress,
            ifAny(who.contact),
          ),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted('1.o', body.organisationName, body.organisationStatus),
        },
      ],
    },
    {
      id: 'status',
      number: '2',
      title: labels('Status as a human rights defender', 'Правозащитная деятельность', 'Праваабарончая дзейнасць'),
      guidance: labels(
        'What the work is, in which city and country. Of an organisation also its reach, its ties and who heads it.',
        'В чём состоит работа, в каком городе и стране. Об организации также: где действует, с кем связана, кто руководит.',
        'У чым праца, у якім горадзе і краіне. Пра арганізацыю таксама: дзе дзейнічае, з кім звязаная, хто кіруе.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted('2.', harm.defenderWork, harm.defenderOrganisations),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted(
            '2.o',
            body.organisationWork,
            body.organisationScope,
            body.organisationAffiliations,
            body.organisationHeads,
            ifAny(body.organisationHistory),
          ),
        },
      ],
    },
    {
      id: 'violation',
      number: '3',
      title: labels('Alleged violation', 'Предполагаемое нарушение', 'Меркаванае парушэнне'),
      guidance: labels(
        'What, where and when, in the order of time, and how things are now.',
        'Что, где и когда, по порядку, и каково положение сейчас.',
        'Што, дзе і калі, па парадку, і якое становішча цяпер.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'kind' },
        { kind: 'text', id: 'facts', opening: 'facts', required: true },
        { kind: 'questions', of: 'person', questions: [as('3.1', ifAny(detentionSituation))] },
        { kind: 'questions', of: 'organisation', questions: counted('3.o', ifAny(harm.measureEffect)) },
      ],
    },
    {
      id: 'perpetrators',
      number: '4',
      title: labels('Alleged perpetrators', 'Предполагаемые виновные', 'Меркаваныя вінаватыя'),
      guidance: labels(
        'How many, in which uniform, which rank and unit.',
        'Сколько их, в какой форме, звание и подразделение.',
        'Колькі іх, у якой форме, званне і падраздзяленне.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: [as('4.1', harm.perpetrators)] }],
    },
    {
      id: 'authorities',
      number: '5',
      title: labels('Action by the authorities', 'Действия властей', 'Дзеянні ўладаў'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [{ ...as('5.1', officialResponse), optional: true }] },
        { kind: 'remedies', forum: 'domestic' },
      ],
    },
    {
      id: 'link',
      number: '6',
      title: labels(
        'Link between the violation and human rights work',
        'Связь нарушения с правозащитной работой',
        'Сувязь парушэння з праваабарончай працай',
      ),
      guidance: labels(
        'What shows that it happened because of the work: words of officials, the charge, the time, what happened to others.',
        'Что показывает, что причина — эта работа: слова чиновников, обвинение, время, участь других.',
        'Што паказвае, што прычына — гэтая праца: словы чыноўнікаў, абвінавачанне, час, лёс іншых.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [as('6.1', harm.linkToWork)] },
        { kind: 'text', id: 'link', required: true },
      ],
    },
    {
      id: 'submitter',
      number: '7',
      title: labels('Who submits it: confidential', 'Кто подаёт: конфиденциально', 'Хто падае: канфідэнцыйна'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted('7.', sender.submitterName, sender.submitterAddress, sender.submitterContact),
        },
      ],
    },
    {
      id: 'consent',
      number: '',
      title: labels('Consent', 'Согласие', 'Згода'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'victim-agrees' },
        { kind: 'choice', choice: 'name-to-state' },
        { kind: 'choice', choice: 'name-in-report' },
        { kind: 'choice', choice: 'name-in-press' },
        { kind: 'consent' },
      ],
    },
    annexSection('', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'separate',
    source: unverified('Uploaded with the form of the special procedures; no rule was found.'),
  },
  gates: ['choices'],
  sources: [
    sourced('Points 1 to 4: guidelines for submitting allegations, iphrdefenders.net (text of OHCHR)'),
    sourced(
      'Questions for a person and for an organisation, link with the work: E/CN.4/2002/106, p. 172, copied at megaobuchalka.ru/18/8670.html',
    ),
    sourced('Urgent appeal or letter of allegation: ohchr.org/EN/Issues/SRHRDefenders/Pages/Complaints.aspx'),
    unverified('Points 5 to 7, and the wording of the questions on consent'),
  ],
};
