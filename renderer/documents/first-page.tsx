import { useEffect, useState } from 'react';
import type { DocumentPages } from '../../shared/contract/shapes.ts';
import { useWords } from '../app/words.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { pageAddress, useOpenedDocument } from './document-opened.ts';
import { createPageTexts } from './page-texts.ts';
import { sharpness } from './page-layout.ts';
import { reasonText } from './reasons.ts';
import { useReaderView } from './reader-view.ts';
import { useReading } from './reading-places.ts';

/** Width in pixels that the first page is asked for. */
const WIDTH = 320;
/** Letters of a text that stand for its first page. */
const BEGINNING = 900;
/** Running through a list opens only the document that one stays on. */
const PATIENCE = 140;

interface Props {
  readonly code: string;
  readonly reason: string | null;
  readonly onOpen: () => void;
}

/** The first page, or how the text begins; its place has the same size whatever comes. A click reads on. */
export function FirstPage({ code, reason, onOpen }: Props) {
  const { t } = useWords();
  const { opened, error } = useOpenedDocument(code, PATIENCE);
  return (
    <button type="button" className="documents-first-page" onClick={onOpen}>
      <span className="kit-heard">{t('documents.open-reader')} </span>
      {opened !== null ? (
        <Content code={code} opened={opened} reason={reason} />
      ) : (
        error !== undefined && <Sign icon="file-failed" text="" />
      )}
    </button>
  );
}

function Content({
  code,
  opened,
  reason,
}: {
  readonly code: string;
  readonly opened: DocumentPages;
  readonly reason: string | null;
}) {
  const { t } = useWords();
  const [{ blur }] = useReaderView();
  const { seen } = useReading();
  const [failed, setFailed] = useState(false);
  const first = opened.pages[0];
  switch (opened.kind) {
    case 'pages':
    case 'image': {
      if (failed) return <Sign icon="file-failed" text={t('documents.page-not-drawn')} />;
      const isBlurred = opened.kind === 'image' && blur && !seen.includes(code);
      const scale = sharpness(WIDTH / Math.max(1, first?.width ?? 600), globalThis.devicePixelRatio);
      return (
        <>
          <img
            src={pageAddress(opened.url, 1, scale)}
            alt=""
            draggable={false}
            data-blurred={isBlurred ? '' : undefined}
            onError={() => setFailed(true)}
          />
          {isBlurred && <Sign icon="eye-closed" text={t('documents.blurred-until-asked')} />}
        </>
      );
    }
    case 'text':
      return <Beginning code={code} />;
    case 'audio':
      return <Sign icon="sound" text={t('documents.sound')} />;
    case 'video':
      return <Sign icon="film" text={t('documents.film')} />;
    case 'none':
      return <Sign icon="file-failed" text={reason === null ? t('documents.not-shown') : reasonText(t, reason)} />;
  }
}

function Beginning({ code }: { readonly code: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    createPageTexts(code)
      .read(1)
      .then(
        (read) => !left && setText(read.slice(0, BEGINNING)),
        () => {},
      );
    return () => {
      left = true;
    };
  }, [code]);
  // A picture of the page, as far as the name of the button goes.
  return (
    <span className="documents-beginning" aria-hidden="true">
      {text}
    </span>
  );
}

function Sign({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <span className="documents-sign">
      <Icon name={icon} size={24} />
      {text !== '' && <span>{text}</span>}
    </span>
  );
}
