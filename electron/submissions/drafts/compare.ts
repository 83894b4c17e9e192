import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { diffTexts } from '../../archive/likeness/word-diff.ts';
import { textOf, type ReportBlock, type Run } from '../document-model.ts';
import type { Prepared } from '../prepare.ts';

type Compared = CallOutput<'submissions.compare'>;
type Piece = Compared['sections'][number]['pieces'][number];

/** What compares two drafts needs of each: what was chosen, and what is printed. */
export type Compare = Pick<Prepared, 'draft' | 'layout' | 'document' | 'profile' | 'annexes' | 'naming'>;

/** What differs between two submissions as they would be printed: word by word, section by section, and in what was chosen. */
export function compareDrafts(a: Compare, b: Compare): Compared {
  const ids = [...new Set([...a.layout.sections, ...b.layout.sections].map(({ id }) => id))];
  return {
    sections: ids.flatMap((id) => {
      const title =
        [a, b].map(({ layout }) => layout.sections.find((each) => each.id === id)?.title).find(Boolean) ?? id;
      const [one, other] = [linesOf(a, id), linesOf(b, id)];
      if (one.length === 0 && other.length === 0) return [];
      const pieces = piecesOf(one.join('\n'), other.join('\n'));
      return [{ id, title, pieces, changed: pieces.some(({ kind }) => kind !== 'same') }];
    }),
    other: chosenDifferently(a, b),
  };
}

/** The text of a section as it is printed; where its footnotes stand, their words follow the line. */
function linesOf({ document }: Compare, id: string): string[] {
  const section = document.sections.find((each) => each.id === id);
  const line = (runs: readonly Run[]): string => {
    const notes = runs.flatMap((run) => ('footnote' in run ? [textOf(document.footnotes[run.footnote] ?? [])] : []));
    return [textOf(runs), ...notes.map((note) => `[${note}]`)].join(' ').trim();
  };
  return (section?.blocks ?? []).flatMap((block) => blockLines(block, line)).filter((each) => each !== '');
}

function blockLines(block: ReportBlock, line: (runs: readonly Run[]) => string): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [line(block.runs)];
    case 'list':
      return block.items.map(line);
    case 'table':
      return [
        block.columns.map(({ title }) => title ?? '').join(' '),
        ...block.rows.map((row) => row.map((cell) => cell.map(line).join(' ')).join(' ')),
      ];
    case 'figure':
      return [block.alt];
  }
}

function piecesOf(one: string, other: string): Piece[] {
  if (one === other) return one === '' ? [] : [{ kind: 'same', text: one }];
  const kinds = { a: 'removed', b: 'added', both: 'same' } as const;
  const pieces = diffTexts([one], [other]).parts.map((part): Piece => ({ kind: kinds[part.in], text: part.text }));
  // Nothing but signs and spaces is different: whole lines are easier to see than nothing.
  if (pieces.every(({ kind }) => kind === 'same'))
    return [
      { kind: 'removed', text: one },
      { kind: 'added', text: other },
    ].filter(({ text }) => text !== '') as Piece[];
  return pieces;
}

/** Choices, people, documents that differ, each in words. */
function chosenDifferently(a: Compare, b: Compare): Compared['other'] {
  const rows: [string, (side: Compare) => string][] = [
    ['form', ({ layout }) => layout.title],
    [
      'stage',
      ({ draft, profile }) =>
        profile.stages.find(({ code }) => code === draft.stage)?.title[draft.language] ?? draft.stage,
    ],
    ['language', ({ draft }) => draft.language],
    ['session', ({ draft }) => draft.session],
    ['period', ({ draft: { period } }) => [period.from, period.until].filter((each) => each !== '').join('/')],
    ['about', ({ layout, draft }) => draft.about.map((code) => titleOf(layout, code)).join('; ')],
    ['submitters', ({ draft }) => draft.submitters.map(({ name }) => name).join('; ')],
    [
      'signature',
      ({ draft: { signature } }) =>
        [signature.by, signature.place, signature.date].filter((each) => each !== '').join(', '),
    ],
    ['naming', ({ draft }) => draft.naming],
    [
      'named',
      ({ layout }) =>
        layout.people
          .filter(({ named }) => named)
          .map(({ shownAs }) => shownAs)
          .toSorted()
          .join('; '),
    ],
    ['masking', ({ draft: { masking } }) => [masking.dates, masking.places, masking.occupations].join(', ')],
    ['annexes', ({ annexes }) => annexes.map(({ number, title }) => `${number}. ${title}`).join('; ')],
    ...choicesOf(a, b).map((id): [string, (side: Compare) => string] => [
      asksOf([a, b], id),
      ({ profile, draft }) =>
        profile.choices.find((each) => each.id === id)?.answers.find((each) => each.id === draft.choices[id])?.label[
          draft.language
        ] ?? '',
    ]),
  ];
  return rows.flatMap(([what, said]) => {
    const [one, other] = [said(a), said(b)];
    return one === other ? [] : [{ what, a: one, b: other }];
  });
}

function titleOf(layout: Compare['layout'], code: string): string {
  return [...layout.people, ...layout.organisations].find((each) => each.code === code)?.title ?? code;
}

function choicesOf(a: Compare, b: Compare): string[] {
  return [...new Set([...a.profile.choices, ...b.profile.choices].map(({ id }) => id))];
}

function asksOf(sides: readonly Compare[], id: string): string {
  const [a] = sides;
  const found = sides.flatMap(({ profile }) => profile.choices).find((each) => each.id === id);
  return found?.asks[(a as { draft: SubmissionDraft }).draft.language] ?? id;
}
