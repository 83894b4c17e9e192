/* oxlint-disable jsx-a11y/no-static-element-interactions -- only keeps the card while somebody points at it */
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/words.ts';
import { useDocumentLanguage } from '../../documents/document-language.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Quotation } from '../../kit/quotation.tsx';
import { go, placeOf as recordPlace } from '../../app/place.ts';
import { useRow } from '../../mirror/use-mirror.ts';
import { openSource } from '../../records/source-mark.tsx';
import { useDesk, useLaid } from '../desk/desk-context.ts';
import { textOf } from './attribute.ts';
import { changeNode, isLive, isLiveBlock, removeNode, type LiveName } from './insertion.ts';
import { placeOf } from './live-words.ts';

/** How long the pointer rests on a mark before the card comes, and how long it stays when the pointer goes, in milliseconds. */
const COMES = 180;
const STAYS = 250;

interface Shown {
  readonly at: number;
  readonly name: LiveName;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly left: number;
  readonly top: number;
  /** Opened by a key: the card takes the focus. */
  readonly byKey: boolean;
}

/**
 * The card of what is live in a line: the words of the document, whose name it is. It comes when the pointer rests there, and by Enter
 * when the cursor stands on it; a second Enter opens the place.
 */
export function LiveCard({ editor }: { readonly editor: Editor }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (wait: number, next: () => Shown | null): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(next()), wait);
  };

  useEffect(() => {
    const { dom } = editor.view;
    const over = (event: Event): void => {
      const mark = event.target instanceof Element ? event.target.closest('[data-live]') : null;
      if (!(mark instanceof HTMLElement) || isLiveBlock(mark.dataset['live'] ?? '')) return;
      later(COMES, () => shownAt(editor, editor.view.posAtDOM(mark, 0), false));
    };
    const out = (): void => later(STAYS, () => null);
    const key = (event: KeyboardEvent): void => {
      const { selection } = editor.state;
      if (event.key !== 'Enter' || !(selection instanceof NodeSelection) || event.ctrlKey || event.metaKey) return;
      if (!isLive(selection.node.type.name)) return;
      event.preventDefault();
      event.stopPropagation();
      if (isLiveBlock(selection.node.type.name)) changeNode(editor, selection.from);
      else setShown(shownAt(editor, selection.from, true));
    };
    dom.addEventListener('pointerover', over);
    dom.addEventListener('pointerout', out);
    dom.addEventListener('keydown', key, true);
    const gone = (): void => setShown(null);
    editor.on('update', gone);
    return () => {
      clearTimeout(timer.current);
      dom.removeEventListener('pointerover', over);
      dom.removeEventListener('pointerout', out);
      dom.removeEventListener('keydown', key, true);
      editor.off('update', gone);
    };
  }, [editor]);

  if (shown === null) return null;
  const close = (): void => {
    setShown(null);
    editor.commands.focus();
  };
  return (
    <div
      className="submissions-card"
      role={shown.byKey ? 'dialog' : 'tooltip'}
      aria-label={placeName(shown)}
      style={{ left: shown.left, top: shown.top }}
      onPointerEnter={() => clearTimeout(timer.current)}
      onPointerLeave={() => {
        if (!shown.byKey) later(STAYS, () => null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <CardOf shown={shown} editor={editor} onClose={close} />
    </div>
  );
}

function placeName({ attributes }: Shown): string {
  return textOf(attributes, 'document') || textOf(attributes, 'code') || textOf(attributes, 'text');
}

const WIDTH = 340;

function shownAt(editor: Editor, at: number, byKey: boolean): Shown | null {
  const place = at >= 0 && at <= editor.state.doc.content.size ? at : -1;
  const node = place < 0 ? null : editor.state.doc.nodeAt(place);
  if (node === null || !isLive(node.type.name)) return null;
  const { left, bottom } = editor.view.coordsAtPos(place);
  return {
    at: place,
    name: node.type.name,
    attributes: node.attrs,
    left: Math.max(8, Math.min(left, globalThis.innerWidth - WIDTH - 16)),
    top: bottom + 4,
    byKey,
  };
}

function CardOf({
  shown,
  editor,
  onClose,
}: {
  readonly shown: Shown;
  readonly editor: Editor;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { readOnly } = useDesk();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown.byKey) first.current?.querySelector('button')?.focus();
  }, [shown]);
  const { name, attributes, at } = shown;
  const text = (key: string): string => textOf(attributes, key);
  const open =
    name === 'citation' || name === 'annex'
      ? () =>
          openSource({
            document: text('document'),
            page: text('page') || null,
            place: text('place') || null,
            quote: text('quotation') || null,
          })
      : name === 'name'
        ? () => go(recordPlace({ type: text('code').startsWith('O') ? 'organisation' : 'person', code: text('code') }))
        : null;
  return (
    <>
      {name === 'footnote' && <p>{text('text')}</p>}
      {name === 'name' && <Who code={text('code')} />}
      {(name === 'citation' || name === 'annex') && <What attributes={attributes} />}
      <div className="submissions-card-acts" ref={first}>
        {open !== null && (
          <Button variant="quiet" icon={name === 'name' ? 'person' : 'quote'} onPress={open}>
            {t(name === 'name' ? 'submissions.open-record' : 'records.source_open')}
          </Button>
        )}
        {!readOnly && (
          <>
            <Button
              variant="quiet"
              icon="edit"
              onPress={() => {
                onClose();
                changeNode(editor, at);
              }}
            >
              {t('submissions.change')}
            </Button>
            <IconButton
              icon="trash"
              label={t('submissions.remove')}
              onPress={() => {
                onClose();
                removeNode(editor, at);
              }}
            />
          </>
        )}
      </div>
    </>
  );
}

function What({ attributes }: { readonly attributes: Readonly<Record<string, unknown>> }) {
  const { t } = useWords();
  const document = textOf(attributes, 'document');
  const row = useRow(document);
  const language = useDocumentLanguage(document);
  const annex = useLaid()?.annexes.find((each) => each.document === document);
  const quotation = textOf(attributes, 'quotation');
  return (
    <>
      {quotation !== '' && <Quotation text={quotation} language={language} />}
      <p>
        <CodeTag code={document} /> {row?.title ?? ''}
      </p>
      <p className="submissions-card-note">
        {[
          placeOf({ ...attributes, document: '' }, t),
          annex === undefined
            ? ''
            : annex.number === null
              ? t(`submissions.goes-${annex.goes}`)
              : t('submissions.live-annex', { number: annex.number }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function Who({ code }: { readonly code: string }) {
  const { t } = useWords();
  const laid = useLaid();
  const row = useRow(code);
  const person = [...(laid?.people ?? []), ...(laid?.organisations ?? [])].find((each) => each.code === code);
  return (
    <>
      <p>
        <CodeTag code={code} /> {row?.title ?? person?.title ?? ''}
      </p>
      {person !== undefined && (
        <p className="submissions-card-note">
          {person.named ? t('submissions.is-named') : t('submissions.is-masked', { shownAs: person.shownAs })}
        </p>
      )}
    </>
  );
}
