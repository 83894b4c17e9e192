import { definitions } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';

export interface CodeHit {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds codes of records in texts, and addresses of records as the window writes them (P-0004, khronika:P-0004). Only codes that the
 * archive has: C-0402 may well be the number of a case.
 */
export function archiveCodes(types: ReadonlyMap<string, RecordType>): { find(text: string): CodeHit[] } {
  const prefixes = [...new Set(Object.values(definitions).map(({ prefix }) => prefix))].join('|');
  const usual = new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])(?:khronika:)?((?:${prefixes})-\d{1,9})(?![\p{L}\p{N}_]|-\d)`,
    'gu',
  );
  const ownCodes = new Set(
    [...types.keys()].filter((code) => !new RegExp(`^(?:${prefixes})-\\d{1,9}$`, 'u').test(code)),
  );
  return {
    find(text) {
      const hits: CodeHit[] = [];
      const take = (match: RegExpExecArray, code: string): void => {
        if (types.has(code)) hits.push({ code, start: match.index, end: match.index + match[0].length });
      };
      for (const match of text.matchAll(usual)) take(match, match[1] ?? '');
      if (ownCodes.size > 0)
        for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}]/gu))
          if (ownCodes.has(match[0]) && /[\d_-]/.test(match[0])) take(match, match[0]);
      return hits;
    },
  };
}
