/* oxlint-disable jsx-a11y/no-autofocus -- a form or a dialog that opens puts the focus where one writes or answers */
import { useContext, useEffect, useId, useRef, useState } from 'react';
import type { ContextType, ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { FieldHelp, FieldLabel, invalid } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './field.css';
import './choices.css';

export interface ComboBoxProps<T> extends FieldProps {
  /** What is typed; the caller finds `items` for it, at once or later. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly items: readonly T[];
  readonly itemId: (item: T) => string;
  readonly itemText: (item: T) => string;
  readonly renderItem?: ((item: T) => ReactNode) | undefined;
  readonly onPick: (item: T) => void;
  /** What is typed may stand as it is; `onText` is told on Enter and on leaving. */
  readonly allowText?: boolean | undefined;
  readonly onText?: ((text: string) => void) | undefined;
  /** Offered last in the list for what is typed. */
  readonly create?: Creation | readonly Creation[] | undefined;
  readonly emptyText?: string | undefined;
  /** A sentence below the list, such as how much more there is to find. */
  readonly note?: string | undefined;
  readonly isLoading?: boolean | undefined;
  /** What is chosen now, shown until one types. */
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** For bars: the label is heard and not seen. */
  readonly isCompact?: boolean | undefined;
}

/** Makes something of what is typed. */
export interface Creation {
  readonly label: (query: string) => string;
  readonly onCreate: (query: string) => void;
}

interface Offer<T> {
  readonly id: string;
  readonly text: string;
  readonly item: T | null;
  readonly creation?: Creation;
}

/** A field that finds what one types among records or terms, as one types. */
export function ComboBox<T>(props: ComboBoxProps<T>) {
  const { query, onQueryChange, items, onPick, allowText = false, onText, create, value, isCompact = false } = props;
  const { t } = useWords();
  const creating = useId();
  const [typing, setTyping] = useState(false);
  // A pick also moves the focus and closes the list; neither of them is then a text that was left standing.
  const picked = useRef(false);
  const list = useRef<ComboBoxState>(null);

  const offers: Offer<T>[] = items.map((item) => ({ id: props.itemId(item), text: props.itemText(item), item }));
  const asked = query.trim();
  for (const [index, creation] of (asked === '' || create === undefined ? [] : [create].flat()).entries())
    offers.push({ id: `${creating}-${index}`, text: creation.label(asked), item: null, creation });

  const pick = (id: string): void => {
    const offer = offers.find((each) => each.id === id);
    if (offer === undefined) return;
    picked.current = true;
    setTyping(false);
    list.current?.close();
    if (offer.item === null) offer.creation?.onCreate(asked);
    else onPick(offer.item);
  };
  const leave = (): void => {
    if (typing && !picked.current) {
      if (allowText) onText?.(asked);
      else if (query !== '') onQueryChange('');
    }
    setTyping(false);
  };

  return (
    <AriaComboBox
      className="kit-field"
      inputValue={typing || value === undefined ? query : value}
      onInputChange={(text) => {
        picked.current = false;
        setTyping(true);
        onQueryChange(text);
      }}
      items={offers}
      // What is in sight while a newer answer is awaited was found for another text: nobody picks the wrong record by a fast Enter.
      disabledKeys={props.isLoading === true ? items.map(props.itemId) : []}
      value={null}
      onChange={(id) => {
        if (id !== null) pick(String(id));
      }}
      onBlur={leave}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="manual"
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(isCompact && { 'aria-label': props.label })}
    >
      {!isCompact && <FieldLabel {...props} />}
      <span className="kit-combo">
        <Input
          className="kit-input"
          placeholder={props.placeholder ?? ''}
          spellCheck="false"
          onInput={() => list.current?.open(null, 'input')}
          onKeyDown={(event) => {
            if (
              event.key === 'Enter' &&
              allowText &&
              typing &&
              event.currentTarget.getAttribute('aria-activedescendant') === null
            )
              leave();
          }}
        />
        <Button className="kit-combo-open" aria-label={t('kit.choices')}>
          <Icon name="chevron-down" size={14} />
        </Button>
      </span>
      <FieldHelp {...props} />
      <ListState
        tell={(state) => {
          list.current = state;
        }}
      />
      <Popover className="kit-choices-popover" offset={4}>
        <ListBox
          className="kit-choices"
          items={offers}
          renderEmptyState={() => (
            <div className="kit-choices-none">
              {props.isLoading === true ? t('kit.looking') : (props.emptyText ?? t('kit.nothing_found'))}
            </div>
          )}
        >
          {({ id, text, item }: Offer<T>) => (
            <ListBoxItem
              id={id}
              textValue={text}
              className={item === null ? 'kit-choices-item kit-choices-create' : 'kit-choices-item'}
            >
              {item === null && <Icon name="add" />}
              <span>{item === null || props.renderItem === undefined ? text : props.renderItem(item)}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {props.note !== undefined && <div className="kit-choices-note">{props.note}</div>}
      </Popover>
    </AriaComboBox>
  );
}

type ComboBoxState = NonNullable<ContextType<typeof ComboBoxStateContext>>;

/**
 * Hands out what opens and closes the list. It has no selection of its own, so that one can pick the same record twice,
 * and the text in the field changes by a pick as well; react-aria would take the one for nothing and the other for typing.
 */
function ListState({ tell }: { readonly tell: (state: ComboBoxState | null) => void }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => tell(state));
  return null;
}
