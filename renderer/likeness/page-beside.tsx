import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { pageAddress, useOpenedDocument } from '../documents/document-opened.ts';
import { sharpness } from '../documents/page-layout.ts';
import { useReaderView } from '../documents/reader-view.ts';
import { useReading } from '../documents/reading-places.ts';
import { Icon } from '../kit/icon.tsx';

/** Pixels that a page beside another is wide. */
const WIDTH = 340;
const PATIENCE = 120;

/** The first page of a document as it looks; pictures are blurred until they were looked at in the reader. */
export function PageBeside({ code }: { readonly code: string }) {
  const { t } = useWords();
  const { opened } = useOpenedDocument(code, PATIENCE);
  const [{ blur }] = useReaderView();
  const { seen } = useReading();
  const [failed, setFailed] = useState(false);
  const isDrawn = opened?.kind === 'pages' || opened?.kind === 'image';
  const isBlurred = opened?.kind === 'image' && blur && !seen.includes(code);
  return (
    <div className="likeness-picture" data-empty={opened !== null && (!isDrawn || failed) ? '' : undefined}>
      {opened !== null && isDrawn && !failed ? (
        <img
          src={pageAddress(
            opened.url,
            1,
            sharpness(WIDTH / Math.max(1, opened.pages[0]?.width ?? 600), globalThis.devicePixelRatio),
          )}
          alt={t('likeness.pages-of', { code })}
          draggable={false}
          data-blurred={isBlurred ? '' : undefined}
          onError={() => setFailed(true)}
        />
      ) : (
        opened !== null && (
          <span className="likeness-no-picture">
            <Icon name="text" size={24} />
            {t('likeness.no-picture')}
          </span>
        )
      )}
    </div>
  );
}
