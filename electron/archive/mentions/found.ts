import type { mentionFits } from '../../../shared/contract/calls/mentions.ts';

export type Fit = (typeof mentionFits)[number];

/** A place in a text that may name somebody. */
export interface Found {
  readonly code: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly fit: Fit;
  /** Written otherwise than recorded. */
  readonly spelling: boolean;
  readonly strength: number;
}
