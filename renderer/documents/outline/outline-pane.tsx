import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import './outline.css';

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly level: number;
}

interface Props {
  readonly entries: readonly Entry[];
  /** The page that is read, counted from 1. */
  readonly page: number;
  readonly printed: (index: number) => string;
  readonly onGo: (page: number) => void;
}

/** The parts of a document as it lists them itself, with the one that is read marked. */
export function OutlinePane({ entries, page, printed, onGo }: Props) {
  const { t } = useWords();
  const here = useRef<HTMLButtonElement>(null);
  const current = entries.findLastIndex((entry) => entry.page <= page);
  useEffect(() => {
    // An effect gives nothing back: browsers answer scrolling with a promise.
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ScrollRegion className="reader-outline" label={t('reader.outline')}>
      <ol>
        {entries.map((entry, index) => (
          // An outline may name the same page under the same words twice.
          <li key={`${index} ${entry.title}`} style={{ paddingInlineStart: `${Math.min(entry.level, 8) * 12}px` }}>
            <button
              type="button"
              ref={index === current ? here : undefined}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => onGo(entry.page)}
            >
              <span>{entry.title.trim() === '' ? t('documents.untitled') : entry.title}</span>
              <span className="reader-outline-page">{printed(entry.page - 1)}</span>
            </button>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}
