import { useMemo, type CSSProperties } from 'react';
import type { PageBox } from '../../../shared/contract/page-position.ts';
import type { Turn } from '../page-layout.ts';
import { BoxTool } from './box-tool.tsx';
import { placesOf, type MarkedPlace, type PageMark } from './page-marks.ts';
import type { PageWords } from './page-words.ts';
import { useHeld, type Hold } from './reader-hold.ts';
import { TextLayer } from './text-layer.tsx';
import { boxesOf, turnedBox } from './word-boxes.ts';
import './page-layer.css';

interface Props {
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  /** Of the page as it is shown, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels to a point. */
  readonly scale: number;
  readonly turn: Turn;
  readonly words: PageWords | undefined;
  readonly marks: readonly PageMark[];
  readonly language: string | undefined;
  readonly hold: Hold;
  /** What a marked place says, while a pointer is on it. */
  readonly nameOf: (key: string) => string | undefined;
}

/** What lies over the picture of a page: its marks, its words, and a box that is drawn on it. It turns with the page. */
export function PageLayer(props: Props) {
  const { page, printed, width, height, scale, turn, words, marks, language, hold, nameOf } = props;
  const { parts, box, isDrawing, pointed, chosen, framed } = useHeld(hold);
  const places = useMemo(() => placesOf(marks, page, words), [marks, page, words]);
  const selected = parts.find((part) => part.page === page)?.span;
  const selectedBoxes = selected === undefined || words === undefined ? [] : boxesOf(words, selected);
  const pointedAt = places.find(({ key, kind }) => kind === 'recorded' && key === pointed);
  const name = pointedAt === undefined ? undefined : nameOf(pointedAt.key);
  const side = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  return (
    <>
      <div className="reader-layer" style={{ width, height }}>
        <div
          className="reader-layer-turned"
          style={
            { ...side, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)`, '--point': scale } as CSSProperties
          }
        >
          <div className="reader-marks" aria-hidden="true">
            {places.map((place) => (
              <Boxes
                key={place.key}
                kind={place.kind === 'recorded' && place.key === chosen ? 'chosen' : place.kind}
                boxes={place.boxes}
                isPointed={place.kind === 'recorded' && place.key === pointed}
              />
            ))}
            <Boxes kind="selected" boxes={selectedBoxes} />
            {framed !== null && framed.page === page && <Boxes kind="framed" boxes={[framed.box]} />}
          </div>
          {words !== undefined && words.words.length > 0 && <TextLayer page={page} words={words} language={language} />}
        </div>
      </div>
      {pointedAt !== undefined && name !== undefined && <Name of={pointedAt} name={name} turn={turn} />}
      {(isDrawing || box?.page === page) && (
        <BoxTool page={page} printed={printed} turn={turn} hold={hold} box={box?.page === page ? box.box : null} />
      )}
    </>
  );
}

function Boxes({
  kind,
  boxes,
  isPointed = false,
}: {
  readonly kind: MarkedPlace['kind'] | 'framed';
  readonly boxes: readonly PageBox[];
  readonly isPointed?: boolean;
}) {
  return boxes.map(([left, top, right, bottom]) => (
    <span
      key={`${left} ${top}`}
      className="reader-mark"
      data-kind={kind}
      data-pointed={isPointed ? '' : undefined}
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${(right - left) * 100}%`,
        height: `${(bottom - top) * 100}%`,
      }}
    />
  ));
}

/** The statement that a marked place is the source of, over the place. */
function Name({ of, name, turn }: { readonly of: MarkedPlace; readonly name: string; readonly turn: Turn }) {
  const [first] = of.boxes;
  if (first === undefined) return null;
  const [left, top] = turnedBox(first, turn);
  return (
    <span className="reader-mark-name" aria-hidden="true" style={{ left: `${left * 100}%`, top: `${top * 100}%` }}>
      {name}
    </span>
  );
}
