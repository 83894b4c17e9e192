import { useEffect, useState } from 'react';
import type { DocumentPages } from '../../shared/contract/shapes.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { back, go, usePlace, type Looked } from '../app/place.ts';
import type { PagePosition } from '../../shared/contract/page-position.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion, useRow } from '../mirror/use-mirror.ts';
import { ContentReader } from './content/content-reader.tsx';
import { LockedFile } from './locked-file.tsx';
import { MediaReader } from './media/media-reader.tsx';
import { useOpenedDocument } from './document-opened.ts';
import { PageReader } from './page-reader.tsx';
import { markRead } from './document-acts.ts';
import { reasonText } from './reasons.ts';
import { TextReader } from './text-reader.tsx';
import { ReaderHead } from './reader-head.tsx';
import './reader.css';
import './reader-text.css';

/** How long a document is looked at before it counts as read, in milliseconds. */
const A_MOMENT = 2000;

/** What each way of reading is given. */
export interface ReaderProps {
  readonly code: string;
  readonly title: string;
  readonly opened: DocumentPages;
  readonly shown: CallOutput<'records.show'> | undefined;
  /** Counted from 1; as text, the name that somebody gave it. */
  readonly page: number | string | undefined;
  readonly quote: string | undefined;
  /** Where on the page the passage stands. */
  readonly position: PagePosition | undefined;
  /** A place that is no page, such as a time of a recording. */
  readonly place: string | undefined;
  /** What was searched for when the document was found. */
  readonly find: Looked | undefined;
  /** Whether a correction of the page's text is to be gone on with. */
  readonly correcting: boolean;
  /** Opens the file anew, when it can be opened now. */
  readonly onReopen: () => void;
  readonly onLeave: () => void;
}

type Came = Pick<ReaderProps, 'code' | 'page' | 'quote' | 'position' | 'place' | 'find' | 'correcting'>;

/** A document open for reading, at a page, with a passage to look for. */
export function ReaderRoom({
  code,
  page,
  quote,
  position,
  place,
  find,
  correcting = false,
}: {
  readonly code: string;
  readonly page?: ReaderProps['page'];
  readonly quote?: string | undefined;
  readonly position?: ReaderProps['position'];
  readonly place?: string | undefined;
  readonly find?: ReaderProps['find'];
  readonly correcting?: boolean;
}) {
  // Another document is another reader: nothing of the one before stays.
  return <Reader key={code} {...{ code, page, quote, position, place, find, correcting }} />;
}

function Reader(came: Came) {
  const { code } = came;
  const { t } = useWords();
  const { canGoBack } = usePlace();
  const [turn, setTurn] = useState(0);
  const { opened, error } = useOpenedDocument(code, 0, turn);
  const version = useArchiveVersion();
  const { value: shown } = useAsked('records.show', { code }, version);
  const row = useRow(code);
  const title = row?.title ?? shown?.title ?? '';
  useReadMark(code, opened !== null);
  const leave = (): void => (canGoBack ? back() : go({ room: 'documents', code }));
  useCommands([
    {
      id: 'reader.leave',
      group: 'document',
      label: t('documents.leave-reader'),
      keys: 'Escape',
      inMenu: false,
      run: leave,
    },
  ]);
  if (error !== undefined)
    return (
      <div className="reader" data-state="failed">
        <ReaderHead code={code} title={title} onLeave={leave} />
        <Failure error={error} onRetry={() => setTurn((now) => now + 1)} />
      </div>
    );
  if (opened === null)
    return (
      <div className="reader" data-state="waiting">
        <ReaderHead code={code} title={title} onLeave={leave} />
        <div className="reader-waiting">
          <Skeleton rows={24} />
        </div>
      </div>
    );
  const props: ReaderProps = {
    ...came,
    title,
    opened,
    shown,
    onReopen: () => setTurn((now) => now + 1),
    onLeave: leave,
  };
  switch (opened.kind) {
    case 'pages':
    case 'image':
      return <PageReader {...props} />;
    case 'text':
      return isPlain(row?.file?.mime) ? <TextReader {...props} /> : <ContentReader {...props} />;
    case 'audio':
    case 'video':
      return <MediaReader {...props} kind={opened.kind} />;
    case 'none':
      return (
        <div className="reader">
          <ReaderHead code={code} title={title} onLeave={leave} />
          {opened.reason === 'encrypted' && row?.file?.mime === 'application/pdf' ? (
            <LockedFile code={code} onOpened={props.onReopen} />
          ) : (
            <Empty
              title={t('documents.not-shown')}
              text={opened.reason === null ? t('documents.not-shown-why') : reasonText(t, opened.reason)}
              action={
                <Button onPress={() => go({ room: 'form', type: 'document', code })}>{t('documents.describe')}</Button>
              }
            />
          )}
        </div>
      );
  }
}

/** A plain text is read letter by letter, however long it is; everything else by what it is built of. */
function isPlain(mime: string | undefined): boolean {
  return mime === 'text/plain';
}

/** A document that was open for a moment has been looked at. */
function useReadMark(code: string, isOpen: boolean): void {
  const row = useRow(code);
  const isUnread = row?.file?.read === false;
  useEffect(() => {
    if (!isOpen || !isUnread) return;
    const timer = setTimeout(() => void markRead([code], true).catch(() => {}), A_MOMENT);
    return () => clearTimeout(timer);
  }, [code, isOpen, isUnread]);
}
