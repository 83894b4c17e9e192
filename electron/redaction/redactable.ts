import { isModernPicture } from '../intake/text/modern-picture.ts';
import { showingOf } from '../pages/kinds.ts';

/** Whether something can be made unreadable in files of this type: they are drawn page by page. */
export function canBeRedacted(mime: string): boolean {
  return showingOf(mime).by === 'drawing' || isModernPicture(mime);
}
