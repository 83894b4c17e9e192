import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useStore } from '../app/store.ts';
import { mirror, rowOf, rowsOf } from './mirror.ts';

/** The active records of a type, kept current; the same array until one of them changes. */
export function useRows(type: RecordType): readonly MirrorRow[] {
  useStore(mirror);
  return rowsOf(type);
}

/** What the mirror knows of one record, kept current. */
export function useRow(code: string | undefined): MirrorRow | undefined {
  useStore(mirror);
  return code === undefined ? undefined : rowOf(code);
}

/**
 * Raised by every change of the archive: what is fetched from the host is fetched again when it rises. While the mirror is being filled
 * nothing of the archive changes, so it stands.
 */
export function useArchiveVersion(): number {
  const { filled, version } = useStore(mirror);
  return filled ? version : 0;
}

/** Whether all records have come in since the vault was opened. */
export function useMirrorFilled(): boolean {
  return useStore(mirror).filled;
}
