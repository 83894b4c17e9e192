import type { CallName } from '../../shared/contract/calls.ts';
import type { PlaceKind, Places } from './places.ts';

/** Fields of calls that hold a path. The window gives a token there; which kinds of place fit is said beside it. */
export const PATH_FIELDS: Readonly<
  Partial<Record<CallName, { readonly field: string; readonly many: boolean; readonly kinds: readonly PlaceKind[] }>>
> = {
  'vault.create': { field: 'folder', many: false, kinds: ['new-vault'] },
  'vault.open': { field: 'folder', many: false, kinds: ['vault', 'new-vault', 'known-vault', 'dropped'] },
  'backups.choose': { field: 'folder', many: false, kinds: ['backup-folder'] },
  'backups.restore': { field: 'folder', many: false, kinds: ['restored-vault'] },
  'backups.repair': { field: 'folder', many: false, kinds: ['vault', 'known-vault', 'dropped'] },
  'recovery.sheet': { field: 'file', many: false, kinds: ['recovery-sheet'] },
  'trust.sheet': { field: 'file', many: false, kinds: ['code-sheet'] },
  'custody.save': { field: 'file', many: false, kinds: ['custody-pdf', 'custody-csv', 'custody-json'] },
  'exchange.writeCard': { field: 'file', many: false, kinds: ['own-card'] },
  'exchange.readCard': { field: 'file', many: false, kinds: ['colleague-card', 'dropped'] },
  'exchange.write': { field: 'file', many: false, kinds: ['change-set-to-write'] },
  'exchange.look': { field: 'file', many: false, kinds: ['change-set', 'dropped'] },
  'exchange.receive': { field: 'file', many: false, kinds: ['change-set', 'dropped'] },
  'keys.share-sheet': { field: 'file', many: false, kinds: ['recovery-sheet'] },
  'keys.wipe': { field: 'folder', many: false, kinds: ['vault', 'new-vault', 'known-vault', 'dropped'] },
  'intake.add': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
  'intake.look': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
  'watch.add': { field: 'folder', many: false, kinds: ['folder-to-watch'] },
  'intake.start': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
  'submissions.export': { field: 'folder', many: false, kinds: ['export-folder'] },
  'consents.form': { field: 'folder', many: false, kinds: ['export-folder'] },
  'proofs.request': { field: 'folder', many: false, kinds: ['export-folder'] },
  'proofs.import': { field: 'file', many: false, kinds: ['time-proof'] },
  'timeline.save': {
    field: 'file',
    many: false,
    kinds: ['timeline-svg', 'timeline-pdf', 'timeline-png', 'chart-svg', 'chart-pdf', 'chart-png'],
  },
  'ocr.addLanguage': { field: 'file', many: false, kinds: ['ocr-language'] },
  'tables.open': { field: 'file', many: false, kinds: ['table', 'dropped'] },
  'tables.refused': { field: 'file', many: false, kinds: ['table-csv'] },
  'tables.export': { field: 'file', many: false, kinds: ['table-csv', 'table-xlsx'] },
};

/**
 * Puts paths in the place of tokens.
 *
 * @param input as the contract's schema gave it
 * @returns null when one of them is no token of this session, or one for something else
 */
export function withPaths(name: CallName, input: object, places: Pick<Places, 'find'>): object | null {
  const place = PATH_FIELDS[name];
  if (place === undefined) return input;
  const given: unknown = (input as Record<string, unknown>)[place.field];
  const tokens: readonly unknown[] = place.many && Array.isArray(given) ? given : [given];
  const paths: string[] = [];
  for (const token of tokens) {
    const file = typeof token === 'string' ? places.find(token, place.kinds) : undefined;
    if (file === undefined) return null;
    paths.push(file);
  }
  return { ...input, [place.field]: place.many ? paths : paths[0] };
}
