import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { createStore, type Store } from '../../app/store.ts';

/** What was typed after a slash that begins a word, and where it stands. */
export interface Typed {
  readonly from: number;
  readonly until: number;
  readonly query: string;
}

/** The slash in an editor: what is typed after it, and who hears the keys while the list is open. */
export interface SlashTyped {
  readonly typed: Store<Typed | null>;
  /** Who hears the keys: set by the list while it is open; true for a key that it took. */
  readonly hears: Store<((key: string) => boolean) | null>;
}

export function createSlash(): SlashTyped {
  return { typed: createStore<Typed | null>(null), hears: createStore<((key: string) => boolean) | null>(null) };
}

/** A slash that begins a word, and letters after it, up to the cursor. */
export function slashIn(before: string): { readonly at: number; readonly query: string } | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}]{0,24})$/u.exec(before);
  if (found === null) return null;
  const query = found[1] ?? '';
  return { at: before.length - query.length - 1, query };
}

const HEARD = new Set(['ArrowUp', 'ArrowDown', 'Enter', 'Tab', 'Escape']);

/** Opens the list of what can be inserted when a slash is typed at the beginning of a word. */
export function slashKeys(slash: SlashTyped): Extension {
  let dismissed: number | null = null;
  const follow = (state: EditorState): void => {
    const { selection } = state;
    const { $from } = selection;
    const found =
      selection.empty && $from.parent.isTextblock
        ? slashIn($from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC'))
        : null;
    if (found === null) dismissed = null;
    const from = found === null ? -1 : $from.start() + found.at;
    if (found === null || from === dismissed) {
      slash.typed.write(null);
      return;
    }
    const now = slash.typed.read();
    if (now?.from === from && now.query === found.query) return;
    slash.typed.write({ from, until: selection.from, query: found.query });
  };
  return Extension.create({
    name: 'slash',
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('slash'),
        props: {
          handleKeyDown: (_, event) => {
            const typed = slash.typed.read();
            if (typed === null || !HEARD.has(event.key) || event.isComposing) return false;
            if (event.key === 'Escape') {
              dismissed = typed.from;
              slash.typed.write(null);
              return true;
            }
            return slash.hears.read()?.(event.key) ?? false;
          },
          handleDOMEvents: {
            blur: () => {
              slash.typed.write(null);
              return false;
            },
          },
        },
        view: () => ({
          update: (view, before) => {
            if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) follow(view.state);
          },
        }),
      }),
    ],
  });
}
