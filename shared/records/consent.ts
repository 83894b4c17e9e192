import { joined, labels, type RecordDefinition } from './definition.ts';

/** A consent of a person (linked) for one recipient and for stated uses (Murad Code; CEDAW-OP model form; special procedures form). */
export const consent: RecordDefinition = {
  type: 'consent',
  prefix: 'A',
  label: labels('consent', 'согласие', 'згода'),
  plural: labels('consents', 'согласия', 'згоды'),
  internal: true,
  fields: [
    {
      key: 'recipient',
      type: 'term',
      vocabulary: 'consent-recipient',
      required: true,
      label: labels('For whom', 'Для кого', 'Для каго'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'uses',
      type: 'term',
      vocabulary: 'consent-use',
      repeatable: true,
      label: labels('For which use', 'Для какого использования', 'Для якога выкарыстання'),
      forms: ['SP', 'CO', 'SR', 'HC'],
    },
    { key: 'givenBy', type: 'text', label: labels('Given by', 'Кем дано', 'Кім дадзена'), identifies: 'text' },
    { key: 'date', type: 'edtf', label: labels('Given on', 'Дата', 'Дата') },
    { key: 'validUntil', type: 'edtf', label: labels('Valid until', 'Действует до', 'Дзейнічае да') },
    { key: 'withdrawnOn', type: 'edtf', label: labels('Withdrawn on', 'Отозвано', 'Адклікана') },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => joined(': ', show('recipient'), show('uses')),
};
