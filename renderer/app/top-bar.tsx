import { JobsTray } from '../documents/jobs-tray.tsx';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Keys } from '../kit/keys.tsx';
import { runCommand } from './commands.ts';
import { back, forward, usePlace } from './place.ts';
import { lockVault, useSession } from './session.ts';
import { useWords } from './words.ts';
import './top-bar.css';

/** The line above everything: the way back, one box that finds everything, what is going on, and the lock. */
export function TopBar() {
  const { t } = useWords();
  const { canGoBack, canGoForward } = usePlace();
  const { open, locking, settings } = useSession();
  return (
    <header className="top-bar">
      <div className="top-bar-side">
        <IconButton icon="back" label={t('app.back')} keys="Alt+ArrowLeft" onPress={back} isDisabled={!canGoBack} />
        <IconButton
          icon="forward"
          label={t('app.forward')}
          keys="Alt+ArrowRight"
          onPress={forward}
          isDisabled={!canGoForward}
        />
        <span className="top-bar-vault" title={open?.name}>
          {open?.name}
        </span>
        {open?.readOnly === true ? (
          <span title={t('app.read-only-why')}>
            <Badge tone="caution">{t('app.read-only')}</Badge>
          </span>
        ) : null}
      </div>
      <button type="button" className="top-bar-search" onClick={() => runCommand('go.palette')}>
        <Icon name="search" />
        <span>{t('app.search-everything')}</span>
        <Keys keys="Mod+K" />
      </button>
      <div className="top-bar-side top-bar-end">
        <JobsTray />
        <span className="top-bar-locking" role="timer" title={t('app.locks-after', { count: settings.lockAfter })}>
          {locking === null ? null : t('app.locks-in', { seconds: locking })}
        </span>
        <Button variant="quiet" icon="lock" keys="Mod+L" onPress={() => void lockVault()}>
          {t('app.lock')}
        </Button>
      </div>
    </header>
  );
}
