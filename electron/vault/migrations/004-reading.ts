import type { Migration } from './migrate.ts';

const tables = (temporary: '' | 'temp '): string => `
  -- What is said of a page after it came in: recognised by OCR, or corrected by a person. Of one page the newest current layer is
  -- what is read, searched and cited; a correction stands before any recognition. page_text stays as it was read from the file.
  create ${temporary}table text_layer (
    id text primary key,
    -- As in page_text: what the page's words are found by.
    number integer not null,
    record text not null,
    page integer not null,
    kind text not null check (kind in ('ocr', 'corrected')),
    -- ISO 639-3 of the languages, joined by +; mean confidence 0 to 100; program and version, or who corrected.
    language text,
    confidence real,
    by text,
    -- The layer that a correction began from; null for the text of the file.
    base text,
    made text not null,
    text text not null,
    -- Where the words stand; electron/text-layers/word-places.ts has the layout.
    words blob,
    current integer not null check (current in (0, 1))
  ) strict, without rowid;
  create unique index text_layer_current on text_layer (number, kind) where current = 1;
  create index text_layer_by_page on text_layer (record, page, made);
  create ${temporary}table ocr_queue (
    record text not null,
    page integer not null,
    language text,
    priority integer not null,
    tries integer not null,
    -- Why it was given up; null while it waits.
    reason text,
    asked text not null,
    primary key (record, page)
  ) strict, without rowid;
  create index ocr_queue_by_priority on ocr_queue (priority desc, asked, record, page) where reason is null;
  -- Language data that a person added: the files of tesseract, as they are.
  create ${temporary}table ocr_language (code text primary key, name text not null, data blob not null, added text not null) strict;
  -- What is read of a page. A correction stands before any recognition, and that before the text of the file. A picture that gave no page
  -- when it came in may have one since.
  create ${temporary}view page_now (number, record, page, label, text, source, layer) as
    select p.number, p.record, p.page, p.label, coalesce(l.text, p.text), coalesce(l.kind, 'file'), l.id
    from page_text p left join text_layer l on l.id = (
      select i.id from text_layer i where i.number = p.number and i.current = 1 order by i.kind limit 1)
    union all
    select l.number, l.record, l.page, null, l.text, l.kind, l.id
    from text_layer l
    where l.current = 1 and not exists (select 1 from page_text p where p.number = l.number)
      and not exists (select 1 from text_layer i where i.number = l.number and i.current = 1 and i.kind < l.kind);

  -- What pages and records are found by; electron/archive/search/word-index.ts says how. The tokens come from shared/words and are joined by spaces,
  -- so the tokenizer only splits. Contentless: no text is stored twice. Rows are numbered without gaps, by slots, which makes the lists short.
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}page_stem using fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}page_form using fts5 (text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}record_stem using fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'ascii');
  create virtual table ${temporary.trim() === '' ? '' : 'temp.'}record_form using fts5 (text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');
  -- Merging what is written would now and then take a second: the indexer does it bit by bit.
  insert into page_stem (page_stem, rank) values ('automerge', 0);
  insert into page_form (page_form, rank) values ('automerge', 0);
  create ${temporary}table indexed_page (slot integer primary key, number integer not null unique) strict;
  -- Every word that is in the index: folded, with the letters it was written in ('' where they are the same) and its stem.
  create ${temporary}table word (form text not null, letters text not null, stem text not null, primary key (form, letters, stem)) strict, without rowid;
  -- Words written with a capital letter, by their sounds: names in other spellings.
  create ${temporary}table word_sound (sound text not null, form text not null, primary key (sound, form)) strict, without rowid;
  -- Pages whose words are not in the index yet, by their number, and records (page 0 of them); the newest are indexed first.
  create ${temporary}table index_queue (number integer primary key) strict;
  insert into index_queue select number from main.page_text;
  insert into index_queue select number * 1048576 from main.record_text;

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

  -- Documents that are alike: what their words and pictures are compared by, and what came of it. The version of a sketch is 0 when the text has
  -- changed since. Page 0 of a picture_print says by which version the pictures of a document were looked at.
  create ${temporary}table text_sketch (record text primary key, words integer not null, version integer not null, digest text not null, signature blob not null) strict, without rowid;
  create index text_sketch_by_digest on text_sketch (digest);
  create index text_sketch_by_version on text_sketch (record, version);
  create ${temporary}table sketch_band (band integer not null, hash integer not null, number integer not null, primary key (band, hash, number)) strict, without rowid;
  create ${temporary}table picture_print (record text not null, page integer not null, print blob not null, primary key (record, page)) strict, without rowid;
  -- one comes before other by id; the relation is that of the one to the other.
  create ${temporary}table likeness_pair (one text not null, other text not null, relation text not null, strength real not null, why text not null, primary key (one, other)) strict, without rowid;
  create index likeness_pair_by_other on likeness_pair (other);
  create index likeness_pair_by_strength on likeness_pair (strength desc);
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
    -- The first index knew words only as they are written.
    drop table page_search;
    drop table record_search;
    ${tables('')}
    create trigger sketch_after_page after insert on page_text begin update text_sketch set version = 0 where record = new.record; end;
    create trigger sketch_after_page_gone after delete on page_text begin update text_sketch set version = 0 where record = old.record; end;
    create trigger sketch_after_layer after insert on text_layer begin update text_sketch set version = 0 where record = new.record; end;
    create trigger sketch_after_layer_changed after update of current on text_layer begin update text_sketch set version = 0 where record = new.record; end;
    create trigger sketch_after_layer_gone after delete on text_layer begin update text_sketch set version = 0 where record = old.record; end;
    -- Pages without words are looked for among all pages.
    create index page_text_empty on page_text (record, page) where text = '';
    -- JSON: the page counted from 1, and boxes as fractions of its width and height.
    alter table citation add column position text;
  `,
  inMemory: `
    ${tables('temp ')}
    create temp view if not exists citation as select *, null as position from main.citation;
  `,
};
