import { labels } from '../../../records/definition.ts';
import type { Choice, Mark } from '../../profile.ts';

/** Against which State it is. Another one than Belarus is written into the answer by hand, after looking up what it has accepted. */
export function stateChoice(source: Mark): Choice {
  return {
    id: 'state',
    asks: labels('State concerned', 'Государство', 'Дзяржава'),
    answers: [
      { id: 'belarus', label: labels('Republic of Belarus', 'Республика Беларусь', 'Рэспубліка Беларусь') },
      {
        id: 'other',
        label: labels(
          'Another State, named in the text',
          'Другое государство, указанное в тексте',
          'Іншая дзяржава, пазначаная ў тэксце',
        ),
      },
    ],
    usual: 'belarus',
    source,
  };
}
