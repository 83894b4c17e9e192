import { useState } from 'react';
import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button, IconButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { kindOf, KIND_ICONS, nameOf, wantsProof } from './key-slot-words.ts';

interface KeyListProps {
  readonly slots: readonly KeySlotShown[];
  readonly isReadOnly: boolean;
  readonly onTry: (slot: KeySlotShown) => void;
  readonly onRename: (slot: KeySlotShown) => void;
  readonly onRemove: (slot: KeySlotShown) => void;
}

/** The ways to open the vault, one line each: what it is, since when, and whether anybody knows that it works. */
export function KeyList({ slots, isReadOnly, onTry, onRename, onRemove }: KeyListProps) {
  const { t } = useWords();
  const { day } = useFormats();
  const passphrases = slots.filter(({ kind }) => kind === 'passphrase').length;
  const [now] = useState(Date.now);
  return (
    <ul className="keys-list">
      {inOrder(slots).map((slot) => {
        const name = nameOf(slot, t);
        const due = slot.intact && wantsProof(slot, now);
        return (
          <li key={slot.id}>
            <Icon name={KIND_ICONS[slot.kind]} />
            <div className="keys-what">
              <p className="keys-name">
                <strong>{name}</strong>
                {slot.inUse && <Badge>{t('keys.in-use')}</Badge>}
                {!slot.intact && <Badge tone="danger">{t('keys.damaged')}</Badge>}
              </p>
              <p className="keys-facts">
                {[
                  name === kindOf(slot, t) ? null : kindOf(slot, t),
                  slot.needed === null || slot.shares === null
                    ? null
                    : t('keys.of-shares', { needed: slot.needed, shares: slot.shares }),
                  slot.made === null ? null : t('keys.made', { day: day(slot.made) }),
                  slot.proven === null ? null : t('keys.proven', { day: day(slot.proven) }),
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </p>
              {slot.recipient !== null && slot.kind === 'recipient' && (
                <p className="keys-code" title={slot.recipient}>
                  {slot.recipient}
                </p>
              )}
              {due && (
                <p className="keys-due">
                  <Icon name="bell" size={14} /> {slot.proven === null ? t('keys.never-proven') : t('keys.long-ago')}
                </p>
              )}
              {!slot.intact && <p className="keys-due">{t('keys.damaged-help')}</p>}
            </div>
            <div className="keys-acts">
              {slot.kind === 'recipient' ? null : (
                <Button
                  variant={due ? 'plain' : 'quiet'}
                  aria-label={t('keys.try-named', { name })}
                  onPress={() => onTry(slot)}
                >
                  {t('keys.try')}
                </Button>
              )}
              {isReadOnly ? null : (
                <>
                  <IconButton icon="edit" label={t('keys.rename', { name })} onPress={() => onRename(slot)} />
                  {slot.kind === 'passphrase' && passphrases === 1 ? null : (
                    <IconButton icon="trash" label={t('keys.remove', { name })} onPress={() => onRemove(slot)} />
                  )}
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What is used every day first; within a kind as they were made. */
const ORDER: readonly KeySlotShown['kind'][] = ['passphrase', 'recovery', 'shares', 'recipient'];

function inOrder(slots: readonly KeySlotShown[]): KeySlotShown[] {
  const made = (slot: KeySlotShown): string => slot.made ?? '';
  return slots.toSorted(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || made(a).localeCompare(made(b)) || a.id.localeCompare(b.id),
  );
}
