import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { AS_PRINTED, pagesNamed, type Spread, type Zoom } from './page-layout.ts';

interface PageFieldProps {
  readonly labels: readonly (string | null)[];
  /** By its index. */
  readonly current: number;
  readonly onGo: (index: number) => void;
  /** What is read takes the keys again. */
  readonly onLeave: () => void;
  readonly ref: React.Ref<HTMLInputElement>;
}

/** The number of the page as printed, which one can write over to go to another; and how many there are. */
export function PageField({ labels, current, onGo, onLeave, ref }: PageFieldProps) {
  const { t } = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const printed = labels[current] ?? String(current + 1);
  const submit = (): void => {
    const [index] = typed === null ? [] : pagesNamed(labels, typed);
    setTyped(null);
    if (index !== undefined) onGo(index);
  };
  return (
    <span className="reader-page-field">
      <input
        ref={ref}
        aria-label={t('documents.page-field')}
        value={typed ?? printed}
        size={Math.max(3, printed.length)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          if (event.key === 'Enter') submit();
          else setTyped(null);
          onLeave();
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span>
        {(labels[current] ?? null) === null
          ? t('documents.of-pages', { pages: formats.number(labels.length) })
          : t('documents.nth-of-pages', {
              page: formats.number(current + 1),
              pages: formats.number(labels.length),
            })}
      </span>
    </span>
  );
}

interface ZoomToolsProps {
  readonly zoom: Zoom;
  /** CSS pixels to a point, as it is shown now. */
  readonly scale: number;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onTurn: () => void;
  /** How pages lie beside each other; null where there is one. */
  readonly spread: Spread | null;
  readonly onSpread: (spread: Spread) => void;
  /** Whether the pointer draws a box; null where there is nothing to be boxed yet. */
  readonly isDrawing: boolean;
  readonly onDraw: (() => void) | null;
}

export function ZoomTools(props: ZoomToolsProps) {
  const { zoom, scale, onStep, onZoom, onTurn, spread, onSpread, isDrawing, onDraw } = props;
  const { t } = useWords();
  const formats = useFormats();
  return (
    <>
      <IconButton icon="zoom-out" label={t('documents.zoom-out')} keys="Mod+-" onPress={() => onStep(-1)} />
      <output className="reader-zoom" aria-label={t('documents.zoom')}>
        {t('documents.percent', { percent: formats.number(Math.round((scale / AS_PRINTED) * 100)) })}
      </output>
      <IconButton icon="zoom-in" label={t('documents.zoom-in')} keys="Mod++" onPress={() => onStep(1)} />
      <ToggleIconButton
        icon="fit-width"
        label={t('documents.fit-width')}
        keys="Mod+0"
        isSelected={zoom === 'width'}
        onChange={() => onZoom('width')}
      />
      <ToggleIconButton
        icon="fit"
        label={t('documents.fit-page')}
        keys="Mod+9"
        isSelected={zoom === 'page'}
        onChange={() => onZoom('page')}
      />
      {spread !== null && (
        <>
          <ToggleIconButton
            icon="split"
            label={t('reader.two-pages')}
            keys="D"
            isSelected={spread !== 'one'}
            onChange={(isOn) => onSpread(isOn ? 'book' : 'one')}
          />
          {spread !== 'one' && (
            <ToggleIconButton
              icon="side-right"
              label={t('reader.cover-alone')}
              keys="Shift+D"
              isSelected={spread === 'book'}
              onChange={(isOn) => onSpread(isOn ? 'book' : 'pairs')}
            />
          )}
        </>
      )}
      <IconButton icon="rotate" label={t('documents.rotate')} keys="R" onPress={onTurn} />
      {onDraw !== null && (
        <ToggleIconButton icon="box" label={t('reader.draw-box')} keys="X" isSelected={isDrawing} onChange={onDraw} />
      )}
    </>
  );
}
