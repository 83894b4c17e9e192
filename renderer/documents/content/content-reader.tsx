import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { ToggleIconButton } from '../../kit/button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ReaderHead } from '../reader-head.tsx';
import type { ReaderProps } from '../reader-room.tsx';
import { useReaderView } from '../reader-view.ts';
import { TextFrame, useTextReading } from '../text-frame.tsx';
import { TextReader } from '../text-reader.tsx';
import { ContentScroll } from './content-scroll.tsx';
import { Enclosed, MailHead } from './mail-head.tsx';
import './content.css';

/** Reads a document by what it is built of: a Word file, a mail, a captured page. One that has no structure is read as plain text. */
export function ContentReader(props: ReaderProps) {
  const { code, title, onLeave } = props;
  const { value: first, error } = useAsked('documents.content', { code, part: 0 });
  if (
    error !== undefined ||
    (first !== undefined && first.blocks.length === 0 && !first.inert && first.headers.length === 0)
  )
    return <TextReader {...props} />;
  if (first === undefined)
    return (
      <div className="reader" data-state="waiting">
        <ReaderHead code={code} title={title} onLeave={onLeave} />
        <div className="reader-waiting">
          <Skeleton rows={24} />
        </div>
      </div>
    );
  return <Content {...props} first={first} />;
}

type First = NonNullable<ReturnType<typeof useAsked<'documents.content'>>['value']>;

function Content({ first, ...props }: ReaderProps & { readonly first: First }) {
  const { code, title, opened } = props;
  const { t } = useWords();
  const [view, change] = useReaderView();
  const isCaptured = first.inert && view.captured;
  const capture = (): void => change({ captured: !view.captured });
  const reading = useTextReading(props, {
    // Only the words as text can be marked.
    onShow: () => void (view.captured && change({ captured: false })),
    commands: first.inert ? [{ id: 'captured', label: t('reader.as-captured'), keys: 'V', run: capture }] : [],
  });
  return (
    <TextFrame
      {...props}
      reading={reading}
      tools={
        first.inert && (
          <ToggleIconButton
            icon="image"
            label={t('reader.as-captured')}
            keys="V"
            isSelected={isCaptured}
            onChange={capture}
          />
        )
      }
    >
      {isCaptured ? (
        <div className="reader-captured">
          <p className="reader-captured-note">{t('reader.as-captured-note')}</p>
          {/* Without a word of permission: no script, no form, no origin, nothing that leads out of it. */}
          <iframe sandbox="" src={`${opened.url}/inert`} title={t('reader.as-captured-title', { title })} />
        </div>
      ) : (
        <ContentScroll
          {...reading.sheets}
          code={code}
          url={opened.url}
          parts={first.parts.length === 0 ? [1] : first.parts}
          before={<MailHead headers={first.headers} />}
          after={<Enclosed enclosed={first.enclosed} />}
        />
      )}
    </TextFrame>
  );
}
