import { useRef } from 'react';
import type { ComponentType, KeyboardEvent } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { matchesKeys } from '../kit/keys.tsx';
import { CitationRows } from './citation-rows.tsx';
import type { ControlProps } from './control-props.ts';
import { freshEntryId } from './entry-id.ts';
import { EntrySummary } from './entry-summary.tsx';
import { sayingIn, writtenSummary } from './entry-words.ts';
import { useFormWork, writtenAt } from './form-work.ts';
import { GroupParts } from './group-parts.tsx';
import { sourcesOf } from './proofs.ts';
import type { Path, WrittenGroup } from './written.ts';

const KEYS = {
  cite: 'Alt+S',
  add: 'Alt+N',
  copy: 'Alt+Shift+D',
  up: 'Alt+Shift+ArrowUp',
  down: 'Alt+Shift+ArrowDown',
  remove: 'Alt+Delete',
  turn: 'Alt+Enter',
} as const;

export interface EntryProps {
  readonly field: FieldDefinition;
  readonly path: Path;
  readonly number: number;
  readonly count: number;
  /** Of the list. */
  readonly label: string;
  readonly isOpen: boolean;
  /** It was just added, and takes the cursor. */
  readonly isFresh: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly Part: ComponentType<ControlProps>;
}

/** One entry of a repeatable group: its line, its parts, and where it is known from. */
export function Entry(props: EntryProps) {
  const { field, path, number, count, label, isOpen, isFresh, onOpen, Part } = props;
  const { state, dispatch, cite } = useFormWork();
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const written = (writtenAt(state, path) ?? {}) as WrittenGroup;
  const named = t('forms.row', { label, number, count });
  const saying = sayingIn(state, { t, language });
  const id = typeof written['id'] === 'string' ? written['id'] : undefined;
  // Entries inside of entries are proven with what they stand in.
  const [root, key, , ...deeper] = path;
  const isCitable = field.itemised === true && cite !== null && root === 'fields' && deeper.length === 0;
  const proves = { is: 'field', field: String(key), ...(id === undefined ? {} : { item: id }) } as const;
  const sources = isCitable && id !== undefined ? sourcesOf(state, proves).length : 0;

  const citeThis = (): void => {
    const item = id ?? freshEntryId();
    if (id === undefined) dispatch({ do: 'write', path: [...path, 'id'], value: item });
    onOpen(true);
    cite?.({ is: 'field', field: String(key), item });
  };
  const move = (by: 1 | -1): void => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    props.onMove(by);
    // A line that is moved in the page loses the cursor.
    requestAnimationFrame(() => focused?.focus());
  };
  const turn = (): void => {
    const wasInside = isOpen && box.current?.contains(document.activeElement) === true;
    onOpen(!isOpen);
    if (wasInside)
      box.current?.querySelector<HTMLElement>(':is(.forms-entry-summary, .forms-entry-typed input)')?.focus();
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.isDefaultPrevented() || !event.currentTarget.contains(event.target as Node)) return;
    const pressed = (keys: string): boolean => matchesKeys(event.nativeEvent, keys);
    if (isCitable && pressed(KEYS.cite)) citeThis();
    else if (pressed(KEYS.add)) props.onAdd();
    else if (pressed(KEYS.copy)) props.onDuplicate();
    else if (pressed(KEYS.up)) move(-1);
    else if (pressed(KEYS.down)) move(1);
    else if (pressed(KEYS.remove)) props.onRemove();
    else if (pressed(KEYS.turn)) turn();
    else return;
    event.preventDefault();
  };
  const { textPart } = field;
  const typed = field.fields?.find(({ key: part }) => part === textPart);
  const rest = textPart === undefined ? '' : writtenSummary(field, written, saying, [textPart]);
  const proof = sources > 0 && !isOpen && (
    <span className="forms-entry-sources">
      <Icon name="quote" size={12} />
      <span aria-hidden="true">{sources}</span>
      <span className="kit-heard">{t('forms.sources_count', { count: sources })}</span>
    </span>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the controls inside
    <div ref={box} className="forms-entry" data-open={isOpen ? '' : undefined} onKeyDown={hear}>
      <div className="forms-entry-head">
        {typed === undefined ? (
          <EntrySummary
            isOpen={isOpen}
            text={writtenSummary(field, written, saying)}
            named={named}
            number={number}
            onPress={() => onOpen(!isOpen)}
          >
            {proof}
          </EntrySummary>
        ) : (
          <div className="forms-entry-typed">
            <Part
              field={typed}
              path={[...path, typed.key]}
              label={named}
              isLabelHidden
              isHelpHidden
              autoFocus={isFresh}
            />
            <Button variant="quiet" aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
              <span className="kit-heard">{named}: </span>
              {isOpen ? t('forms.fewer_parts') : rest || t('forms.more_parts')}
            </Button>
            {proof}
          </div>
        )}
        <span className="forms-row-ways">
          {isCitable && (
            <IconButton
              icon="quote"
              label={t('forms.add_source', { field: named })}
              keys={KEYS.cite}
              excludeFromTabOrder
              onPress={citeThis}
            />
          )}
          <IconButton
            icon="copy"
            label={t('forms.duplicate', { row: named })}
            keys={KEYS.copy}
            excludeFromTabOrder
            onPress={props.onDuplicate}
          />
          <IconButton
            icon="up"
            label={t('forms.move_up', { row: named })}
            keys={KEYS.up}
            isDisabled={number === 1}
            excludeFromTabOrder
            onPress={() => move(-1)}
          />
          <IconButton
            icon="down"
            label={t('forms.move_down', { row: named })}
            keys={KEYS.down}
            isDisabled={number === count}
            excludeFromTabOrder
            onPress={() => move(1)}
          />
          <IconButton
            icon="close"
            label={t('forms.remove_row', { row: named })}
            keys={KEYS.remove}
            onPress={props.onRemove}
          />
        </span>
      </div>
      {isOpen && (
        <div className="forms-entry-parts">
          <GroupParts
            field={field}
            path={path}
            without={textPart}
            focusFirst={isFresh && textPart === undefined}
            Part={Part}
          />
          {isCitable && id !== undefined && <CitationRows proves={proves} label={named} />}
        </div>
      )}
    </div>
  );
}
