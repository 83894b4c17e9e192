/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/prefer-tag-over-role -- the keys are heard by the editor, which keeps the focus */
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useMemo, useState } from 'react';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { Keys } from '../../kit/keys.tsx';
import { insertable, type Insertable } from './insertable.ts';
import type { SlashTyped, Typed } from './slash-typed.ts';

interface SlashMenuProps {
  readonly editor: Editor;
  readonly slash: SlashTyped;
}

/** What can be inserted, at the slash that was typed. The cursor stays in the text; arrows and Enter are meant for the list. */
export function SlashMenu({ editor, slash }: SlashMenuProps) {
  const typed = useStore(slash.typed);
  // Where the slash stands begins another list.
  return typed === null ? null : <Offers key={typed.from} editor={editor} slash={slash} typed={typed} />;
}

function Offers({ editor, slash, typed }: SlashMenuProps & { readonly typed: Typed }) {
  const { t } = useWords();
  const id = useId();
  const [at, setAt] = useState(0);
  const offers = useMemo(
    () => insertable.filter((each) => fitsTyped(t(`submissions.insert-${each.id}`), typed.query)),
    [t, typed.query],
  );
  const chosen = Math.min(at, offers.length - 1);

  useEffect(() => {
    const put = (offer: Insertable): void => {
      editor.view.dispatch(editor.state.tr.delete(typed.from, editor.state.selection.from));
      offer.put(editor);
    };
    const hear = (key: string): boolean => {
      const offer = offers[chosen];
      if (offer === undefined) return false;
      if (key === 'ArrowDown') setAt((chosen + 1) % offers.length);
      else if (key === 'ArrowUp') setAt((chosen - 1 + offers.length) % offers.length);
      else put(offer);
      return true;
    };
    // A store takes a function as the way to its next value.
    slash.hears.write(() => hear);
    return () => slash.hears.write(null);
  }, [editor, slash, offers, chosen, typed.from]);

  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-haspopup', 'listbox');
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) dom.removeAttribute(name);
    };
  }, [editor, id]);
  useEffect(() => {
    const { dom } = editor.view;
    const offer = offers[chosen];
    if (offer === undefined) dom.removeAttribute('aria-activedescendant');
    else dom.setAttribute('aria-activedescendant', `${id}-${offer.id}`);
  }, [editor, id, offers, chosen]);

  if (offers.length === 0) return null;
  const { left, bottom, top } = editor.view.coordsAtPos(typed.from);
  const below = bottom + HIGHEST < globalThis.innerHeight;
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t('submissions.insert')}
      className="submissions-slash"
      style={{ left, ...(below ? { top: bottom + 4 } : { bottom: globalThis.innerHeight - top + 4 }) }}
    >
      {offers.map((offer, index) => (
        <div
          key={offer.id}
          id={`${id}-${offer.id}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          // The editor would lose the focus, and the list with it.
          onPointerDown={(event) => {
            event.preventDefault();
            setAt(index);
          }}
          onClick={() => slash.hears.read()?.('Enter')}
        >
          <span>{t(`submissions.insert-${offer.id}`)}</span>
          {offer.keys !== undefined && <Keys keys={offer.keys} />}
        </div>
      ))}
    </div>
  );
}

/** The height of the list with all that can be inserted, in pixels. */
const HIGHEST = 380;

/** Whether a word of a label begins with what was typed. */
export function fitsTyped(label: string, typed: string): boolean {
  const asked = typed.toLowerCase();
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(asked));
}
