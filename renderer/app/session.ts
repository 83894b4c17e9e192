import { USUAL_SETTINGS, type Settings } from '../../shared/contract/calls/shell.ts';
import type { CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { keepDraftsNow } from '../forms/kept-drafts.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { say } from '../kit/notices.tsx';
import { fillMirror } from '../mirror/mirror.ts';
import { failureWords } from './failure-words.ts';
import { call, on } from './host.ts';
import { createStore, useStore } from './store.ts';
import { readViews } from './views.ts';
import { speak, translate } from './words.ts';

export type OpenVault = NonNullable<CallOutput<'shell.state'>['open']>;
export type KnownVault = CallOutput<'shell.state'>['vaults'][number];

/** What the window knows of itself: how it looks, which vault is open, when it locks. */
export interface Session {
  readonly settings: Settings;
  readonly platform: CallOutput<'shell.state'>['platform'];
  readonly vaults: readonly KnownVault[];
  readonly open: OpenVault | null;
  /** Seconds until the vault locks because nobody is there; null when somebody is. */
  readonly locking: number | null;
}

const USUAL: Session = {
  settings: USUAL_SETTINGS,
  platform: 'linux',
  vaults: [],
  open: null,
  locking: null,
};

const session = createStore<Session>(USUAL);
let holds = 0;

export function useSession(): Session {
  return useStore(session);
}

/** Asks the host how things stand and follows what it tells. The window starts with this. */
export async function startSession(): Promise<void> {
  on('vault.locked', ({ why, ends }) => {
    if (holds === 0) forget(why, ends);
  });
  on('vault.locking', ({ seconds }) => session.write((now) => ({ ...now, locking: seconds })));
  const state = await call('shell.state', {});
  take(state.settings);
  session.write((now) => ({ ...now, ...state }));
  if (state.open !== null) await enter(state.open);
}

/**
 * Opens a vault and fills the window from it.
 *
 * @param before what is done with the open vault before the window shows it
 */
export async function openVault(
  vault: { readonly place: string; readonly name: string },
  unlock: CallRequestInput<'vault.open'>['unlock'],
  before?: () => Promise<void>,
): Promise<CallOutput<'vault.open'>> {
  const opened = await call('vault.open', { folder: vault.place, unlock });
  await before?.();
  await enter({ place: vault.place, name: vault.name, readOnly: opened.readOnly });
  return opened;
}

/** Locks. What is written in a form at this moment goes before it in the same row of calls; nobody waits for more than that. */
export async function lockVault(): Promise<void> {
  void keepDraftsNow();
  await call('vault.lock', {});
}

/**
 * Keeps the page although the vault is locked, until the function it returns is called: it shows something of which there is no
 * other copy.
 */
export function holdPage(): () => void {
  holds += 1;
  return () => {
    holds -= 1;
  };
}

/** Changes settings at once, and keeps them. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  take(await call('shell.settings', changes));
  const { vaults } = await call('shell.state', {});
  session.write((now) => ({ ...now, vaults }));
}

async function enter(open: OpenVault): Promise<void> {
  // The lists fill while the window is made and looked at. A vault that locks meanwhile takes the page with it.
  fillMirror().catch((error: unknown) => {
    if (isKhronikaError(error, 'VAULT_LOCKED') || isKhronikaError(error, 'VAULT_PROCESS_STOPPED')) return;
    say({ text: failureWords(error, translate), tone: 'caution' });
  });
  await readViews();
  session.write((now) => ({ ...now, open }));
}

function take(settings: Settings): void {
  const { dataset } = document.documentElement;
  if (settings.theme === 'system') delete dataset['theme'];
  else dataset['theme'] = settings.theme;
  dataset['density'] = settings.density;
  speak(settings.language);
  session.write((now) => ({ ...now, settings }));
}

/**
 * Where a vault was open the host ends the process of this page and shows another: nothing of the archive stays in its memory. Until then the window
 * is empty. Else, and if the host should not come to it, the page starts anew by itself; the reason is all that it takes along. Both at once would
 * take the next page away again while it is loaded.
 */
function forget(why: string, ends: boolean): void {
  const again = (): void => {
    location.replace(`#${why}`);
    location.reload();
  };
  if (!ends) return again();
  document.body.replaceChildren();
  setTimeout(again, 2000);
}
