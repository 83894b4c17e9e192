import type { CallOutput } from '../../shared/contract/calls.ts';

/** The language that a document is in, for those who hear it read; undefined where none or several are recorded, or it is no code. */
export function documentLanguage(shown: CallOutput<'records.show'> | undefined): string | undefined {
  const recorded = shown?.fields['language'];
  const [only, ...others] = Array.isArray(recorded) ? (recorded as readonly unknown[]) : [recorded];
  return others.length === 0 && typeof only === 'string' && /^[a-z]{2,3}$/.test(only) ? only : undefined;
}
