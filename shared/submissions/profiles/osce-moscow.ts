import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { counted, ifAny } from './common/asked.ts';
import { annexSection, methodologySection } from './common/closing.ts';
import { sourced, unverified } from './common/marks.ts';
import * as sender from './common/submitting.ts';

/**
 * A short dossier for the rapporteurs of the OSCE Moscow Mechanism. There is no published form; the rapporteurs of each mission name a
 * mailbox, and their report is public.
 */
export const osceMoscow: Profile = {
  code: 'osce-moscow',
  form: 'OS',
  version: '2026-11-23',
  title: labels(
    'Dossier for the rapporteurs of the OSCE Moscow Mechanism',
    'Досье для докладчиков Московского механизма ОБСЕ',
    'Дасье для дакладчыкаў Маскоўскага механізма АБСЕ',
  ),
  addressee: labels(
    'To the rapporteurs under the Moscow Mechanism, OSCE/ODIHR',
    'Докладчикам Московского механизма, ОБСЕ/БДИПЧ',
    'Дакладчыкам Маскоўскага механізма, АБСЕ/БДІПЧ',
  ),
  mechanism: 'osce-moscow',
  recipient: 'osce',
  subjects: ['theme', 'person', 'organisation', 'case'],
  onePerson: false,
  uses: { always: ['information'], when: [{ choice: 'name-in-report', answer: 'yes', uses: ['public-report'] }] },
  stages: [{ code: 'initial', title: labels('Submission', 'Обращение', 'Зварот') }],
  languages: ['en'],
  writes: ['en'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'email',
      address: 'osce.org/odihr',
      source: unverified('The rapporteurs of a mission name their mailbox when they begin.'),
    },
  ],
  limits: [
    {
      id: 'pages',
      label: labels('The dossier, annexes aside', 'Досье без приложений', 'Дасье без дадаткаў'),
      of: 'all',
      value: 10,
      unit: 'pages',
      binding: false,
      source: unverified('A short dossier is advised; ten pages are a figure of Khronika, found in no source.'),
    },
  ],
  choices: [
    {
      id: 'name-in-report',
      asks: labels(
        'May the names of those who agreed stand in the report of the mission?',
        'Можно ли указать в докладе миссии имена тех, кто согласен?',
        'Ці можна пазначыць у дакладзе місіі імёны тых, хто згодны?',
      ),
      answers: [
        {
          id: 'no',
          label: labels('No, for the rapporteurs alone', 'Нет, только для докладчиков', 'Не, толькі для дакладчыкаў'),
        },
        { id: 'yes', label: labels('Yes', 'Да', 'Так') },
      ],
      usual: null,
      source: unverified('Consent is needed; no published form asks for it.'),
    },
  ],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels('Who submits it, and on what', 'Кто подаёт и о чём', 'Хто падае і пра што'),
      mark: 'unverified',
      counted: false,
      parts: [{ kind: 'cover' }],
    },
    {
      id: 'submitter',
      number: '1',
      title: labels('Who submits it', 'Кто подаёт', 'Хто падае'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted('1.', sender.submitterName, sender.submitterContact, ifAny(sender.submitterDescription)),
        },
        { kind: 'choice', choice: 'name-in-report' },
      ],
    },
    {
      id: 'summary',
      number: '2',
      title: labels('Summary', 'Резюме', 'Рэзюмэ'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'summary', from: 'onePage', opening: 'summary', required: true }],
    },
    {
      id: 'facts',
      number: '3',
      title: labels(
        'Facts within the mandate of the mission',
        'Факты в рамках мандата миссии',
        'Факты ў межах мандата місіі',
      ),
      guidance: labels(
        'The mandate of the mission names questions and a period: keep to both.',
        'Мандат миссии называет вопросы и период: держитесь их.',
        'Мандат місіі называе пытанні і перыяд: трымайцеся іх.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'facts', required: true }, { kind: 'statistics' }],
    },
    {
      id: 'cases',
      number: '4',
      title: labels('People, organisations and cases', 'Люди, организации и дела', 'Людзі, арганізацыі і справы'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'subjects', types: ['person', 'organisation', 'case'] }],
    },
    {
      id: 'commitments',
      number: '5',
      title: labels(
        'Commitments and rights concerned',
        'Обязательства и права, о которых речь',
        'Абавязацельствы і правы, пра якія гаворка',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'commitments', required: false }, { kind: 'provisions' }],
    },
    {
      id: 'recommendations',
      number: '6',
      title: labels('Recommendations', 'Рекомендации', 'Рэкамендацыі'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'recommendations', from: 'recommendations', required: false }],
    },
    methodologySection('7', 'unverified'),
    annexSection('8', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'combined',
    source: unverified('A dossier with annexes is advised; no rule was found.'),
  },
  gates: ['length', 'choices'],
  sources: [
    sourced(
      'Invoked in September 2020 by 17 States, and on 23 March 2023 by 38 States: osce.org/permanent-council/469575; humanrightshouse.org',
    ),
    unverified('There is no published form: the whole order of this dossier is advice.'),
  ],
};
