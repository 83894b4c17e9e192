import { tracesAmong } from '../../../shared/submissions/file-trace.ts';
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
