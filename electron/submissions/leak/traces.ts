import { tracesAmong } from '../../../shared/submissions/file-trace.ts';
import type { Naming } from '../naming/naming.ts';
import type { StrangersView } from './stranger.ts';

/** Something in a file that says who made it, from whom it came, where or with what; `value` never leaves this process. */
export interface TraceFound {
  readonly kind: 'person' | 'source' | 'place' | 'path' | 'device' | 'program';
  /** In a few words, without its value: "the author of the PDF". */
  readonly what: string;
  readonly value: string;
}

/**
 * What a document would carry if it went as it is, beside its content: who made it, the camera, the place, the program, folders of a computer.
 * Everything of it stays in an original that goes byte for byte. It is gone in a redacted version and in the combined PDF of annexes,
 * which are written anew.
 */
export function tracesIn({ properties = {} }: Pick<StrangersView, 'properties'>): TraceFound[] {
  return tracesAmong(properties);
}

/** What programs put where no name was given. */
const NOBODY =
  /^(?:user|admin(?:istrator)?|owner|unknown|anonymous|default|author|microsoft( office)?( user)?|openoffice\.org|libreoffice|пользователь|администратор|автор|неизвестно|карыстальнік|[\s\d.,-]*)$/iu;

/**
 * Those that lead to somebody, for the gate: not the program that an original was made with, which says as much of a court as of anybody,
 * nor an author who is named in the submission anyway, nor one who is nobody.
 */
export function leadingTraces(
  traces: readonly TraceFound[],
  naming: Pick<Naming, 'cleared' | 'uncleared'>,
): Pick<TraceFound, 'kind' | 'what'>[] {
  return traces
    .filter(({ kind, value }) => {
      if (kind === 'program') return false;
      if (kind !== 'person') return true;
      return !NOBODY.test(value.trim()) && (naming.cleared(value).length === 0 || naming.uncleared(value).length > 0);
    })
    .map(({ kind, what }) => ({ kind, what }));
}
