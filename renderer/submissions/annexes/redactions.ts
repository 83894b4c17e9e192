import { useAsked } from '../../app/asked.ts';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';

/** Documents that are a redacted version of another one. */
export function useRedactions(document: string): readonly { readonly code: string; readonly title: string }[] {
  const { value } = useAsked('records.show', { code: document }, useArchiveVersion());
  return (value?.links ?? []).filter(({ role, type }) => role === 'redaction-of' && type === 'document');
}
