import { createElement, Fragment, type ReactNode } from 'react';
import type { ContentBlock, ContentPassage, ContentRun } from '../../../shared/contract/calls/reading.ts';
import { useWords } from '../../app/words.ts';
import type { Span } from '../passage.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { markedRuns } from './marked-runs.ts';

/** What is marked on a page: the places, in order, and which of them one stands on. */
export interface Marked {
  readonly spans: readonly Span[];
  readonly current: number | null;
}

interface Props {
  readonly blocks: readonly ContentBlock[];
  /** The address that `documents.open` gave. */
  readonly url: string;
  readonly marked: (page: number) => Marked;
  /** What is said where a page begins; nothing where there is one page. */
  readonly pageName: ((page: number) => string) | null;
}

/** What a document is built of, in serif: headings, paragraphs, lists, tables, quotations, notes. Links are words here; nothing opens them. */
export function ContentBlocks({ blocks, url, marked, pageName }: Props) {
  let page = 0;
  return blocks.map((block, index) => {
    const begins = pageOf(block);
    const isNew = begins !== null && begins > page;
    page = begins ?? page;
    return (
      // Blocks have no names of their own; a part is drawn anew as a whole.
      <Fragment key={index}>
        {isNew && pageName !== null && <p className="reader-content-page">{pageName(page)}</p>}
        <Block block={block} url={url} marked={marked} />
      </Fragment>
    );
  });
}

/** The page that a block begins on. */
function pageOf(block: ContentBlock): number | null {
  if ('page' in block) return block.page;
  if (block.kind === 'list') return block.items[0]?.page ?? null;
  return block.kind === 'table' ? (block.rows[0]?.cells[0]?.page ?? null) : null;
}

function Block({ block, url, marked }: { readonly block: ContentBlock } & Pick<Props, 'url' | 'marked'>) {
  const { t } = useWords();
  switch (block.kind) {
    case 'heading':
      // The title of the document is the first heading of the window; what is in it comes after.
      return (
        <Text of={block} marked={marked} as={`h${Math.min(6, block.level + 1)}`} className="reader-content-heading" />
      );
    case 'paragraph':
      return (
        <Text
          of={block}
          marked={marked}
          as="p"
          className={block.verbatim === true ? 'reader-content-verbatim' : 'reader-content-paragraph'}
        />
      );
    case 'quote':
      return (
        <blockquote className="reader-content-quote" style={{ marginInlineStart: `${(block.level - 1) * 16}px` }}>
          <Text of={block} marked={marked} as="p" className="reader-content-paragraph" />
        </blockquote>
      );
    case 'list':
      return (
        <ul className="reader-content-list">
          {block.items.map((item, index) => (
            <li key={index} style={{ marginInlineStart: `${item.level * 20}px` }}>
              <span className="reader-content-bullet">{item.mark ?? '•'}</span>
              <Text of={item} marked={marked} as="div" className="reader-content-paragraph" />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <ScrollRegion className="reader-content-table" label={t('reader.content-table')}>
          <table>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.cells.map((cell, column) =>
                    createElement(
                      row.head ? 'th' : 'td',
                      { key: column, colSpan: cell.across, rowSpan: cell.down, ...(row.head ? { scope: 'col' } : {}) },
                      <Text of={cell} marked={marked} as="div" className="reader-content-paragraph" />,
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
    case 'rule':
      return <hr className="reader-content-rule" />;
    case 'note':
      return (
        <div className="reader-content-note">
          <span className="reader-content-mark">{block.mark}</span>
          <div>
            {block.by !== null && <p className="reader-content-by">{t('reader.note-by', { by: block.by })}</p>}
            <Text of={block} marked={marked} as="div" className="reader-content-paragraph" />
          </div>
        </div>
      );
    case 'image':
      return (
        <figure className="reader-content-image">
          {block.image === null ? (
            <p className="reader-note">{t('reader.image-not-shown')}</p>
          ) : (
            <img
              src={`${url}/image/${block.image}`}
              alt={block.description === '' ? t('reader.image') : block.description}
              loading="lazy"
              {...(block.width > 0 && block.height > 0 ? { width: block.width, height: block.height } : {})}
            />
          )}
          {block.description !== '' && <figcaption>{block.description}</figcaption>}
        </figure>
      );
  }
}

/** A passage with its place, so that what is selected in it says where it stands. */
function Text({
  of,
  marked,
  as,
  className,
}: {
  readonly of: ContentPassage;
  readonly marked: Props['marked'];
  readonly as: string;
  readonly className: string;
}) {
  const { page, start, runs } = of;
  const { spans, current } = marked(page);
  const pieces = markedRuns(runs, start, spans);
  const words = pieces.map(({ at, text, run, mark }, index) => (
    <Fragment key={index}>
      {mark === null ? (
        dressed(run, text)
      ) : (
        <mark data-current={mark === current ? '' : undefined} data-begins={spans[mark]?.[0] === at ? '' : undefined}>
          {dressed(run, text)}
        </mark>
      )}
    </Fragment>
  ));
  return createElement(
    as,
    { className, ...(start === null ? {} : { 'data-text-page': page, 'data-text-start': start }) },
    words,
  );
}

/** A run in the dress that the document gives it. */
function dressed(run: ContentRun, text: string): ReactNode {
  let words: ReactNode = text;
  if (run.bold === true) words = <strong>{words}</strong>;
  if (run.italic === true) words = <em>{words}</em>;
  if (run.underline === true) words = <u>{words}</u>;
  if (run.strike === true) words = <s>{words}</s>;
  if (run.raised === true) words = <sup>{words}</sup>;
  if (run.lowered === true) words = <sub>{words}</sub>;
  if (run.link !== undefined) words = <LinkWords link={run.link}>{words}</LinkWords>;
  return words;
}

/** The words of a link; where it leads is said and not opened. */
function LinkWords({ link, children }: { readonly link: string; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <span className="reader-content-link" title={t('reader.link-leads', { link })}>
      {children}
    </span>
  );
}
