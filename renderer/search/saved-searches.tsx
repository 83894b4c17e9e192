import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { NameDialog } from '../organising/folder-name.tsx';
import { isSearch } from '../organising/folder-content.ts';
import { dropSearch, keepSearch, useSavedSearches, type SavedSearch } from '../organising/folders.ts';
import { SideRow } from '../organising/side-row.tsx';
import { SideRows } from '../organising/side-rows.tsx';

interface Props {
  /** What stands in the box now. */
  readonly query: string;
  readonly onAgain: (search: SavedSearch) => void;
}

/** Searches that are kept under a name. Those that are folders stand beside the documents as well. */
export function SavedSearches({ query, onAgain }: Props) {
  const { t } = useWords();
  const canWrite = useSession().open?.readOnly !== true;
  const searches = (useSavedSearches() ?? []).filter(isSearch);
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);
  if (searches.length === 0) return null;
  return (
    <SideRows label={t('search.saved')} className="search-saved">
      <h2>{t('search.saved')}</h2>
      {searches.map((search) => (
        <SideRow
          key={search.id}
          icon={search.folder ? 'folder' : 'star'}
          label={search.name}
          isChosen={search.query === query.trim()}
          onChoose={() => onAgain(search)}
          menu={[
            {
              id: 'rename',
              label: t('search.saved-rename'),
              icon: 'edit',
              isDisabled: !canWrite,
              onAction: () => setRenamed(search),
            },
            {
              id: 'folder',
              label: t(search.folder ? 'search.saved-no-folder' : 'search.saved-as-folder'),
              icon: 'folder',
              isDisabled: !canWrite,
              onAction: () => void keepSearch({ ...search, folder: !search.folder }),
            },
            'separator',
            {
              id: 'remove',
              label: t('search.saved-remove'),
              icon: 'close',
              isDisabled: !canWrite,
              onAction: () => void dropSearch(search),
            },
          ]}
        />
      ))}
      {renamed !== null && (
        <NameDialog
          title={t('search.saved-rename')}
          name={renamed.name}
          isFolder={renamed.folder}
          about={<p className="search-kept-query">{renamed.query}</p>}
          onKeep={(name, folder) => void keepSearch({ ...renamed, name, folder })}
          onClose={() => setRenamed(null)}
        />
      )}
    </SideRows>
  );
}
