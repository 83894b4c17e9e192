import { useState } from 'react';
import type { Turn } from './page-layout.ts';

interface Props {
  readonly src: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}

/**
 * The picture of a page at the size where it lies. When another sharpness is asked for, the picture that is there stays, stretched,
 * until the new one has come; nothing moves and nothing flashes.
 */
export function PagePicture({ src, label, width, height, turn }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const side = turn % 2 === 0 ? { width, height } : { width: height, height: width };
  const style = {
    ...side,
    transform: `translate(-50%, -50%) rotate(${turn * 90}deg)`,
  };
  const pictures = shown === null || shown === src || failed === src ? [shown ?? src] : [shown, src];
  return (
    <div className="reader-picture" role="img" aria-label={label} style={{ width, height }}>
      {pictures.map((picture) => (
        <img
          key={picture}
          src={picture}
          alt=""
          draggable={false}
          decoding="async"
          style={style}
          data-ready={picture === shown ? '' : undefined}
          onLoad={() => setShown(picture)}
          onError={() => setFailed(picture)}
        />
      ))}
    </div>
  );
}
