import { commonFields } from './common.ts';
import { conditions, explanation, protection } from './consent-terms.ts';
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
      help: labels(
        'One recipient per consent: she may say yes to one and no to another.',
        'Один адресат на согласие: одному можно сказать «да», другому — «нет».',
        'Адзін адрасат на згоду: аднаму можна сказаць «так», другому — «не».',
      ),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'uses',
      type: 'term',
      vocabulary: 'consent-use',
      repeatable: true,
      label: labels('For which use', 'Для какого использования', 'Для якога выкарыстання'),
      help: labels(
        'Everything that was allowed. “Anonymised only” outweighs all else.',
        'Всё, что разрешено. «Только анонимно» сильнее всего остального.',
        'Усё, што дазволена. «Толькі ананімна» мацнейшае за ўсё астатняе.',
      ),
      forms: ['SP', 'CO', 'SR', 'HC'],
    },
    {
      key: 'scope',
      type: 'term',
      vocabulary: 'consent-scope',
      repeatable: true,
      label: labels('What it covers', 'На что распространяется', 'На што распаўсюджваецца'),
      help: labels(
        'Left empty, it covers the name and what she told. Once something is chosen, it covers that alone.',
        'Если пусто — имя и рассказанное. Если что-то выбрано, то только это.',
        'Калі пуста — імя і расказанае. Калі нешта выбрана, то толькі гэта.',
      ),
      forms: ['MC'],
    },
    {
      key: 'givenBy',
      type: 'text',
      label: labels('Given by', 'Кем дано', 'Кім дадзена'),
      identifies: 'text',
      forms: ['CO', 'TB', 'WG', 'WD', 'SR'],
    },
    {
      key: 'capacity',
      type: 'term',
      vocabulary: 'consent-capacity',
      label: labels('In what capacity', 'В каком качестве', 'У якой якасці'),
      forms: ['CO', 'TB', 'WG', 'WD', 'SR'],
    },
    { key: 'date', type: 'edtf', label: labels('Given on', 'Дата', 'Дата'), forms: ['MC', 'IP'] },
    { key: 'validUntil', type: 'edtf', label: labels('Valid until', 'Действует до', 'Дзейнічае да'), forms: ['MC'] },
    { key: 'withdrawnOn', type: 'edtf', label: labels('Withdrawn on', 'Отозвано', 'Адклікана'), forms: ['MC'] },
    ...conditions,
    ...explanation,
    ...protection,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => joined(': ', show('recipient'), show('uses')),
};
