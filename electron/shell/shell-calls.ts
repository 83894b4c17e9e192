import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../shared/contract/calls/shell.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { ShellCalls } from './bridge.ts';
import { choosePaths, type Dialogs } from './choose.ts';
import type { MenuGroups } from './menu.ts';
import type { Place, Places } from './places.ts';
import { MOST_VAULTS, type SettingsFile } from './settings-file.ts';
import { vaultName, type OpenedVault } from './vault-door.ts';

/** The calls that the main process answers itself: settings, places, the system's dialogs, the menu. */
export function createShellCalls(options: {
  readonly file: SettingsFile;
  readonly places: Places;
  readonly dialogs: Dialogs;
  readonly opened: () => OpenedVault | null;
  /** Called with the settings after each change. */
  readonly onSettings: (settings: Settings) => void;
  readonly onMenu: (groups: MenuGroups) => void;
  readonly reveal: (file: string) => void;
  readonly print: () => Promise<void>;
  readonly copied: () => Promise<void>;
  readonly typingSecret: (typing: boolean) => void;
  readonly quit: () => void;
  readonly platform?: string;
}): ShellCalls {
  const { file, places } = options;

  return {
    'shell.state': async () => {
      const { settings, vaults } = file.read();
      const opened = options.opened();
      return {
        settings,
        platform: platformOf(options.platform ?? process.platform),
        vaults: vaults.map((vault) => asVault(places.add(vault, 'known-vault'))),
        open:
          opened === null ? null : { ...asOpen(places.add(opened.folder, 'known-vault')), readOnly: opened.readOnly },
      };
    },
    'shell.settings': async (change) => {
      file.change({ settings: { ...file.read().settings, ...withoutGaps(change) } });
      const { settings } = file.read();
      const opened = options.opened();
      if (opened !== null) rememberVault(file, opened.folder);
      options.onSettings(settings);
      return settings;
    },
    'shell.forget': async ({ place }) => {
      const forgotten = place === undefined ? null : (places.find(place, ['known-vault']) ?? fail('PLACE_UNKNOWN'));
      file.change({ vaults: forgotten === null ? [] : file.read().vaults.filter((each) => each !== forgotten) });
      return {};
    },
    'shell.choose': async ({ what, language }) => {
      const before = options.opened();
      const paths = await choosePaths(options.dialogs, what, language);
      // The vault was locked, or another one opened, while the dialog stood there: what was chosen belongs to what is gone.
      if (options.opened() !== before) return { places: [] };
      const chosen = paths.map((each) => places.add(each, what));
      return { places: what === 'vault' || what === 'new-vault' ? chosen.map(asVault) : chosen };
    },
    'shell.dropped': async ({ paths }) => ({ places: await Promise.all(paths.map((each) => dropped(each, places))) }),
    'shell.reveal': async ({ place }) => {
      options.reveal(places.findAny(place) ?? fail('PLACE_UNKNOWN'));
      return {};
    },
    'shell.print': async () => {
      await options.print();
      return {};
    },
    'shell.menu': async ({ groups }) => {
      options.onMenu(groups);
      return {};
    },
    'shell.copied': async () => {
      await options.copied();
      return {};
    },
    'shell.typing-secret': async ({ typing }) => {
      options.typingSecret(typing);
      return {};
    },
    'shell.quit': async () => {
      options.quit();
      return {};
    },
  };
}

/** Remembers the place of a vault, the last one first, where a person allows it. */
export function rememberVault(file: SettingsFile, folder: string): void {
  const { settings, vaults } = file.read();
  if (!settings.rememberVaults) return;
  file.change({ vaults: [folder, ...vaults.filter((each) => each !== folder)].slice(0, MOST_VAULTS) });
}

async function dropped(file: string, places: Places): Promise<string | null> {
  // A file that has no path came from another program; its bytes can be sent.
  if (!path.isAbsolute(file)) return null;
  const there = await stat(file).catch(() => null);
  return there === null || !(there.isFile() || there.isDirectory()) ? null : places.add(file, 'dropped').place;
}

function asOpen({ place, name }: Place): { place: string; name: string } {
  return { place, name: vaultName(name) };
}

function asVault(place: Place): Place {
  return { ...place, name: vaultName(place.name) };
}

function withoutGaps(
  change: Partial<Settings> | { [K in keyof Settings]?: Settings[K] | undefined },
): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function platformOf(platform: string): 'mac' | 'windows' | 'linux' {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
