import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { SearchField } from '../kit/field.tsx';
import { Switch } from '../kit/switch.tsx';
import type { Findings } from './finding.ts';

interface Props {
  readonly query: string;
  readonly findings: Findings;
  /** Place in the findings that one stands on. */
  readonly at: number;
  readonly pageCount: number;
  /** It came from the search and is understood as there. */
  readonly isSearched: boolean;
  /** Whether other forms of the words are found, and whether what is found is listed beside the pages. */
  readonly forms: boolean;
  readonly isListed: boolean;
  readonly onForms: (forms: boolean) => void;
  readonly onList: (isListed: boolean) => void;
  readonly onQuery: (query: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Words to look for in the document that is open. Enter goes on, Shift with Enter goes back, Escape ends it. */
export function FindBar(props: Props) {
  const { query, findings, at, pageCount, isSearched, forms, isListed, onForms, onList, onQuery, onStep, onClose } =
    props;
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
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onStep(event.shiftKey ? -1 : 1);
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
        keys="Shift+F3"
        isDisabled={found.length === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('documents.find-next')}
        keys="F3"
        isDisabled={found.length === 0}
        onPress={() => onStep(1)}
      />
      <ToggleIconButton icon="list" label={t('reader.found-list')} keys="H" isSelected={isListed} onChange={onList} />
      {isSearched ? (
        <span className="reader-find-how">{t('reader.find-as-searched')}</span>
      ) : (
        <Switch label={t('reader.find-forms')} value={forms} onChange={onForms} />
      )}
      <span className="reader-find-end">
        <IconButton icon="close" label={t('documents.find-close')} keys="Escape" onPress={onClose} />
      </span>
    </search>
  );
}
