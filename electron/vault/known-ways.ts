import type { Catalogue } from './catalogue.ts';
import { keepSetting, setting } from './settings.ts';
import { SLOT_KINDS, type SlotKind, type VaultDescription } from './vault-folder.ts';

/** A key slot as vault.json lists it; `previous` is the secret before, while keys are being replaced. */
export interface WayIn {
  readonly id: string;
  readonly kind: SlotKind | 'previous';
}

export function waysIn({ slots, previous }: VaultDescription): WayIn[] {
  const ways: WayIn[] = slots.map(({ id, kind }) => ({ id, kind }));
  return previous === undefined ? ways : [...ways, { id: previous.id, kind: 'previous' }];
}

/** Those that the history knows; null for a vault that is older than this. */
export function knownWays(catalogue: Catalogue): WayIn[] | null {
  const stored = setting(catalogue, 'keysKnown');
  if (stored === null) return null;
  return stored.split('\n').flatMap((line) => {
    const [id = '', word = ''] = line.split(' ');
    const kind = ([...SLOT_KINDS, 'previous'] as const).find((each) => each === word);
    return kind === undefined ? [] : [{ id, kind }];
  });
}

/** Inside a transaction of the caller. */
export function rememberWays(catalogue: Catalogue, ways: readonly WayIn[]): void {
  const value = ways.map(({ id, kind }) => `${id} ${kind}`).join('\n');
  keepSetting(catalogue, 'keysKnown', value);
}
