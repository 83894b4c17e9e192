/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an <output> holds words alone; this line holds buttons as well */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from './button.tsx';
import { failureWords } from '../app/failure-words.ts';
import './notices.css';

export interface Notice {
  /** What was done: "3 documents were put in the trash". */
  readonly text: string;
  readonly undo?: (() => Promise<void> | void) | undefined;
  readonly tone?: 'neutral' | 'caution' | undefined;
}

interface Said extends Notice {
  readonly number: number;
}

/** How long a line stays when nobody rests on it. Those with a way back stay longer, and the history has an undo as well. */
const STAYS = { plain: 6000, undo: 12_000 };
const KEPT = 5;

let said: readonly Said[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Says in the quiet line at the bottom what was done. The newest is shown; one can step back to the few before. */
export function say(notice: Notice): void {
  count += 1;
  tell([{ ...notice, number: count }, ...said].slice(0, KEPT));
}

function tell(now: readonly Said[]): void {
  said = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The quiet line. It stands once, at the bottom of the frame. */
export function Notices() {
  const { t } = useWords();
  const notices = useSyncExternalStore(subscribe, () => said);
  const [hidden, setHidden] = useState(0);
  const [rests, setRests] = useState(false);
  const [busy, setBusy] = useState(false);
  // How far one has stepped back from which line; a new line starts anew.
  const [back, setBack] = useState({ from: 0, by: 0 });
  const newest = notices[0];
  const isShown = newest !== undefined && newest.number > hidden;
  const by = newest?.number === back.from ? back.by : 0;
  const shown = isShown ? notices[by] : undefined;
  const hide = (): void => setHidden(newest?.number ?? 0);

  useEffect(() => {
    if (shown === undefined || newest === undefined || rests || busy) return;
    const timer = setTimeout(() => setHidden(newest.number), shown.undo === undefined ? STAYS.plain : STAYS.undo);
    return () => clearTimeout(timer);
  }, [shown, newest, rests, busy]);

  const takeBack = async (notice: Said): Promise<void> => {
    setBusy(true);
    try {
      await notice.undo?.();
      hide();
      setRests(false);
      tell(said.filter(({ number }) => number !== notice.number));
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="kit-notices" aria-label={t('kit.notices')} data-react-aria-top-layer="true">
      <div role="status" className="kit-notices-line" data-tone={shown?.tone}>
        {shown !== undefined && (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only notes that somebody reads
          <div
            className="kit-notice"
            onMouseEnter={() => setRests(true)}
            onMouseLeave={() => setRests(false)}
            onFocus={() => setRests(true)}
            onBlur={() => setRests(false)}
          >
            <span className="kit-notice-text">{shown.text}</span>
            {shown.undo !== undefined && (
              <Button variant="quiet" icon="undo" isDisabled={busy} onPress={() => void takeBack(shown)}>
                {t('kit.undo')}
              </Button>
            )}
            {notices.length > 1 && newest !== undefined && (
              <IconButton
                icon="history"
                label={t('kit.earlier')}
                onPress={() => setBack({ from: newest.number, by: (by + 1) % notices.length })}
              />
            )}
            <IconButton
              icon="close"
              label={t('kit.dismiss')}
              onPress={() => {
                setRests(false);
                hide();
              }}
            />
          </div>
        )}
      </div>
    </section>
  );
}
