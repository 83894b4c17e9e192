import { useEffect, useRef } from 'react';
import { cutAt, type Span } from './passage.ts';

interface Props {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Which of the spans is the one a person stands on; it is scrolled into sight. */
  readonly current: number | null;
}

/** What a page says, with places marked. */
export function MarkedText({ text, spans, current }: Props) {
  const here = useRef<HTMLElement>(null);
  const from = current === null ? undefined : spans[current]?.[0];
  useEffect(() => {
    if (from !== undefined) here.current?.scrollIntoView({ block: 'center' });
  }, [from]);
  const parts = cutAt(text, spans);
  return (
    <div className="reader-words">
      {parts.map(({ text: part, mark }, index) =>
        mark === null ? (
          // Parts of one text have no names of their own; they are drawn anew as a whole.
          <span key={index}>{part}</span>
        ) : (
          <mark key={index} ref={mark === current ? here : undefined} data-current={mark === current ? '' : undefined}>
            {part}
          </mark>
        ),
      )}
    </div>
  );
}
