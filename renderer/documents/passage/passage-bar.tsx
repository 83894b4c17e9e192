import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { definitions } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import type { CitedPlace } from '../../app/place.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { MenuButton, type MenuEntry } from '../../kit/menu.tsx';
import { citePassage, observeFromPassage, recordFromPassage } from '../fact/passage-acts.ts';
import { copyText, withSource } from './copy-passage.ts';
import './passage-bar.css';

/** What is most often begun from a passage, the most frequent first. */
const TYPES: readonly RecordType[] = [
  'person',
  'organisation',
  'event',
  'detention',
  'case',
  'incident',
  'liquidation',
  'remedy',
  'place',
];

/** A rectangle in the window, in pixels. */
export interface Around {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Props {
  readonly title: string;
  readonly cites: CitedPlace;
  /** Where the passage is in the window now; null while it is out of sight. */
  readonly around: () => Around | null;
  /** What scrolls the passage. */
  readonly view: () => HTMLElement | null;
  /** Who is named in the passage, asked for by a button. */
  readonly onMentions?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The bar beside a passage that somebody selected or boxed: what can be recorded from it. It stays beside the passage while one scrolls. */
export function PassageBar({ title, cites, around, view, onMentions, onClose }: Props) {
  const { t, language } = useWords();
  const { open } = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const put = useRef(() => {});
  const scrolled = useRef(view);
  // It is put anew after everything that can have moved the passage: scrolling, zooming, a pane that opens.
  useLayoutEffect(() => {
    put.current = () => {
      const next = placeBeside(bar.current, around());
      setPlace((now) => (now?.left === next?.left && now?.top === next?.top ? now : next));
    };
    put.current();
    scrolled.current = view;
  });
  useEffect(() => {
    const now = (): void => put.current();
    const observer = new ResizeObserver(now);
    const pages = scrolled.current();
    if (pages !== null) observer.observe(pages);
    if (pages?.firstElementChild !== null && pages !== null) observer.observe(pages.firstElementChild);
    pages?.addEventListener('scroll', now, { passive: true });
    globalThis.addEventListener('resize', now);
    return () => {
      observer.disconnect();
      pages?.removeEventListener('scroll', now);
      globalThis.removeEventListener('resize', now);
    };
  }, []);
  const canWrite = open?.readOnly === false;
  const items: MenuEntry[] = TYPES.map((type) => ({
    id: type,
    label: definitions[type].label[language],
    icon: type,
    onAction: () => recordFromPassage(type, cites),
  }));
  items.push('separator', {
    id: 'observation',
    label: t('fact.observation'),
    icon: 'detention',
    onAction: () => observeFromPassage(cites),
  });
  return (
    <div
      ref={bar}
      className="reader-passage"
      role="toolbar"
      aria-label={t('reader.passage-acts')}
      data-hidden={place === null ? '' : undefined}
      style={place ?? {}}
    >
      {canWrite && (
        <>
          <Button variant="quiet" icon="quote" keys="C" onPress={() => citePassage(cites)}>
            {t('reader.cite-for-field')}
          </Button>
          <MenuButton variant="quiet" label={t('reader.new-from-it')} items={items} />
        </>
      )}
      <IconButton
        icon="copy"
        label={t('reader.copy-with-source')}
        keys="Mod+Shift+C"
        onPress={() => void copyText(withSource(cites, title), t('reader.copied-with-source'))}
      />
      {onMentions !== undefined && <IconButton icon="person" label={t('reader.mentions-here')} onPress={onMentions} />}
      <IconButton icon="close" label={t('reader.let-go')} keys="Escape" onPress={onClose} />
    </div>
  );
}

/** Pixels between the passage and the bar, and around the bar. */
const GAP = 6;

/** Under the passage where there is room, else over it; inside of what holds the bar. */
function placeBeside(bar: HTMLElement | null, around: Around | null): { left: number; top: number } | null {
  const frame = bar?.offsetParent?.getBoundingClientRect();
  const size = bar?.getBoundingClientRect();
  if (around === null || frame === undefined || size === undefined) return null;
  const below = around.bottom + GAP;
  const above = around.top - size.height - GAP;
  const fits = below + size.height + GAP <= frame.bottom;
  const top = fits ? below : Math.max(frame.top + GAP, above);
  const left = Math.max(frame.left + GAP, Math.min(frame.right - size.width - GAP, around.left));
  return { left: Math.round(left - frame.left), top: Math.round(top - frame.top) };
}
