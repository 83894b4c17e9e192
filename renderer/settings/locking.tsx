import { changeSettings, useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { printKeys } from '../kit/keys.tsx';
import { NumberField, RadioGroup } from '../kit/field.tsx';
import { CheckBox } from '../kit/switch.tsx';

const MOST_MINUTES = 240;
/** What is proposed when locking of a hidden window is switched on again. */
const USUAL_HIDDEN = 5;
const hearings = ['window', 'everywhere'] as const;
/** The keys of the command that locks, and those that are heard in front of other programs. */
const KEYS = { window: 'Mod+L', everywhere: 'Mod+Alt+Shift+L' } as const;

/** When the vault locks, and what others see of the window. Every change holds at once. */
export function Locking() {
  const { t } = useWords();
  const { settings, platform } = useSession();
  const { lockAfter, lockWhenHidden, hotKey, clearClipboard, discreet, contentProtection, rememberVaults } = settings;
  return (
    <>
      <NumberField
        label={t('settings.lock-after')}
        help={t('settings.lock-help')}
        value={lockAfter}
        onChange={(minutes) => {
          if (areMinutes(minutes)) void changeSettings({ lockAfter: minutes });
        }}
      />
      <CheckBox
        label={t('settings.lock-hidden')}
        help={t('settings.lock-hidden-help')}
        value={lockWhenHidden !== null}
        onChange={(locks) => void changeSettings({ lockWhenHidden: locks ? USUAL_HIDDEN : null })}
      />
      {lockWhenHidden === null ? null : (
        <NumberField
          label={t('settings.lock-hidden-after')}
          value={lockWhenHidden}
          onChange={(minutes) => {
            if (areMinutes(minutes)) void changeSettings({ lockWhenHidden: minutes });
          }}
        />
      )}
      <RadioGroup
        label={t('settings.hot-key')}
        options={hearings.map((id) => ({
          id,
          label: t(`settings.hot-key-${id}`, { keys: printKeys(KEYS[id], t) }),
          ...(id === 'everywhere' ? { help: t('settings.hot-key-everywhere-help') } : {}),
        }))}
        value={hotKey}
        onChange={(chosen) => void changeSettings({ hotKey: chosen })}
      />
      <CheckBox
        label={t('settings.clear-clipboard')}
        help={t('settings.clear-clipboard-help')}
        value={clearClipboard}
        onChange={(clears) => void changeSettings({ clearClipboard: clears })}
      />
      <CheckBox
        label={t('settings.discreet')}
        help={t('settings.discreet-help')}
        value={discreet}
        onChange={(isDiscreet) => void changeSettings({ discreet: isDiscreet })}
      />
      <CheckBox
        label={t('settings.content-protection')}
        help={t(platform === 'linux' ? 'settings.content-protection-linux' : 'settings.content-protection-help')}
        value={contentProtection}
        onChange={(isProtected) => void changeSettings({ contentProtection: isProtected })}
      />
      <CheckBox
        label={t('settings.remember')}
        help={t('settings.remember-help')}
        value={rememberVaults}
        onChange={(remembers) => void changeSettings({ rememberVaults: remembers })}
      />
    </>
  );
}

function areMinutes(minutes: number | null): minutes is number {
  return minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
}
