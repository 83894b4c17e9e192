import { readDate } from '../../shared/dates/read.ts';
import type { FormState, LinkChange, ShownCitation, ShownLink } from './form-shape.ts';
import type { Fault, Path } from './written.ts';

/** A stored link as it stands, before anything of it is changed. */
export function unchanged({ id, role, from, until, note }: ShownLink): LinkChange {
  return { id, role, from: from ?? '', until: until ?? '', note: note ?? '' };
}

/** Whether a link is to say something else than it does; one that is opened and left as it was is not. */
export function isChanged(change: LinkChange, links: readonly ShownLink[]): boolean {
  const link = links.find(({ id }) => id === change.id);
  if (link === undefined) return false;
  const before = unchanged(link);
  return (['role', 'from', 'until', 'note'] as const).some((part) => change[part].trim() !== before[part].trim());
}

/** What is sent for a changed link. */
export interface SentChange {
  readonly id: string;
  readonly link: {
    readonly other: string;
    readonly direction: ShownLink['direction'];
    readonly role: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly note: string | null;
  };
  /**
   * The archive tells links between two records apart by role and beginning. One that keeps both is brought up to date; of one that
   * does not, the old is taken away and another put in its place, with these sources of the old one.
   */
  readonly moved: readonly ShownCitation[] | null;
}

/** The changed links that are not taken away altogether. */
export function sentChanges(state: FormState, fault: (path: Path, is: Fault) => void): SentChange[] {
  return state.linksChanged
    .filter((change) => isChanged(change, state.base.links) && !state.linksRemoved.includes(change.id))
    .flatMap((change) => {
      const stored = state.base.links.find(({ id }) => id === change.id);
      return stored === undefined ? [] : [sentChange(change, stored, state.citationsRemoved, fault)];
    });
}

function sentChange(
  change: LinkChange,
  stored: ShownLink,
  citationsRemoved: readonly string[],
  fault: (path: Path, is: Fault) => void,
): SentChange {
  const { id } = change;
  const date = (part: 'from' | 'until'): string | null => {
    const text = change[part].trim();
    if (text === '' || text === stored[part]) return text === '' ? null : text;
    const read = readDate(text);
    if (read === null) fault(['links', id, part], 'date');
    return read;
  };
  const role = change.role.trim();
  if (role === '') fault(['links', id, 'role'], 'needed');
  const note = change.note.trim();
  const { code: other, direction } = stored;
  const link = { other, direction, role, from: date('from'), until: date('until'), note: note === '' ? null : note };
  const isSame = link.role === stored.role && link.from === stored.from;
  return { id, link, moved: isSame ? null : stored.citations.filter((each) => !citationsRemoved.includes(each.id)) };
}
