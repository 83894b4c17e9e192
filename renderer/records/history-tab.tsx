import { useState, type ReactNode } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type Translate, type WordKey } from '../app/words.ts';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { undoChange } from './actions.ts';
import { sayValue, type Saying } from './cell-values.ts';
import { entryChanges, entryLines, type EntryChange } from './entry-changes.ts';
import { differencesSince, preferred, type Comparison, type ValueChange } from './past.ts';
import type { Shown } from './statements.ts';
import './history-tab.css';

export interface HistoryTabProps {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly saying: Saying;
  readonly isReadOnly: boolean;
}

/** What happened to a record, newest first: each change with the value before and after, a comparison with now, and the way back. */
export function HistoryTab({ definition, shown, saying, isReadOnly }: HistoryTabProps) {
  const { t } = useWords();
  const version = useArchiveVersion();
  const { value: entries, error, again } = useAsked('history.compare', { code: shown.code, limit: ENTRIES }, version);
  const [compared, setCompared] = useState<number | null>(null);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (entries === undefined) return <Skeleton rows={8} />;
  if (entries.length === 0) return <Empty title={t('records.history_empty')} />;
  return (
    <ol className="records-history" reversed>
      {entries.map((entry, at) => (
        <Entry
          key={entry.seq}
          entry={entry}
          definition={definition}
          saying={saying}
          onUndo={isReadOnly ? null : () => void undoChange(entry.seq)}
          isCompared={compared === entry.seq}
          onCompare={at === 0 ? null : () => setCompared(compared === entry.seq ? null : entry.seq)}
        >
          {compared === entry.seq && (
            <Differences entries={entries} entry={entry} definition={definition} shown={shown} saying={saying} />
          )}
        </Entry>
      ))}
    </ol>
  );
}

const ENTRIES = 200;

interface EntryProps {
  readonly entry: Comparison;
  readonly definition: RecordDefinition;
  readonly saying: Saying;
  readonly onUndo: (() => void) | null;
  readonly isCompared: boolean;
  readonly onCompare: (() => void) | null;
  readonly children: ReactNode;
}

function Entry({ entry, definition, saying, onUndo, isCompared, onCompare, children }: EntryProps) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <li>
      <header>
        <h2>{t(ACTIONS[entry.action] ?? 'records.action_unnamed')}</h2>
        <time dateTime={entry.at}>{formats.instant(entry.at)}</time>
        <span className="records-history-number">{t('records.entry_number', { number: entry.seq })}</span>
        <span className="records-history-acts">
          {onCompare !== null && (
            <Button variant="quiet" icon="compare" aria-expanded={isCompared} onPress={onCompare}>
              {t('records.compare_now')}
            </Button>
          )}
          {onUndo !== null && (
            <Button variant="quiet" icon="undo" onPress={onUndo}>
              {t('records.undo_entry')}
            </Button>
          )}
        </span>
      </header>
      {children}
      <dl className="records-changes">
        {entry.changes.filter(isTold).map((change, at) => (
          <ChangedValue key={at} change={change} definition={definition} saying={saying} />
        ))}
      </dl>
    </li>
  );
}

/** That a new record is in use goes without saying. */
function isTold({ field, before }: ValueChange): boolean {
  return field !== 'state' || before !== null;
}

const ACTIONS: Readonly<Record<string, WordKey>> = {
  add: 'records.action_add',
  put: 'records.action_put',
  'import-table': 'records.action_import_table',
  save: 'records.action_save',
  bulk: 'records.action_bulk',
  recognise: 'records.action_recognise',
  receive: 'records.action_receive',
  exchange: 'records.action_exchange',
  colleague: 'records.action_colleague',
  correct: 'records.action_correct',
  trash: 'records.action_trash',
  restore: 'records.action_restore',
  undo: 'records.action_undo',
  merge: 'records.action_merge',
  split: 'records.action_split',
  export: 'records.action_export',
  'draft-version': 'records.action_draft_version',
  'gate-reason': 'records.action_gate_reason',
  sample: 'records.action_put',
  checked: 'records.action_checked',
  'from-backup': 'records.action_from_backup',
  repair: 'records.action_repair',
  fixity: 'records.action_fixity',
  checkpoint: 'records.action_checkpoint',
  keys: 'records.action_keys',
};

/** What became of one value, link, citation or file. */
export function ChangedValue({
  change,
  definition,
  saying,
}: {
  readonly change: ValueChange;
  readonly definition: RecordDefinition;
  readonly saying: Saying;
}) {
  const { t } = useWords();
  const group = change.what === 'record' && change.field !== null ? fieldOf(definition, change.field) : undefined;
  if (group?.type === 'group' && change.before !== null && change.after !== null)
    return (
      <div>
        <dt>{nameOf(change, definition, saying, t)}</dt>
        <dd>
          <EntryChanges changes={entryChanges(group, preferred(change.before), preferred(change.after), saying)} />
        </dd>
      </div>
    );
  const before = sayChanged(change, change.before, definition, saying, t);
  const after = sayChanged(change, change.after, definition, saying, t);
  return (
    <div>
      <dt>{nameOf(change, definition, saying, t)}</dt>
      <dd>
        {before !== '' && <del>{before}</del>}
        {before !== '' && after !== '' && <span aria-hidden="true">→</span>}
        {after !== '' && <ins>{after}</ins>}
        {before === '' && after === '' && <span className="records-history-nothing">{t(HOW[change.how])}</span>}
      </dd>
    </div>
  );
}

/** A group entry by entry: what came, what went, and which parts of an entry are otherwise. */
function EntryChanges({ changes }: { readonly changes: readonly EntryChange[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <span className="records-history-nothing">{t('records.order_changed')}</span>;
  return (
    <ul className="records-entry-changes">
      {changes.map(({ how, entry, parts }, at) => (
        <li key={at}>
          <span className="records-history-nothing">{t(HOW[how])}</span>{' '}
          {how === 'removed' ? <del>{entry}</del> : <ins>{entry}</ins>}
          {parts.length > 0 && (
            <ul>
              {parts.map(({ label, before, after }) => (
                <li key={label}>
                  <span className="records-history-nothing">{label}:</span> {before !== '' && <del>{before}</del>}
                  {before !== '' && after !== '' && <span aria-hidden="true"> → </span>}
                  {after !== '' && <ins>{after}</ins>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

const HOW = {
  added: 'records.change_added',
  changed: 'records.change_changed',
  removed: 'records.change_removed',
} as const satisfies Record<ValueChange['how'], WordKey>;

function Differences({
  entries,
  entry,
  definition,
  shown,
  saying,
}: Pick<HistoryTabProps, 'definition' | 'shown' | 'saying'> & {
  readonly entries: readonly Comparison[];
  readonly entry: Comparison;
}) {
  const { t } = useWords();
  const differences = differencesSince(entries, entry.seq, shown);
  if (differences.length === 0) return <p className="records-history-same">{t('records.same_as_now')}</p>;
  return (
    <table className="records-differences">
      <thead>
        <tr>
          <th scope="col">{t('records.field')}</th>
          <th scope="col">{t('records.then')}</th>
          <th scope="col">{t('records.now')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, was, now }) => (
          <tr key={field}>
            <th scope="row">{fieldName(field, definition, saying, t)}</th>
            <td className="records-then">{sayField(field, was, definition, saying, t) || t('records.nothing')}</td>
            <td className="records-then">{sayField(field, now, definition, saying, t) || t('records.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ what, how, field }: ValueChange, definition: RecordDefinition, saying: Saying, t: Translate): string {
  if (what === 'record') return field === null ? '' : fieldName(field, definition, saying, t);
  return t(`records.${what}_${how}`);
}

function fieldName(field: string, definition: RecordDefinition, { language }: Saying, t: Translate): string {
  return field === 'state' ? t('records.state') : (fieldOf(definition, field)?.label[language] ?? field);
}

function sayChanged(
  { what, field }: ValueChange,
  value: unknown,
  definition: RecordDefinition,
  saying: Saying,
  t: Translate,
): string {
  if (value === null || value === undefined) return '';
  if (what === 'record') return field === null ? '' : sayField(field, value, definition, saying, t);
  const parts = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string => (typeof parts[key] === 'string' ? parts[key] : '');
  const named = (key: string): string => {
    const title = saying.titleOf(text(key));
    return title === undefined || title === '' ? text(key) : `${title} (${text(key)})`;
  };
  if (what === 'link')
    return [
      `${named('from')} → ${named('to')}`,
      termLabel(vocabularyOf('link-role'), text('role'), saying.language),
      text('note'),
    ]
      .filter(Boolean)
      .join(', ');
  if (what === 'citation') {
    const page = parts['page'];
    const proven = fieldOf(definition, text('field'))?.label[saying.language] ?? '';
    return [
      proven === '' ? named('document') : `${proven}: ${named('document')}`,
      typeof page === 'string' || typeof page === 'number' ? t('records.page', { page }) : '',
      text('place'),
      text('quotation') === '' ? '' : `“${text('quotation')}”`,
    ]
      .filter(Boolean)
      .join(', ');
  }
  if (what === 'layer') {
    const page = parts['page'];
    return typeof page === 'number' ? t('records.page', { page }) : '';
  }
  return text('name');
}

function sayField(field: string, value: unknown, definition: RecordDefinition, saying: Saying, t: Translate): string {
  if (value === null || value === undefined) return '';
  if (field === 'state') return value === 'trashed' ? t('records.state_trashed') : t('records.state_active');
  const known = fieldOf(definition, field);
  // A field that there is no more: what it said is kept, as far as it can be read without its definition.
  if (known === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
  const others = othersIn(value);
  const lines = [preferred(value), ...others.values].map((each) =>
    known.type === 'group' ? entryLines(known, each, saying).join('\n') : sayValue(known, each, saying),
  );
  const [first = '', ...rest] = lines;
  const beside = rest.length === 0 ? first : t('records.with_others', { value: first, others: rest.join('; ') });
  return others.reason === '' ? beside : `${beside} (${t('records.reason')} ${others.reason})`;
}

/** Values of other sources that were stored together with a value, and why it is preferred. */
function othersIn(value: unknown): { readonly values: readonly unknown[]; readonly reason: string } {
  if (typeof value !== 'object' || value === null || !('preferred' in value)) return { values: [], reason: '' };
  const { others, reason } = value as { others?: readonly unknown[]; reason?: string };
  return { values: others ?? [], reason: reason ?? '' };
}
