import { labels } from '../../../records/definition.ts';
import type { Channel, Choice, NamingUses } from '../../profile.ts';
import { sourced, unverified } from './marks.ts';

/** What the form of the special procedures asks of consent, and how it is sent: one portal for all mandates. */

const wording = unverified(
  'The form asks it; its wording was not compared (spsubmission.ohchr.org). Who submits is always confidential, names of victims normally are not: gddc.ministeriopublico.pt',
);

function yesOrNo(id: string, asks: Choice['asks']): Choice {
  return {
    id,
    asks,
    answers: [
      { id: 'yes', label: labels('Yes', 'Да', 'Так') },
      { id: 'no', label: labels('No', 'Нет', 'Не') },
    ],
    usual: null,
    source: wording,
  };
}

export const consentChoices: readonly Choice[] = [
  yesOrNo(
    'victim-agrees',
    labels(
      'Does the victim, the family or a representative know of this submission and agree to it?',
      'Знает ли об обращении пострадавшая, её семья или представитель и согласны ли они?',
      'Ці ведае пра зварот пацярпелая, яе сям’я або прадстаўнік і ці згодныя яны?',
    ),
  ),
  yesOrNo(
    'name-to-state',
    labels(
      'May the name be given to the Government in the letter?',
      'Можно ли назвать имя правительству в письме?',
      'Ці можна назваць імя ўраду ў лісце?',
    ),
  ),
  yesOrNo(
    'name-in-report',
    labels(
      'May the name stand in the public report on communications?',
      'Можно ли указать имя в открытом докладе о сообщениях?',
      'Ці можна пазначыць імя ў адкрытым дакладзе пра паведамленні?',
    ),
  ),
  yesOrNo(
    'name-in-press',
    labels(
      'May the name be used in press releases and public statements?',
      'Можно ли использовать имя в пресс-релизах и публичных заявлениях?',
      'Ці можна выкарыстаць імя ў прэс-рэлізах і публічных заявах?',
    ),
  ),
];

export const consentUses: NamingUses = {
  always: ['information'],
  when: [
    { choice: 'name-to-state', answer: 'yes', uses: ['state'] },
    { choice: 'name-in-report', answer: 'yes', uses: ['public-report'] },
    { choice: 'name-in-press', answer: 'yes', uses: ['press'] },
  ],
};

export const kindChoice: Choice = {
  id: 'kind',
  asks: labels('What it is about', 'О чём обращение', 'Пра што зварот'),
  answers: [
    {
      id: 'past',
      label: labels(
        'What has happened: letter of allegation',
        'О том, что произошло: письмо с утверждениями',
        'Пра тое, што адбылося: ліст са сцвярджэннямі',
      ),
    },
    {
      id: 'ongoing',
      label: labels(
        'What goes on or is about to happen: urgent appeal',
        'О том, что продолжается или вот-вот случится: срочный призыв',
        'Пра тое, што працягваецца або вось-вось здарыцца: тэрміновы заклік',
      ),
    },
    {
      id: 'law',
      label: labels(
        'A law, a bill or a policy',
        'О законе, законопроекте или политике',
        'Пра закон, законапраект або палітыку',
      ),
    },
  ],
  usual: null,
  source: sourced('Guidance note of OHCHR, copied at topoin.com'),
};

export const portal: Channel = {
  kind: 'portal',
  address: 'spsubmission.ohchr.org',
  source: sourced('One form for all mandates; an e-mail to a mandate is considered too: academy.ishr.ch'),
};
