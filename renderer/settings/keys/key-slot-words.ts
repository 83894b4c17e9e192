import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import type { Translate, WordKey } from '../../app/words.ts';
import type { IconName } from '../../kit/icon.tsx';

/** Something that nobody has tried for so long may be lost, or illegible, or no longer known. */
const PROOF_HOLDS = 182 * 24 * 60 * 60 * 1000;

export const KIND_ICONS: Readonly<Record<KeySlotShown['kind'], IconName>> = {
  passphrase: 'key',
  recovery: 'note',
  recipient: 'person',
  shares: 'group',
};

const KINDS: Readonly<Record<KeySlotShown['kind'], WordKey>> = {
  passphrase: 'keys.kind-passphrase',
  recovery: 'keys.kind-recovery',
  recipient: 'keys.kind-recipient',
  shares: 'keys.kind-shares',
};

export function kindOf({ kind }: Pick<KeySlotShown, 'kind'>, t: Translate): string {
  return t(KINDS[kind]);
}

/** What a way in is called: as its owner named it, else by its kind. */
export function nameOf(slot: Pick<KeySlotShown, 'kind' | 'label'>, t: Translate): string {
  return slot.label === '' ? kindOf(slot, t) : slot.label;
}

/**
 * Whether somebody should try it: never proven, or not for half a year. A passphrase was typed twice when it was made, a sheet was not. What a
 * colleague holds can only be tried where they are.
 *
 * @param now milliseconds
 */
export function wantsProof(
  { kind, made, proven }: Pick<KeySlotShown, 'kind' | 'made' | 'proven'>,
  now: number,
): boolean {
  if (kind === 'recipient') return false;
  const known = proven ?? (kind === 'passphrase' ? made : null);
  return known === null || now - Date.parse(known) > PROOF_HOLDS;
}
