import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useCommands } from '../app/commands.ts';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { Keys } from '../kit/keys.tsx';
import { usePaletteOffers, type Offer } from './palette-offers.tsx';
import './palette.css';
import './search.css';

/** One box over records, documents, commands and rooms: a few letters and Enter. */
export function Palette() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  useCommands([
    { id: 'go.palette', group: 'go', label: t('app.command-palette'), keys: 'Mod+K', run: () => setOpen(true) },
  ]);
  return (
    <ModalOverlay className="palette-veil" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
      <Modal className="palette">
        <AriaDialog aria-label={t('search.palette')} className="palette-sheet">
          <Sheet onDone={() => setOpen(false)} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Sheet({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = usePaletteOffers(query);
  const offers = useMemo(() => groups.flatMap(({ offers: each }) => each), [groups]);
  const current = Math.min(at, Math.max(0, offers.length - 1));
  const take = (offer: Offer | undefined): void => {
    if (offer === undefined) return;
    onDone();
    offer.run();
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, offers]);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(offers.length - 1, current + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(offers[current]);
    }
  };
  const optionId = (index: number): string => `${id}-${index}`;
  const firstOf = (group: number): number =>
    groups.slice(0, group).reduce((sum, { offers: each }) => sum + each.length, 0);
  return (
    <>
      <div className="palette-box">
        <Icon name="search" />
        <input
          // A dialog that is opened to type in begins with the typing.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={t('search.palette-box')}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={offers.length === 0 ? undefined : optionId(current)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck="false"
          placeholder={t('search.palette-box')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={move}
        />
        <Keys keys="Escape" />
      </div>
      <div className="palette-list" id={id} role="listbox" aria-label={t('search.palette')} ref={list} tabIndex={-1}>
        {groups.map((group, at) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="palette-group" role="presentation">
              {group.label}
            </div>
            {group.offers.map((offer, within) => {
              const place = firstOf(at) + within;
              return (
                // The keyboard reaches the options through the box, as in every combo box.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={offer.id}
                  id={optionId(place)}
                  role="option"
                  aria-selected={place === current}
                  tabIndex={-1}
                  className="palette-offer"
                  onPointerMove={() => setAt(place)}
                  onClick={() => take(offer)}
                >
                  {offer.mark}
                  <span className="palette-text">{offer.text}</span>
                  {offer.note === undefined ? null : <span className="palette-note">{offer.note}</span>}
                  {offer.keys === undefined ? null : <Keys keys={offer.keys} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}
