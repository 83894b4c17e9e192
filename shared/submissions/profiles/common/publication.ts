import { labels } from '../../../records/definition.ts';
import type { Choice, Mark } from '../../profile.ts';

/** Whether the body may publish what it gets. Never answered by Khronika: what is published cannot be taken back. */
export function publicationChoice(asks: Choice['asks'], source: Mark): Choice {
  return {
    id: 'publish',
    asks,
    answers: [
      { id: 'yes', label: labels('Yes', 'Да', 'Так') },
      {
        id: 'no',
        label: labels('No. Please do not publish it.', 'Нет. Просим не публиковать.', 'Не. Просім не публікаваць.'),
      },
    ],
    usual: null,
    source,
  };
}
