import { Node, type AnyExtension } from '@tiptap/core';
import type { Store } from '../../app/store.ts';
import { textOf } from './attribute.ts';

/** The attributes of what is live in a line, with what they are at first (shared/submissions/narrative.ts). */
export const liveInline = {
  citation: { document: '', page: null, place: null, quotation: null, record: null, field: null },
  annex: { document: '' },
  name: { code: '' },
  footnote: { text: '' },
} as const;
export type LiveInlineName = keyof typeof liveInline;
export const liveInlineNames = Object.keys(liveInline) as LiveInlineName[];

/** What is read in the place of a live node now. */
export interface ReadAs {
  /** Empty for what shows as a raised number. */
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Somebody who is not named, a document that does not go. */
  readonly isWithheld: boolean;
}

export type LiveWords = (name: LiveInlineName, attributes: Readonly<Record<string, unknown>>) => ReadAs;

/**
 * The live nodes of a line. Each is one element that is drawn again when `words` change, without a change of the text: so a name that
 * loses its consent, or an annex that gets another number, is seen at once.
 */
export function liveInlines(words: Store<LiveWords>): AnyExtension[] {
  return liveInlineNames.map((name) =>
    Node.create({
      name,
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      addAttributes: () =>
        Object.fromEntries(
          Object.entries(liveInline[name]).map(([key, initial]) => [
            key,
            {
              default: initial,
              parseHTML: (element: HTMLElement) => element.getAttribute(`data-${key}`) ?? initial,
              renderHTML: (attributes: Record<string, unknown>) =>
                attributes[key] === null ? {} : { [`data-${key}`]: textOf(attributes, key) },
            },
          ]),
        ),
      parseHTML: () => [{ tag: `span[data-live="${name}"]` }],
      renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-live': name }],
      renderText: ({ node }) => words.read()(name, node.attrs).text,
      addNodeView:
        () =>
        ({ node }) => {
          const dom = document.createElement('span');
          dom.className = `submissions-live submissions-live-${name}`;
          dom.dataset['live'] = name;
          dom.setAttribute('role', 'button');
          let attributes: Readonly<Record<string, unknown>> = node.attrs;
          const draw = (): void => {
            const { text, label, isWithheld } = words.read()(name, attributes);
            dom.textContent = text;
            dom.ariaLabel = label;
            dom.toggleAttribute('data-withheld', isWithheld);
          };
          draw();
          const stop = words.subscribe(draw);
          return {
            dom,
            update: (next) => {
              if (next.type.name !== name) return false;
              attributes = next.attrs;
              draw();
              return true;
            },
            ignoreMutation: () => true,
            destroy: stop,
          };
        },
    }),
  );
}
