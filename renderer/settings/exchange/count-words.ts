import type { ExchangePreview } from '../../../shared/contract/calls/exchange.ts';
import type { Translate } from '../../app/words.ts';

type Counts = ExchangePreview['goes'];

const KINDS = ['records', 'links', 'citations', 'files', 'words'] as const satisfies readonly (keyof Counts)[];

/** "12 records, 4 links"; '' for nothing. */
export function countWords(counts: Counts, t: Translate): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => t(`exchange.count-${kind}`, { count: counts[kind] }))
    .join(', ');
}
