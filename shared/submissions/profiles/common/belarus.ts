import { labels } from '../../../records/definition.ts';
import type { Choice, Mark } from '../../profile.ts';

/** How far information on Belarus may be used. Never answered by Khronika. */
export function confidentialityChoice(source: Mark): Choice {
  return {
    id: 'confidentiality',
    asks: labels(
      'How may this information be used?',
      'Как можно использовать эти сведения?',
      'Як можна выкарыстоўваць гэтыя звесткі?',
    ),
    answers: [
      {
        id: 'information-only',
        label: labels(
          'Confidential, for information only: not in any report',
          'Конфиденциально, только для сведения: ни в какой доклад',
          'Канфідэнцыйна, толькі да ведама: ні ў які даклад',
        ),
      },
      {
        id: 'without-names',
        label: labels('In a report, without names', 'В докладе, без имён', 'У дакладзе, без імёнаў'),
      },
      {
        id: 'with-names',
        label: labels(
          'In a report, with the names of those who agreed',
          'В докладе, с именами тех, кто согласен',
          'У дакладзе, з імёнамі тых, хто згодны',
        ),
      },
    ],
    usual: null,
    source,
  };
}
