import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { asked, counted, ifAny } from './common/asked.ts';
import { confidentialityChoice } from './common/belarus.ts';
import { annexSection, methodologySection } from './common/closing.ts';
import * as held from './common/deprivation.ts';
import * as who from './common/identity.ts';
import { sourced, unverified } from './common/marks.ts';
import * as body from './common/organisation.ts';
import * as sender from './common/submitting.ts';
import * as harm from './common/violation.ts';

const relation = asked(
  [
    'Relation to the victim: oneself, family, lawyer, organisation',
    'Отношение к пострадавшей: сама, семья, адвокат, организация',
    'Адносіны да пацярпелай: сама, сям’я, адвакат, арганізацыя',
  ],
  'draft.submitters.capacity',
);

/**
 * Information to the Group of Independent Experts on the human rights situation in Belarus, and before it to the examination by OHCHR:
 * violations and related crimes since May 2020. The form of its call was not found; this is what the examination asked for.
 */
export const expertsBelarus: Profile = {
  code: 'experts-belarus',
  form: 'BY',
  version: '2026-11-23',
  title: labels(
    'Information to the Group of Independent Experts on the human rights situation in Belarus',
    'Сведения для Группы независимых экспертов по положению в области прав человека в Беларуси',
    'Звесткі для Групы незалежных экспертаў па становішчы з правамі чалавека ў Беларусі',
  ),
  addressee: labels(
    'To the Group of Independent Experts on the human rights situation in Belarus, OHCHR, Geneva',
    'Группе независимых экспертов по положению в области прав человека в Беларуси, УВКПЧ, Женева',
    'Групе незалежных экспертаў па становішчы з правамі чалавека ў Беларусі, УВКПЧ, Жэнева',
  ),
  mechanism: 'gie-belarus',
  recipient: 'gie-belarus',
  subjects: ['person', 'organisation', 'case', 'theme'],
  onePerson: false,
  uses: {
    always: ['information'],
    when: [{ choice: 'confidentiality', answer: 'with-names', uses: ['public-report'] }],
  },
  stages: [
    { code: 'initial', title: labels('Submission', 'Обращение', 'Зварот') },
    { code: 'follow-up', title: labels('Further information', 'Дополнительные сведения', 'Дадатковыя звесткі') },
  ],
  languages: ['en', 'ru'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'portal',
      address: 'ohchr.org/en/hr-bodies/hrc/gie-belarus',
      source: unverified('The address and the way of sending of the present call were not found.'),
    },
  ],
  limits: [],
  choices: [
    confidentialityChoice(
      sourced(
        'Identity and use of information strictly by informed consent: OHCHR examination, energiademocraticaliguria.eu (27 June 2023, secondary)',
      ),
    ),
  ],
  sections: [
    {
      id: 'submitter',
      number: '1',
      title: labels(
        'Who submits it, and the relation to the victim',
        'Кто подаёт и кем приходится пострадавшей',
        'Хто падае і кім даводзіцца пацярпелай',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted('1.', sender.submitterName, sender.submitterContact, relation),
        },
        { kind: 'choice', choice: 'confidentiality' },
      ],
    },
    {
      id: 'narrative',
      number: '2',
      title: labels('What happened', 'Что произошло', 'Што адбылося'),
      guidance: labels(
        'Since 1 May 2020, in the order of time. Who ordered it, who did it, who knew: it is kept for later proceedings.',
        'С 1 мая 2020 года, по порядку. Кто приказал, кто исполнил, кто знал: это сохранят для будущих разбирательств.',
        'З 1 мая 2020 года, па парадку. Хто загадаў, хто выканаў, хто ведаў: гэта захаваюць для будучых разбіральніцтваў.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'facts', required: true }],
    },
    {
      id: 'people',
      number: '3',
      title: labels('Case sheets: people', 'Карточки случаев: люди', 'Карткі выпадкаў: людзі'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted(
            '3.',
            who.fullName,
            who.sex,
            who.age,
            who.profession,
            ifAny(harm.defenderWork),
            harm.perpetrators,
            ifAny(harm.linkToWork),
            ifAny(harm.risk),
          ),
        },
        {
          kind: 'questions',
          of: 'episode',
          questions: counted(
            '3.d',
            held.detentionDate,
            held.arrestForces,
            held.detentionPlaces,
            held.detentionLegislation,
            held.detentionDuration,
          ),
        },
      ],
    },
    {
      id: 'organisations',
      number: '4',
      title: labels('Case sheets: organisations', 'Карточки случаев: организации', 'Карткі выпадкаў: арганізацыі'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted(
            '4.',
            body.organisationName,
            body.organisationStatus,
            ifAny(body.organisationWork),
            ifAny(harm.measureEffect),
          ),
        },
      ],
    },
    {
      id: 'chronology',
      number: '5',
      title: labels('Chronology', 'Хронология', 'Храналогія'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'chronology' }],
    },
    {
      id: 'remedies',
      number: '6',
      title: labels('What was tried', 'Что пытались сделать', 'Што спрабавалі зрабіць'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'remedies', forum: 'domestic' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    methodologySection('7', 'unverified'),
    annexSection('8', 'sourced'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'separate',
    authenticity: true,
    source: sourced('Supporting documents were uploaded with the form: calls of the examination (2021, 2023)'),
  },
  gates: ['choices'],
  sources: [
    sourced(
      'Mandate, since May 2020, to keep information for later proceedings: spring96.org/en/news/116324 (26 September 2024); humanrightshouse.org (20 September 2024)',
    ),
    sourced(
      'Form of the examination of 2021: victims and others, who state their relation to the victim; call to 30 November 2023; informed consent: belsat.eu/ru (4 October 2021); energiademocraticaliguria.eu (27 June 2023)',
    ),
    unverified('Form, languages and address of the call of the Group of Experts'),
  ],
};
