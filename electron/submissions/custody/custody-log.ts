import type { Custody } from '../../../shared/contract/calls/trust.ts';
import { fail } from '../../../shared/contract/errors.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { newestCode } from '../../archive/checkpoint.ts';
import { idOf } from '../../archive/codes.ts';
import { readHistory, recordsOf } from '../../archive/history.ts';
import type { Change, FileRow } from '../../archive/rows.ts';
import { FILE_COLUMNS, readRecordRow, toFileRow } from '../../archive/stored-rows.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import { custodyWords } from './custody-words.ts';
import { eventsBeside } from './events-beside.ts';
import { eventOf, type Telling } from './events-of-entry.ts';
import { titleOf } from './record-labels.ts';

export interface CustodyWish {
  readonly language: Language;
  /** Whether names of people, titles and names of files stand in it. */
  readonly names: boolean;
  /** Whether it is said how a change came about, where it was no single change of a person; yes where nothing is said. */
  readonly ways?: boolean;
}

/**
 * Everything that the archive knows of how a document and its files were kept: from the day it came in, by whom and from where, each change, each
 * citation, each export that it went out with, time stamps, checks of its files, redacted versions. Taken from the history alone and from what
 * the history has hashes of. Where names are not asked for, no text of the archive stands in it: only kinds, times, sizes and hashes.
 *
 * @throws RECORD_NOT_FOUND, NOT_A_DOCUMENT
 */
export function custodyOf(vault: Vault, code: string, { language, names, ways = true }: CustodyWish): Custody {
  const { catalogue } = vault;
  const id = idOf(catalogue, code);
  const record = readRecordRow(catalogue, id) ?? fail('RECORD_NOT_FOUND', { code });
  if (record.type !== 'document') fail('NOT_A_DOCUMENT', { code });
  const known = custodyWords(language);
  const words = ways ? known : { ...known, ways: {} };
  const files = filesOf(catalogue, id);
  const telling: Telling = { catalogue, id, words, language, names };
  const events = [
    ...readHistory(catalogue, id)
      .toReversed()
      .flatMap((entry) =>
        entry.changes
          .filter((change) => recordsOf(change).includes(id) || isOf(change, id))
          .flatMap((change) => eventOf(telling, entry, change)),
      ),
    ...eventsBeside(telling, code, files),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : (a.seq ?? 0) - (b.seq ?? 0)));
  const newest = newestCode(catalogue) ?? fail('RECORD_NOT_FOUND', { code });
  const title = String(catalogue.prepare('select title from record where id = ?', { pluck: true }).get([id]) ?? '');
  return {
    code: names ? code : '',
    title: names ? title : '',
    language,
    named: names,
    files: files.map((file) => shownFile(catalogue, file, names)),
    events,
    checkpoint: { vault: vault.id, seq: newest.seq, code: newest.code, hash: newest.hash, at: newest.at },
    made: new Date().toISOString(),
  };
}

/** A document that a citation or a file had before is in the other side of the change. */
function isOf(change: Change, id: string): boolean {
  const before: readonly string[] = recordsOf({ ...change, after: null });
  return change.before !== null && change.after !== null && before.includes(id);
}

function filesOf(catalogue: Catalogue, record: string): FileRow[] {
  return catalogue
    .prepare(`select ${FILE_COLUMNS} from file where record = ? order by added, id`)
    .all([record])
    .map((row) => toFileRow(row));
}

function shownFile(catalogue: Catalogue, file: FileRow, names: boolean): Custody['files'][number] {
  const check = catalogue
    .prepare('select checked, problem from fixity where file = ?')
    .get<{ checked: string; problem: string | null }>([file.id]);
  return {
    name: names ? file.name : '',
    mime: file.mime,
    size: file.size,
    sha256: file.sha256,
    added: file.added,
    by: names ? file.addedBy : null,
    source: names && file.source !== null ? titleOf(catalogue, file.source) : null,
    checked: check?.checked ?? null,
    problem: check?.problem ?? null,
  };
}
