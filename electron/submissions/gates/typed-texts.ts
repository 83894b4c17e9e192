import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { nodesOf, type NarrativeNode } from '../../../shared/submissions/narrative.ts';

/** Everything that a person typed for a submission and that is printed as it stands. */
export function typedTexts(draft: SubmissionDraft): { readonly part: string; readonly text: string }[] {
  const { submitters, signature, session, answers, annexes, pseudonyms } = draft;
  const of = (part: string, ...texts: readonly string[]): { part: string; text: string }[] =>
    texts.filter((text) => text.trim() !== '').map((text) => ({ part, text }));
  return [
    ...Object.entries(draft.texts).flatMap(([part, node]) => of(part, ...linesOf(node))),
    ...Object.entries(answers).flatMap(([part, text]) => of(part, text)),
    ...Object.entries(annexes).flatMap(([code, { description }]) => of(`annex/${code}`, description)),
    ...of('pseudonyms', ...Object.values(pseudonyms)),
    ...of('session', session),
    ...of('signature', signature.by, signature.place),
    ...submitters.flatMap((each) => of('submitters', each.name, each.address, each.contact, each.description)),
  ];
}

/** Blocks that hold running text: what is written in one is read together, and nothing across two. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** The lines of a text, with the footnotes that were typed into it. What is live in it is printed by rules of its own. */
function linesOf(root: NarrativeNode): string[] {
  const lines: string[] = [];
  for (const node of nodesOf(root)) {
    if (TEXT_BLOCKS.has(node.type))
      lines.push((node.content ?? []).map(({ type, text }) => textOf(type, text)).join(''));
    const note = node.type === 'footnote' ? node.attrs?.['text'] : undefined;
    if (typeof note === 'string') lines.push(note);
  }
  return lines;
}

/** A live piece parts two words; a footnote mark does not. */
function textOf(type: string, text: string | undefined): string {
  return text ?? (type === 'footnote' || type === 'citation' ? '' : ' ');
}
