import { joined, labels, type RecordDefinition } from './definition.ts';

/** A provision of domestic or international law, as the archive's documents print it. */
export const provision: RecordDefinition = {
  type: 'provision',
  prefix: 'N',
  label: labels('provision', 'норма права', 'норма права'),
  plural: labels('provisions', 'нормы права', 'нормы права'),
  fields: [
    { key: 'instrument', type: 'text', label: labels('Instrument', 'Акт', 'Акт'), indexed: true },
    { key: 'article', type: 'text', label: labels('Article', 'Статья', 'Артыкул') },
    { key: 'title', type: 'text', label: labels('Short title', 'Краткое название', 'Кароткая назва') },
    { key: 'jurisdiction', type: 'text', label: labels('Jurisdiction', 'Юрисдикция', 'Юрысдыкцыя'), indexed: true },
    {
      key: 'symbol',
      type: 'text',
      label: labels('UN symbol or number', 'Символ ООН или номер', 'Сімвал ААН або нумар'),
    },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата'), onTimeline: true },
    {
      key: 'maximumPenalty',
      type: 'text',
      label: labels('Maximum penalty', 'Максимальное наказание', 'Максімальнае пакаранне'),
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) =>
    joined(', ', show('instrument'), show('article') && `art. ${show('article')}`) || show('title'),
};
