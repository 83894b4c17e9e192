import { labels } from '../../records/definition.ts';
import type { Choice, Profile } from '../profile.ts';
import { as, asked, counted, ifAny } from './common/asked.ts';
import { annexSection } from './common/closing.ts';
import * as held from './common/deprivation.ts';
import * as who from './common/identity.ts';
import { sourced, unverified } from './common/marks.ts';
import * as sender from './common/submitting.ts';

const form = 'copy of the form, rightsupdate.blogspot.in/p/action.html';

const yesOrNo = (id: string, asks: Choice['asks']): Choice => ({
  id,
  asks,
  answers: [
    { id: 'yes', label: labels('Yes', 'Да', 'Так') },
    { id: 'no', label: labels('No', 'Нет', 'Не') },
  ],
  usual: null,
  source: sourced(`Asked of organisations: ${form}`),
});

const lastSeenDate = asked(
  [
    'Date of the disappearance: at least month and year',
    'Дата исчезновения: хотя бы месяц и год',
    'Дата знікнення: хаця б месяц і год',
  ],
  'detention.arrest.date',
  'detention.date',
);

const lastSeenPlace = asked(
  [
    'Place of the arrest or abduction, or where last seen',
    'Место задержания или похищения либо где видели в последний раз',
    'Месца затрымання або выкрадання ці дзе бачылі апошні раз',
  ],
  'detention.arrest.place',
  'detention.place',
);

const search = asked(
  [
    'Action taken to find the person: complaints, petitions, visits',
    'Что сделано, чтобы найти человека: жалобы, ходатайства, обращения',
    'Што зроблена, каб знайсці чалавека: скаргі, хадайніцтвы, звароты',
  ],
  'remedy.kind',
  'remedy.body',
  'remedy.date',
  'remedy.content',
  'remedy.result',
  'detention.incommunicado',
);

const searchImpossible = asked(
  ['If nothing could be done: why', 'Если ничего сделать нельзя: почему', 'Калі нічога зрабіць нельга: чаму'],
  'remedy.notExhaustedBecause',
  'remedy.notExhausted',
);

const family = asked(
  ['Member of the family who agrees', 'Член семьи, который согласен', 'Член сям’і, які згодны'],
  'consent.givenBy',
  'consent.capacity',
  'person.contactPerson',
);

/**
 * A report to the Working Group on Enforced or Involuntary Disappearances. Six elements are mandatory; a report that lacks one is not
 * taken. Names of authorities stand in full, without abbreviations.
 */
export const wgeid: Profile = {
  code: 'wgeid',
  form: 'WD',
  version: '2026-11-23',
  title: labels(
    'Report on an enforced or involuntary disappearance',
    'Сообщение о насильственном или недобровольном исчезновении',
    'Паведамленне пра гвалтоўнае або нядобраахвотнае знікненне',
  ),
  addressee: labels(
    'To the Working Group on Enforced or Involuntary Disappearances, OHCHR, Geneva',
    'Рабочей группе по насильственным или недобровольным исчезновениям, УВКПЧ, Женева',
    'Рабочай групе па гвалтоўных або нядобраахвотных знікненнях, УВКПЧ, Жэнева',
  ),
  mechanism: 'wgeid',
  recipient: 'wgeid',
  subjects: ['person'],
  onePerson: true,
  uses: { always: ['state'], when: [] },
  stages: [
    { code: 'initial', title: labels('Report', 'Сообщение', 'Паведамленне') },
    { code: 'follow-up', title: labels('Further information', 'Дополнительные сведения', 'Дадатковыя звесткі') },
  ],
  languages: ['en', 'fr', 'es'],
  writes: ['en'],
  files: ['docx'],
  channels: [
    {
      kind: 'email',
      address: 'ohchr.org/en/special-procedures/wg-disappearances',
      source: unverified('Take the address in use from the page of the Working Group.'),
    },
  ],
  limits: [],
  choices: [
    yesOrNo(
      'family-consent',
      labels(
        'Does the family agree that the case is submitted?',
        'Согласна ли семья на это обращение?',
        'Ці згодная сям’я на гэты зварот?',
      ),
    ),
    yesOrNo(
      'follow-up',
      labels(
        'Can you follow the case up and pass on what the Working Group asks?',
        'Сможете ли вы сопровождать дело и передавать вопросы Рабочей группы?',
        'Ці зможаце вы суправаджаць справу і перадаваць пытанні Рабочай групы?',
      ),
    ),
  ],
  sections: [
    {
      id: 'identity',
      number: '1',
      title: labels('Identity of the disappeared person', 'Кто исчез', 'Хто знік'),
      guidance: labels(
        'Full name first: without it the report is not taken. One form for one person. Add a photograph as an annex.',
        'Сначала полное имя: без него сообщение не примут. Одна форма — один человек. Фотографию добавьте приложением.',
        'Спачатку поўнае імя: без яго паведамленне не прымуць. Адна форма — адзін чалавек. Фатаграфію дадайце дадаткам.',
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
            ifAny(who.sex),
            ifAny(who.birth),
            ifAny(who.citizenship),
            ifAny(who.passport),
            ifAny(who.profession),
            ifAny(who.usualAddress),
          ),
        },
      ],
    },
    {
      id: 'date',
      number: '2',
      title: labels('Date', 'Дата', 'Дата'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: [as('2.1', lastSeenDate)] }],
    },
    {
      id: 'place',
      number: '3',
      title: labels('Place', 'Место', 'Месца'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: [as('3.1', lastSeenPlace)] }],
    },
    {
      id: 'forces',
      number: '4',
      title: labels('Forces believed to be responsible', 'Кого считают ответственным', 'Каго лічаць адказным'),
      guidance: labels(
        'Full names of institutions, no abbreviations. If unknown, why State agents are believed to be behind it.',
        'Полные названия органов, без сокращений. Если неизвестно, почему считают, что за этим стоит государство.',
        'Поўныя назвы органаў, без скарачэнняў. Калі невядома, чаму лічаць, што за гэтым стаіць дзяржава.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [as('4.1', held.arrestForces)] },
        {
          kind: 'text',
          id: 'circumstances',
          asks: labels('Circumstances of the disappearance', 'Обстоятельства исчезновения', 'Абставіны знікнення'),
          required: false,
        },
      ],
    },
    {
      id: 'search',
      number: '5',
      title: labels(
        'Action taken to find the person',
        'Что сделано, чтобы найти человека',
        'Што зроблена, каб знайсці чалавека',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: counted('5.', search, ifAny(searchImpossible)) }],
    },
    {
      id: 'submitter',
      number: '6',
      title: labels('Who submits it', 'Кто подаёт', 'Хто падае'),
      guidance: labels(
        'Mark what has to stay confidential. An organisation needs the consent of the family and must be able to follow up.',
        'Отметьте, что должно остаться конфиденциальным. Организации нужно согласие семьи и возможность сопровождать дело.',
        'Адзначце, што мусіць застацца канфідэнцыйным. Арганізацыі патрэбная згода сям’і і магчымасць суправаджаць справу.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted(
            '6.',
            sender.submitterName,
            sender.submitterAddress,
            sender.submitterContact,
            sender.submitterCapacity,
          ),
        },
        { kind: 'questions', of: 'person', questions: [as('6.5', family)] },
        { kind: 'choice', choice: 'family-consent' },
        { kind: 'choice', choice: 'follow-up' },
        { kind: 'signature' },
      ],
    },
    annexSection('', 'sourced'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'separate',
    source: sourced(
      'Copies only, the originals stay with you; photograph, habeas corpus petitions, statements of witnesses: fiacat.org (2011)',
    ),
  },
  gates: ['one-person', 'annex-index', 'choices'],
  sources: [
    sourced(
      `Six mandatory elements, one form per person, full names of institutions, what is confidential, consent of the family and follow-up: ${form}`,
    ),
    sourced('Copies as annexes: fiacat.org (2011)'),
    unverified('Languages and address; the questions of the form beyond the six elements'),
  ],
};
