import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { SearchField } from '../kit/field.tsx';
import type { Findings } from './finding.ts';

interface Props {
  readonly query: string;
  readonly findings: Findings;
  /** Place in the findings that one stands on. */
  readonly at: number;
  readonly pageCount: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Words to look for in the document that is open. Enter goes on, Shift with Enter goes back, Escape ends it. */
export function FindBar({ query, findings, at, pageCount, onQuery, onStep, onClose }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const { found, pages, done } = findings;
  const count =
    query.trim() === ''
      ? ''
      : found.length === 0
        ? t(done ? 'documents.find-nothing' : 'documents.find-looking', {
            page: formats.number(pages),
            pages: formats.number(pageCount),
          })
        : t(done ? 'documents.find-at' : 'documents.find-at-so-far', {
            at: formats.number(at + 1),
            found: formats.number(found.length),
          });
  return (
    <search
      className="reader-find"
      aria-label={t('documents.find')}
      // Before the field, which would only empty itself by Escape.
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens by a key, to be written in */}
      <SearchField label={t('documents.find')} value={query} onChange={onQuery} autoFocus />
      <output className="reader-find-count">{count}</output>
      <IconButton
        icon="chevron-up"
        label={t('documents.find-previous')}
        isDisabled={found.length === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('documents.find-next')}
        isDisabled={found.length === 0}
        onPress={() => onStep(1)}
      />
      <IconButton icon="close" label={t('documents.find-close')} onPress={onClose} />
    </search>
  );
}
