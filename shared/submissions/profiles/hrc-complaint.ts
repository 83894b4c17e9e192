import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { counted, ifAny } from './common/asked.ts';
import { annexSection, signatureSection } from './common/closing.ts';
import * as who from './common/identity.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import { otherProcedureChoice, whyNone } from './common/remedies.ts';
import { stateChoice } from './common/state.ts';
import * as sender from './common/submitting.ts';

const READ = '2026-11-23';
const index = 'ohchr.org/en/hr-bodies/hrc/complaint-procedure';

/**
 * A complaint to the Human Rights Council (the former procedure 1503): consistent patterns of gross and reliably attested violations.
 * It gives no relief in a single case, and it is confidential: also that it was filed.
 */
export const hrcComplaint: Profile = {
  code: 'hrc-complaint',
  form: 'HC',
  version: '2026-11-23',
  title: labels(
    'Complaint under the complaint procedure of the Human Rights Council',
    'Жалоба в рамках процедуры рассмотрения жалоб Совета по правам человека',
    'Скарга ў межах працэдуры разгляду скаргаў Савета па правах чалавека',
  ),
  addressee: labels(
    'To the Complaint Procedure Unit, Human Rights Council Branch, OHCHR, Geneva: confidential',
    'В Группу по процедуре рассмотрения жалоб, Отдел Совета по правам человека, УВКПЧ, Женева: конфиденциально',
    'У Групу па працэдуры разгляду скаргаў, Аддзел Савета па правах чалавека, УВКПЧ, Жэнева: канфідэнцыйна',
  ),
  mechanism: 'hrc-complaint',
  recipient: 'hrc-complaint',
  subjects: ['person', 'organisation', 'case', 'theme'],
  onePerson: false,
  uses: { always: ['information'], when: [{ choice: 'withhold-identity', answer: 'no', uses: ['state'] }] },
  stages: [{ code: 'initial', title: labels('Complaint', 'Жалоба', 'Скарга') }],
  languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'email',
      address: 'CP@ohchr.org',
      source: partly(
        'hrsaharawi.com (2013); believed to have given way to an online form. Take the way in use from the page of the procedure.',
      ),
    },
  ],
  limits: [
    {
      id: 'pages',
      label: labels('The complaint, annexes aside', 'Жалоба без приложений', 'Скарга без дадаткаў'),
      of: 'all',
      value: 15,
      unit: 'pages',
      advised: 8,
      binding: true,
      source: sourced('Less than 15 pages, 8 advised: stopvaw.org/complaint_mechanism_3 (December 2024)', READ),
    },
  ],
  choices: [
    stateChoice(sourced(`Any State; it has to be named: ${index}`)),
    {
      id: 'withhold-identity',
      asks: labels(
        'Should the identity of the author be kept from the State?',
        'Скрыть от государства, кто автор?',
        'Схаваць ад дзяржавы, хто аўтар?',
      ),
      answers: [
        {
          id: 'yes',
          label: labels('Yes, we ask that it be withheld', 'Да, просим не раскрывать', 'Так, просім не раскрываць'),
        },
        { id: 'no', label: labels('No', 'Нет', 'Не') },
      ],
      usual: null,
      source: sourced(`A complaint is not anonymous; identity is withheld from the State on request: ${index}`),
    },
    otherProcedureChoice(
      sourced(
        'Not taken while a special procedure, a treaty body or a regional body deals with it: tshepokunutu.blogspot.com (2016)',
        READ,
      ),
    ),
  ],
  sections: [
    {
      id: 'author',
      number: 'I',
      title: labels(
        'Author and alleged victims',
        'Автор и предполагаемые пострадавшие',
        'Аўтар і меркаваныя пацярпелыя',
      ),
      guidance: labels(
        'A person, a group or an organisation with direct and reliable knowledge. Report changes of address.',
        'Человек, группа или организация, которые знают об этом непосредственно и надёжно. Сообщайте о смене адреса.',
        'Чалавек, група або арганізацыя, якія ведаюць пра гэта непасрэдна і надзейна. Паведамляйце пра змену адраса.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted(
            'I.',
            sender.submitterName,
            ifAny(who.nationality),
            ifAny(who.birthDate),
            sender.submitterAddress,
            sender.submitterContact,
            sender.submitterCapacity,
          ),
        },
        {
          kind: 'questions',
          of: 'person',
          questions: counted('I.v', who.fullName, ifAny(who.nationality), ifAny(who.actingFor)),
        },
      ],
    },
    {
      id: 'state',
      number: 'II',
      title: labels('State concerned', 'Государство', 'Дзяржава'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'choice', choice: 'state' }],
    },
    {
      id: 'facts',
      number: 'III',
      title: labels('Facts and nature of the violations', 'Факты и характер нарушений', 'Факты і характар парушэнняў'),
      guidance: labels(
        'In the order of time, with names, dates, places and evidence. Then why they are a consistent pattern of gross violations. No politics, no insults.',
        'По порядку, с именами, датами, местами и доказательствами. Затем — почему это устойчивая практика грубых нарушений. Без политики и оскорблений.',
        'Па парадку, з імёнамі, датамі, месцамі і доказамі. Потым — чаму гэта ўстойлівая практыка грубых парушэнняў. Без палітыкі і абраз.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'text', id: 'facts', opening: 'facts', required: true },
        {
          kind: 'text',
          id: 'pattern',
          asks: labels('Why it is a pattern', 'Почему это устойчивая практика', 'Чаму гэта ўстойлівая практыка'),
          from: 'pattern',
          required: true,
        },
        {
          kind: 'text',
          id: 'gross',
          asks: labels('Why the violations are gross', 'Почему нарушения грубые', 'Чаму парушэнні грубыя'),
          from: 'graveOrSystematic',
          required: false,
        },
        { kind: 'provisions' },
        { kind: 'statistics' },
      ],
    },
    {
      id: 'remedies',
      number: 'IV',
      title: labels('Domestic remedies', 'Внутренние средства защиты', 'Унутраныя сродкі абароны'),
      guidance: labels(
        'Exhausted, or why they would be ineffective or unreasonably prolonged.',
        'Исчерпаны или почему они неэффективны либо неоправданно затянуты.',
        'Вычарпаныя або чаму яны неэфектыўныя ці неапраўдана зацягнутыя.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'remedies', forum: 'domestic' }, whyNone],
    },
    {
      id: 'other-bodies',
      number: 'V',
      title: labels('Other human rights bodies', 'Другие правозащитные органы', 'Іншыя праваабарончыя органы'),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'other-procedure' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'confidentiality',
      number: 'VI',
      title: labels('Request for confidentiality', 'Просьба о конфиденциальности', 'Просьба аб канфідэнцыйнасці'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'choice', choice: 'withhold-identity' }],
    },
    annexSection('VII', 'unverified'),
    signatureSection('', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'combined',
    authenticity: true,
    source: unverified('A checklist of annexes is believed to end the form.'),
  },
  gates: ['mass-media', 'remedies', 'sent-elsewhere', 'length', 'choices', 'confidential-filing'],
  sources: [
    sourced(`Patterns of gross and reliably attested violations, not anonymous, six languages, remedies: ${index}`),
    sourced(
      'What it has to contain; the form is recommended, not compulsory: ohchr.org/RU/HRBodies/HRC/ComplaintProcedure/Pages/FAQ.aspx',
    ),
    sourced(
      'Not political, not mass media alone, no insults, no other procedure, no individual relief: tshepokunutu.blogspot.com (2016)',
      READ,
    ),
    sourced('Do not publish that it was filed: co-guide.org/mechanism/human-rights-council-complaint-procedure'),
    unverified('Order of the sections I to VII'),
  ],
};
