import type { Place } from '../app/place.ts';
import { ModelRoom } from '../model/model-room.tsx';
import { BackupsPage } from './backups/backups-page.tsx';
import { ExchangePage } from './exchange/exchange-page.tsx';
import { HistoryPage } from './history/history-page.tsx';
import { KeysRoom } from './keys/keys-room.tsx';
import { SettingsRoom } from './settings-room.tsx';

export type SettingsPart = Extract<Place, { room: 'settings' }>['part'];

/** The settings, or a part of them that has a page of its own. */
export function SettingsPlace({ part }: { readonly part: SettingsPart }) {
  switch (part) {
    case 'model':
      return <ModelRoom />;
    case 'keys':
      return <KeysRoom />;
    case 'backups':
      return <BackupsPage />;
    case 'exchange':
      return <ExchangePage />;
    case 'history':
      return <HistoryPage />;
    case undefined:
      return <SettingsRoom />;
  }
}
