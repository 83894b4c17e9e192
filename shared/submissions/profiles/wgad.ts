import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { annexSection } from './common/closing.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import { whyNone } from './common/remedies.ts';
import {
  wgadArrest,
  wgadAuthorisation,
  wgadCircumstances,
  wgadDetention,
  wgadIdentity,
  wgadSubmitter,
} from './common/wgad.ts';
import { opinionChoice, wgadChannels } from './common/wgad-sending.ts';

/** A communication under the regular procedure of the Working Group on Arbitrary Detention, which may end in an Opinion. */
export const wgad: Profile = {
  code: 'wgad',
  form: 'WG',
  version: '2026-11-23',
  title: labels(
    'Questionnaire on an alleged arbitrary arrest or detention',
    'Вопросник о предполагаемом произвольном аресте или задержании',
    'Апытальнік пра меркаваны адвольны арышт або затрыманне',
  ),
  addressee: labels(
    'To the Working Group on Arbitrary Detention, OHCHR, Geneva',
    'Рабочей группе по произвольным задержаниям, УВКПЧ, Женева',
    'Рабочай групе па адвольных затрыманнях, УВКПЧ, Жэнева',
  ),
  mechanism: 'wgad',
  recipient: 'wgad',
  subjects: ['person'],
  onePerson: true,
  uses: { always: ['state'], when: [{ choice: 'name-in-opinion', answer: 'yes', uses: ['public-report'] }] },
  stages: [
    { code: 'initial', title: labels('Submission', 'Обращение', 'Зварот') },
    {
      code: 'comments',
      title: labels(
        'Comments on the reply of the Government',
        'Замечания на ответ правительства',
        'Заўвагі на адказ урада',
      ),
    },
  ],
  languages: ['en', 'fr', 'es'],
  writes: ['en'],
  files: ['docx', 'pdf'],
  channels: wgadChannels,
  limits: [
    {
      id: 'pages',
      label: labels('The submission, annexes aside', 'Обращение без приложений', 'Зварот без дадаткаў'),
      of: 'all',
      value: 20,
      unit: 'pages',
      binding: false,
      source: unverified('Believed to be 20 pages without annexes. Found in no page of the Working Group.'),
    },
  ],
  choices: [opinionChoice],
  sections: [
    {
      id: 'identity',
      number: 'I',
      title: labels('Identity', 'Личность', 'Асоба'),
      guidance: labels(
        'One form for one person. The profession and the activity count where they may have led to the arrest.',
        'Одна форма — один человек. Профессия и деятельность важны, если могли стать поводом для ареста.',
        'Адна форма — адзін чалавек. Прафесія і дзейнасць важныя, калі маглі стаць падставай для арышту.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: wgadIdentity }],
    },
    {
      id: 'arrest',
      number: 'II',
      title: labels('Arrest', 'Задержание', 'Затрыманне'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'episode', questions: wgadArrest }],
    },
    {
      id: 'detention',
      number: 'III',
      title: labels('Detention', 'Лишение свободы', 'Зняволенне'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'questions', of: 'episode', questions: wgadDetention }],
    },
    {
      id: 'circumstances',
      number: 'IV',
      title: labels(
        'Circumstances, and why it is arbitrary',
        'Обстоятельства и почему это произвол',
        'Абставіны і чаму гэта адвольнасць',
      ),
      guidance: labels(
        'Tell it in the order of time. Then say under which of the categories I to V it falls, and which fact shows it.',
        'Расскажите по порядку. Затем укажите, к каким категориям с I по V это относится и какой факт это подтверждает.',
        'Раскажыце па парадку. Потым пазначце, да якіх катэгорый з I па V гэта адносіцца і які факт гэта пацвярджае.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'questions', of: 'person', questions: wgadCircumstances },
        {
          kind: 'text',
          id: 'facts',
          asks: labels(
            'Account of the arrest and the detention',
            'Рассказ об аресте и лишении свободы',
            'Аповед пра арышт і зняволенне',
          ),
          opening: 'facts',
          required: true,
        },
        {
          kind: 'text',
          id: 'reasons',
          asks: labels('Why it is arbitrary', 'Почему это произвол', 'Чаму гэта адвольнасць'),
          from: 'wgadReasons',
          required: true,
        },
      ],
    },
    {
      id: 'remedies',
      number: 'V',
      title: labels('Remedies', 'Средства защиты', 'Сродкі абароны'),
      guidance: labels(
        'What was done inside the country, with what result; or why nothing could be done, or would have helped. Remedies need not be exhausted.',
        'Что сделано внутри страны и с каким результатом или почему это невозможно либо бесполезно. Исчерпывать средства защиты не требуется.',
        'Што зроблена ўнутры краіны і з якім вынікам або чаму гэта немагчыма ці бескарысна. Вычэрпваць сродкі абароны не патрабуецца.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'remedies', forum: 'domestic' }, whyNone],
    },
    {
      id: 'submitter',
      number: 'VI',
      title: labels('Who submits it', 'Кто подаёт', 'Хто падае'),
      guidance: labels(
        'Full name and address, date and signature. The Government never learns from the Working Group who submitted it.',
        'Полное имя и адрес, дата и подпись. Правительству Рабочая группа не сообщает, кто подал обращение.',
        'Поўнае імя і адрас, дата і подпіс. Ураду Рабочая група не паведамляе, хто падаў зварот.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'questions', of: 'submission', questions: wgadSubmitter },
        { kind: 'questions', of: 'person', questions: wgadAuthorisation },
        { kind: 'choice', choice: 'name-in-opinion' },
      ],
    },
    annexSection('', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    languages: ['en', 'fr', 'es'],
    counted: false,
    taken: true,
    delivery: 'combined',
    source: unverified(
      'Copies of the warrant, the charge, the judgment and the laws, in a working language or with a summary. Found in no page of the Working Group.',
    ),
  },
  gates: ['one-person', 'sent-elsewhere', 'length', 'choices'],
  sources: [
    sourced(
      'Parts I and II: a completed questionnaire of 18 July 2018, mcrcuba.org/alertas/?n=11152, which also names IV for the account of the facts',
    ),
    unverified('Parts III, V and VI: believed to be as in Fact Sheet 26, annex V'),
    partly(
      'Title and place of the questionnaire: E/CN.4/1992/20, annex II; Fact Sheet 26, annex V (docslib.org/doc/3913086)',
    ),
    sourced(
      'Two procedures, who may submit, 60 days for the Government, its reply to the source for comments: OHCHR, Working Group on Arbitrary Detention, complaints and urgent appeals',
    ),
    sourced(
      'English, French or Spanish; consent of the victim or the family; categories I to V: accessaccountability.org (21 September 2020); unwgaddatabase.org',
    ),
    unverified('One form per person; no exhaustion of remedies; whether a name can be kept out of an Opinion'),
  ],
};
