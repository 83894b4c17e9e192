import type { ConflictShown } from '../../../shared/contract/calls/exchange.ts';
import { useWords } from '../../app/words.ts';

/** Says who somebody is: oneself, a colleague by label, or a vault whose card is not here. */
export function useAuthor(): (by: ConflictShown['said'][number]['by']) => string {
  const { t } = useWords();
  return ({ isOwn, label }) => (isOwn ? t('exchange.by-me') : (label ?? t('exchange.by-unknown')));
}
