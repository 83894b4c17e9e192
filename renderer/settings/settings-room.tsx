import { useId, type ReactNode } from 'react';
import { useAsked } from '../app/asked.ts';
import { languages } from '../app/languages.ts';
import { go } from '../app/place.ts';
import { changeSettings, useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { Keeping } from '../home/keeping.tsx';
import { WatchedFolders } from '../ways-in/watched-folders.tsx';
import { Locking } from './locking.tsx';
import './settings.css';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;

/** How the window looks, when it locks, and how the vault is kept. Every change holds at once. */
export function SettingsRoom() {
  const { t, language } = useWords();
  const { settings } = useSession();
  const home = useAsked('home.read', {});
  const about = useAsked('app.about', {});
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <Section title={t('settings.look')}>
        <Select
          label={t('settings.language')}
          options={languages}
          value={language}
          onChange={(chosen) => void changeSettings({ language: chosen })}
        />
        <RadioGroup
          label={t('settings.theme')}
          options={themes.map((id) => ({ id, label: t(`settings.theme-${id}`) }))}
          value={settings.theme}
          onChange={(theme) => void changeSettings({ theme })}
        />
        <RadioGroup
          label={t('settings.density')}
          options={densities.map((id) => ({ id, label: t(`settings.density-${id}`) }))}
          value={settings.density}
          onChange={(density) => void changeSettings({ density })}
        />
      </Section>
      <Section title={t('settings.safety')}>
        <Locking />
      </Section>
      <Section title={t('keys.title')}>
        <p>{t('settings.keys-help')}</p>
        <div className="settings-keys">
          <Button icon="key" onPress={() => go({ room: 'settings', part: 'keys' })}>
            {t('settings.keys-open')}
          </Button>
        </div>
      </Section>
      <Section title={t('backups.title')}>
        <p>{t('backups.settings-help')}</p>
        <div>
          <Button icon="backup" onPress={() => go({ room: 'settings', part: 'backups' })}>
            {t('backups.open')}
          </Button>
        </div>
      </Section>
      <Section title={t('exchange.title')}>
        <p>{t('exchange.settings-help')}</p>
        <div>
          <Button icon="export" onPress={() => go({ room: 'settings', part: 'exchange' })}>
            {t('exchange.open')}
          </Button>
        </div>
      </Section>
      <Section title={t('trust.title')}>
        <p>{t('trust.settings-help')}</p>
        <div>
          <Button icon="verify" onPress={() => go({ room: 'settings', part: 'history' })}>
            {t('trust.open')}
          </Button>
        </div>
      </Section>
      <Section title={t('ways.watched')}>
        <WatchedFolders />
      </Section>
      <Section title={t('model.title')}>
        <p>{t('model.settings-help')}</p>
        <div className="settings-model">
          <Button icon="field" onPress={() => go({ room: 'settings', part: 'model' })}>
            {t('model.open')}
          </Button>
        </div>
      </Section>
      {home.value === undefined ? null : (
        <Keeping lastBackup={home.value.lastBackup} lastVerified={home.value.lastVerified} onChange={home.again} />
      )}
      <Section title={t('settings.about')}>
        <p>
          {about.value === undefined
            ? ''
            : t('settings.about-text', { version: about.value.version, format: about.value.vaultFormat })}
        </p>
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
