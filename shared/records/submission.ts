import { commonFields } from './common.ts';
import { joined, labels, type RecordDefinition } from './definition.ts';
import { contents } from './submission-contents.ts';
import { included, sending } from './submission-sending.ts';

/** What goes, or went, to whom, and what came of it. */
export const submission: RecordDefinition = {
  type: 'submission',
  prefix: 'B',
  label: labels('submission', 'обращение', 'зварот'),
  plural: labels('submissions', 'обращения', 'звароты'),
  fields: [
    {
      key: 'title',
      type: 'text',
      label: labels('Title', 'Название', 'Назва'),
      help: labels(
        'For your own lists. Left empty, the procedure and the session are shown.',
        'Для ваших списков. Если пусто, показываются процедура и сессия.',
        'Для вашых спісаў. Калі пуста, паказваюцца працэдура і сесія.',
      ),
      identifies: 'text',
    },
    {
      key: 'mechanism',
      type: 'term',
      vocabulary: 'mechanism',
      label: labels('Procedure', 'Процедура', 'Працэдура'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'stage',
      type: 'term',
      vocabulary: 'submission-stage',
      label: labels('Stage', 'Этап', 'Этап'),
      indexed: true,
      forms: ['all'],
    },
    { key: 'session', type: 'text', label: labels('Session', 'Сессия', 'Сесія'), forms: ['all'] },
    {
      key: 'deadline',
      type: 'edtf',
      label: labels('Deadline', 'Срок подачи', 'Тэрмін падачы'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'languages',
      type: 'term',
      vocabulary: 'language',
      repeatable: true,
      label: labels('Language', 'Язык', 'Мова'),
      forms: ['all'],
    },
    {
      key: 'profileVersion',
      type: 'text',
      label: labels('Version of the form', 'Редакция формы', 'Рэдакцыя формы'),
      help: labels(
        'The edition of the form that it was made for: forms change between sessions.',
        'Для какой редакции формы подготовлено: между сессиями формы меняются.',
        'Для якой рэдакцыі формы падрыхтавана: паміж сесіямі формы мяняюцца.',
      ),
      forms: ['all'],
    },
    ...contents,
    ...included,
    ...sending,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || joined(', ', show('mechanism'), show('session')),
};
