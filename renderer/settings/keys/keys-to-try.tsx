import { useState } from 'react';
import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import { useAsked } from '../../app/asked.ts';
import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { useFormats } from '../../app/formats.ts';
import { KIND_ICONS, nameOf, wantsProof } from './key-slot-words.ts';
import { Icon } from '../../kit/icon.tsx';

/** The ways in that nobody has tried for too long; empty until they are known. */
export function useKeysToTry(): readonly KeySlotShown[] {
  const keys = useAsked('keys.list', {});
  const [now] = useState(Date.now);
  return (keys.value?.slots ?? []).filter((slot) => slot.intact && wantsProof(slot, now));
}

/** The same as lines that lead to where they are tried. */
export function KeysToTry({ slots }: { readonly slots: readonly KeySlotShown[] }) {
  const { t } = useWords();
  const { day } = useFormats();
  return (
    <ul className="home-list">
      {slots.map((slot) => (
        <li key={slot.id}>
          <button type="button" onClick={() => go({ room: 'settings', part: 'keys' })}>
            <Icon name={KIND_ICONS[slot.kind]} />
            <span className="home-title">{nameOf(slot, t)}</span>
            <span className="home-note">
              {slot.proven === null ? t('keys.home-never') : t('keys.proven', { day: day(slot.proven) })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
