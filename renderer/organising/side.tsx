import { useMemo, useState } from 'react';
import { definitions } from '../../shared/records/definitions.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useAsked } from '../app/asked.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { filterDocuments, partsOf, unfiltered, type DocumentFilter } from '../documents/list-filter.ts';
import type { DocumentList } from '../documents/use-document-list.ts';
import { IconButton } from '../kit/button.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { facetValues, textFinder } from '../records/list-filter.ts';
import { useSaying } from '../records/saying.ts';
import { NameDialog } from './folder-name.tsx';
import { filterOf, isSearch, lookedOf, type FolderContent } from './folder-content.ts';
import { dropSearch, keepSearch, useSavedSearches, type SavedSearch } from './folders.ts';
import { assignees, stageCounts, stages } from './reading.ts';
import { SideRow } from './side-row.tsx';
import { SideRows } from './side-rows.tsx';
import { TagTree } from './tag-tree.tsx';
import './side.css';

/** Ways into the documents, beside their list: folders, the reading queue, who works on what, and tags. */
export function OrganisingSide({ list, canWrite }: { readonly list: DocumentList; readonly canWrite: boolean }) {
  const { t } = useWords();
  const { all, view, change } = list;
  const { filter } = view;
  const isPlain = partsOf(filter) === 0 && filter.text === '';
  return (
    <SideRows label={t('organising.side')} className="organise-side">
      <SideRow
        icon="documents"
        label={t('organising.all')}
        count={all.length}
        isChosen={isPlain}
        onChoose={() => change({ filter: unfiltered })}
      />
      <Folders list={list} canWrite={canWrite} />
      <Queue list={list} />
      <section className="organise-own">
        <h2>{t('organising.tags')}</h2>
        <Tags list={list} canWrite={canWrite} />
      </section>
    </SideRows>
  );
}

function Tags({ list, canWrite }: { readonly list: DocumentList; readonly canWrite: boolean }) {
  const { t } = useWords();
  const { all, view, change } = list;
  const { filter } = view;
  const untagged = useMemo(() => all.filter((row) => facetValues(row, 'tags').includes('')).length, [all]);
  const setTags = (tags: readonly string[]): void => change({ filter: { ...filter, tags } });
  const hasAny = vocabularyOf('tag').terms.length > 0 || untagged < all.length;
  if (!hasAny) return <p className="organise-none">{t('organising.no-tags')}</p>;
  return (
    <>
      <TagTree
        rows={all}
        chosen={filter.tags}
        onChosen={setTags}
        folded={view.foldedTags}
        onFolded={(foldedTags) => change({ foldedTags })}
        canWrite={canWrite}
      />
      <div className="organise-beneath">
        <SideRow
          label={t('organising.untagged')}
          count={untagged}
          isChosen={filter.tags.includes('')}
          onChoose={() => setTags(filter.tags.includes('') ? [] : [''])}
        />
      </div>
    </>
  );
}

function Queue({ list: { all, view, change } }: { readonly list: DocumentList }) {
  const { t, language } = useWords();
  const { filter } = view;
  const counts = useMemo(() => stageCounts(all), [all]);
  const people = useMemo(() => assignees(all), [all]);
  const set = (part: Partial<DocumentFilter>): void => change({ filter: { ...filter, ...part } });
  return (
    <>
      <section>
        <h2>{t('organising.queue')}</h2>
        {stages().map((stage) => (
          <SideRow
            key={stage}
            label={termLabel(vocabularyOf('reading-state'), stage, language)}
            count={counts.get(stage) ?? 0}
            isChosen={filter.reading === stage}
            onChoose={() => set({ reading: filter.reading === stage ? '' : stage })}
          />
        ))}
      </section>
      {people.length > 0 && (
        <section className="organise-own">
          <h2>{t('organising.people')}</h2>
          {people.map(({ name, open }) => (
            <SideRow
              key={name}
              label={name}
              count={open}
              countLabel={t('organising.open')}
              isChosen={filter.assignedTo === name}
              onChoose={() => set({ assignedTo: filter.assignedTo === name ? '' : name })}
            />
          ))}
        </section>
      )}
    </>
  );
}

function Folders({ list, canWrite }: { readonly list: DocumentList; readonly canWrite: boolean }) {
  const { t } = useWords();
  const { view, change } = list;
  const saved = useSavedSearches();
  const folders = useMemo(() => (saved ?? []).filter(({ folder }) => folder), [saved]);
  const [named, setNamed] = useState<SavedSearch | 'new' | null>(null);
  const now = JSON.stringify(view.filter);
  const isPlain = partsOf(view.filter) === 0 && view.filter.text === '';
  const keep = (name: string, folder: SavedSearch | null): void =>
    void keepSearch({
      ...(folder === null ? { query: '', options: { filter: view.filter } satisfies FolderContent } : folder),
      name,
      folder: true,
    });
  const menuOf = (folder: SavedSearch): readonly MenuEntry[] => [
    {
      id: 'search',
      label: t('organising.folder-in-search'),
      icon: 'search',
      isDisabled: !isSearch(folder),
      onAction: () => go({ room: 'search', query: folder.query, saved: folder.id }),
    },
    {
      id: 'rename',
      label: t('organising.folder-rename'),
      icon: 'edit',
      isDisabled: !canWrite,
      onAction: () => setNamed(folder),
    },
    {
      id: 'renew',
      label: t('organising.folder-renew'),
      icon: 'filter',
      isDisabled: !canWrite || isPlain || isSearch(folder),
      onAction: () => void keepSearch({ ...folder, options: { filter: view.filter } satisfies FolderContent }),
    },
    'separator',
    {
      id: 'remove',
      label: t('organising.folder-remove'),
      icon: 'close',
      isDisabled: !canWrite,
      onAction: () => void dropSearch(folder),
    },
  ];
  return (
    <section className="organise-own">
      <div className="organise-head">
        <h2>{t('organising.folders')}</h2>
        <IconButton
          icon="add"
          label={t('organising.folder-add')}
          isDisabled={!canWrite || isPlain}
          onPress={() => setNamed('new')}
        />
      </div>
      {folders.map((folder) => {
        const filter = filterOf(folder);
        const isChosen = JSON.stringify(filter) === now;
        return (
          <Folder
            key={folder.id}
            folder={folder}
            list={list}
            isChosen={isChosen}
            menu={menuOf(folder)}
            onChoose={() => change({ filter: isChosen ? unfiltered : filter })}
          />
        );
      })}
      {folders.length === 0 && <p className="organise-none">{t('organising.no-folders')}</p>}
      {named !== null && (
        <NameDialog
          title={named === 'new' ? t('organising.folder-add') : t('organising.folder-rename')}
          name={named === 'new' ? '' : named.name}
          onKeep={(name) => keep(name, named === 'new' ? null : named)}
          onClose={() => setNamed(null)}
        />
      )}
    </section>
  );
}

interface FolderProps {
  readonly folder: SavedSearch;
  readonly list: DocumentList;
  readonly isChosen: boolean;
  readonly menu: readonly MenuEntry[];
  readonly onChoose: () => void;
}

/** A folder with what is in it now. */
function Folder({ folder, list: { all }, isChosen, menu, onChoose }: FolderProps) {
  const saying = useSaying();
  const version = useArchiveVersion();
  const filter = useMemo(() => filterOf(folder), [folder]);
  const looked = lookedOf(filter);
  const about = filter.linked?.code;
  const linked = useAsked('records.linked', about === undefined ? undefined : { code: about }, version);
  // A search is counted where it is made; of what it finds together with other filters nobody knows before it is opened.
  const found = useAsked('search', looked === null ? undefined : { ...looked, types: ['document'], limit: 1 }, version);
  const isLoneSearch = looked !== null && partsOf(filter) === 1 && filter.text === '';
  const textOf = useMemo(() => textFinder(definitions.document, saying), [saying]);
  const count = useMemo(() => {
    if (looked !== null) return isLoneSearch ? found.value?.total : undefined;
    if (about !== undefined && linked.value === undefined) return undefined;
    return filterDocuments(all, filter, linked.value === undefined ? null : new Set(linked.value), textOf).length;
  }, [all, filter, looked, isLoneSearch, found.value, about, linked.value, textOf]);
  return (
    <SideRow
      icon={isSearch(folder) ? 'search' : 'folder'}
      label={folder.name}
      count={count}
      isChosen={isChosen}
      onChoose={onChoose}
      menu={menu}
    />
  );
}
