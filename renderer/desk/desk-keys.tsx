import { useWords, type WordKey } from '../app/words.ts';
import { Keys } from '../kit/keys.tsx';
import { REMOVE_KEYS } from './people-part.tsx';
import { SOURCE_KEYS } from './source-mark.tsx';

const KEYS: readonly { readonly keys: string; readonly does: WordKey }[] = [
  { keys: SOURCE_KEYS, does: 'desk.command_source' },
  { keys: 'Alt+M', does: 'desk.command_more' },
  { keys: REMOVE_KEYS, does: 'desk.command_take_away' },
  { keys: 'Mod+S', does: 'desk.save' },
];

/** The keys of the desk, quietly at its end. */
export function DeskKeys() {
  const { t } = useWords();
  return KEYS.map(({ keys, does }) => (
    <span key={keys}>
      <Keys keys={keys} /> {t(does)}
    </span>
  ));
}
