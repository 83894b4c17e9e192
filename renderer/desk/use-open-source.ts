import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { isEmptyCitation } from '../forms/form-state.ts';
import { fieldsIn } from './desk-focus.ts';
import { beginSource, formAt, inForm, type CiteTarget } from './desk-state.ts';
import type { DeskWork } from './desk-work.ts';

type Open = NonNullable<DeskWork['open']>;

/** The source that is being written, how one comes to it, and back to where one was. */
export function useOpenSource(
  sheet: RefObject<HTMLElement | null>,
  change: DeskWork['change'],
): Pick<DeskWork, 'open' | 'cite' | 'reopen' | 'closeSource'> & { readonly show: (source: Open) => void } {
  const [open, setOpen] = useState<Open | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const latest = useRef<Open | null>(null);
  useEffect(() => {
    latest.current = open;
    if (open === null) return;
    const editor = sheet.current?.querySelector<HTMLElement>(`[data-line="source ${open.form} ${open.row}"]`);
    const [document, page] = editor ? fieldsIn(editor) : [];
    const { citations } = formAt(
      change((now) => now),
      open.form,
    );
    const isChosen = citations.find(({ row }) => row === open.row)?.document !== '';
    const target = isChosen ? page : document;
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }, [open, sheet, change]);

  /** A source in which nothing was written is none. */
  const settle = useCallback((): void => {
    const { current } = latest;
    if (current === null) return;
    change((now) => {
      const citation = now.forms[current.form]?.citations.find(({ row }) => row === current.row);
      return citation === undefined || !isEmptyCitation(citation)
        ? now
        : inForm(now, current.form, { do: 'take citation away', row: current.row });
    });
  }, [change]);

  const show = useCallback(
    (source: Open): void => {
      const { activeElement } = document;
      const isInside = activeElement?.closest('[data-source]') !== null && latest.current !== null;
      if (activeElement instanceof HTMLElement && !isInside) from.current = activeElement;
      settle();
      setOpen(source);
    },
    [settle],
  );
  const cite = useCallback(
    (target: CiteTarget): void => {
      const next = change((now) => beginSource(now, target));
      const row = formAt(next, target.form).citations.at(-1)?.row;
      if (row !== undefined) show({ form: target.form, row });
    },
    [change, show],
  );
  const closeSource = useCallback((): void => {
    settle();
    const back = from.current;
    const line = sheet.current
      ?.querySelector<HTMLElement>('[data-source]')
      ?.parentElement?.closest<HTMLElement>('[data-line]');
    setOpen(null);
    latest.current = null;
    queueMicrotask(() => {
      const target = back?.isConnected === true ? back : line ? fieldsIn(line)[0] : undefined;
      target?.focus();
    });
  }, [settle, sheet]);
  return { open, cite, reopen: (form, row) => show({ form, row }), closeSource, show };
}
