import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { ShownBlock } from '../../../shared/contract/report-blocks.ts';
import { useWords } from '../../app/words.ts';
import { useDrawing } from '../../statistics/look.ts';
import './printed.css';

type Runs = Extract<ShownBlock, { kind: 'paragraph' }>['runs'];
type Notes = LaidOut['footnotes'];

interface PrintedProps {
  readonly blocks: readonly ShownBlock[];
  readonly notes: Notes;
  readonly language: string;
}

/** Pieces of the submission as they will be printed, with their notes where they are pointed to. */
export function Printed({ blocks, notes, language }: PrintedProps) {
  return (
    <div className="submissions-printed" lang={language}>
      {blocks.map((block, index) => (
        // What is printed has a fixed order, and the same words may stand in it twice.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} notes={notes} />
      ))}
    </div>
  );
}

function Block({ block, notes }: { readonly block: ShownBlock; readonly notes: Notes }) {
  switch (block.kind) {
    case 'heading':
      return (
        <div role="heading" aria-level={Math.min(6, block.level + 2)} data-level={block.level}>
          {block.text}
        </div>
      );
    case 'paragraph':
      return (
        <p data-notice={block.notice} data-quote={block.quote}>
          {block.number !== undefined && <span className="submissions-number">{block.number}.</span>}
          <RunsOf runs={block.runs} notes={notes} />
        </p>
      );
    case 'list': {
      const items = block.items.map((runs, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <RunsOf runs={runs} notes={notes} />
        </li>
      ));
      return block.ordered === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <TableOf table={block} notes={notes} />;
    case 'figure':
      return <Figure {...block} />;
  }
}

function TableOf({ table, notes }: { readonly table: Extract<ShownBlock, { kind: 'table' }>; readonly notes: Notes }) {
  const { columns, rows } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const isTitled = columns.some(({ title }) => title !== undefined);
  return (
    <div className="submissions-table-frame">
      <table>
        <colgroup>
          {columns.map(({ width }, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        {isTitled && (
          <thead>
            <tr>
              {columns.map(({ title = '', align }, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <th key={index} scope="col" data-align={align}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, line) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={line}>
              {row.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index} data-align={columns[index]?.align}>
                  {cell.map((runs, paragraph) => (
                    // oxlint-disable-next-line react/no-array-index-key
                    <p key={paragraph}>
                      <RunsOf runs={runs} notes={notes} />
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({ svg, alt, caption }: Extract<ShownBlock, { kind: 'figure' }>) {
  const show = useDrawing(svg);
  return (
    <figure>
      <img ref={show} alt={alt} draggable={false} />
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function RunsOf({ runs, notes }: { readonly runs: Runs; readonly notes: Notes }) {
  const { t } = useWords();
  return runs.map((run, index) => {
    if ('footnote' in run) {
      const note = (notes[run.footnote] ?? []).map(({ text }) => text).join('');
      return (
        // oxlint-disable-next-line react/no-array-index-key
        <sup key={index} className="submissions-footnote" title={note}>
          <span aria-hidden="true">{run.footnote + 1}</span>
          <span className="submissions-unseen">{t('submissions.live-footnote', { text: note })}</span>
        </sup>
      );
    }
    const { text, bold, italic, underline, quotation, muted, code } = run;
    const look = [
      bold === true ? 'bold' : '',
      italic === true ? 'italic' : '',
      underline === true ? 'underline' : '',
      quotation === true ? 'quotation' : '',
      muted === true ? 'muted' : '',
      code === true ? 'code' : '',
    ].filter(Boolean);
    return look.length === 0 ? (
      text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={look.map((each) => `submissions-${each}`).join(' ')}>
        {text}
      </span>
    );
  });
}
