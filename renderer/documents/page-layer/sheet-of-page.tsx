import type { CSSProperties } from 'react';
import { PagePicture } from '../page-picture.tsx';
import type { Turn } from '../page-layout.ts';
import { PageLayer } from './page-layer.tsx';
import type { PageMark } from './page-marks.ts';
import type { Hold } from './reader-hold.ts';
import { useWordsOf, type WordsOfPages } from './read-words.ts';

interface Props {
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  readonly label: string;
  readonly src: string;
  /** Where it lies in the scroll, in CSS pixels. */
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly scale: number;
  readonly turn: Turn;
  readonly isBlurred: boolean;
  readonly words: WordsOfPages;
  readonly marks: readonly PageMark[];
  readonly language: string | undefined;
  readonly hold: Hold;
  readonly nameOf: (key: string) => string | undefined;
}

/** A page in sight: its picture, and over it what it says. Who hears the window is read the words, and of a page without them that it is one. */
export function SheetOfPage(props: Props) {
  const { page, label, src, box, scale, turn, isBlurred, words, hold } = props;
  const known = useWordsOf(words, page);
  const isRead = known !== undefined && known.words.length > 0;
  const style: CSSProperties = box;
  return (
    <article
      className="reader-page"
      data-sheet={page}
      data-blurred={isBlurred ? '' : undefined}
      aria-label={isRead ? label : undefined}
      style={style}
    >
      <PagePicture src={src} label={label} isHeard={!isRead} width={box.width} height={box.height} turn={turn} />
      {!isBlurred && (
        <PageLayer
          page={page}
          printed={props.printed}
          width={box.width}
          height={box.height}
          scale={scale}
          turn={turn}
          words={known}
          marks={props.marks}
          language={props.language}
          hold={hold}
          nameOf={props.nameOf}
        />
      )}
    </article>
  );
}
