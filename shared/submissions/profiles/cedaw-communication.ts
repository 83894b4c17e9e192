import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { as } from './common/asked.ts';
import { annexSection, signatureSection } from './common/closing.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import { authorItems, victimItems } from './common/model-form.ts';
import { interimMeasure, otherProcedureChoice, whyNone } from './common/remedies.ts';
import { anonymousDecisionChoice, disclosureChoice, factualAttachment } from './common/communication.ts';
import { stateChoice } from './common/state.ts';

/**
 * A communication to CEDAW under the Optional Protocol, in the order of the model form. The unified form of the treaty bodies serves
 * for it too (treaty-body-complaint.ts); the model form is the one that asks what is particular to this Committee.
 */
export const cedawCommunication: Profile = {
  code: 'cedaw-communication',
  form: 'CO',
  version: '2026-11-23',
  title: labels(
    'Communication under the Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women',
    'Сообщение согласно Факультативному протоколу к Конвенции о ликвидации всех форм дискриминации в отношении женщин',
    'Паведамленне паводле Факультатыўнага пратакола да Канвенцыі аб ліквідацыі ўсіх форм дыскрымінацыі ў дачыненні да жанчын',
  ),
  addressee: labels(
    'To the Committee on the Elimination of Discrimination against Women, Petitions, OHCHR, Geneva',
    'Комитету по ликвидации дискриминации в отношении женщин, отдел петиций, УВКПЧ, Женева',
    'Камітэту па ліквідацыі дыскрымінацыі ў дачыненні да жанчын, аддзел петыцый, УВКПЧ, Жэнева',
  ),
  mechanism: 'cedaw-communication',
  recipient: 'cedaw',
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
  ],
  languages: ['en', 'fr', 'es', 'ru'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'portal',
      address: 'complaints.ohchr.org',
      source: sourced(
        'The portal took the place of signed letters; named in a public registry checked on 2 August 2026',
      ),
    },
  ],
  limits: [
    factualAttachment,
    {
      id: 'summary',
      label: labels(
        'Summary, where the communication is long',
        'Резюме, если сообщение длинное',
        'Рэзюмэ, калі паведамленне доўгае',
      ),
      of: 'text:summary',
      value: 1500,
      unit: 'words',
      binding: false,
      source: sourced(
        'About 1,500 words, where the text is long: bayefsky.com/complain/40_checklist_cedaw.php (older advice)',
      ),
    },
  ],
  choices: [
    stateChoice(partly('The State party has to be named: model form, item 3')),
    otherProcedureChoice(
      sourced('Taken by no committee while another procedure examines it: OHCHR model form, doczz.fr/doc/1486798'),
    ),
    disclosureChoice,
    anonymousDecisionChoice,
  ],
  sections: [
    {
      id: 'summary',
      number: '',
      title: labels('Summary', 'Резюме', 'Рэзюмэ'),
      guidance: labels(
        'Only where the communication is long: who, what, which articles, which remedies, what is asked.',
        'Только если сообщение длинное: кто, что, какие статьи, какие средства защиты, о чём просят.',
        'Толькі калі паведамленне доўгае: хто, што, якія артыкулы, якія сродкі абароны, пра што просяць.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'summary', from: 'summary', required: false }],
    },
    {
      id: 'author',
      number: '1',
      title: labels('Author of the communication', 'Автор сообщения', 'Аўтар паведамлення'),
      guidance: labels(
        'Whoever submits it. Anonymous communications are not taken. Acting for somebody needs her consent, or a reason.',
        'Тот, кто подаёт. Анонимные сообщения не принимаются. Чтобы действовать от чужого имени, нужно согласие или объяснение.',
        'Той, хто падае. Ананімныя паведамленні не прымаюцца. Каб дзейнічаць ад чужога імя, патрэбная згода або тлумачэнне.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'submitter', questions: authorItems }],
    },
    {
      id: 'victim',
      number: '2',
      title: labels(
        'Alleged victim, if not the author',
        'Предполагаемая пострадавшая, если это не автор',
        'Меркаваная пацярпелая, калі гэта не аўтар',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'questions', of: 'person', questions: victimItems }],
    },
    {
      id: 'state',
      number: '3',
      title: labels('State party concerned', 'Государство-участник', 'Дзяржава-ўдзельніца'),
      mark: 'partly',
      counted: true,
      parts: [{ kind: 'choice', choice: 'state' }],
    },
    {
      id: 'facts',
      number: '4',
      title: labels(
        'Nature of the alleged violations',
        'Существо предполагаемых нарушений',
        'Сутнасць меркаваных парушэнняў',
      ),
      guidance: labels(
        'The facts in the order of time, with dates; then each article by itself, and whether it was done or left undone. They must show discrimination as a woman.',
        'Факты по порядку, с датами; затем каждая статья отдельно: что сделано или не сделано. Должна быть видна дискриминация по признаку пола.',
        'Факты па парадку, з датамі; потым кожны артыкул асобна: што зроблена або не зроблена. Мусіць быць відаць дыскрымінацыя паводле полу.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'text', id: 'facts', asks: labels('Facts', 'Факты', 'Факты'), opening: 'facts', required: true },
        {
          kind: 'text',
          id: 'violations',
          asks: labels(
            'Articles violated, each by itself',
            'Нарушенные статьи, каждая отдельно',
            'Парушаныя артыкулы, кожны асобна',
          ),
          required: true,
        },
        { kind: 'provisions' },
        {
          kind: 'text',
          id: 'discrimination',
          asks: labels(
            'Discrimination on grounds of sex',
            'Дискриминация по признаку пола',
            'Дыскрымінацыя паводле прыкметы полу',
          ),
          from: 'discrimination',
          required: true,
        },
      ],
    },
    {
      id: 'remedies',
      number: '5',
      title: labels('Domestic remedies', 'Внутренние средства защиты', 'Унутраныя сродкі абароны'),
      guidance: labels(
        'Which, when, where, by whom, before which authority, with what result. Where they were not exhausted, why. Enclose copies.',
        'Какие, когда, где, кто обращался, в какой орган, с каким результатом. Если не исчерпаны — почему. Приложите копии.',
        'Якія, калі, дзе, хто звяртаўся, у які орган, з якім вынікам. Калі не вычарпаныя — чаму. Прыкладзіце копіі.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'remedies', forum: 'domestic' }, whyNone],
    },
    {
      id: 'other-procedures',
      number: '6',
      title: labels('Other international procedures', 'Другие международные процедуры', 'Іншыя міжнародныя працэдуры'),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'other-procedure' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'disclosure',
      number: '7',
      title: labels(
        'Disclosure of identity to the State party',
        'Раскрытие личности государству',
        'Раскрыццё асобы дзяржаве',
      ),
      guidance: labels(
        'Without it the Committee does not take the communication up. Ask the person herself, and record her consent.',
        'Без этого Комитет не рассматривает сообщение. Спросите саму пострадавшую и запишите её согласие.',
        'Без гэтага Камітэт не разглядае паведамлення. Спытайцеся ў самой пацярпелай і запішыце яе згоду.',
      ),
      mark: 'partly',
      counted: true,
      parts: [
        { kind: 'choice', choice: 'disclosure' },
        { kind: 'choice', choice: 'anonymous' },
      ],
    },
    signatureSection('8', 'sourced'),
    annexSection('9', 'unverified'),
    {
      id: 'interim-measures',
      number: '',
      title: labels('Request for interim measures', 'Просьба о временных мерах', 'Просьба аб часовых мерах'),
      guidance: labels(
        'Only where harm is near that could not be undone (Optional Protocol, article 5).',
        'Только если близок непоправимый вред (Факультативный протокол, статья 5).',
        'Толькі калі блізкая незваротная шкода (Факультатыўны пратакол, артыкул 5).',
      ),
      mark: 'partly',
      counted: true,
      newPage: true,
      parts: [
        { kind: 'questions', of: 'person', questions: [{ ...as('IM.1', interimMeasure), optional: true }] },
        { kind: 'text', id: 'interim-measures', required: false },
      ],
    },
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'separate',
    source: unverified('Numbered copies, not originals: believed to be item 9 of the model form'),
  },
  gates: ['one-person', 'remedies', 'sent-elsewhere', 'length', 'annex-index', 'choices'],
  sources: [
    sourced('Items 1 and 2: iwraw-ap.org/op-cedaw/communication-procedure/sample-format-for-complaints-form'),
    partly(
      'Items 3 and 4: the same page, which breaks off there; State, articles and reservations in bayefsky.com/complain/40_checklist_cedaw.php',
    ),
    unverified(
      'Items 5, 6 (detail), 7 (its place) and 9: believed to follow; that remedies and other procedures are to be stated is sourced',
    ),
    sourced('Rules of admissibility, consent, disclosure to the State: OHCHR model form, doczz.fr/doc/1486798'),
    sourced('English, French, Russian or Spanish: guidance note of OHCHR, europeancourt.org (2026)'),
    sourced('No time limit in this Protocol: espchhelp.ru/koon/stati/3908'),
    sourced('In force for Belarus since 3 May 2004: treaties.un.org IV-8-b'),
  ],
};
