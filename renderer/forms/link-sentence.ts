import type { RecordType } from '../../shared/records/definition.ts';
import type { Translate } from '../app/words.ts';
import type { Direction } from './form-shape.ts';
import { OF_THIS_RECORD, THIS_RECORD } from './link-roles.ts';

/** "Настасья Лойка is the defendant of this case", "this person is the defendant of C-0001". */
export function linkSentence(
  { here, direction, role, other }: { here: RecordType; direction: Direction; role: string; other: string },
  t: Translate,
): string {
  return direction === 'out'
    ? t('forms.link_out', { other, role, of: t(OF_THIS_RECORD[here]) })
    : t('forms.link_in', { other, role, this: t(THIS_RECORD[here]) });
}
