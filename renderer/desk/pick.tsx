import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { goOnFrom } from './desk-focus.ts';
import { awaitPick, pickCame } from './waiting-picks.ts';
import './pick.css';

export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly shows?: ReactNode;
  /** Makes something new, or leaves the words: stands apart from what was found. */
  readonly isMade?: boolean | undefined;
}

/** How a field that finds something looks, whatever it finds. */
export interface FieldLook {
  readonly label: string;
  readonly error?: string | undefined;
  /** Beneath the field; said with it. */
  readonly help?: ReactNode;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly keysHeard?: string | undefined;
}

export interface PickProps extends FieldLook {
  /** Tells this field from the others of the desk. */
  readonly at: string;
  /** What is chosen; stands there until one types. */
  readonly shown: string;
  /** What is being typed; null while nothing is. */
  readonly typed: string | null;
  readonly onTyped: (text: string | null) => void;
  readonly offers: readonly Offer[];
  readonly isLoading?: boolean | undefined;
  /** The offer that Enter takes at first; none where nobody may be mistaken for a namesake. */
  readonly first: number | null;
  readonly onPick: (offer: Offer) => void;
  /** What is typed is left as it is, or cleared; told when the field is left. */
  readonly onWords: (text: string) => void;
  /** The cursor stays here after a pick: the next one is added at once. */
  readonly stays?: boolean | undefined;
  readonly onEmptyBackspace?: (() => void) | undefined;
  readonly noneText?: string | undefined;
}

/**
 * A field that finds while one types, made for speed: Enter takes what is marked and goes on to the next field in one key. Beside
 * kit/combo-box.tsx, which wants an arrow key first.
 */
export function Pick(props: PickProps) {
  const { label, shown, typed, offers, isLoading = false, first, stays = false } = props;
  const { t } = useWords();
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [walked, setWalked] = useState<{ readonly of: string; readonly at: number } | null>(null);
  const waits = useRef(false);
  // A pick moves the cursor on before it is drawn; leaving the field is then no text that was left standing.
  const isTaken = useRef(false);
  const said = offers.map(({ id }) => id).join(' ');
  const at = walked?.of === said ? walked.at : isLoading || (typed ?? '').trim() === '' ? -1 : (first ?? -1);
  const marked = isOpen ? offers[at] : undefined;

  const take = (offer: Offer): void => {
    waits.current = false;
    pickCame(waits);
    isTaken.current = true;
    setOpen(false);
    setWalked(null);
    props.onPick(offer);
    if (!stays && input.current !== null && input.current === document.activeElement) goOnFrom(input.current);
  };
  const leave = (): void => {
    setOpen(false);
    setWalked(null);
    // What was entered before it was found is still to come.
    if (typed !== null && !isTaken.current && !waits.current) {
      isTaken.current = true;
      props.onWords(typed.trim());
    }
  };
  // Somebody who types fast presses Enter before the answer is there: it is taken when it comes.
  const meant = isLoading ? undefined : offers[first ?? -1];
  const latest = useRef({ take, meant });
  useEffect(() => {
    latest.current = { take, meant };
  });
  useEffect(() => {
    if (isLoading || !waits.current) return;
    waits.current = false;
    const { meant: now } = latest.current;
    if (now !== undefined) latest.current.take(now);
    pickCame(waits);
  }, [isLoading, said]);
  useEffect(() => () => pickCame(waits), []);

  const walk = (by: number): void => {
    if (!isOpen) return setOpen(true);
    if (offers.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : offers.length - 1) : (at + by + offers.length) % offers.length;
    setWalked({ of: said, at: next });
    document.getElementById(`${own}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const hear = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        // Beside an open list the arrows walk through the lines of the desk.
        if (!isOpen && typed === null && event.currentTarget.closest('[data-line]') !== null) return;
        event.preventDefault();
        event.stopPropagation();
        return walk(event.key === 'ArrowDown' ? 1 : -1);
      case 'Escape':
        if (!isOpen && typed === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (isOpen) setOpen(false);
        else props.onTyped(null);
        return;
      case 'Tab':
        if (marked !== undefined && typed !== null && typed.trim() !== '') {
          isTaken.current = true;
          props.onPick(marked);
        } else leave();
        setOpen(false);
        return;
      case 'Backspace':
        if (event.currentTarget.value === '') props.onEmptyBackspace?.();
        return;
      case 'Enter': {
        if (event.shiftKey) return;
        if (marked !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          return take(marked);
        }
        if (typed === null || typed.trim() === '') {
          leave();
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (isLoading) {
          waits.current = true;
          awaitPick(waits);
          setOpen(true);
        } else if (first === null) setOpen(true);
        else {
          leave();
          if (!stays) goOnFrom(event.currentTarget);
        }
      }
    }
  };
  const error = props.error ?? '';
  const isShown = isOpen && (offers.length > 0 || isLoading || props.noneText !== undefined);
  const described = [error === '' ? '' : `${own}-error`, props.help === undefined ? '' : `${own}-help`]
    .filter(Boolean)
    .join(' ');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, said]);
  return (
    <div className="desk-pick">
      <span className="desk-pick-box">
        {props.before}
        <input
          ref={input}
          className="kit-input"
          role="combobox"
          data-at={props.at}
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? `${own}-list` : undefined}
          aria-activedescendant={isShown && marked !== undefined ? `${own}-${at}` : undefined}
          aria-invalid={error !== '' || undefined}
          aria-describedby={described === '' ? undefined : described}
          aria-keyshortcuts={props.keysHeard}
          placeholder={props.placeholder}
          disabled={props.isDisabled}
          spellCheck="false"
          autoComplete="off"
          value={typed ?? shown}
          onChange={(event) => {
            isTaken.current = false;
            waits.current = false;
            pickCame(waits);
            setWalked(null);
            setOpen(event.target.value.trim() !== '');
            props.onTyped(event.target.value);
          }}
          onFocus={(event) => event.target.select()}
          onBlur={leave}
          onKeyDown={hear}
        />
        {typed === null && props.after}
      </span>
      {isShown && (
        <div ref={list} id={`${own}-list`} className="desk-offers" role="listbox" aria-label={label}>
          {offers.map((offer, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are heard by the field
            <div
              key={offer.id}
              id={`${own}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={offer.isMade === true ? 'desk-offer desk-offer-made' : 'desk-offer'}
              // The field keeps the cursor.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              {offer.isMade === true && <Icon name="add" size={14} />}
              <span>{offer.shows ?? offer.text}</span>
            </div>
          ))}
          {offers.length === 0 && (
            <div className="desk-offers-none" role="option" aria-selected="false" aria-disabled="true">
              {isLoading ? t('kit.looking') : props.noneText}
            </div>
          )}
        </div>
      )}
      {error !== '' && (
        <span id={`${own}-error`} className="kit-error">
          <Icon name="error" size={14} />
          <span>{error}</span>
        </span>
      )}
      {props.help !== undefined && (
        <span id={`${own}-help`} className="kit-help">
          {props.help}
        </span>
      )}
    </div>
  );
}
