/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/role-has-required-aria-props -- a tree of tags: HTML has no element for it */
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { asksForMenu, cornerOf, MenuAt, type MenuEntry, type Point } from '../kit/menu.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { setInUse } from '../model/model-acts.ts';
import { newTerm, termDraftOf, type TermDraft } from '../model/own-model.ts';
import { TermDialog } from '../model/term-dialog.tsx';
import { tagTree, unfolded, type TagLine } from './tags.ts';

interface Props {
  readonly rows: readonly MirrorRow[];
  readonly chosen: readonly string[];
  readonly onChosen: (tags: readonly string[]) => void;
  readonly folded: readonly string[];
  readonly onFolded: (tags: readonly string[]) => void;
  readonly canWrite: boolean;
}

/**
 * All tags with what stands under them. Choosing one shows what has it or a narrower one; with Ctrl, or with Space, one more is chosen,
 * and documents have to have all of them.
 */
export function TagTree({ rows, chosen, onChosen, folded, onFolded, canWrite }: Props) {
  const { t, language } = useWords();
  const { number } = useFormats();
  // Tags come and go with the archive; the list of them is another one then.
  useArchiveVersion();
  const tags = vocabularyOf('tag');
  const tree = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly line: TagLine; readonly at: Point } | null>(null);
  const [edited, setEdited] = useState<TermDraft | null>(null);
  const all = useMemo(() => tagTree(rows, language, tags), [rows, language, tags]);
  const lines = useMemo(() => unfolded(all, new Set(folded)), [all, folded]);
  const current = lines.some(({ id }) => id === at) ? at : (lines[0]?.id ?? null);

  const choose = (id: string, more: boolean): void => {
    const isChosen = chosen.includes(id);
    if (more) onChosen(isChosen ? chosen.filter((each) => each !== id) : [...chosen.filter((each) => each !== ''), id]);
    else onChosen(isChosen && chosen.length === 1 ? [] : [id]);
  };
  const fold = (id: string, isFolded: boolean): void =>
    onFolded(isFolded ? [...folded, id] : folded.filter((each) => each !== id));
  const focus = (line: TagLine | undefined): void => {
    if (line === undefined) return;
    setAt(line.id);
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(line.id)}"]`)?.focus();
  };

  const byKey = (event: KeyboardEvent<HTMLElement>, line: TagLine, index: number): void => {
    if (asksForMenu(event)) setMenu({ line, at: cornerOf(event.currentTarget) });
    else if (event.key === 'Enter') choose(line.id, event.ctrlKey || event.metaKey);
    else if (event.key === ' ') choose(line.id, true);
    else if (event.key === 'ArrowRight' && line.hasNarrower && folded.includes(line.id)) fold(line.id, false);
    else if (event.key === 'ArrowRight' && line.hasNarrower) focus(lines[index + 1]);
    else if (event.key === 'ArrowLeft' && line.hasNarrower && !folded.includes(line.id)) fold(line.id, true);
    else if (event.key === 'ArrowLeft') focus(lines.slice(0, index).findLast(({ depth }) => depth < line.depth));
    else if (event.key === 'F2' && canWrite && rowOf(line.id) !== undefined) void edit(line.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const edit = async (id: string): Promise<void> => setEdited(termDraftOf(await call('records.show', { code: id })));
  const entries = ({ id, label }: TagLine): readonly MenuEntry[] => {
    // A word of one's own that is no term of the list can be chosen, and that is all.
    const isOwn = rowOf(id) !== undefined;
    return [
      {
        id: 'also',
        label: t(chosen.includes(id) ? 'organising.tag-not-also' : 'organising.tag-also'),
        icon: 'filter',
        keys: 'Space',
        onAction: () => choose(id, true),
      },
      'separator',
      {
        id: 'edit',
        label: t('organising.tag-edit'),
        icon: 'edit',
        keys: 'F2',
        isDisabled: !canWrite || !isOwn,
        onAction: () => void edit(id),
      },
      {
        id: 'under',
        label: t('organising.tag-under'),
        icon: 'add',
        isDisabled: !canWrite || !isOwn,
        onAction: () => setEdited({ ...newTerm('tag'), broader: id }),
      },
      {
        id: 'retire',
        label: t('organising.tag-retire'),
        icon: 'trash',
        isDisabled: !canWrite || !isOwn,
        onAction: () => void setInUse(id, label, false),
      },
    ];
  };

  return (
    <>
      <div
        ref={tree}
        role="tree"
        aria-label={t('organising.tags')}
        aria-multiselectable="true"
        className="organise-tree"
      >
        {lines.map((line, index) => {
          const { id, label, depth, count, hasNarrower } = line;
          const isFolded = folded.includes(id);
          return (
            <div
              key={id}
              role="treeitem"
              aria-level={depth + 1}
              aria-selected={chosen.includes(id)}
              {...(hasNarrower && { 'aria-expanded': !isFolded })}
              tabIndex={id === current ? 0 : -1}
              data-side-row=""
              data-tag={id}
              data-none={count === 0 || undefined}
              className="organise-row"
              style={{ paddingInlineStart: `calc(var(--space-1) + ${depth} * var(--space-4))` }}
              onFocus={() => setAt(id)}
              onClick={(event: MouseEvent) => {
                const isFold = event.target instanceof Element && event.target.closest('.organise-fold') !== null;
                if (isFold && hasNarrower) fold(id, !isFolded);
                else choose(id, event.ctrlKey || event.metaKey);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                if (menu === null) setMenu({ line, at: { x: event.clientX, y: event.clientY } });
              }}
              onKeyDown={(event) => byKey(event, line, index)}
            >
              <span className="organise-fold" aria-hidden="true">
                {hasNarrower && <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={14} />}
              </span>
              <span className="organise-row-label">{label}</span>
              <span className="organise-row-count">{number(count)}</span>
            </div>
          );
        })}
      </div>
      <MenuAt
        at={menu?.at ?? null}
        items={menu === null ? [] : entries(menu.line)}
        label={t('kit.actions')}
        onClose={() => setMenu(null)}
      />
      {edited !== null && <TermDialog begun={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
