import type { Migration } from './migrate.ts';

const tables = (temporary: '' | 'temp '): string => `
  create ${temporary}table draft (
    key text primary key,
    type text not null,
    code text,
    title text not null,
    data text not null,
    updated text not null
  ) strict, without rowid;

  create ${temporary}table view_state (key text primary key, data text not null) strict, without rowid;

  create ${temporary}table read_mark (record text primary key, at text not null) strict, without rowid;

  create ${temporary}table intake_failure (
    id integer primary key,
    path text not null,
    reason text not null,
    at text not null
  ) strict;

  create ${temporary}table setting (name text primary key, value text not null) strict, without rowid;
`;

/**
 * What the window needs to be taken up where it was left: forms that are not stored yet, how lists were left, which documents somebody
 * has looked at, what could not be brought in, when the vault was last copied and verified. None of it says anything about the
 * world, so the history does not hold it.
 */
export const workingState: Migration = {
  version: 2,
  sql: `
    ${tables('')}
    -- What was changed since an entry, for a window that follows.
    create index history_of_by_seq on history_of (seq);
  `,
  inMemory: tables('temp '),
};
