import { hasText, properties, unread } from './extract.ts';
import type { Extract } from './extract.ts';
import { createFlow } from './flow.ts';
import { readRtf } from './rtf-reading.ts';

/** RTF (Rich Text Format 1.9): the text as it is shown, footnotes at the foot of their page, the document's properties. */
export async function extractRtf(bytes: Uint8Array): Promise<Extract> {
  const flow = createFlow();
  const { whole, about } = readRtf(bytes, {
    text: flow.text,
    line: flow.line,
    lineBreak: flow.lineBreak,
    cell: flow.cell,
    row: flow.line,
    pageBreak: () => flow.pageBreak('hard'),
    note: (text) => flow.note(text),
  });
  if (about === null) return unread('damaged');
  const collector = flow.end();
  return {
    pages: collector.pages,
    properties: properties([
      ['title', about['title']],
      ['author', about['author']],
      ['modifiedBy', about['operator']],
      ['subject', about['subject']],
      ['keywords', about['keywords']],
      ['description', about['doccomm']],
      ['organisation', about['company']],
      ['manager', about['manager']],
      ['created', about['creatim']],
      ['modified', about['revtim']],
    ]),
    attachments: [],
    reason: !whole ? 'damaged' : collector.full ? 'too-large' : hasText(collector.pages) ? null : 'empty',
  };
}
