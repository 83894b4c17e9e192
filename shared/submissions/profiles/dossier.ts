import { labels } from '../../records/definition.ts';
import type { Profile } from '../profile.ts';
import { annexSection, methodologySection } from './common/closing.ts';
import { sourced } from './common/marks.ts';

const own = sourced('A form of Khronika: no body prescribes it.', '2026-11-23');

/** A plain dossier on a person, an organisation or a theme: for partners, lawyers, embassies, editors, or for one's own use. */
export const dossier: Profile = {
  code: 'dossier',
  form: 'DO',
  version: '2026-11-23',
  title: labels('Dossier', 'Досье', 'Дасье'),
  addressee: labels('For information', 'К сведению', 'Да ведама'),
  mechanism: 'dossier',
  recipient: 'partner',
  subjects: ['person', 'organisation', 'case', 'theme'],
  onePerson: false,
  uses: { always: ['information'], when: [{ choice: 'publish', answer: 'yes', uses: ['public-report'] }] },
  stages: [{ code: 'initial', title: labels('Dossier', 'Досье', 'Дасье') }],
  languages: ['en', 'ru', 'be'],
  writes: ['en', 'ru', 'be'],
  files: ['docx', 'pdf'],
  channels: [],
  limits: [],
  choices: [
    {
      id: 'publish',
      asks: labels('May it be published?', 'Можно ли это публиковать?', 'Ці можна гэта публікаваць?'),
      answers: [
        {
          id: 'no',
          label: labels('No, for the recipient alone', 'Нет, только для получателя', 'Не, толькі для атрымальніка'),
        },
        { id: 'yes', label: labels('Yes', 'Да', 'Так') },
      ],
      usual: null,
      source: own,
    },
  ],
  sections: [
    {
      id: 'cover',
      number: '',
      title: labels('On what, and by whom', 'О чём и кем составлено', 'Пра што і кім складзена'),
      mark: 'sourced',
      counted: false,
      parts: [{ kind: 'cover' }],
    },
    {
      id: 'summary',
      number: '1',
      title: labels('Summary', 'Резюме', 'Рэзюмэ'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'summary', from: 'summary', opening: 'summary', required: false }],
    },
    {
      id: 'account',
      number: '2',
      title: labels('Account', 'Изложение', 'Выклад'),
      guidance: labels(
        'Your own words, with citations. Left empty, the dossier consists of what the archive holds.',
        'Ваши слова со ссылками. Если пусто, досье состоит из того, что есть в архиве.',
        'Вашы словы са спасылкамі. Калі пуста, дасье складаецца з таго, што ёсць у архіве.',
      ),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'text', id: 'facts', required: false }],
    },
    {
      id: 'subjects',
      number: '3',
      title: labels('People, organisations and cases', 'Люди, организации и дела', 'Людзі, арганізацыі і справы'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'subjects', types: ['person', 'organisation', 'case'] }],
    },
    {
      id: 'chronology',
      number: '4',
      title: labels('Chronology', 'Хронология', 'Храналогія'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'chronology' }],
    },
    {
      id: 'provisions',
      number: '5',
      title: labels('Rights and provisions', 'Права и нормы', 'Правы і нормы'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'provisions' }],
    },
    {
      id: 'remedies',
      number: '6',
      title: labels('What was tried', 'Что пытались сделать', 'Што спрабавалі зрабіць'),
      mark: 'sourced',
      counted: true,
      parts: [
        { kind: 'remedies', forum: 'domestic' },
        { kind: 'remedies', forum: 'international' },
      ],
    },
    {
      id: 'statistics',
      number: '7',
      title: labels('Figures', 'Цифры', 'Лічбы'),
      mark: 'sourced',
      counted: true,
      parts: [{ kind: 'statistics' }],
    },
    methodologySection('8', 'sourced'),
    annexSection('9', 'sourced'),
  ],
  annexes: {
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    taken: true,
    delivery: 'combined',
    source: own,
  },
  gates: ['choices'],
  sources: [own],
};
