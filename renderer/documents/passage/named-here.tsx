import { useEffect, useRef } from 'react';
import { createStore, useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { Mention } from '../../mentions/mention-acts.ts';
import { MentionsOfPage } from '../../mentions/mentions-of-document.tsx';

/** How often somebody asked to see who is named. */
const asked = createStore(0);

/** Brings the part that says who is named into sight, with the focus on it. */
export function showNamed(): void {
  asked.write((now) => now + 1);
}

interface Props {
  readonly code: string;
  /** Counted from 1. */
  readonly page: number;
  /** Rises when the text of a page has become another one. */
  readonly version: number;
  readonly onShow: (mention: Mention) => void;
}

/** Who of the archive is named on the page that is read, each with a decision beside it. */
export function NamedHere({ code, page, version, onShow }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = useStore(asked);
  const seen = useRef(0);
  useEffect(() => {
    if (turn === seen.current) return;
    seen.current = turn;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [turn]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t('mentions.here')}
      </h2>
      <MentionsOfPage key={`${page} ${version}`} code={code} page={page} onShow={onShow} />
    </>
  );
}
