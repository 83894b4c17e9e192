import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import type { FootnoteRun, ReportBlock, Run, TextRun } from '../document-model.ts';
import { textOf } from '../document-model.ts';
import { printCitation, sourcesNote } from './citation-note.ts';
import { TO_BE_NUMBERED, addNote, annexNumber, type Filling } from './filling.ts';
import { chartBlocks, liveChronology, recordsBlocks } from './live-blocks.ts';
import { storedCode, titleText } from './print-value.ts';

/**
 * A text of the editor as blocks: what is live in it is read from the archive now, every word passes the naming, and comments are never
 * printed. Its own headings stand one level below that of the section.
 */
export function narrativeBlocks(text: NarrativeNode, filling: Filling): ReportBlock[] {
  return (text.content ?? []).flatMap((node) => blockOf(node, filling));
}

function blockOf(node: NarrativeNode, filling: Filling): ReportBlock[] {
  switch (node.type) {
    case 'heading': {
      const given = Number(node.attrs?.['level'] ?? 1);
      const printed = textOf(inline(node, filling)).trim();
      return printed === '' ? [] : [{ kind: 'heading', level: given <= 1 ? 2 : 3, text: printed }];
    }
    case 'paragraph': {
      const runs = inline(node, filling);
      return isEmpty(runs) ? [] : [{ kind: 'paragraph', runs, number: TO_BE_NUMBERED }];
    }
    case 'blockquote':
      return (node.content ?? []).flatMap((each): ReportBlock[] => {
        if (each.type !== 'paragraph') return blockOf(each, filling);
        const runs = inline(each, filling);
        return isEmpty(runs) ? [] : [{ kind: 'paragraph', runs, quote: true }];
      });
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(node, filling);
      if (items.length === 0) return [];
      return [{ kind: 'list', ...(node.type === 'orderedList' ? { ordered: true } : {}), items }];
    }
    case 'table':
      return tableOf(node, filling);
    case 'chronology':
      return [liveChronology(node.attrs ?? {}, filling)];
    case 'records':
      return recordsBlocks(node.attrs ?? {}, filling);
    case 'chart':
      return chartBlocks(node.attrs ?? {}, filling);
    default:
      return (node.content ?? []).flatMap((each) => blockOf(each, filling));
  }
}

/** An item is what stands in its paragraphs; a list within it follows it in the same list. */
function itemsOf(list: NarrativeNode, filling: Filling): Run[][] {
  return (list.content ?? []).flatMap((item) => {
    const own: Run[] = [];
    const further: Run[][] = [];
    for (const child of item.content ?? []) {
      if (child.type === 'bulletList' || child.type === 'orderedList') further.push(...itemsOf(child, filling));
      else {
        const runs = inline(child, filling);
        if (own.length > 0 && !isEmpty(runs)) own.push({ text: ' ' });
        own.push(...runs);
      }
    }
    return isEmpty(own) ? further : [own, ...further];
  });
}

function tableOf(table: NarrativeNode, filling: Filling): ReportBlock[] {
  const rows = (table.content ?? []).filter(({ type }) => type === 'tableRow');
  const cellsOf = (row: NarrativeNode): Run[][][] =>
    (row.content ?? []).flatMap((cell) => {
      const lines = (cell.content ?? []).map((each) => inline(each, filling)).filter((runs) => !isEmpty(runs));
      // A cell that reaches over several columns is told of in the first of them.
      const span = Math.max(1, Math.min(20, Number(cell.attrs?.['colspan'] ?? 1)));
      return [lines, ...Array.from({ length: span - 1 }, (): Run[][] => [])];
    });
  const width = Math.max(0, ...rows.map((row) => cellsOf({ ...row, content: plainCells(row) }).length));
  if (width === 0) return [];
  const [first] = rows;
  const hasHead = first !== undefined && (first.content ?? []).every(({ type }) => type === 'tableHeader');
  const titles = hasHead ? cellsOf(first).map((lines) => lines.map(textOf).join(' ')) : [];
  const filled = (cells: Run[][][]): Run[][][] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, (): Run[][] => []),
  ];
  return [
    {
      kind: 'table',
      columns: Array.from({ length: width }, (_, at) => ({
        ...(titles[at] === undefined || titles[at] === '' ? {} : { title: titles[at] }),
        width: 100 / width,
      })),
      rows: rows.slice(hasHead ? 1 : 0).map((row) => filled(cellsOf(row))),
    },
  ];
}

/** Cells without what is in them: for counting columns no footnote may be made. */
function plainCells(row: NarrativeNode): NarrativeNode[] {
  return (row.content ?? []).map(({ type, attrs }) => ({ type, attrs }));
}

/** The text of a block as runs. */
export function inline(node: NarrativeNode, filling: Filling): Run[] {
  const runs: Run[] = [];
  for (const each of node.content ?? []) runs.push(...inlineOf(each, filling));
  return masked(runs, filling);
}

/** What is live is known to be printable; what was typed is masked when the paragraph is whole. */
type Typed = TextRun & { readonly typed?: true };

function inlineOf(node: NarrativeNode, filling: Filling): (Typed | FootnoteRun)[] {
  const attrs = node.attrs ?? {};
  const text = (key: string): string => (typeof attrs[key] === 'string' ? attrs[key] : '');
  switch (node.type) {
    case 'text': {
      const marks = new Set((node.marks ?? []).map(({ type }) => type));
      return [
        {
          text: node.text ?? '',
          typed: true,
          ...(marks.has('bold') ? { bold: true } : {}),
          ...(marks.has('italic') ? { italic: true } : {}),
          ...(marks.has('underline') ? { underline: true } : {}),
        },
      ];
    }
    case 'hardBreak':
      return [{ text: ' ' }];
    case 'citation': {
      const found = storedCode(filling.catalogue, text('document'));
      if (found === null || found.type !== 'document') return [];
      const cited = {
        document: text('document'),
        documentTitle: found.title,
        page: text('page') || (typeof attrs['page'] === 'number' ? String(attrs['page']) : '') || null,
        place: text('place') || null,
        quote: text('quotation') || null,
        reliability: text('reliability') || null,
      };
      return [sourcesNote([printCitation(filling, cited)], filling)];
    }
    case 'annex': {
      const document = text('document');
      const number = annexNumber(filling, document);
      if (number !== null) return [{ text: filling.words.citation.annex(number) }];
      const found = storedCode(filling.catalogue, document);
      if (found === null) return [];
      const withheld = (filling.evidence.get(document)?.withheld ?? null) !== null;
      const label = filling.naming.label(document);
      const title = withheld ? label : filling.naming.mask(found.title) || label;
      const { notAnnexed, withheld: keptBack } = filling.words.citation;
      return [{ text: withheld ? keptBack(title) : notAnnexed(title, undefined) }];
    }
    case 'name': {
      const code = text('code');
      const found = storedCode(filling.catalogue, code);
      return found === null ? [] : [{ text: titleText(filling, { code, ...found }) }];
    }
    case 'footnote': {
      const note = filling.naming.mask(text('text')).trim();
      return note === '' ? [] : [addNote(filling.notes, [{ text: note }])];
    }
    default:
      return (node.content ?? []).flatMap((each) => inlineOf(each, filling));
  }
}

/**
 * Masks what was typed. A name may be set half in bold, or have a footnote in its middle: then the paragraph keeps its words and loses
 * its letters' styles, because no run alone shows that it names somebody.
 */
function masked(runs: readonly (Typed | FootnoteRun)[], { naming }: Filling): Run[] {
  const plain = (run: Typed): TextRun => {
    const { typed, ...rest } = run;
    return typed === true ? { ...rest, text: naming.mask(run.text) } : rest;
  };
  const each = runs.map((run): Run => ('footnote' in run ? run : plain(run)));
  const typed = runs.map((run) => ('footnote' in run ? '' : run.text)).join('');
  const isTyped = runs.every((run) => 'footnote' in run || run.typed === true);
  // With what is live between them the parts are looked at on their own; then together, where the live names count as they are printed.
  const whole = isTyped ? naming.mask(typed) : naming.mask(textOf(each));
  if (whole === textOf(each)) return each;
  return [{ text: whole }, ...each.filter((run): run is FootnoteRun => 'footnote' in run)];
}

function isEmpty(runs: readonly Run[]): boolean {
  return runs.every((run) => !('footnote' in run) && run.text.trim() === '');
}
