import type { ToolName } from './read-sheet.ts';
import type { Recognised } from './recognise.ts';

/** A recognised folder as people are told of it. */
export interface FolderSummary {
  readonly tool: ToolName;
  readonly path: string;
  /** Names of the lists that were read. */
  readonly sheets: readonly string[];
  /** How many files they speak of, that are there. */
  readonly listed: number;
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
  readonly about: Readonly<Record<string, string>>;
}

/** Names that are told one by one. */
const TOLD = 200;

export function summaryOf({ tool, path, sheets, listed, missing, unlisted, about }: Recognised): FolderSummary {
  return {
    tool,
    path,
    sheets,
    listed: listed.length,
    missing: missing.slice(0, TOLD),
    unlisted: unlisted.slice(0, TOLD),
    about,
  };
}
