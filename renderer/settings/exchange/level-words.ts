import type { ColleagueShown } from '../../../shared/contract/calls/exchange.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, type Language } from '../../../shared/vocabulary/vocabulary.ts';

export type Level = ColleagueShown['level'];

/** From what anybody may see to everything. Each lets go what those before it do, and more. */
export const LEVELS: readonly Level[] = ['public', 'partners', 'un-confidential', 'internal'];

/** A level as it is called in the records. */
export function levelName(level: Level, language: Language): string {
  return termLabel(vocabularyOf('confidentiality'), level, language);
}
