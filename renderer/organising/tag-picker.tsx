/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-autofocus -- a list of choices that are each on, off or partly on, steered from the box above it; a dialog that opens to type in begins with the typing */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { matchesKeys } from '../kit/keys.tsx';
import { useArchiveVersion, useRows } from '../mirror/use-mirror.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { applyAtOnce, type BulkChange } from './bulk-acts.ts';
import { fittingTags, tagMeant, tagPath, tagState, tagTree, type NewTag } from './tags.ts';
import './tag-picker.css';

interface Props {
  /** What is tagged: records of one type. */
  readonly rows: readonly MirrorRow[];
  readonly onClose: () => void;
}

type State = 'all' | 'some' | 'none';

/** One line of the choices. */
interface Line {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly state: State;
  /** Of a tag that is not there yet. */
  readonly make?: readonly NewTag[];
  readonly isNew?: boolean;
}

/** Gives tags to records and takes them away; what is not there yet is made by writing it. */
export function TagPicker({ rows, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  // Tags come and go with the archive; the list of them is another one then.
  useArchiveVersion();
  const tags = vocabularyOf('tag');
  const type = (rows[0]?.type ?? 'document') as RecordType;
  const all = useRows(type);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<ReadonlyMap<string, 'all' | 'none'>>(new Map());
  const [made, setMade] = useState<readonly NewTag[]>([]);
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  const lines = useMemo((): readonly Line[] => {
    const tree = tagTree(all, language, tags);
    const fresh = new Map(made.map((tag) => [`@${tag.key}`, tag]));
    const pathOf = (tag: NewTag): string => {
      const above = tag.broader === undefined ? undefined : fresh.get(tag.broader);
      return `${above !== undefined ? `${pathOf(above)} › ` : tag.broader !== undefined ? `${tagPath(tag.broader, language)} › ` : ''}${tag.label}`;
    };
    const stateOf = (tag: string): State => wanted.get(tag) ?? (tag.startsWith('@') ? 'none' : tagState(rows, tag));
    const begun = made.map((tag) => ({
      id: `@${tag.key}`,
      label: pathOf(tag),
      depth: 0,
      state: stateOf(`@${tag.key}`),
      isNew: true,
    }));
    const asked = typed.trim();
    const fitting = asked === '' ? tree : fittingTags(tree, asked, language);
    const known = fitting.map(({ id: tag, label, depth }) => ({
      id: tag,
      label: asked === '' ? label : tagPath(tag, language),
      depth,
      state: stateOf(tag),
    }));
    const meant = asked === '' ? null : tagMeant(asked);
    const makes =
      meant === null || meant.make.length === 0 || made.some((tag) => pathOf(tag) === asked)
        ? []
        : [
            {
              id: meant.id,
              label: t('organising.tag-make', { tag: asked.replaceAll(/\s*[/›]\s*/g, ' › ') }),
              depth: 0,
              state: 'none' as const,
              make: meant.make,
            },
          ];
    return [...(asked === '' ? begun : []), ...known, ...makes];
  }, [all, language, tags, made, typed, rows, wanted, t]);

  const current = Math.min(at, Math.max(0, lines.length - 1));
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current, lines]);

  const toggle = (line: Line | undefined): void => {
    if (line === undefined) return;
    if (line.make !== undefined) {
      // Keys of several that are made in one go must not meet.
      const [from, until] = ['@tag', `@${made.length}-`];
      const renamed = (tag: string): string => (tag.startsWith(from) ? `${until}${tag.slice(from.length)}` : tag);
      const next = line.make.map((tag) => ({
        ...tag,
        key: renamed(`@${tag.key}`).slice(1),
        ...(tag.broader === undefined ? {} : { broader: renamed(tag.broader) }),
      }));
      setMade([...made, ...next]);
      setWanted(new Map(wanted).set(renamed(line.id), 'all'));
    } else {
      const next = new Map(wanted);
      const usual = line.id.startsWith('@') ? 'none' : tagState(rows, line.id);
      const to = line.state === 'all' ? 'none' : 'all';
      if (to === usual) next.delete(line.id);
      else next.set(line.id, to);
      setWanted(next);
    }
    setTyped('');
    setAt(0);
  };

  const changes = changesOf(wanted);
  const apply = async (): Promise<void> => {
    if (changes.length === 0) {
      onClose();
      return;
    }
    setBusy(true);
    const used = usedTags(made, wanted).map(({ broader, ...tag }) => ({
      ...tag,
      vocabulary: 'tag',
      ...{ en: {}, ru: { labelRu: tag.label }, be: { labelBe: tag.label } }[language],
      ...(broader === undefined ? {} : { broader }),
    }));
    const codes = rows.map(({ code }) => code);
    const done = await applyAtOnce(codes, changes, (count) => t('organising.tagged', { count }), used);
    setBusy(false);
    if (done) onClose();
  };

  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(lines.length - 1, current + step)));
    else if (matchesKeys(event.nativeEvent, 'Mod+Enter')) void apply();
    else if (event.key === 'Enter') toggle(lines[current]);
    else return;
    event.preventDefault();
  };

  const [added, removed] = (['all', 'none'] as const).map(
    (state) => [...wanted.values()].filter((each) => each === state).length,
  );
  return (
    <Dialog
      title={
        rows.length === 1
          ? t('organising.tags-of', { title: rows[0]?.title || (rows[0]?.code ?? '') })
          : t('organising.tags-of-several', { count: rows.length })
      }
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <span className="tag-picker-sum">
            {changes.length === 0
              ? t('organising.tags-hint')
              : [
                  added === 0 ? '' : t('organising.tags-to-give', { count: added ?? 0 }),
                  removed === 0 ? '' : t('organising.tags-to-take', { count: removed ?? 0 }),
                ]
                  .filter(Boolean)
                  .join(', ')}
          </span>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button
            variant="primary"
            keys="Mod+Enter"
            isDisabled={isBusy || changes.length === 0}
            onPress={() => void apply()}
          >
            {t('organising.apply')}
          </Button>
        </>
      }
    >
      <div className="tag-picker">
        <div className="tag-picker-box">
          <Icon name="tag" />
          <input
            autoFocus
            role="combobox"
            aria-label={t('organising.tag-box')}
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={lines.length === 0 ? undefined : `${id}-${current}`}
            aria-describedby={`${id}-help`}
            autoComplete="off"
            spellCheck="false"
            placeholder={t('organising.tag-box')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={byKey}
          />
        </div>
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={t('organising.tags')}
          aria-multiselectable="true"
          tabIndex={-1}
          className="tag-picker-list"
        >
          {lines.map((line, index) => (
            // The keyboard reaches the options through the box, as in every combo box.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={line.make === undefined ? line.id : 'make'}
              id={`${id}-${index}`}
              role="option"
              aria-selected={line.state === 'all'}
              aria-label={line.state === 'some' ? `${line.label}, ${t('organising.tag-on-some')}` : line.label}
              tabIndex={-1}
              className="tag-picker-line"
              data-current={index === current || undefined}
              data-state={line.state}
              style={{ paddingInlineStart: `calc(var(--space-2) + ${line.depth} * var(--space-4))` }}
              onPointerMove={() => setAt(index)}
              onClick={() => toggle(line)}
            >
              {line.make === undefined ? (
                <span className="tag-picker-mark" aria-hidden="true">
                  {line.state !== 'none' && <Icon name={line.state === 'all' ? 'check' : 'minus'} size={12} />}
                </span>
              ) : (
                <Icon name="add" />
              )}
              <span className="tag-picker-label">{line.label}</span>
              {line.isNew === true && <span className="tag-picker-note">{t('organising.tag-new')}</span>}
              {line.state === 'some' && <span className="tag-picker-note">{t('organising.tag-on-some')}</span>}
            </div>
          ))}
          {lines.length === 0 && <p className="tag-picker-none">{t('organising.tags-none')}</p>}
        </div>
        <p id={`${id}-help`} className="tag-picker-help">
          {t('organising.tag-help')}
        </p>
      </div>
    </Dialog>
  );
}

function changesOf(wanted: ReadonlyMap<string, 'all' | 'none'>): readonly BulkChange[] {
  const idsAt = (state: 'all' | 'none'): string[] => [...wanted].filter(([, at]) => at === state).map(([id]) => id);
  const [add, remove] = [idsAt('all'), idsAt('none').filter((id) => !id.startsWith('@'))];
  return [
    ...(add.length === 0 ? [] : [{ field: 'tags', how: 'add' as const, value: add }]),
    ...(remove.length === 0 ? [] : [{ field: 'tags', how: 'remove' as const, value: remove }]),
  ];
}

/** Only those that something gets, and what they stand under. */
function usedTags(made: readonly NewTag[], wanted: ReadonlyMap<string, 'all' | 'none'>): readonly NewTag[] {
  const used = new Set([...wanted].filter(([, state]) => state === 'all').map(([id]) => id));
  for (const tag of made.toReversed()) if (used.has(`@${tag.key}`) && tag.broader !== undefined) used.add(tag.broader);
  return made.filter(({ key }) => used.has(`@${key}`));
}
