import type { Catalogue } from '../vault/catalogue.ts';
import { isDamage } from '../vault/reopened-catalogue.ts';
import { canonical } from './canonical.ts';
import { derivedOf, type Derived } from './derive.ts';
import { followsDefinitions } from './follow-definitions.ts';
import { readPages, textDigest } from './full-text.ts';
import type { Problem } from './problem.ts';
import { RECORD_COLUMNS, toRecordRow } from './stored-rows.ts';

/** What `verify` needs to know of a stored original. */
export interface StoredFile {
  readonly [column: string]: string | number;
  readonly id: string;
  readonly record: string;
  readonly size: number;
  readonly sha256: string;
  readonly textSha256: string;
}

/**
 * What is shown, sorted and searched by follows from the fields. A catalogue that an older Khronika derived, and that cannot be
 * written to, is left out: there the difference means nothing.
 */
export function checkDerived(catalogue: Catalogue, problems: Problem[]): void {
  if (!followsDefinitions(catalogue)) return;
  // A record that is not as it was written has been told of; what follows from it says nothing more.
  const told = new Set(problems.map(({ where }) => where));
  for (const row of catalogue.prepare(`select ${RECORD_COLUMNS} from record order by number`).all()) {
    const [id, code] = [String(row['id']), String(row['code'])];
    if (told.has(code) || told.has(id) || isDerived(catalogue, row)) continue;
    problems.push({
      kind: 'derived-altered',
      where: code,
      detail: 'Its title, dates for sorting, references or search text do not follow from its fields.',
    });
  }
}

function isDerived(catalogue: Catalogue, row: Record<string, unknown>): boolean {
  try {
    const record = toRecordRow(row);
    return comparable(derivedOf(catalogue, record)) === comparable(storedDerived(catalogue, record.id));
  } catch (error) {
    if (isDamage(error)) throw error;
    // From fields that cannot be read nothing follows.
    return false;
  }
}

/** The text of the pages is what was read from the file when it came in, and there is no text without a file. */
export function checkTexts(catalogue: Catalogue, files: readonly StoredFile[], problems: Problem[]): void {
  const codeById = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const altered = files
    .filter((file) => textDigest(readPages(catalogue, file.record)) !== file.textSha256)
    .map(({ record }) => record);
  const withoutFile = catalogue
    .prepare('select distinct record from page_text where record not in (select record from file)', { pluck: true })
    .all() as unknown as string[];
  for (const record of new Set([...altered, ...withoutFile]))
    problems.push({
      kind: 'text-altered',
      where: String(codeById.get([record]) ?? record),
      detail: 'The stored text of its pages is not the text that was read from it.',
    });
}

function storedDerived(catalogue: Catalogue, id: string): Derived {
  const row = catalogue
    .prepare('select title, text from record r left join record_text t on t.number = r.number where id = ?')
    .get<{ title: string; text: string | null }>([id]);
  return {
    title: row?.title ?? '',
    bounds: catalogue
      .prepare('select field, position, date, earliest, latest from bound where record = ?')
      .all<never>([id]),
    references: catalogue.prepare('select field, target from reference where record = ?').all<never>([id]),
    nameKeys: catalogue
      .prepare('select key from name_key where record = ?', { pluck: true })
      .all([id]) as unknown as string[],
    searchText: row?.text ?? '',
  };
}

/** The order in which rows are kept says nothing. */
function comparable({ title, bounds, references, nameKeys, searchText }: Derived): string {
  const sorted = (rows: readonly unknown[]): string[] => rows.map(canonical).toSorted();
  return canonical([title, sorted(bounds), sorted(references), sorted(nameKeys), searchText]);
}
