import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { readTypedShares } from './share-reading.ts';

/** What somebody has in their hands to open a vault with, as far as it is typed. */
export interface Held {
  readonly by: HeldKind;
  readonly passphrase: string;
  readonly recoveryKey: string;
  readonly identity: string;
  readonly shares: readonly string[];
}

export const heldKinds = ['passphrase', 'recoveryKey', 'shares', 'identity'] as const;
export type HeldKind = (typeof heldKinds)[number];

export const NOTHING_HELD: Held = { by: 'passphrase', passphrase: '', recoveryKey: '', identity: '', shares: [''] };

export type Unlock = CallRequestInput<'vault.open'>['unlock'];

/** What opens the vault, when what is typed is complete; null while it is not. */
export function unlockOf(held: Held): Unlock | null {
  switch (held.by) {
    case 'passphrase':
      return held.passphrase === '' ? null : { passphrase: held.passphrase };
    case 'recoveryKey': {
      const recoveryKey = held.recoveryKey.trim();
      return recoveryKey === '' ? null : { recoveryKey };
    }
    case 'identity': {
      const identity = identityIn(held.identity);
      return identity === null ? null : { identity };
    }
    case 'shares': {
      const shares = held.shares.filter((share) => share.trim() !== '');
      return readTypedShares(shares).isEnough ? { shares } : null;
    }
  }
}

/** The first age identity in a text: files of age-keygen have comments before it. */
export function identityIn(text: string): string | null {
  return /AGE-SECRET-KEY-[A-Z0-9-]+/iu.exec(text)?.[0] ?? null;
}
