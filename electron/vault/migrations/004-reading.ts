import type { Migration } from './migrate.ts';

const tables = (temporary: '' | 'temp '): string => `
  -- What is said of a page after it came in: recognised by OCR, or corrected by a person. Of one page the newest current layer is
  -- what is read, searched and cited; a correction stands before any recognition. page_text stays as it was read from the file.
  create ${temporary}table text_layer (
    id text primary key,
    record text not null,
    page integer not null,
    kind text not null check (kind in ('ocr', 'corrected')),
    -- ISO 639-3 of the languages, joined by +; mean confidence 0 to 100; program and version, or who corrected.
    language text,
    confidence real,
    by text,
    made text not null,
    text text not null,
    -- Where the words stand; electron/text-layers/word-places.ts has the layout.
    words blob,
    current integer not null check (current in (0, 1))
  ) strict, without rowid;
  create index ${temporary}text_layer_by_page on text_layer (record, page, made);
  create ${temporary}table ocr_queue (
    record text not null,
    page integer not null,
    language text,
    priority integer not null,
    tries integer not null,
    reason text,
    asked text not null,
    primary key (record, page)
  ) strict, without rowid;

  -- Word forms by position, and the letters as written without; tokens are made by shared/words, so the tokenizer only splits at spaces.
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}page_stem using fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}page_form using fts5 (text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}record_stem using fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}record_form using fts5 (text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');
  -- Pages whose words are not in the index yet, by their number; the newest are indexed first.
  create ${temporary}table index_queue (number integer primary key) strict;
  insert into index_queue select number from main.page_text;

  create ${temporary}table saved_search (
    id text primary key,
    name text not null,
    query text not null,
    options text not null,
    -- Shown among the folders of documents.
    folder integer not null check (folder in (0, 1)),
    position integer not null,
    created text not null,
    updated text not null
  ) strict, without rowid;
  create ${temporary}table search_history (id integer primary key, query text not null, options text not null, found integer, at text not null) strict;

  -- Documents that are alike: what their words and pictures are compared by.
  create ${temporary}table text_sketch (record text primary key, words integer not null, signature blob not null) strict, without rowid;
  create ${temporary}table sketch_band (band integer not null, hash integer not null, record text not null, primary key (band, hash, record)) strict, without rowid;
  create ${temporary}table picture_print (record text not null, page integer not null, print blob not null, primary key (record, page)) strict, without rowid;
  -- A name on a page that somebody said is not this person; page 0 is the whole document.
  create ${temporary}table mention_refused (document text not null, subject text not null, page integer not null, start integer not null, at text not null, primary key (document, subject, page, start)) strict, without rowid;

  create ${temporary}table watched_folder (id text primary key, path text not null unique, source text, by text, added text not null, paused integer not null) strict, without rowid;
  create ${temporary}table watched_file (folder text not null, path text not null, size integer not null, modified text not null, decision text not null, at text not null, primary key (folder, path)) strict, without rowid;
`;

/**
 * Reading and finding: text that comes to pages later, an index of word forms, searches that are kept, what makes documents alike,
 * folders that are watched; and where on a page a cited passage stands.
 */
export const reading: Migration = {
  version: 4,
  sql: `
    ${tables('')}
    -- JSON: the page counted from 1, and boxes as fractions of its width and height.
    alter table citation add column position text;
  `,
  inMemory: `
    ${tables('temp ')}
    create temp view if not exists citation as select *, null as position from main.citation;
  `,
};
