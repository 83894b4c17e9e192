import { putOnClipboard } from '../../app/clipboard.ts';
import type { CitedPlace } from '../../app/place.ts';
import { translate } from '../../app/words.ts';
import { say } from '../../kit/notices.tsx';

/** Puts text on the clipboard and says so in the quiet line. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await putOnClipboard(text);
    say({ text: done });
  } catch {
    say({ text: translate('reader.not-copied'), tone: 'caution' });
  }
}

/** A passage as one pastes it into a letter: its words in quotation marks, with title, page and code of the document. */
export function withSource({ document, page, place, quote }: CitedPlace, title: string): string {
  const [open, close] = [translate('reader.quote-open'), translate('reader.quote-close')];
  const where = page === undefined ? place : translate('documents.page-n', { page });
  const source = [title, where, document].filter((part) => part !== undefined && part !== '').join(', ');
  return quote === undefined ? source : `${open}${quote}${close} (${source})`;
}
