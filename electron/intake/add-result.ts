import type { Progress } from './progress.ts';
import type { FolderSummary } from './other-tools/folder-summary.ts';
import type { HashCheck } from './other-tools/hash-check.ts';
import type { Reason } from './text/extract.ts';

export interface AddResult {
  readonly added: { readonly code: string; readonly path: string; readonly sha256: string; readonly pages: number }[];
  /** Files that the vault had already, with the document that has them. */
  readonly duplicates: { readonly path: string; readonly of: string }[];
  /** Files kept as documents although they could not be read, or not wholly. */
  readonly kept: { readonly code: string; readonly path: string; readonly reason: Reason }[];
  /** Files that are not in the vault. */
  readonly failed: { readonly path: string; readonly reason: string }[];
  /** Files of which somebody wrote down another hash than they have; they came in all the same. */
  readonly differing: { readonly code: string; readonly path: string; readonly checks: readonly HashCheck[] }[];
  /** Folders and archives in which another program left its lists; left out where there was none. */
  readonly recognised?: readonly FolderSummary[];
  /** True when the run was stopped; what was added until then stays, and the same command goes on with the rest. */
  readonly cancelled: boolean;
}

export interface AddOptions {
  /** Who brings the material in, kept with each file. */
  readonly by?: string;
  /** Code of the source record that the material came from. */
  readonly source?: string;
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** Called after each commit with everything so far. The lists grow on; copy what is to stay. */
  onStored?(result: Omit<AddResult, 'cancelled'>): void;
  /** Lets the run rest between files. */
  readonly pause?: Pause;
}

/** A switch that a run looks at before each file. What is under way is finished and committed first; then no file is open. */
export interface Pause {
  readonly isOn: boolean;
  /** Fulfilled when it is switched off, at once when it is not on. */
  over(): Promise<void>;
}
