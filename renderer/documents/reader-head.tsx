import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';

/** The bar over a document: the way back, what it is, and the tools of its kind. */
export function ReaderHead({
  code,
  title,
  onLeave,
  children,
}: {
  readonly code: string;
  readonly title: string;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className="reader-head">
      <div className="reader-what">
        <IconButton icon="back" label={t('documents.leave-reader')} keys="Escape" onPress={onLeave} />
        <h1 title={title}>{title === '' ? t('documents.untitled') : title}</h1>
        <CodeTag code={code} />
      </div>
      {children !== undefined && (
        <div className="reader-tools" role="toolbar" aria-label={t('documents.reader-tools')}>
          {children}
        </div>
      )}
    </header>
  );
}
