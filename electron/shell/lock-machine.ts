import type { TopicData } from '../../shared/contract/topics.ts';

/**
 * Opening and locking as a pure machine: from a state and what happened follows the next state and what is to be done. vault-door.ts carries it
 * out; tests walk through every order of events.
 *
 * What it holds to: one attempt to open at a time; after a lock that was asked for no attempt from before opens anything; every attempt gets
 * one answer; where the state is `locked`, the vault process that had keys has been ended or has said that it opened nothing.
 */
export type LockReason = TopicData<'vault.locked'>['why'];

export type OpenedVault = { readonly folder: string; readonly readOnly: boolean };

export type LockState = {
  /** Attempts that wait for their turn. */
  readonly waiting: readonly number[];
} & (
  | { readonly at: 'locked' }
  /** `before` is the vault that was open when the attempt began; the vault process lets go of it first. `hasDied`: that process is gone. */
  | { readonly at: 'opening'; readonly attempt: number; readonly before: OpenedVault | null; readonly hasDied: boolean }
  | { readonly at: 'open'; readonly vault: OpenedVault }
  /** `closing`: the vault process puts its files in order. `ending`: it is gone, and the page and what it stored follow. */
  | { readonly at: 'locking'; readonly step: 'closing' | 'ending'; readonly why: LockReason; readonly wasOpen: boolean }
);

export type LockEvent =
  | { readonly event: 'asked-to-open'; readonly attempt: number }
  | { readonly event: 'opened'; readonly attempt: number; readonly vault: OpenedVault }
  /** The attempt failed; the vault process has no vault open now. */
  | { readonly event: 'not-opened'; readonly attempt: number }
  | { readonly event: 'asked-to-lock'; readonly why: LockReason }
  /** The vault process has put everything in order, or could not be asked. */
  | { readonly event: 'closed' }
  /** The vault process ended by itself. */
  | { readonly event: 'died' }
  /** The page is gone and what it stored is emptied. */
  | { readonly event: 'ended' }
  /** The time for this step of locking is over. */
  | { readonly event: 'time-up'; readonly step: 'closing' | 'ending' }
  /** The page was loaded anew by itself. The vault process has what it had, and the page asks how things stand. */
  | { readonly event: 'page-loaded' };

export type LockEffect =
  | { readonly do: 'open'; readonly attempt: number }
  /** Answers an attempt that will not be made: the vault was locked meanwhile. */
  | { readonly do: 'refuse'; readonly attempt: number }
  | { readonly do: 'remember'; readonly vault: OpenedVault }
  /** Asks the vault process to close, and starts the time for it. */
  | { readonly do: 'close' }
  /** Ends the vault process and the readers. */
  | { readonly do: 'kill' }
  /** Forgets tokens, menu, clipboard and the keys that lock. */
  | { readonly do: 'forget' }
  | { readonly do: 'tell'; readonly why: LockReason; readonly ends: boolean }
  /** Empties what the page stored, ends its process where a vault was open, and starts the time for both. */
  | { readonly do: 'end'; readonly why: LockReason; readonly page: boolean }
  /** Whoever asked for the lock is told that it is done. */
  | { readonly do: 'locked' };

export type LockStep = { readonly state: LockState; readonly effects: readonly LockEffect[] };

export const LOCKED: LockState = { at: 'locked', waiting: [] };

export function lockStep(state: LockState, event: LockEvent): LockStep {
  switch (event.event) {
    case 'asked-to-open':
      return askedToOpen(state, event.attempt);
    case 'opened':
      if (state.at !== 'opening' || state.attempt !== event.attempt) return unchanged(state);
      // What the process said last is of no use when it is gone.
      if (state.hasDied) return notOpened(state);
      return next({ at: 'open', vault: event.vault, waiting: state.waiting }, [{ do: 'remember', vault: event.vault }]);
    case 'not-opened':
      return state.at === 'opening' && state.attempt === event.attempt ? notOpened(state) : unchanged(state);
    case 'asked-to-lock':
      return askedToLock(state, event.why);
    case 'died':
      return died(state);
    case 'closed':
      return state.at === 'locking' && state.step === 'closing' ? kill(state) : unchanged(state);
    case 'time-up':
      if (state.at !== 'locking' || state.step !== event.step) return unchanged(state);
      return event.step === 'closing' ? kill(state) : whenLocked(state);
    case 'ended':
      return state.at === 'locking' && state.step === 'ending' ? whenLocked(state) : unchanged(state);
    case 'page-loaded':
      return unchanged(state);
  }
}

/** The vault that is open. */
export function openVault(state: LockState): OpenedVault | null {
  return state.at === 'open' ? state.vault : null;
}

type Locking = Extract<LockState, { at: 'locking' }>;

function unchanged(state: LockState): LockStep {
  return { state, effects: [] };
}

function notOpened(state: Extract<LockState, { at: 'opening' }>): LockStep {
  if (state.before === null) return next({ at: 'locked', waiting: state.waiting }, []);
  // The vault that was open before is closed by now, so the window that showed it goes too.
  return toEnding(state, state.hasDied ? 'stopped' : 'asked', true, [{ do: 'forget' }]);
}

function askedToOpen(state: LockState, attempt: number): LockStep {
  // The page that is being locked opens nothing; the page after it may.
  if (state.at === 'locking' && state.step === 'closing') {
    return { state, effects: [{ do: 'refuse', attempt }] };
  }
  return next({ ...state, waiting: [...state.waiting, attempt] }, []);
}

function askedToLock(state: LockState, why: LockReason): LockStep {
  const refused = state.waiting.map((attempt): LockEffect => ({ do: 'refuse', attempt }));
  if (state.at === 'locking') return { state: { ...state, waiting: [] }, effects: refused };
  const wasOpen = state.at === 'open' || (state.at === 'opening' && state.before !== null);
  const locking: Locking = { at: 'locking', step: 'closing', why, wasOpen, waiting: [] };
  // An attempt that is under way is not waited for: its process ends, and nothing was changed by it.
  if (state.at === 'opening') {
    const killed = kill(locking);
    return { ...killed, effects: [...refused, { do: 'refuse', attempt: state.attempt }, ...killed.effects] };
  }
  return { state: locking, effects: [...refused, { do: 'close' }] };
}

function died(state: LockState): LockStep {
  switch (state.at) {
    case 'locked':
      return { state, effects: [{ do: 'forget' }] };
    case 'opening':
      // The attempt fails with its process, and says so itself.
      return { state: { ...state, hasDied: true }, effects: [{ do: 'forget' }] };
    case 'open':
      return toEnding(state, 'stopped', true, [{ do: 'forget' }]);
    case 'locking':
      return state.step === 'closing' ? kill(state) : unchanged(state);
  }
}

function kill(state: Locking): LockStep {
  return toEnding(state, state.why, state.wasOpen, [{ do: 'kill' }, { do: 'forget' }]);
}

function toEnding(state: LockState, why: LockReason, page: boolean, before: readonly LockEffect[]): LockStep {
  return {
    state: { at: 'locking', step: 'ending', why, wasOpen: page, waiting: state.waiting },
    effects: [...before, { do: 'tell', why, ends: page }, { do: 'end', why, page }],
  };
}

function whenLocked(state: Locking): LockStep {
  return next({ at: 'locked', waiting: state.waiting }, [{ do: 'locked' }]);
}

/** Lets the next attempt begin, where none is under way. */
function next(state: LockState, effects: readonly LockEffect[]): LockStep {
  const [attempt, ...waiting] = state.waiting;
  if (attempt === undefined || (state.at !== 'locked' && state.at !== 'open')) return { state, effects };
  const before = state.at === 'open' ? state.vault : null;
  return {
    state: { at: 'opening', attempt, before, waiting, hasDied: false },
    effects: [...effects, { do: 'open', attempt }],
  };
}
