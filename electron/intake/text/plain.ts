import { decodeText } from './encoding.ts';
import { collectPages, hasText, unread } from './extract.ts';
import type { Extract } from './extract.ts';

/** Plain text of any encoding that people here use. A form feed ends a page. */
export async function extractPlain(bytes: Uint8Array): Promise<Extract> {
  const text = decodeText(bytes);
  if (text === null) return unread('damaged');
  const collector = collectPages();
  // A form feed at the very end closes the last page and begins none.
  for (const page of text.replace(/\f\s*$/, '').split('\f')) if (!collector.add(page)) break;
  const reason = collector.full ? 'too-large' : hasText(collector.pages) ? null : 'empty';
  return { pages: collector.pages, properties: {}, attachments: [], reason };
}
