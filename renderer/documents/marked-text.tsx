import { useEffect, useMemo, useRef, type Ref } from 'react';
import { cutAt, type Span } from './passage.ts';
import { markedIn, piecesOf, type MarkedPart } from './pieces.ts';

interface Props {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Which of the spans is the one a person stands on; it is scrolled into sight. */
  readonly current: number | null;
  /** The page whose text it is, counted from 1: what is selected in it says where it stands. */
  readonly page: number;
}

/** What a page says, with places marked. A long text is in pieces, of which the browser draws those in sight. */
export function MarkedText({ text, spans, current, page }: Props) {
  const here = useRef<HTMLElement>(null);
  const from = current === null ? undefined : spans[current]?.[0];
  useEffect(() => {
    if (from !== undefined) here.current?.scrollIntoView({ block: 'center' });
  }, [from]);
  const pieces = useMemo(() => piecesOf(text), [text]);
  const drawn = pieces.map((piece) => (
    <Words
      key={piece[0]}
      text={text.slice(...piece)}
      marked={markedIn(spans, piece)}
      current={current}
      here={here}
      isPiece={pieces.length > 1}
    />
  ));
  return (
    <div className="reader-words" data-text-page={page} data-text-start={0}>
      {drawn}
    </div>
  );
}

interface WordsProps {
  readonly text: string;
  readonly marked: readonly MarkedPart[];
  readonly current: number | null;
  readonly here: Ref<HTMLElement>;
  readonly isPiece: boolean;
}

function Words({ text, marked, current, here, isPiece }: WordsProps) {
  const parts = cutAt(
    text,
    marked.map(({ span }) => span),
  ).map(({ text: part, mark }, index) => {
    const of = mark === null ? undefined : marked[mark];
    // Parts of one text have no names of their own; they are drawn anew as a whole.
    if (of === undefined) return <span key={index}>{part}</span>;
    const isHere = of.mark === current;
    return (
      <mark key={index} ref={isHere && of.begins ? here : undefined} data-current={isHere ? '' : undefined}>
        {part}
      </mark>
    );
  });
  return isPiece ? <div className="reader-piece">{parts}</div> : parts;
}
