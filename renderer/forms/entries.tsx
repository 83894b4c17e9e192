import { useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import type { ControlProps } from './control-props.ts';
import { Entry } from './entry.tsx';
import { useHelp } from './field-help.tsx';
import { PartFault } from './form-line.tsx';
import { faultWords, useFormWork, writtenAt } from './form-work.ts';
import { isRows } from './written.ts';
import './entries.css';

/** Where the cursor goes when the list has changed. */
type Wanted = { readonly copyOf: number } | { readonly near: number } | { readonly added: number };

/** A repeatable group: a line for each entry, its parts when it is open. */
export function Entries({
  field,
  path,
  label,
  marks,
  Part,
}: ControlProps & { readonly Part: ComponentType<ControlProps> }) {
  const { state, dispatch, sought = null } = useFormWork();
  const { t, language } = useWords();
  const { help, hint } = useHelp(field.help?.[language], label);
  const list = writtenAt(state, path);
  const rows = isRows(list) ? list : [];
  const [opened, setOpened] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [fresh, setFresh] = useState<number | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const place = path.join('.');
  const isSought = (row: number, at: number): boolean => {
    if (sought === null || !`fields.${sought}`.startsWith(`${place}.`)) return false;
    const [entry = ''] = `fields.${sought}`.slice(place.length + 1).split('.');
    return /^\d+$/.test(entry) ? entry === String(row) : at === 0;
  };
  const open = (row: number, isOpen: boolean): void => setOpened((now) => new Map(now).set(row, isOpen));
  const add = (): void => {
    wanted.current = { added: state.nextRow };
    dispatch({ do: 'add row', path, field });
  };

  const numbers = rows.map(({ row }) => row).join(' ');
  useEffect(() => {
    const want = wanted.current;
    wanted.current = null;
    if (want === null) return;
    const order = numbers === '' ? [] : numbers.split(' ').map(Number);
    if ('near' in want) {
      const buttons = box.current?.querySelectorAll<HTMLElement>(
        ':scope > .forms-entry > .forms-entry-head :is(.forms-entry-summary, .forms-entry-typed input)',
      );
      (
        buttons?.[Math.min(want.near, order.length - 1)] ?? box.current?.querySelector<HTMLElement>('[data-add]')
      )?.focus();
      return;
    }
    // A new entry with lists in it is numbered after them.
    const row = 'copyOf' in want ? order[order.indexOf(want.copyOf) + 1] : order.findLast((each) => each >= want.added);
    if (row === undefined) return;
    setOpened((now) => new Map(now).set(row, true));
    setFresh(row);
  }, [numbers]);

  const fault = faultWords(state.faults[place], t);
  return (
    <fieldset
      ref={box}
      className="kit-field forms-list"
      aria-label={label}
      data-empty={rows.length === 0 ? '' : undefined}
      data-faulty={fault === undefined ? undefined : ''}
    >
      <div className="forms-line-head">
        <span className="kit-label">
          {label}
          {rows.length > 0 && <span className="forms-count">{rows.length}</span>}
        </span>
        <span className="forms-marks">
          {hint}
          {marks}
        </span>
      </div>
      {help !== undefined && <p className="kit-help">{help}</p>}
      <PartFault words={fault} />
      {rows.map(({ row }, at) => (
        <Entry
          key={row}
          field={field}
          path={[...path, row]}
          number={at + 1}
          count={rows.length}
          label={label}
          isOpen={
            opened.get(row) ??
            (isSought(row, at) || Object.keys(state.faults).some((each) => each.startsWith(`${place}.${row}.`)))
          }
          isFresh={fresh === row}
          onOpen={(isOpen) => open(row, isOpen)}
          onAdd={add}
          onMove={(by) => dispatch({ do: 'move row', path, row, by })}
          onDuplicate={() => {
            wanted.current = { copyOf: row };
            dispatch({ do: 'duplicate row', path, row });
          }}
          onRemove={() => {
            wanted.current = { near: at };
            dispatch({ do: 'remove row', path, row });
          }}
          Part={Part}
        />
      ))}
      <span>
        {rows.length === 0 ? (
          <Button
            variant="quiet"
            icon="add"
            onPress={add}
            data-add=""
            aria-label={t('forms.add_first', { field: label })}
          >
            {t('forms.add_short')}
          </Button>
        ) : (
          <Button variant="quiet" icon="add" onPress={add} data-add="">
            {t('forms.add_another')}
          </Button>
        )}
      </span>
    </fieldset>
  );
}
