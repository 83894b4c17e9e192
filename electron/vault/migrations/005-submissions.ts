import type { Migration } from './migrate.ts';

const tables = (temporary: '' | 'temp '): string => `
  -- What is written for a submission: beside its record, so that typing is no history. data is shared/submissions/draft.ts. The secret makes
  -- its pseudonyms, so that those of two submissions cannot be laid side by side; it never leaves the vault.
  create ${temporary}table submission_draft (
    record text primary key,
    data text not null,
    secret blob not null,
    revision integer not null,
    updated text not null
  ) strict, without rowid;
  -- A draft as it was kept on purpose, or exported. The history holds the hash.
  create ${temporary}table submission_version (
    record text not null,
    number integer not null,
    label text not null,
    data text not null,
    words integer not null,
    sha256 text not null,
    made text not null,
    primary key (record, number)
  ) strict, without rowid;
  -- What left: files with hashes, who was named on which consent, which annexes. The history holds the hash of the package.
  create ${temporary}table submission_export (
    id text primary key,
    record text not null,
    version integer not null,
    package_sha256 text not null,
    data text not null,
    made text not null
  ) strict, without rowid;
  create index submission_export_by_record on submission_export (record, made);
  -- Replies of services that stamp time: over the hash of a package or of a file. The reply is kept byte for byte, so that it can be checked elsewhere.
  create ${temporary}table time_proof (
    id text primary key,
    kind text not null check (kind in ('rfc3161', 'opentimestamps')),
    -- Of what was stamped: the export, or the document; and the hash that stands in the reply.
    record text not null,
    export text,
    sha256 text not null,
    imprint text not null,
    reply blob not null,
    made text not null,
    -- The time that it proves, ISO instant; null while a calendar has only promised.
    proves text
  ) strict, without rowid;
  create index time_proof_by_record on time_proof (record, made);
  -- Why a warning of a gate was let pass.
  create ${temporary}table gate_reason (
    record text not null,
    key text not null,
    reason text not null,
    at text not null,
    primary key (record, key)
  ) strict, without rowid;
`;

/** Submissions as they are written, kept, exported and sent. */
export const submissions: Migration = { version: 5, sql: tables(''), inMemory: tables('temp ') };
