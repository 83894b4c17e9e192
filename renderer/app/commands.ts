import { useEffect, useRef } from 'react';
import { matchesKeys } from '../kit/keys.tsx';
import { createStore, useStore } from './store.ts';

/** Groups of commands, in the order of the menu. */
export const commandGroups = ['file', 'edit', 'record', 'document', 'timeline', 'view', 'go', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that a person can do here: in the menu, in the palette, by its key, on the map of keys. */
export interface Command {
  /** The same for the same command wherever it is offered: `record.new`, `go.home`. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** `Mod+K`, `Shift+F10`, `?`; Mod is Ctrl, or the command key of a Mac. */
  readonly keys?: string;
  readonly enabled?: boolean;
  /** False for those that only make sense by their key, such as moving in a list. */
  readonly inMenu?: boolean;
  readonly run: () => void;
}

const registry = createStore<readonly (readonly Command[])[]>([]);

/** Offers commands for as long as the component is there. Of two with the same id or key the one offered last counts. */
export function useCommands(commands: readonly Command[]): void {
  // The registry changes only when what is shown of a command changes; what it does is looked up when it is run.
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shown = JSON.stringify(commands);
  useEffect(() => {
    const offered = (JSON.parse(shown) as Omit<Command, 'run'>[]).map((command): Command => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    registry.write((now) => [...now, offered]);
    return () => registry.write((now) => now.filter((each) => each !== offered));
  }, [shown]);
}

/** All commands that are offered now, in the order of the groups; of several with one id the last. */
export function useOfferedCommands(): readonly Command[] {
  useStore(registry);
  return offered();
}

export function runCommand(id: string): void {
  const command = offered().find((each) => each.id === id);
  if (command !== undefined && command.enabled !== false) command.run();
}

function offered(): readonly Command[] {
  const byId = new Map(
    registry.read().flatMap((commands) => commands.map((command) => [command.id, command] as const)),
  );
  return [...byId.values()].toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group));
}

/** What wants an answer first. A sheet that lies aside (kit/popover.tsx) does not. */
const DIALOG = '[role="dialog"], [role="alertdialog"]';

/** Runs the command whose key is pressed. Keys without a modifier do nothing while a person is typing or a dialog is open. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { target } = event;
    const inside = target instanceof Element ? target : null;
    if (inside !== null && inside.closest(DIALOG) !== null && inside.closest('[data-aside]') === null) return;
    const typing = inside !== null && inside.closest('input, textarea, select, [contenteditable="true"]') !== null;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
    if (typing && bare) return;
    // The last offer first: the room one is in goes before the frame around it.
    const found = registry
      .read()
      .toReversed()
      .flatMap((commands) => commands)
      .find(({ keys, enabled }) => keys !== undefined && enabled !== false && matchesKeys(event, keys));
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  // A button that has the focus would take Mod+Enter for a press, and Save would not be heard.
  const hearFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    hear(event);
    if (event.defaultPrevented) event.stopPropagation();
  };
  globalThis.addEventListener('keydown', hearFirst, true);
  globalThis.addEventListener('keydown', hear);
  return () => {
    globalThis.removeEventListener('keydown', hearFirst, true);
    globalThis.removeEventListener('keydown', hear);
  };
}
