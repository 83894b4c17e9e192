import { Extension, Mark, Node, type AnyExtension } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import type { ReactNodeViewProps } from '@tiptap/react';
import type { ComponentType } from 'react';
import { liveInlines, type LiveWords } from './live-inline.ts';
import { maskedNames, type FindMasked } from './masked-names.ts';
import type { Store } from '../../app/store.ts';
import { slashKeys, type SlashTyped } from './slash-typed.ts';

/** What an editor follows besides what is typed into it. */
export interface Surroundings {
  readonly words: Store<LiveWords>;
  readonly masked: Store<FindMasked>;
  readonly slash: SlashTyped;
  /** Draws a live block as it will be printed. */
  readonly Block: ComponentType<ReactNodeViewProps>;
}

/** The attributes of the live blocks, with what they are at first (shared/submissions/narrative.ts). */
export const liveBlocks = {
  chronology: { codes: [], from: '', until: '', types: [] },
  records: { type: 'detention', codes: [] },
  chart: { by: 'year', of: 'detention', codes: [] },
} as const;
export type LiveBlockName = keyof typeof liveBlocks;

/** Everything that a text of a submission may hold; what is pasted loses the rest. */
export function extensions({ words, masked, slash, Block }: Surroundings): AnyExtension[] {
  return [
    StarterKit.configure({
      document: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      heading: { levels: [1, 2, 3] },
      dropcursor: { class: 'submissions-drop', color: false },
    }),
    // Live blocks stand between paragraphs, never inside of a list or a cell: they are printed over the whole width.
    Node.create({ name: 'doc', topNode: true, content: '(block | live)+' }),
    TableKit.configure({ table: { resizable: false } }),
    ...liveInlines(words),
    ...(Object.keys(liveBlocks) as LiveBlockName[]).map((name) => liveBlock(name, Block)),
    comment,
    maskedNames(masked),
    slashKeys(slash),
    noBrowserTabs,
  ];
}

function liveBlock(name: LiveBlockName, Block: ComponentType<ReactNodeViewProps>): AnyExtension {
  return Node.create({
    name,
    group: 'live',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(liveBlocks[name]).map(([key, initial]) => [
          key,
          {
            default: initial,
            parseHTML: (element: HTMLElement): unknown => readAttribute(element, key) ?? initial,
            renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${key}`]: JSON.stringify(attributes[key]) }),
          },
        ]),
      ),
    parseHTML: () => [{ tag: `div[data-live="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-live': name }],
    addNodeView: () => ReactNodeViewRenderer(Block),
  });
}

/** What was copied out of another text of a submission says its attributes as JSON; anything else has none. */
function readAttribute(element: HTMLElement, key: string): unknown {
  try {
    return JSON.parse(element.getAttribute(`data-${key}`) ?? 'null');
  } catch {
    return null;
  }
}

/** Words that a comment is about. Several may lie over each other. */
const comment = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-comment') ?? '',
      renderHTML: ({ id }) => ({ 'data-comment': String(id) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'submissions-commented' }, 0],
});

/** Tab leaves the editor, as it leaves every field; in a table it goes to the next cell, and in a list it sinks an entry. */
const noBrowserTabs = Extension.create({
  name: 'leaveByTab',
  priority: 10,
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        const { selection } = this.editor.state;
        return selection.empty ? false : this.editor.commands.setTextSelection(selection.to);
      },
    };
  },
});
