import { useAsked } from '../app/asked.ts';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { WORTH_SHOWING } from './named-in-documents.tsx';

/** How many places wait for somebody to say whether they name a person or an organisation; undefined while it is looked for, and of other records. */
export function useOfferedCount(code: string, type: string | undefined): number | undefined {
  const isNamed = type === 'person' || type === 'organisation';
  const { value } = useAsked(
    'mentions.of',
    isNamed ? { code, state: 'offered', strength: WORTH_SHOWING, limit: 0 } : undefined,
    useArchiveVersion(),
  );
  return value?.counts.offered;
}
