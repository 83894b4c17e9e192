import { useMemo } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { SearchField, TextField } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Popover } from '../kit/popover.tsx';
import { Select } from '../kit/select.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { facetCounts, typedDate } from '../records/list-filter.ts';
import { groupings, type Grouping } from './list-columns.tsx';
import { assignees, OUT_OF_QUEUE, stages } from '../organising/reading.ts';
import { tagPath } from '../organising/tags.ts';
import { fileTypesOf, partsOf, unfiltered, type DocumentFilter } from './list-filter.ts';

interface Props {
  /** All documents, so that only kinds and types that are there are offered. */
  readonly rows: readonly MirrorRow[];
  readonly filter: DocumentFilter;
  readonly onFilter: (filter: DocumentFilter) => void;
  readonly group: Grouping | '';
  readonly onGroup: (group: Grouping | '') => void;
}

const LINKABLE = ['person', 'organisation', 'case', 'place', 'source'] as const;

/** What the list leaves in, and what it is grouped by. */
export function FilterBar({ rows, filter, onFilter, group, onGroup }: Props) {
  const { t, language } = useWords();
  const change = (changes: Partial<DocumentFilter>): void => onFilter({ ...filter, ...changes });
  const kinds = useMemo(
    () =>
      facetCounts(rows, 'kind')
        .filter(({ value }) => value !== '')
        .map(({ value }) => ({ id: value, label: termLabel(vocabularyOf('document-kind'), value, language) })),
    [rows, language],
  );
  const types = useMemo(() => fileTypesOf(rows), [rows]);
  const people = useMemo(() => assignees(rows), [rows]);
  const stageLabel = (stage: string): string =>
    stage === OUT_OF_QUEUE ? t('organising.not-in-queue') : termLabel(vocabularyOf('reading-state'), stage, language);
  const set = partsOf(filter);
  const more = [
    filter.kind !== '',
    filter.fileType !== '',
    filter.withoutText,
    filter.from !== '' || filter.until !== '',
    filter.linked !== null,
    filter.reading !== '',
    filter.assignedTo !== '',
  ].filter(Boolean).length;
  const chips = [
    ...(filter.search === null
      ? []
      : [
          { id: 'search', label: t('organising.chip-search', { query: filter.search.query }), clear: { search: null } },
        ]),
    ...filter.tags.map((tag) => ({
      id: `tag ${tag}`,
      label: tag === '' ? t('organising.untagged') : t('organising.chip-tag', { tag: tagPath(tag, language) }),
      clear: { tags: filter.tags.filter((each) => each !== tag) },
    })),
    ...(filter.reading === '' ? [] : [{ id: 'reading', label: stageLabel(filter.reading), clear: { reading: '' } }]),
    ...(filter.assignedTo === ''
      ? []
      : [
          {
            id: 'assigned',
            label: t('organising.chip-assigned', { name: filter.assignedTo }),
            clear: { assignedTo: '' },
          },
        ]),
  ];
  const isFiltered = set > 0 || filter.text !== '';
  const clear = (
    <Button variant="quiet" icon="close" onPress={() => onFilter(unfiltered)}>
      {t('documents.filter-clear')}
    </Button>
  );
  return (
    <search className="documents-filter" aria-label={t('documents.filter')}>
      <div className="documents-filter-text">
        <SearchField
          label={t('documents.filter-text')}
          placeholder={t('documents.filter-text')}
          value={filter.text}
          onChange={(text) => change({ text })}
          keys="Mod+F"
        />
      </div>
      <CheckBox label={t('documents.filter-unread')} value={filter.unread} onChange={(unread) => change({ unread })} />
      <Popover
        label={t('documents.filter')}
        placement="bottom end"
        trigger={
          <Button variant="quiet" icon="filter">
            {more === 0 ? t('documents.filter-more') : t('documents.filter-more-set', { count: more })}
          </Button>
        }
      >
        <div className="documents-filter-more">
          <Select
            label={t('documents.filter-kind')}
            options={[{ id: ALL, label: t('documents.filter-all-kinds') }, ...kinds]}
            value={filter.kind === '' ? ALL : filter.kind}
            onChange={(kind) => change({ kind: kind === ALL ? '' : kind })}
          />
          <Select
            label={t('documents.filter-type')}
            options={[
              { id: ALL, label: t('documents.filter-all-types') },
              ...types.map((id) => ({ id, label: id.toUpperCase() })),
            ]}
            value={filter.fileType === '' ? ALL : filter.fileType}
            onChange={(fileType) => change({ fileType: fileType === ALL ? '' : fileType })}
          />
          <div className="documents-filter-dates">
            <TextField
              label={t('documents.filter-from')}
              value={filter.from}
              onChange={(from) => change({ from })}
              error={unreadable(filter.from) ? t('documents.filter-date-unreadable') : null}
              placeholder="2020"
            />
            <TextField
              label={t('documents.filter-until')}
              value={filter.until}
              onChange={(until) => change({ until })}
              error={unreadable(filter.until) ? t('documents.filter-date-unreadable') : null}
              placeholder="2022-06"
            />
          </div>
          <RecordPicker
            label={t('documents.filter-linked')}
            types={LINKABLE}
            value={filter.linked}
            onPick={(linked) => change({ linked })}
          />
          <CheckBox
            label={t('documents.filter-without-text')}
            value={filter.withoutText}
            onChange={(withoutText) => change({ withoutText })}
          />
          <Select
            label={t('organising.stage')}
            options={[
              { id: ALL, label: t('organising.all-stages') },
              ...stages().map((id) => ({ id, label: stageLabel(id) })),
              { id: OUTSIDE, label: stageLabel(OUT_OF_QUEUE) },
            ]}
            value={filter.reading === '' ? ALL : filter.reading === OUT_OF_QUEUE ? OUTSIDE : filter.reading}
            onChange={(stage) => change({ reading: stage === ALL ? '' : stage === OUTSIDE ? OUT_OF_QUEUE : stage })}
          />
          {people.length > 0 && (
            <Select
              label={t('organising.people')}
              options={[
                { id: ALL, label: t('organising.anybody') },
                ...people.map(({ name }) => ({ id: `= ${name}`, label: name })),
              ]}
              value={filter.assignedTo === '' ? ALL : `= ${filter.assignedTo}`}
              onChange={(name) => change({ assignedTo: name === ALL ? '' : name.slice(2) })}
            />
          )}
          <Select<Grouping | typeof ALL>
            label={t('documents.group-by')}
            options={[
              { id: ALL, label: t('documents.group-none') },
              ...groupings.map((id) => ({ id, label: t(`documents.group-${id}`) })),
            ]}
            value={group === '' ? ALL : group}
            onChange={(chosen) => onGroup(chosen === ALL ? '' : chosen)}
          />
        </div>
      </Popover>
      {isFiltered && chips.length === 0 && clear}
      {chips.length > 0 && (
        <div className="documents-chips">
          <ul aria-label={t('organising.chips')}>
            {chips.map(({ id, label, clear }) => (
              <li key={id}>
                <button type="button" className="documents-chip" onClick={() => change(clear)}>
                  <span>{label}</span>
                  <span className="kit-heard">, {t('organising.chip-remove')}</span>
                  <Icon name="close" size={12} />
                </button>
              </li>
            ))}
          </ul>
          {clear}
        </div>
      )}
    </search>
  );
}

/** An option of a choice needs an id that is not empty. */
const ALL = '-';
const OUTSIDE = '--';

function unreadable(typed: string): boolean {
  return typed.trim() !== '' && typedDate(typed) === null;
}
