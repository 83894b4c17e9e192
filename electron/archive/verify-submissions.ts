import { createHash } from 'node:crypto';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Problem } from './problem.ts';

/**
 * What was written, exported and stamped of submissions stands beside the records; the history notes a hash of each. So a version that
 * was altered, an export that was taken away and a time stamp that was exchanged are seen.
 */
export function checkSubmissions(catalogue: Catalogue, problems: Problem[]): void {
  const noted = notedHashes(catalogue);
  const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
  const report = (table: string, where: string, detail: string): void =>
    void problems.push({ kind: 'submission-altered', where: `${table} ${where}`, detail });

  const versions = catalogue
    .prepare(
      `select v.number, v.data, v.sha256, r.code from submission_version v left join record r on r.id = v.record
       order by r.code, v.number`,
    )
    .all<{ number: number; data: string; sha256: string; code: string | null }>();
  for (const { number, data, sha256, code } of versions)
    if (hash(data) !== sha256 || !noted.has(sha256))
      report('submission_version', `${code ?? ''} ${number}`, 'It is not as it was kept.');
  const exports = catalogue
    .prepare('select id, package_sha256 as sha256, data from submission_export')
    .all<{ id: string; sha256: string; data: string }>();
  for (const { id, sha256 } of exports)
    if (!noted.has(sha256)) report('submission_export', id, 'The history knows nothing of it.');
  const proofs = catalogue.prepare('select id, reply from time_proof').all<{
    id: string;
    reply: Uint8Array<ArrayBuffer>;
  }>();
  for (const { id, reply } of proofs)
    if (!noted.has(hash(reply))) report('time_proof', id, 'It is not the reply that was taken in.');

  const kept = new Set([
    ...versions.map(({ sha256 }) => sha256),
    ...exports.map(({ sha256 }) => sha256),
    ...proofs.map(({ reply }) => hash(reply)),
  ]);
  for (const [sha256, where] of noted)
    if (!kept.has(sha256)) report(where, '', 'Something that was kept is not there.');
}

/** Hashes that the history notes, with the table in which what they are of is kept; an export of a draft that is kept nowhere is in none. */
function notedHashes(catalogue: Catalogue): Map<string, string> {
  const tables = [
    ['draft-version', 'sha256', 'submission_version'],
    ['export', 'packageHash', 'submission_export'],
    ['time-proof', 'reply', 'time_proof'],
  ] as const;
  return new Map(
    tables.flatMap(([action, key, table]) =>
      catalogue
        .prepare(
          `select distinct json_extract(note, '$.' || $key) from history
           where action = $action and json_valid(note) and json_extract(note, '$.' || $key) is not null
             and ($action <> 'export' or json_extract(note, '$.submission') is not null)`,
          { pluck: true },
        )
        .all({ action, key })
        .map((sha256) => [String(sha256), table] as const),
    ),
  );
}
