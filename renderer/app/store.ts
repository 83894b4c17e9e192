import { useSyncExternalStore } from 'react';

/** A value that components follow. Small on purpose: what the archive holds lives in the mirror, and this only for the window's own state. */
export interface Store<Value> {
  read(): Value;
  write(next: Value | ((now: Value) => Value)): void;
  subscribe(changed: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    write(next) {
      const written = typeof next === 'function' ? (next as (now: Value) => Value)(value) : next;
      if (Object.is(written, value)) return;
      value = written;
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.read);
}
