import { labels } from '../../records/definition.ts';
import type { Limit, Profile } from '../profile.ts';
import { annexSection, methodologySection } from './common/closing.ts';
import { partly, sourced, unverified } from './common/marks.ts';
import { publicationChoice } from './common/publication.ts';

/**
 * An alternative (shadow) report of NGOs to the Committee on the Elimination of Discrimination against Women. OHCHR says what has to
 * stand at the top; there is no form for the rest. The order of the sections is the advice of organisations that train for it.
 */
export const cedawReport: Profile = {
  code: 'cedaw-report',
  form: 'CA',
  version: '2026-11-23',
  title: labels(
    'Alternative report to the Committee on the Elimination of Discrimination against Women',
    'Альтернативный доклад для Комитета по ликвидации дискриминации в отношении женщин',
    'Альтэрнатыўны даклад для Камітэта па ліквідацыі дыскрымінацыі ў дачыненні да жанчын',
  ),
  addressee: labels(
    'To the Committee on the Elimination of Discrimination against Women',
    'Комитету по ликвидации дискриминации в отношении женщин',
    'Камітэту па ліквідацыі дыскрымінацыі ў дачыненні да жанчын',
  ),
  mechanism: 'cedaw-report',
  recipient: 'cedaw',
  subjects: ['person', 'organisation', 'case', 'theme'],
  onePerson: false,
  uses: { always: ['information'], when: [{ choice: 'publish', answer: 'yes', uses: ['public-report'] }] },
  stages: [
    {
      code: 'list-of-issues',
      title: labels('List of issues', 'Перечень вопросов', 'Пералік пытанняў'),
      limits: ['words-pre-session'],
    },
    {
      code: 'prior-to-reporting',
      title: labels('List of issues prior to reporting', 'Перечень вопросов до доклада', 'Пералік пытанняў да даклада'),
      limits: ['words-pre-session'],
    },
    { code: 'session', title: labels('Session', 'Сессия', 'Сесія'), limits: ['words-session'] },
  ],
  languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  writes: ['en', 'ru'],
  files: ['docx'],
  channels: [
    {
      kind: 'email',
      address: 'ohchr.org/en/treaty-bodies/cedaw',
      source: partly(
        'Sent as a Word file by e-mail, no printed copies: cedaw.iwraw-ap.org/preparing-for-the-73rd-cedaw-session (2019). The address in use now stands on the page of the session.',
      ),
    },
  ],
  limits: [
    words('words-pre-session', 3300, 10, 'Before the session', 'До сессии', 'Да сесіі'),
    words('words-session', 6600, 20, 'Session', 'Сессия', 'Сесія'),
  ],
  choices: [
    publicationChoice(
      labels(
        'May the report be published on the website of the Committee?',
        'Можно ли опубликовать доклад на сайте Комитета?',
        'Ці можна апублікаваць даклад на сайце Камітэта?',
      ),
      sourced('OHCHR notes for NGOs, 49th and 52nd sessions (2011, 2012), copied at wunrn.org and mujeresafro.org'),
    ),
  ],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels('Who submits it, and on what', 'Кто подаёт и о чём', 'Хто падае і пра што'),
      guidance: labels(
        'The full names of the organisations, the country, the session, and whether it may be published. Anonymous reports are not taken.',
        'Полные названия организаций, страна, сессия и можно ли публиковать. Анонимные доклады не принимаются.',
        'Поўныя назвы арганізацый, краіна, сесія і ці можна публікаваць. Ананімныя даклады не прымаюцца.',
      ),
      mark: 'sourced',
      counted: false,
      parts: [{ kind: 'cover' }],
    },
    {
      id: 'summary',
      number: '1',
      title: labels('Executive summary and key issues', 'Краткое содержание и главное', 'Кароткі змест і галоўнае'),
      guidance: labels(
        'Half a page that can be read alone: what is wrong, since when, whom it harms, and what the Committee should ask.',
        'Полстраницы, понятные без остального: что не так, с какого времени, кому это вредит и о чём Комитету стоит спросить.',
        'Паўстаронкі, зразумелыя без астатняга: што не так, з якога часу, каму гэта шкодзіць і пра што Камітэту варта запытацца.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'summary', from: 'summary', opening: 'summary', required: true }],
    },
    {
      id: 'issues',
      number: '2',
      title: labels(
        'Issues, by article of the Convention',
        'Вопросы по статьям Конвенции',
        'Пытанні паводле артыкулаў Канвенцыі',
      ),
      guidance: labels(
        'For each problem: the article, the situation, what shows it. You may follow the report of the State paragraph by paragraph.',
        'По каждой проблеме: статья, положение дел, чем это подтверждается. Можно идти за докладом государства по пунктам.',
        'Па кожнай праблеме: артыкул, становішча, чым гэта пацвярджаецца. Можна ісці за дакладам дзяржавы па пунктах.',
      ),
      mark: 'partly',
      counted: true,
      parts: [{ kind: 'text', id: 'issues', from: 'discrimination', required: true }, { kind: 'provisions' }],
    },
    {
      id: 'facts',
      number: '3',
      title: labels('People, organisations and cases', 'Люди, организации и дела', 'Людзі, арганізацыі і справы'),
      guidance: labels(
        'A chapter for each, made from the archive. Who has not agreed to be named stands under a pseudonym.',
        'Глава о каждом, составленная из архива. Кто не согласился быть названным, стоит под псевдонимом.',
        'Раздзел пра кожнага, складзены з архіва. Хто не згадзіўся быць названым, стаіць пад псеўданімам.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [
        { kind: 'text', id: 'facts', required: false },
        { kind: 'subjects', types: ['person', 'organisation', 'case'] },
      ],
    },
    {
      id: 'state-reply',
      number: '4',
      title: labels(
        'What the State has replied, and earlier concluding observations',
        'Ответы государства и прежние заключительные замечания',
        'Адказы дзяржавы і ранейшыя заключныя заўвагі',
      ),
      guidance: labels(
        'If you reported before the session, update that report and answer the list of issues. Cite the concluding observations that were not carried out.',
        'Если вы подавали доклад до сессии, обновите его и ответьте на перечень вопросов. Сошлитесь на невыполненные заключительные замечания.',
        'Калі вы падавалі даклад да сесіі, абнавіце яго і адкажыце на пералік пытанняў. Сашліцеся на нявыкананыя заключныя заўвагі.',
      ),
      mark: 'partly',
      counted: true,
      parts: [{ kind: 'text', id: 'state-reply', required: false }],
    },
    {
      id: 'recommendations',
      number: '5',
      title: labels(
        'Suggested questions and recommendations',
        'Предлагаемые вопросы и рекомендации',
        'Прапанаваныя пытанні і рэкамендацыі',
      ),
      guidance: labels(
        'Questions for a list of issues, recommendations for a session: short, addressed to somebody, possible to check.',
        'К перечню вопросов — вопросы, к сессии — рекомендации: короткие, с адресатом, проверяемые.',
        'Да пераліку пытанняў — пытанні, да сесіі — рэкамендацыі: кароткія, з адрасатам, правяральныя.',
      ),
      mark: 'unverified',
      counted: true,
      parts: [{ kind: 'text', id: 'recommendations', from: 'recommendations', required: true }],
    },
    methodologySection('6', 'unverified'),
    annexSection('7', 'unverified'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'separate',
    source: unverified(
      'Not counted and sent as separate files: no page of the Committee was found that says so. The index follows the rule of the inquiry procedure (ohchr.org/en/treaty-bodies/cedaw/inquiry-procedure), the strictest one.',
    ),
  },
  gates: ['length', 'choices', 'annex-index'],
  sources: [
    sourced(
      'At the top: full names of the NGOs, country, whether it may be published. OHCHR notes for NGOs, 49th and 52nd sessions (2011, 2012), copied at wunrn.org and mujeresafro.org',
    ),
    sourced(
      'Published on the page of the session unless the NGO says otherwise: OHCHR information note, studylib.net/doc/18502122',
    ),
    sourced(
      'Word by e-mail; three weeks before the session opens: cedaw.iwraw-ap.org/preparing-for-the-73rd-cedaw-session (2019), /preparing-for-the-72nd-cedaw-session (2019)',
    ),
    sourced(
      'Information for a list of issues prior to reporting: cedaw.iwraw-ap.org/simplified-reporting-procedure-to-cedaw-for-dominican-republic-mongolia-and-panama (2018)',
    ),
    sourced('Name the article of the Convention for each problem: lnf.org.lb/windex/role3.html'),
    unverified('The order of the sections after the cover is advice; languages: any official language of the UN.'),
  ],
};

function words(id: string, value: number, pages: number, en: string, ru: string, be: string): Limit {
  return {
    id,
    label: labels(en, ru, be),
    of: 'all',
    value,
    unit: 'words',
    binding: false,
    source: unverified(
      `${pages} standard pages of the United Nations, of 330 words each. No page of the Committee that states the figure was found; it may also tell a single NGO from a coalition.`,
    ),
  };
}
