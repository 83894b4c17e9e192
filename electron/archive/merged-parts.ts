import type { Catalogue } from '../vault/catalogue.ts';
import { mergeOf } from './merge-entry.ts';
import type { RecordId } from './rows.ts';
import { mergedInto, mergedRecords, sameRecords } from './same-record.ts';

interface Listed {
  readonly [column: string]: string;
  readonly code: string;
  readonly type: string;
  readonly title: string;
}

/** The records that were merged into one and can be parted from it, the latest first. */
export function partsOf(catalogue: Catalogue, id: RecordId): (Listed & { readonly at: string })[] {
  return mergedRecords(catalogue, id).flatMap((part) => {
    const merge = mergeOf(catalogue, part);
    return merge?.kept === id ? [{ ...listed(catalogue, part), at: merge.entry.at }] : [];
  });
}

/** What a record is a part of, what is a part of it, and what is said to be the same without being merged. */
export function wholeAndParts(
  catalogue: Catalogue,
  id: RecordId,
): { parts: (Listed & { readonly at: string })[]; into: Listed | null; same: Listed[] } {
  const into = mergedInto(catalogue, id);
  return {
    parts: partsOf(catalogue, id),
    into: into === null ? null : listed(catalogue, into),
    same: sameRecords(catalogue, id).map((each) => listed(catalogue, each)),
  };
}

function listed(catalogue: Catalogue, id: RecordId): Listed {
  const row = catalogue.prepare('select code, type, title from record where id = ?').get<Listed>([id]);
  return row ?? { code: '', type: '', title: '' };
}
