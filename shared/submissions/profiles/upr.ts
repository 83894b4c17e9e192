import { labels } from '../../records/definition.ts';
import type { Limit, Profile } from '../profile.ts';
import { asked, counted, ifAny } from './common/asked.ts';
import { methodologySection } from './common/closing.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import * as sender from './common/submitting.ts';

const words = (id: string, value: number, en: string, ru: string, be: string): Limit => ({
  id,
  label: labels(en, ru, be),
  of: 'all',
  value,
  unit: 'words',
  binding: false,
  source: unverified(
    'Found in no text of OHCHR. The older rule was 5 pages, and 10 for a large coalition (technical guidelines of 1 July 2008).',
  ),
});

const founding = asked(
  ['Since when it exists', 'С какого времени существует', 'З якога часу існуе'],
  'draft.submitters.description',
);

/** A submission of "other stakeholders" to the Universal Periodic Review: public, short, on what has changed since the last review. */
export const upr: Profile = {
  code: 'upr',
  form: 'UP',
  version: '2026-11-23',
  title: labels(
    'Submission to the Universal Periodic Review',
    'Материалы для Универсального периодического обзора',
    'Матэрыялы для Універсальнага перыядычнага агляду',
  ),
  addressee: labels(
    'To the Universal Periodic Review, OHCHR, Geneva',
    'Для Универсального периодического обзора, УВКПЧ, Женева',
    'Для Універсальнага перыядычнага агляду, УВКПЧ, Жэнева',
  ),
  mechanism: 'upr',
  recipient: 'upr',
  subjects: ['theme', 'person', 'organisation', 'case'],
  onePerson: false,
  uses: { always: ['public-report'], when: [] },
  stages: [
    {
      code: 'single',
      title: labels('Submission of one organisation', 'Материалы одной организации', 'Матэрыялы адной арганізацыі'),
      limits: ['words-single'],
    },
    {
      code: 'joint',
      title: labels('Joint submission', 'Совместные материалы', 'Супольныя матэрыялы'),
      limits: ['words-joint'],
    },
  ],
  languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  writes: ['en', 'ru'],
  files: ['docx'],
  channels: [
    {
      kind: 'portal',
      address: 'uprdoc.ohchr.org',
      source: sourced(
        'Account of the organisation, open only in the weeks before a session, until 23:59 in Geneva: uprdoc.ohchr.org (2024)',
      ),
    },
  ],
  limits: [
    words('words-single', 2815, 'One organisation', 'Одна организация', 'Адна арганізацыя'),
    words('words-joint', 5630, 'Joint submission', 'Совместные материалы', 'Супольныя матэрыялы'),
  ],
  choices: [],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels('Session, country, who submits it', 'Сессия, страна, кто подаёт', 'Сесія, краіна, хто падае'),
      guidance: labels(
        'Number and date of the session. In a joint submission all names stand here. It is published as it comes in.',
        'Номер и дата сессии. В совместных материалах здесь стоят все названия. Их публикуют в том виде, в каком получили.',
        'Нумар і дата сесіі. У супольных матэрыялах тут стаяць усе назвы. Іх публікуюць у тым выглядзе, у якім атрымалі.',
      ),
      mark: 'sourced',
      counted: false,
      parts: [{ kind: 'cover' }],
    },
    {
      id: 'organisation',
      number: '1',
      title: labels('Who we are', 'Кто мы', 'Хто мы'),
      guidance: labels(
        'One paragraph: what the organisation does and since when.',
        'Один абзац: чем занимается организация и с какого времени.',
        'Адзін абзац: чым займаецца арганізацыя і з якога часу.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        {
          kind: 'questions',
          of: 'submitter',
          questions: counted('1.', sender.submitterName, sender.submitterContact, ifAny(founding)),
        },
      ],
    },
    {
      id: 'summary',
      number: '2',
      title: labels('Key words and summary', 'Ключевые слова и резюме', 'Ключавыя словы і рэзюмэ'),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'text', id: 'keywords', asks: labels('Key words', 'Ключевые слова', 'Ключавыя словы'), required: true },
        { kind: 'text', id: 'summary', from: 'summary', opening: 'summary', required: false },
      ],
    },
    {
      id: 'implementation',
      number: '3',
      title: labels(
        'Implementation of earlier recommendations',
        'Выполнение прежних рекомендаций',
        'Выкананне ранейшых рэкамендацый',
      ),
      guidance: labels(
        'By recommendation: its number, the State that made it, what was done, what it changed.',
        'По каждой рекомендации: номер, какое государство её дало, что сделано, что изменилось.',
        'Па кожнай рэкамендацыі: нумар, якая дзяржава яе дала, што зроблена, што змянілася.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'implementation', required: true }],
    },
    {
      id: 'developments',
      number: '4',
      title: labels(
        'Developments since the last review',
        'Что произошло после прошлого обзора',
        'Што адбылося пасля мінулага агляду',
      ),
      guidance: labels(
        'The last four years at most. What you know yourself; what others report only where it supports that.',
        'Не больше четырёх последних лет. То, что знаете сами; чужие сведения — только в подтверждение.',
        'Не больш за чатыры апошнія гады. Тое, што ведаеце самі; чужыя звесткі — толькі ў пацвярджэнне.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'developments', required: true }, { kind: 'statistics' }],
    },
    {
      id: 'cases',
      number: '5',
      title: labels('Emblematic cases', 'Показательные случаи', 'Паказальныя выпадкі'),
      guidance: labels(
        'Only cases that stand for many. They become public.',
        'Только те, за которыми стоит множество других. Они станут общедоступными.',
        'Толькі тыя, за якімі стаіць мноства іншых. Яны стануць агульнадаступнымі.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'subjects', types: ['person', 'organisation', 'case'] }],
    },
    {
      id: 'recommendations',
      number: '6',
      title: labels('Recommendations', 'Рекомендации', 'Рэкамендацыі'),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'recommendations', from: 'recommendations', required: true }],
    },
    methodologySection('7', 'unverified'),
  ],
  annexes: {
    descriptionRequired: false,
    languageRequired: false,
    counted: false,
    taken: false,
    delivery: 'separate',
    source: sourced(
      'Reports of other organisations are not to be annexed: mnadvocates.org/basic_5; ifex.org',
      '2026-11-23',
    ),
  },
  gates: ['period', 'length'],
  sources: [
    sourced(
      'Word and not PDF, pages and paragraphs numbered, one country, names of all at the beginning, a paragraph on activities and founding: technical guidelines of OHCHR (1 July 2008); mnadvocates.org/basic_5',
      '2026-11-23',
    ),
    sourced('Earlier recommendations and new developments: docsbay.net/doc/1180997 (third cycle)', '2026-11-23'),
    sourced(
      'Four years at most; emblematic cases; no second-hand information: ifex.org/campaign_toolkit/submitting_report_to_upr; mnadvocates.org',
    ),
    sourced('Rules on form and deadline are binding: scribd.com/document/131234169', '2026-11-23'),
    partly('Fourth cycle: ohchr.org/en/hr-bodies/upr/ngos-nhris (not read to the figures)'),
    unverified('Published as received with the name of the author'),
  ],
};
