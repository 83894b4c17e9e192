import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { asked, counted, ifAny } from './common/asked.ts';
import { confidentialityChoice } from './common/belarus.ts';
import { annexSection, methodologySection } from './common/closing.ts';
import * as who from './common/identity.ts';
import { sourced, unverified } from './common/marks.ts';
import * as body from './common/organisation.ts';
import * as sender from './common/submitting.ts';
import * as harm from './common/violation.ts';

const exile = asked(
  [
    'In exile: since when, where, in what status',
    'В изгнании: с какого времени, где, в каком статусе',
    'У выгнанні: з якога часу, дзе, у якім статусе',
  ],
  'person.leftOn',
  'person.exileCountry',
  'person.exileStatus',
  'person.passportProblems',
);

/** Input to a report of the Special Rapporteur on the situation of human rights in Belarus, as the yearly calls ask for it. */
export const rapporteurBelarus: Profile = {
  code: 'rapporteur-belarus',
  form: 'SR',
  version: '2026-11-23',
  title: labels(
    'Input to the Special Rapporteur on the situation of human rights in Belarus',
    'Материалы для Специального докладчика по вопросу о положении в области прав человека в Беларуси',
    'Матэрыялы для Спецыяльнага дакладчыка па становішчы з правамі чалавека ў Беларусі',
  ),
  addressee: labels(
    'To the Special Rapporteur on the situation of human rights in Belarus, OHCHR, Geneva',
    'Специальному докладчику по вопросу о положении в области прав человека в Беларуси, УВКПЧ, Женева',
    'Спецыяльнаму дакладчыку па становішчы з правамі чалавека ў Беларусі, УВКПЧ, Жэнева',
  ),
  mechanism: 'sr-belarus',
  recipient: 'sr-belarus',
  subjects: ['theme', 'person', 'organisation', 'case'],
  onePerson: false,
  uses: {
    always: ['information'],
    when: [{ choice: 'confidentiality', answer: 'with-names', uses: ['public-report'] }],
  },
  stages: [
    { code: 'initial', title: labels('Answer to a call for input', 'Ответ на призыв', 'Адказ на заклік') },
    { code: 'follow-up', title: labels('Further information', 'Дополнительные сведения', 'Дадатковыя звесткі') },
  ],
  languages: ['en', 'ru'],
  writes: ['en', 'ru'],
  files: ['docx', 'pdf'],
  channels: [
    {
      kind: 'email',
      address: 'ohchr.org/en/calls-for-input',
      source: sourced(
        'By e-mail to the address of the call; each call has a subject, a period and a deadline of its own',
      ),
    },
  ],
  limits: [],
  choices: [
    confidentialityChoice(
      sourced(
        'May be marked confidential, for information only, not in any report: calls of OHCHR of 2021, 2023 and 2024',
      ),
    ),
  ],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels('Who submits it, and for which call', 'Кто подаёт и на какой призыв', 'Хто падае і на які заклік'),
      mark: 'sourced',
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
        { kind: 'choice', choice: 'confidentiality' },
      ],
    },
    {
      id: 'mandate',
      number: '2',
      title: labels(
        'Link to Belarus and to the mandate',
        'Связь с Беларусью и мандатом',
        'Сувязь з Беларуссю і мандатам',
      ),
      guidance: labels(
        'Why the cases concern Belarus directly, and which question of the call they answer.',
        'Почему случаи прямо касаются Беларуси и на какой вопрос призыва они отвечают.',
        'Чаму выпадкі наўпрост датычаць Беларусі і на якое пытанне закліку яны адказваюць.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'mandate', required: true }],
    },
    {
      id: 'cases',
      number: '3',
      title: labels('Cases', 'Случаи', 'Выпадкі'),
      guidance: labels(
        'For each one: what happened, and who consented to what. Without consent it stands under a pseudonym.',
        'По каждому: что произошло и кто на что согласился. Без согласия — под псевдонимом.',
        'Па кожным: што адбылося і хто на што згадзіўся. Без згоды — пад псеўданімам.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'subjects', types: ['person', 'organisation', 'case'] },
        {
          kind: 'questions',
          of: 'person',
          questions: counted('3.', who.fullName, ifAny(harm.linkToWork), ifAny(exile)),
        },
        {
          kind: 'questions',
          of: 'organisation',
          questions: counted('3.o', body.organisationName, ifAny(harm.measureEffect)),
        },
      ],
    },
    {
      id: 'trends',
      number: '4',
      title: labels(
        'Trends, compared with earlier years',
        'Тенденции в сравнении с прошлыми годами',
        'Тэндэнцыі ў параўнанні з мінулымі гадамі',
      ),
      guidance: labels(
        'By community: women, defenders, journalists, lawyers, those in exile. What is new, what became worse.',
        'По группам: женщины, правозащитники, журналисты, адвокаты, те, кто в изгнании. Что нового, что ухудшилось.',
        'Па групах: жанчыны, праваабаронцы, журналісты, адвакаты, тыя, хто ў выгнанні. Што новага, што пагоршылася.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'trends', from: 'pattern', required: true }, { kind: 'statistics' }],
    },
    {
      id: 'observations',
      number: '5',
      title: labels('Thematic observations', 'Наблюдения по теме', 'Назіранні па тэме'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'observations', required: false }],
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
    delivery: 'separate',
    source: unverified('No rule was found.'),
  },
  gates: ['choices'],
  sources: [
    sourced(
      'For each case a direct link to Belarus and the mandate, consent of victim, family or legal representative, or "for information only"; trends by community against earlier years; thematic observations: calls of OHCHR of 2023 and 2024',
    ),
    sourced(
      'Call of 2021 on the human rights of women: ohchr.org/EN/Issues/Reprisals/Pages/CFI_SR-Belarus_to_UN_GA.aspx',
    ),
    unverified('Order of the sections, languages'),
  ],
};
