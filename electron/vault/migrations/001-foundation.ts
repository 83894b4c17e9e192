import type { Migration } from './migrate.ts';

/**
 * The first schema. `record.number` and `page_text.number` are the row numbers that the full-text indexes point to.
 * Dates are EDTF as written; `bound` holds what is derived from them, as ISO days. `history` is append-only by trigger.
 */
export const foundation: Migration = {
  version: 1,
  sql: `
    create table record (
      number integer primary key,
      id text not null unique,
      type text not null,
      code text not null unique,
      title text not null,
      data text not null,
      others text,
      state text not null check (state in ('active', 'trashed')),
      rev integer not null,
      created text not null,
      updated text not null
    ) strict;
    create index record_by_type on record (type, state, code);

    create table code_counter (type text primary key, last integer not null) strict, without rowid;

    create table bound (
      record text not null references record (id) on delete cascade,
      field text not null,
      position integer not null,
      date text not null,
      earliest text,
      latest text,
      primary key (record, field, position)
    ) strict, without rowid;
    create index bound_by_day on bound (earliest, latest);

    create table reference (
      record text not null references record (id) on delete cascade,
      field text not null,
      target text not null references record (id),
      primary key (record, field, target)
    ) strict, without rowid;
    create index reference_by_target on reference (target);

    create table link (
      id text primary key,
      from_record text not null references record (id),
      to_record text not null references record (id),
      role text not null,
      from_date text,
      until_date text,
      note text
    ) strict, without rowid;
    create index link_by_from on link (from_record, to_record, role);
    create index link_by_to on link (to_record, role);

    create table citation (
      id text primary key,
      record text not null references record (id),
      field text,
      link text references link (id),
      document text not null references record (id),
      page text,
      place text,
      quotation text,
      reliability text
    ) strict, without rowid;
    create index citation_by_record on citation (record, document);
    create index citation_by_link on citation (link) where link is not null;
    create index citation_by_document on citation (document);

    create table file (
      id text primary key,
      record text not null references record (id),
      kind text not null,
      name text not null,
      path text not null,
      mime text not null,
      extension text not null,
      size integer not null,
      stored_size integer not null,
      sha256 text not null,
      modified text,
      added text not null,
      added_by text,
      source text references record (id),
      properties text not null,
      pages integer not null,
      text_sha256 text not null,
      reason text
    ) strict, without rowid;
    create index file_by_hash on file (sha256);
    create index file_by_size on file (size);
    create index file_by_record on file (record);

    create table file_reservation (id text primary key) strict, without rowid;

    create table page_text (
      number integer primary key,
      record text not null references record (id),
      page integer not null,
      label text,
      text text not null,
      unique (record, page)
    ) strict;
    create virtual table page_search using fts5 (
      text, content = 'page_text', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 1"
    );

    create table record_text (number integer primary key references record (number), text text not null) strict;
    create virtual table record_search using fts5 (
      text, content = 'record_text', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 1"
    );

    create table name_key (
      key text not null,
      record text not null references record (id) on delete cascade,
      primary key (key, record)
    ) strict, without rowid;
    create index name_key_by_record on name_key (record);

    create table definitions_followed (one integer primary key check (one = 1), fingerprint text not null) strict;

    create table history (
      seq integer primary key,
      at text not null,
      action text not null,
      note text,
      changes text not null,
      previous text not null,
      hash text not null unique
    ) strict;
    create trigger history_is_append_only before update on history begin select raise(abort, 'history is append-only'); end;
    create trigger history_is_never_cut before delete on history begin select raise(abort, 'history is append-only'); end;
    create table history_of (
      record text not null,
      seq integer not null references history (seq),
      primary key (record, seq)
    ) strict, without rowid;
  `,
};
