import { useEffect, useState } from 'react';
import { useWords } from '../app/words.ts';
import type { Turn } from './page-layout.ts';

/** The host drops what was asked for long ago when too much waits; asked again it comes. Milliseconds, and how often. */
const AGAIN_AFTER = 700;
const AGAIN_AT_MOST = 4;

interface Props {
  readonly src: string;
  readonly label: string;
  /** Whether it stands for the page; else its words do, and the picture is not heard. */
  readonly isHeard: boolean;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}

/**
 * The picture of a page at the size where it lies. When another sharpness is asked for, the picture that is there stays, stretched,
 * until the new one has come; nothing moves and nothing flashes.
 */
export function PagePicture({ src, label, isHeard, width, height, turn }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const [tries, setTries] = useState({ of: src, count: 0, waits: false });
  const { count, waits } = tries.of === src ? tries : { count: 0, waits: false };
  const wanted = count === 0 ? src : `${src}&again=${count}`;
  useEffect(() => {
    if (!waits || count >= AGAIN_AT_MOST) return;
    const timer = setTimeout(() => setTries({ of: src, count: count + 1, waits: false }), AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [src, count, waits]);
  const hasFailed = waits && count >= AGAIN_AT_MOST;
  const pictures = shown === null || shown === wanted ? [wanted] : waits ? [shown] : [shown, wanted];
  const side = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  const style = { ...side, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` };
  return (
    // Two pictures lie here while one takes the place of the other; together they are one page.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div
      className="reader-picture"
      {...(isHeard ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      style={{ width, height }}
    >
      {hasFailed && shown === null ? (
        <span className="reader-picture-failed">{t('documents.page-not-drawn')}</span>
      ) : (
        pictures.map((picture) => (
          <img
            key={picture}
            src={picture}
            alt=""
            draggable={false}
            decoding="async"
            style={style}
            data-ready={picture === shown ? '' : undefined}
            onLoad={() => setShown(picture)}
            onError={() => setTries({ of: src, count, waits: true })}
          />
        ))
      )}
    </div>
  );
}
