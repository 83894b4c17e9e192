import type { Previewed } from '../../shared/contract/shapes.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { textOf, type ReportBlock, type ReportDocument, type Run } from './document-model.ts';
import { prepareSubmission, type PrepareOptions, type SubmissionInput } from './prepare.ts';
import type { ReadAsStranger } from './leak/stranger.ts';

/**
 * What an export would hold, without writing any of it and without a note in the history: who is named and who stands under a code,
 * which documents go out, which are withheld and why, and the report as it would be printed.
 */
export async function previewSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  input: SubmissionInput,
  options: PrepareOptions = {},
): Promise<Previewed> {
  const prepared = await prepareSubmission(vault, readAsStranger, input, options);
  const listed = lister(vault.catalogue);
  const reasons = new Map(prepared.people.map(({ code, reason }) => [code, reason]));
  const person = (code: string) => ({ ...listed(code), reason: reasons.get(code) ?? '' });
  return {
    named: prepared.named.map(person),
    masked: prepared.masked.map(person),
    documents: prepared.annexes.map(({ code, fileName, pages }) => ({
      ...listed(code),
      file: fileName,
      pages: pages ?? 0,
    })),
    withheld: prepared.withheld.map(({ code, reason }) => ({ ...listed(code), reason })),
    records: { ...prepared.material.counts },
    words: prepared.words,
    limit: prepared.stage.limit.value,
    limitVerified: prepared.stage.limit.verified,
    warnings: [...prepared.warnings],
    outline: outlineOf(prepared.report),
  };
}

function lister(catalogue: Catalogue): (code: string) => { code: string; type: string; title: string } {
  const query = catalogue.prepare('select code, type, title from record where code = ?');
  return (code) => query.get<never>([code]) ?? { code, type: '', title: '' };
}

type Line = Previewed['outline'][number];

/** The report in plain text, in the order of its pages; the notes after the text, numbered as they will be. */
function outlineOf({ cover, sections, footnotes }: ReportDocument): Line[] {
  const lines: Line[] = [
    { kind: 'heading', level: 1, text: cover.title },
    text(cover.subtitle),
    ...cover.notices.map(text),
    ...cover.rows.map(({ label, value }) => row([label, value.map(withMarks).join(' ')])),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
    ...footnotes.map((note, index) => text(`${index + 1}. ${textOf(note)}`)),
  ];
  return lines.filter((line) => line.text !== '');
}

function linesOf(block: ReportBlock): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }];
    case 'paragraph':
      return [text(withMarks(block.runs))];
    case 'list':
      return block.items.map((item) => text(`• ${withMarks(item)}`));
    case 'table':
      return [
        row(block.columns.map(({ title }) => title ?? '')),
        ...block.rows.map((cells) => row(cells.map((cell) => cell.map(withMarks).join(' ')))),
      ];
  }
}

/** With the number of each note in brackets. */
function withMarks(runs: readonly Run[]): string {
  return runs.map((run) => ('footnote' in run ? ` [${run.footnote + 1}]` : run.text)).join('');
}

function text(content: string): Line {
  return { kind: 'text', level: 0, text: content };
}

function row(cells: readonly string[]): Line {
  const filled = cells.some((cell) => cell !== '');
  return { kind: 'row', level: 0, text: filled ? cells.join('\t') : '' };
}
