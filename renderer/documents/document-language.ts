import { useRow } from '../mirror/use-mirror.ts';

/** The language that a document is in, for those who hear it read; undefined where none or several are recorded, or it is no code. */
export function useDocumentLanguage(code: string): string | undefined {
  return onlyLanguage(useRow(code)?.cells['language']);
}

/** @param recorded what a document says of its language: nothing, a text, or several */
export function onlyLanguage(recorded: unknown): string | undefined {
  const [only, ...others] = Array.isArray(recorded) ? (recorded as readonly unknown[]) : [recorded];
  return others.length === 0 && typeof only === 'string' && /^[a-z]{2,3}$/.test(only) ? only : undefined;
}
