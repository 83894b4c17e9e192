import type { CallOutput } from '../../shared/contract/calls.ts';
import { call } from '../app/host.ts';
import { go } from '../app/place.ts';
import { translate, type WordKey } from '../app/words.ts';
import { undoOf } from '../duplicates/decide.ts';
import { say } from '../kit/notices.tsx';
import { tellFailure } from '../records/actions.ts';

export type Mention = CallOutput<'mentions.of'>['mentions'][number];

export const FITS = {
  full: 'mentions.fit-full',
  initial: 'mentions.fit-initial',
  other: 'mentions.fit-other',
  family: 'mentions.fit-family',
  given: 'mentions.fit-given',
  name: 'mentions.fit-name',
  quoted: 'mentions.fit-quoted',
  letters: 'mentions.fit-letters',
  part: 'mentions.fit-part',
} as const satisfies Record<Mention['fit'], WordKey>;

export function mentionKey({ document, page, start }: Mention): string {
  return `${document} ${page} ${start}`;
}

/** Links and cites in one step, and offers the way back. @returns whether it was done */
export async function confirmMention(subject: string, { document, page, start, end }: Mention): Promise<boolean> {
  try {
    const { seq } = await call('mentions.confirm', { document, subject, page, start, end });
    say({ text: translate('mentions.done-confirmed', { code: subject, document }), ...undoOf(seq) });
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}

/** Remembers that a place, or a whole document, does not mean somebody. `changed` is told when that is taken back as well. */
export async function refuseMention(
  subject: string,
  { document, page, start }: Pick<Mention, 'document' | 'page' | 'start'>,
  changed: () => void,
): Promise<void> {
  const place = { document, subject, page, start: page === 0 ? 0 : start };
  try {
    await call('mentions.refuse', place);
    say({
      text: translate('mentions.done-refused'),
      undo: async () => {
        await call('mentions.restore', place);
        changed();
      },
    });
    changed();
  } catch (error) {
    tellFailure(error);
  }
}

/** Offers a place again that was put aside, by itself or with its whole document. */
export async function restoreMention(
  subject: string,
  { document, page, start }: Mention,
  changed: () => void,
): Promise<void> {
  try {
    await call('mentions.restore', { document, subject, page, start });
    await call('mentions.restore', { document, subject, page: 0, start: 0 });
    say({ text: translate('mentions.done-restored') });
    changed();
  } catch (error) {
    tellFailure(error);
  }
}

/** Opens the page with the words marked. */
export function openMention({ document, page, text, before, after }: Mention): void {
  // Some words of the sentence on either side tell this place from others with the same name.
  const ahead = (before.split(/[.!?…]\s+/).at(-1) ?? '').split(' ').slice(-4).join(' ');
  const behind = (after.split(/[.!?…](?:\s|$)/)[0] ?? '').split(' ').slice(0, 4).join(' ');
  const quote = `${ahead}${text}${behind}`;
  go({ room: 'reader', code: document, page, quote: quote.replaceAll('…', '').trim() });
}
