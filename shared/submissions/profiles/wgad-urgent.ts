import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { as, counted, ifAny } from './common/asked.ts';
import { annexSection } from './common/closing.ts';
import * as held from './common/deprivation.ts';
import * as who from './common/identity.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import { opinionChoice, wgadChannels } from './common/wgad-sending.ts';
import { wgadAuthorisation, wgadSubmitter } from './common/wgad.ts';

/**
 * An urgent appeal of the Working Group on Arbitrary Detention: somebody is held, and staying there endangers her health or her life.
 * It asks for no finding, and the regular procedure may follow. There is no form of its own; this is the core of the questionnaire.
 */
export const wgadUrgent: Profile = {
  code: 'wgad-urgent',
  form: 'WU',
  version: '2026-11-23',
  title: labels(
    'Request for an urgent appeal on a detention',
    'Просьба о срочном призыве в связи с лишением свободы',
    'Просьба аб тэрміновым закліку ў сувязі са зняволеннем',
  ),
  addressee: labels(
    'To the Working Group on Arbitrary Detention, OHCHR, Geneva: urgent',
    'Рабочей группе по произвольным задержаниям, УВКПЧ, Женева: срочно',
    'Рабочай групе па адвольных затрыманнях, УВКПЧ, Жэнева: тэрмінова',
  ),
  mechanism: 'wgad-urgent',
  recipient: 'wgad',
  subjects: ['person'],
  onePerson: true,
  uses: { always: ['state'], when: [{ choice: 'name-in-opinion', answer: 'yes', uses: ['public-report'] }] },
  stages: [{ code: 'initial', title: labels('Urgent appeal', 'Срочный призыв', 'Тэрміновы заклік') }],
  languages: ['en', 'fr', 'es'],
  writes: ['en'],
  files: ['docx', 'pdf'],
  channels: wgadChannels,
  limits: [
    {
      id: 'pages',
      label: labels('The appeal, annexes aside', 'Обращение без приложений', 'Зварот без дадаткаў'),
      of: 'all',
      value: 2,
      unit: 'pages',
      advised: 1,
      binding: false,
      source: unverified('One or two pages are advised. Found in no page of the Working Group.'),
    },
  ],
  choices: [opinionChoice],
  sections: [
    {
      id: 'danger',
      number: '1',
      title: labels('Why it is urgent', 'Почему это срочно', 'Чаму гэта тэрмінова'),
      guidance: labels(
        'What endangers health or life if detention goes on: say it first, in a few sentences, with the day of the last news.',
        'Чем дальнейшее лишение свободы грозит здоровью или жизни: скажите это первым, в нескольких фразах, с датой последних известий.',
        'Чым далейшае зняволенне пагражае здароўю або жыццю: скажыце гэта першым, у некалькіх фразах, з датай апошніх звестак.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [as('1.1', held.danger)] },
        {
          kind: 'text',
          id: 'danger',
          asks: labels(
            'What threatens, and since when',
            'Что грозит и с какого времени',
            'Што пагражае і з якога часу',
          ),
          from: 'onePage',
          required: true,
        },
      ],
    },
    {
      id: 'identity',
      number: '2',
      title: labels('Identity', 'Личность', 'Асоба'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'person',
          questions: counted(
            '2.',
            who.familyName,
            who.firstName,
            who.sex,
            who.birthDateOrAge,
            who.citizenship,
            ifAny(who.activity),
          ),
        },
      ],
    },
    {
      id: 'detention',
      number: '3',
      title: labels('Arrest and detention', 'Задержание и лишение свободы', 'Затрыманне і зняволенне'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'episode',
          questions: counted(
            '3.',
            held.arrestDate,
            held.arrestForces,
            held.arrestReasons,
            held.detentionPlaces,
            held.detentionAuthorities,
            held.detentionLegislation,
          ),
        },
      ],
    },
    {
      id: 'circumstances',
      number: '4',
      title: labels('Why it is arbitrary', 'Почему это произвол', 'Чаму гэта адвольнасць'),
      guidance: labels(
        'A reliable allegation is enough: an urgent appeal decides nothing about the detention itself.',
        'Достаточно достоверного сообщения: срочный призыв ничего не решает о самом лишении свободы.',
        'Дастаткова пэўнага паведамлення: тэрміновы заклік нічога не вырашае пра само зняволенне.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'reasons', from: 'wgadReasons', required: true }],
    },
    {
      id: 'submitter',
      number: '5',
      title: labels('Who submits it', 'Кто подаёт', 'Хто падае'),
      mark: 'unverified',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submission',
          questions: wgadSubmitter.map((question, at) => as(`5.${at + 1}`, question)),
        },
        { kind: 'questions', of: 'person', questions: wgadAuthorisation.map((question) => as('5.4', question)) },
        { kind: 'choice', choice: 'name-in-opinion' },
      ],
    },
    annexSection('', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'combined',
    source: unverified('As few as possible, such as a medical note. Found in no page of the Working Group.'),
  },
  gates: ['one-person', 'length', 'choices'],
  sources: [
    sourced(
      'A reliable allegation of arbitrary detention, and that it endangers health or life; no finding is made: gicj.org, Working Group on Arbitrary Detention',
    ),
    partly('Other grave circumstances may do as well; the regular procedure may follow'),
    unverified('There is no form of its own: these are the first questions of the questionnaire, in another order.'),
  ],
};
