import type { Catalogue } from '../../vault/catalogue.ts';
import { sentenceAround } from './context.ts';

/** What is recorded between a document and a subject already. */
export interface Recorded {
  /** Roles of links between the two. */
  readonly roles: readonly string[];
  /** Whether a citation quotes the sentence in which a place of a page stands. */
  isQuoted(
    page: { readonly page: number; readonly label: string | null; readonly text: string },
    start: number,
    end: number,
  ): boolean;
}

/** Asks for what is recorded between documents and subjects, by their ids. */
export function recordedBetween(catalogue: Catalogue): (document: string, subject: string) => Recorded {
  const links = catalogue.prepare(
    `select distinct role from link where from_record = $document and to_record = $subject or from_record = $subject and to_record = $document`,
    { pluck: true },
  );
  const quotations = catalogue.prepare(
    `select c.page, c.quotation from citation c left join link l on l.id = c.link
     where c.document = $document and c.quotation is not null
       and (c.record = $subject or l.from_record = $subject or l.to_record = $subject)`,
  );
  return (document, subject) => {
    const roles = links.all({ document, subject }) as unknown as string[];
    const quoted = quotations.all<{ page: string | null; quotation: string }>({ document, subject });
    return {
      roles: roles.toSorted(),
      isQuoted({ page, label, text }, start, end) {
        const own = quoted.filter((each) => each.page === null || each.page === String(page) || each.page === label);
        if (own.length === 0) return false;
        const [from, until] = sentenceAround(text, start, end);
        const near = plain(text.slice(Math.max(from, start - NEAR), Math.min(until, end + NEAR)));
        return own.some(({ quotation }) => plain(quotation).includes(near));
      },
    };
  };
}

/** Characters on either side of a name that tell its place from others on a page. */
const NEAR = 24;

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
