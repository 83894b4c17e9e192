/* oxlint-disable jsx-a11y/no-autofocus, jsx-a11y/prefer-tag-over-role -- a room to search in begins with the typing; a list of offers that is steered from the box above it has no element in HTML */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { Keys } from '../kit/keys.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { useCompletions } from './completions.ts';
import { completed, typingAt, type Typing } from './query-parts.ts';
import './query-box.css';

interface Props {
  readonly value: string;
  readonly onChange: (query: string) => void;
  /** Enter with nothing chosen in the list of offers. */
  readonly onEnter: () => void;
  /** To what was found. */
  readonly onDown: () => void;
  readonly box: RefObject<HTMLInputElement | null>;
  /** What describes the box: faults of the query. */
  readonly describedBy: string;
}

/** The one box of the search. While one types it offers how a field, a value or a word may go on; Tab takes the offer. */
export function QueryBox({ value, onChange, onEnter, onDown, box, describedBy }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typing, setTyping] = useState<Typing | null>(null);
  const [at, setAt] = useState(-1);
  const offers = useCompletions(typing);
  const isOpen = typing !== null && offers.length > 0;
  const current = Math.min(at, offers.length - 1);
  const cursor = useRef<number | null>(null);
  // The cursor stands behind what was put in, also in the midst of the query.
  useEffect(() => {
    if (cursor.current === null) return;
    box.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });

  const write = (query: string, place: number | null): void => {
    onChange(query);
    setAt(-1);
    setTyping(place === null ? null : typingAt(query, place));
  };
  const take = (index: number): void => {
    const offer = offers[index];
    if (offer === undefined || typing === null) return;
    const next = completed(value, typing, offer.text);
    cursor.current = next.cursor;
    write(next.query, offer.kind === 'field' ? next.cursor : null);
    box.current?.focus();
  };
  const close = (): void => {
    setTyping(null);
    setAt(-1);
  };

  const byKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (isOpen && event.key === 'ArrowDown') setAt((current + 1) % offers.length);
    else if (isOpen && event.key === 'ArrowUp') setAt((current <= 0 ? offers.length : current) - 1);
    else if (isOpen && event.key === 'Escape') close();
    else if (isOpen && event.key === 'Tab' && !event.shiftKey && current >= 0) take(current);
    else if (isOpen && event.key === 'Enter' && current >= 0) take(current);
    else if (event.key === 'Enter') {
      close();
      onEnter();
    } else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && value !== '') write('', null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="query-box">
      <div className="query-box-line">
        <Icon name="search" />
        <input
          ref={box}
          autoFocus
          role="combobox"
          aria-label={t('search.box')}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen && current >= 0 ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          aria-describedby={describedBy}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck="false"
          placeholder={t('search.box')}
          value={value}
          onChange={({ target }) => write(target.value, target.selectionStart)}
          onKeyDown={byKey}
          onBlur={close}
        />
        {value === '' ? (
          <Keys keys="/" />
        ) : (
          <button
            type="button"
            className="query-box-clear"
            aria-label={t('kit.clear')}
            onClick={() => {
              write('', null);
              box.current?.focus();
            }}
          >
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      {isOpen && (
        <div id={id} role="listbox" aria-label={t('search.offers')} className="query-offers">
          {offers.map((offer, index) => (
            // The keyboard reaches the options through the box, as in every combo box.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={offer.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              tabIndex={-1}
              className="query-offer"
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setAt(index)}
              onClick={() => take(index)}
            >
              {offer.type === undefined ? (
                <Icon name={offer.kind === 'field' ? 'filter' : offer.kind === 'value' ? 'tag' : 'search'} />
              ) : (
                <KindMark type={offer.type} />
              )}
              <span className="query-offer-label">{offer.label}</span>
              {offer.kind === 'field' && <span className="query-offer-note">{t('search.offer-field')}</span>}
              {offer.note !== undefined && <span className="query-offer-note">{offer.note}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
