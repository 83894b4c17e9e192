import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { counted, ifAny } from './common/asked.ts';
import { annexSection } from './common/closing.ts';
import { detentionSituation } from './common/deprivation.ts';
import * as who from './common/identity.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import * as body from './common/organisation.ts';
import { officialResponse } from './common/remedies.ts';
import { consentChoices, consentUses, kindChoice, portal } from './common/special-procedures.ts';
import * as sender from './common/submitting.ts';
import * as harm from './common/violation.ts';

/**
 * Information to the special procedures of the Human Rights Council, whichever mandates: an allegation, an urgent appeal, a law. The
 * order of the online form was not compared; what it has to contain is known.
 */
export const specialProcedures: Profile = {
  code: 'special-procedures',
  form: 'SP',
  version: '2026-11-23',
  title: labels(
    'Information to the special procedures of the Human Rights Council',
    'Сведения для специальных процедур Совета по правам человека',
    'Звесткі для спецыяльных працэдур Савета па правах чалавека',
  ),
  addressee: labels(
    'To the special procedures of the Human Rights Council, OHCHR, Geneva',
    'Специальным процедурам Совета по правам человека, УВКПЧ, Женева',
    'Спецыяльным працэдурам Савета па правах чалавека, УВКПЧ, Жэнева',
  ),
  mechanism: 'special-procedures',
  recipient: 'special-procedures',
  subjects: ['person', 'organisation', 'case', 'theme'],
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
      id: 'kind',
      number: '1',
      title: labels(
        'What it is about, and for which mandates',
        'О чём и для каких мандатов',
        'Пра што і для якіх мандатаў',
      ),
      guidance: labels(
        'Name the mandates: human rights defenders, association and assembly, women and girls, Belarus, and others that fit.',
        'Назовите мандаты: правозащитники, объединения и собрания, женщины и девочки, Беларусь и другие подходящие.',
        'Назавіце мандаты: праваабаронцы, аб’яднанні і сходы, жанчыны і дзяўчаты, Беларусь і іншыя прыдатныя.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'kind' },
        {
          kind: 'text',
          id: 'mandates',
          asks: labels('Mandates addressed', 'К каким мандатам', 'Да якіх мандатаў'),
          required: true,
        },
      ],
    },
    {
      id: 'victims',
      number: '2',
      title: labels('Alleged victims', 'Предполагаемые пострадавшие', 'Меркаваныя пацярпелыя'),
      guidance: labels(
        'A person, a group, a community or an organisation.',
        'Человек, группа, сообщество или организация.',
        'Чалавек, група, супольнасць або арганізацыя.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted(
            '2.',
            who.fullName,
            who.gender,
            who.age,
            who.nationality,
            who.profession,
            ifAny(who.contact),
          ),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted('2.o', body.organisationName, body.organisationWork, body.organisationStatus),
        },
      ],
    },
    {
      id: 'facts',
      number: '3',
      title: labels(
        'What happened: date, place, circumstances',
        'Что произошло: дата, место, обстоятельства',
        'Што адбылося: дата, месца, абставіны',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'text', id: 'facts', opening: 'facts', required: true },
        {
          kind: 'questions',
          of: 'person',
          questions: counted('3.', ifAny(detentionSituation), ifAny(harm.linkToWork), ifAny(harm.risk)),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted('3.o', ifAny(harm.measureEffect)),
        },
      ],
    },
    {
      id: 'perpetrators',
      number: '4',
      title: labels('Alleged perpetrators', 'Предполагаемые виновные', 'Меркаваныя вінаватыя'),
      guidance: labels(
        'Also those who are not of the State. Say what each allegation rests on.',
        'В том числе не связанные с государством. Укажите, на чём основано каждое утверждение.',
        'У тым ліку не звязаныя з дзяржавай. Пазначце, на чым заснавана кожнае сцвярджэнне.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: counted('4.', harm.perpetrators) }],
    },
    {
      id: 'steps',
      number: '5',
      title: labels('Steps taken, and other bodies', 'Что предпринято и другие органы', 'Што зроблена і іншыя органы'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: counted('5.', ifAny(officialResponse)) },
        { kind: 'remedies', forum: 'domestic' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'law',
      number: '6',
      title: labels('Applicable law', 'Применимое право', 'Прыдатнае права'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'law', required: false }, { kind: 'provisions' }],
    },
    {
      id: 'submitter',
      number: '7',
      title: labels('Who submits it: confidential', 'Кто подаёт: конфиденциально', 'Хто падае: канфідэнцыйна'),
      guidance: labels(
        'Full name and address. Anonymous submissions are not considered; the sender is never disclosed.',
        'Полное имя и адрес. Анонимные обращения не рассматриваются; отправителя никогда не раскрывают.',
        'Поўнае імя і адрас. Ананімныя звароты не разглядаюцца; адпраўніка ніколі не раскрываюць.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted(
            '7.',
            sender.submitterName,
            sender.submitterAddress,
            sender.submitterContact,
            ifAny(sender.submitterCapacity),
          ),
        },
      ],
    },
    {
      id: 'consent',
      number: '8',
      title: labels('Consent', 'Согласие', 'Згода'),
      guidance: labels(
        'Three separate questions: the Government, the public report, the press. Where nobody could be asked, say why, and what reprisals are to be feared.',
        'Три отдельных вопроса: правительство, открытый доклад, пресса. Если спросить было нельзя, объясните почему и чего опасаться.',
        'Тры асобныя пытанні: урад, адкрыты даклад, прэса. Калі спытацца было нельга, растлумачце чаму і чаго асцерагацца.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'victim-agrees' },
        { kind: 'choice', choice: 'name-to-state' },
        { kind: 'choice', choice: 'name-in-report' },
        { kind: 'choice', choice: 'name-in-press' },
        {
          kind: 'text',
          id: 'without-consent',
          asks: labels(
            'If consent could not be asked for: why',
            'Если согласие нельзя было получить: почему',
            'Калі згоду нельга было атрымаць: чаму',
          ),
          required: false,
        },
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
    source: unverified('Uploaded with the form; how many, and how large, was found in no source.'),
  },
  gates: ['choices'],
  sources: [
    sourced(
      'Victims, perpetrators, sender, date, place and circumstances; no anonymous submissions: criteria of OHCHR, idsn.org',
    ),
    sourced(
      'Who submits is always confidential; names of victims normally go into the letter and the report: gddc.ministeriopublico.pt',
    ),
    sourced('English, French or Spanish; one portal; no ECOSOC status needed: academy.ishr.ch'),
    partly('Letter of allegation, urgent appeal, letter on laws: guidance note of OHCHR, copied at topoin.com'),
    unverified('Order of the sections, steps taken, other bodies, applicable law, wording of the questions on consent'),
  ],
};
