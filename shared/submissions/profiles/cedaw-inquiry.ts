import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { counted, ifAny } from './common/asked.ts';
import { annexSection, methodologySection, signatureSection } from './common/closing.ts';
import * as who from './common/identity.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import * as body from './common/organisation.ts';
import { stateChoice } from './common/state.ts';
import * as sender from './common/submitting.ts';
import * as harm from './common/violation.ts';

const READ = '2026-11-23';
const page = 'ohchr.org/en/treaty-bodies/cedaw/inquiry-procedure';

/**
 * Information for an inquiry of CEDAW into grave or systematic violations (Optional Protocol, article 8). Nobody needs to come forward
 * as a victim. OHCHR says what it has to contain; the order of the body follows the older outline of IWRAW Asia Pacific.
 */
export const cedawInquiry: Profile = {
  code: 'cedaw-inquiry',
  form: 'CI',
  version: '2026-11-23',
  title: labels(
    'Information for an inquiry under article 8 of the Optional Protocol to CEDAW',
    'Сведения для расследования по статье 8 Факультативного протокола к КЛДЖ',
    'Звесткі для расследавання паводле артыкула 8 Факультатыўнага пратакола да КЛДЖ',
  ),
  addressee: labels(
    'To the Committee on the Elimination of Discrimination against Women, inquiry procedure',
    'Комитету по ликвидации дискриминации в отношении женщин, процедура расследования',
    'Камітэту па ліквідацыі дыскрымінацыі ў дачыненні да жанчын, працэдура расследавання',
  ),
  mechanism: 'cedaw-inquiry',
  recipient: 'cedaw',
  subjects: ['person', 'organisation', 'case', 'theme'],
  onePerson: false,
  uses: { always: ['information'], when: [{ choice: 'names-to-state', answer: 'yes', uses: ['state'] }] },
  stages: [{ code: 'initial', title: labels('Submission', 'Обращение', 'Зварот') }],
  languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'email',
      address: page,
      source: partly('The page says what to submit; take the address in use from there'),
    },
  ],
  limits: [
    {
      id: 'words',
      label: labels('The submission, annexes aside', 'Обращение без приложений', 'Зварот без дадаткаў'),
      of: 'all',
      value: 7000,
      unit: 'words',
      binding: true,
      source: sourced(`At most 7,000 words excluding annexes: ${page}`, READ),
    },
    {
      id: 'summary',
      label: labels('Summary', 'Резюме', 'Рэзюмэ'),
      of: 'text:summary',
      value: 330,
      unit: 'words',
      binding: false,
      source: partly(
        'One page: karat.org/op_cedaw/howtouse.html; iwraw-ap.org, submission guidelines. A standard page of the UN has 330 words.',
        READ,
      ),
    },
  ],
  choices: [
    stateChoice(sourced(`The State party has to be named: ${page}`, READ)),
    {
      id: 'extent',
      asks: labels(
        'Are the violations grave, systematic, or both?',
        'Нарушения серьёзные, систематические или и то и другое?',
        'Парушэнні сур’ёзныя, сістэматычныя ці і тое і другое?',
      ),
      answers: [
        { id: 'grave', label: labels('Grave', 'Серьёзные', 'Сур’ёзныя') },
        { id: 'systematic', label: labels('Systematic', 'Систематические', 'Сістэматычныя') },
        {
          id: 'both',
          label: labels('Grave and systematic', 'Серьёзные и систематические', 'Сур’ёзныя і сістэматычныя'),
        },
      ],
      usual: null,
      source: sourced(`To be indicated where possible: ${page}; iwraw-ap.org, submission guidelines`, READ),
    },
    {
      id: 'names-to-state',
      asks: labels(
        'May the Committee give the names of victims to the State?',
        'Может ли Комитет сообщить имена пострадавших государству?',
        'Ці можа Камітэт паведаміць імёны пацярпелых дзяржаве?',
      ),
      answers: [
        {
          id: 'no',
          label: labels(
            'No. They are for the Committee alone.',
            'Нет. Они только для Комитета.',
            'Не. Яны толькі для Камітэта.',
          ),
        },
        { id: 'yes', label: labels('Yes', 'Да', 'Так') },
      ],
      usual: 'no',
      source: unverified('Victims may be protected; what the Committee passes on was found in no source.'),
    },
  ],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels(
        'Inquiry procedure, article 8',
        'Процедура расследования, статья 8',
        'Працэдура расследавання, артыкул 8',
      ),
      mark: 'sourced',
      counted: false,
      parts: [{ kind: 'cover' }],
    },
    {
      id: 'author',
      number: '1',
      title: labels('Who submits it', 'Кто подаёт', 'Хто падае'),
      guidance: labels(
        'Name, postal address and contact. Information may come without a name, but it is checked more easily with one.',
        'Имя, почтовый адрес и контакты. Можно и без имени, но с ним сведения легче проверить.',
        'Імя, паштовы адрас і кантакты. Можна і без імя, але з ім звесткі лягчэй праверыць.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted(
            '1.',
            sender.submitterName,
            sender.submitterAddress,
            sender.submitterContact,
            ifAny(sender.submitterDescription),
          ),
        },
      ],
    },
    {
      id: 'state',
      number: '2',
      title: labels(
        'State party, and the extent of the violations',
        'Государство и масштаб нарушений',
        'Дзяржава і маштаб парушэнняў',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'state' },
        { kind: 'choice', choice: 'extent' },
        { kind: 'choice', choice: 'names-to-state' },
      ],
    },
    {
      id: 'summary',
      number: '3',
      title: labels(
        'Summary, and why an inquiry',
        'Резюме и почему именно расследование',
        'Рэзюмэ і чаму менавіта расследаванне',
      ),
      guidance: labels(
        'One page: what happens, to whom, since when, and why an inquiry is the right way.',
        'Одна страница: что происходит, с кем, с какого времени и почему нужен именно этот путь.',
        'Адна старонка: што адбываецца, з кім, з якога часу і чаму патрэбны менавіта гэты шлях.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'summary', from: 'onePage', opening: 'summary', required: true }],
    },
    {
      id: 'facts',
      number: '4',
      title: labels('Violations: dates, places, harm', 'Нарушения: даты, места, вред', 'Парушэнні: даты, месцы, шкода'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'facts', opening: 'facts', required: true }],
    },
    {
      id: 'extent',
      number: '5',
      title: labels(
        'Why they are grave or systematic',
        'Почему они серьёзные или систематические',
        'Чаму яны сур’ёзныя або сістэматычныя',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'text', id: 'extent', from: 'graveOrSystematic', required: true },
        { kind: 'text', id: 'pattern', from: 'pattern', required: false },
        { kind: 'statistics' },
      ],
    },
    {
      id: 'provisions',
      number: '6',
      title: labels(
        'Rights infringed, each by itself',
        'Нарушенные права, каждое отдельно',
        'Парушаныя правы, кожнае асобна',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'provisions', required: true }, { kind: 'provisions' }],
    },
    {
      id: 'victims',
      number: '7',
      title: labels(
        'Victims, and what it means for them',
        'Пострадавшие и последствия для них',
        'Пацярпелыя і наступствы для іх',
      ),
      guidance: labels(
        'In enough detail to show a pattern, or how far it reaches. Names only with consent.',
        'Настолько подробно, чтобы были видны закономерность или размах. Имена — только с согласия.',
        'Настолькі падрабязна, каб былі відаць заканамернасць або размах. Імёны — толькі са згодай.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'text', id: 'victims', required: false },
        {
          kind: 'questions',
          of: 'person',
          questions: counted('7.', who.fullName, who.age, who.profession, ifAny(harm.defenderWork), ifAny(harm.risk)),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted('7.o', body.organisationName, body.organisationStatus, ifAny(harm.measureEffect)),
        },
      ],
    },
    {
      id: 'perpetrators',
      number: '8',
      title: labels('Alleged perpetrators', 'Предполагаемые виновные', 'Меркаваныя вінаватыя'),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: counted('8.', ifAny(harm.perpetrators)) },
        { kind: 'text', id: 'perpetrators', required: false },
      ],
    },
    {
      id: 'remedies',
      number: '9',
      title: labels(
        'Steps taken to obtain remedies',
        'Что сделано, чтобы добиться защиты',
        'Што зроблена, каб дамагчыся абароны',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'remedies', forum: 'domestic' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'recommendations',
      number: '10',
      title: labels('What is asked of the Committee', 'О чём просят Комитет', 'Пра што просяць Камітэт'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'recommendations', from: 'recommendations', required: false }],
    },
    methodologySection('11', 'unverified'),
    signatureSection('12', 'unverified'),
    annexSection('13', 'sourced'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
    counted: false,
    taken: true,
    delivery: 'separate',
    authenticity: true,
    source: sourced(
      `In an official language of the UN, numbered consecutively, indexed by the date of the document, each with a short description: ${page}`,
      READ,
    ),
  },
  gates: ['mass-media', 'length', 'annex-index', 'choices'],
  sources: [
    sourced(`State, language, facts, rights, extent, 7,000 words, annexes, not mass media alone: ${page}`, READ),
    sourced('Outline of the body: iwraw-ap.org/op-cedaw/inquiry-procedure/submission-guidelines (older)', READ),
    sourced('Grave, systematic or both; one page of summary; why an inquiry: karat.org/op_cedaw/howtouse.html (older)'),
    partly('Data of the author beyond name and postal address'),
    unverified('Place of the signature, of methodology and of what is asked: no form prescribes it'),
    sourced(
      'Belarus has not opted out of articles 8 and 9: treatydatabase.overheid.nl/en/Verdrag/Details/009248_b.html. Look again before filing.',
    ),
  ],
};
