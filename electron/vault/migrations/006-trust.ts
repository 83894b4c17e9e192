import type { Migration } from './migrate.ts';

const tables = (temporary: '' | 'temp '): string => `
  -- What is known of a key slot beside its file: vault.json names none of this. recipient is an age recipient, public, so that the slot
  -- can be written anew when the keys of the vault are replaced; null for a passphrase. needed and shares are those of a recovery kit.
  create ${temporary}table key_slot (
    id text primary key,
    label text not null,
    recipient text,
    needed integer,
    shares integer,
    made text not null,
    -- When somebody last proved that it opens the vault: by opening it, or in a drill.
    proven text
  ) strict, without rowid;
  -- The Ed25519 keys that checkpoints of the history and change sets are signed with, as hexadecimal digits. The one without an end is in use;
  -- of one that was replaced the private part is gone. vouched is the signature of the key before over a new one.
  create ${temporary}table signing_key (
    public text primary key,
    private text,
    made text not null,
    retired text,
    previous text,
    vouched text
  ) strict, without rowid;
  -- Files whose header is still that of the keys before, while keys are being replaced.
  create ${temporary}table file_to_rewrap (
    id text primary key
  ) strict, without rowid;
  -- A signature over the hash of an entry of the history, and with it over all that stands before it, and over the checkpoint before.
  create ${temporary}table checkpoint (
    seq integer primary key,
    hash text not null,
    at text not null,
    previous text not null,
    key text not null,
    signature text not null
  ) strict;
  -- When each stored file was last decrypted and compared with its hash, and what was found: null, or what is wrong with it and since when
  -- that is known.
  create ${temporary}table fixity (
    file text primary key,
    checked text not null,
    problem text,
    found text
  ) strict, without rowid;
  -- Places that backups go to, and what is known of the newest one there.
  create ${temporary}table backup_place (
    path text primary key,
    added text not null,
    state text,
    backed_up text,
    drilled text
  ) strict, without rowid;
  -- Vaults of colleagues, known by the id of the vault: keys by which what they send is recognised and what they get is sealed, and how far
  -- what is confidential may go to them.
  create ${temporary}table colleague (
    vault text primary key,
    label text not null,
    recipient text not null,
    signing_key text not null,
    level text not null,
    added text not null,
    -- When a person compared the short code of the key with its owner.
    confirmed text
  ) strict, without rowid;
  -- What others changed, change by change: their own, and what they had from others. Whatever any two copies hold of these is worked out to the
  -- same records; docs/exchange-format.md has the rules.
  create ${temporary}table foreign_change (
    arrival integer primary key,
    vault text not null,
    seq integer not null,
    at text not null,
    action text not null,
    row_table text not null,
    row_id text not null,
    before text,
    after text,
    -- The changes of the same row that this one was made upon, as "vault seq".
    parents text not null,
    -- How many references to withheld records were left out of it.
    blanks integer not null,
    -- From whose change set it came.
    via text not null,
    unique (vault, seq, row_table, row_id)
  ) strict;
  create index foreign_change_by_row on foreign_change (row_table, row_id);
  -- The hashes of entries of the histories of others, so that a history which was taken back and went on another way is found.
  create ${temporary}table foreign_entry (
    vault text not null,
    seq integer not null,
    hash text not null,
    primary key (vault, seq)
  ) strict, without rowid;
  -- Which entries of the own history are about a row: derived from the history, up to its last entry when it was last looked at.
  create ${temporary}table own_change (
    row_table text not null,
    row_id text not null,
    seq integer not null,
    primary key (row_table, row_id, seq)
  ) strict, without rowid;
  -- Of each row that was brought together with others: the entry of the history that did it, and the changes that it stands upon.
  create ${temporary}table row_head (
    row_table text not null,
    row_id text not null,
    seq integer not null,
    heads text not null,
    primary key (row_table, row_id, seq)
  ) strict, without rowid;
  -- Links that were made twice: the one that stands, and the one that is left out, since an entry of the history and until another. Of people who
  -- were merged into each other in a ring the link that is left out stands here too, with "ring" and the record in the place of a link.
  create ${temporary}table link_twin (
    hidden text not null,
    seq integer not null,
    standing text not null,
    until integer,
    primary key (hidden, seq)
  ) strict, without rowid;
  create index link_twin_by_standing on link_twin (standing);
  -- Codes that records would have if no older record had the same.
  create ${temporary}table code_wanted (
    record text primary key,
    code text not null
  ) strict, without rowid;
  create index code_wanted_by_code on code_wanted (code);
  -- Rows that name, or belong to, something that is not here: withheld, or still to come.
  create ${temporary}table exchange_waiting (
    row_table text not null,
    row_id text not null,
    missing text not null,
    primary key (row_table, row_id, missing)
  ) strict, without rowid;
  create index exchange_waiting_by_missing on exchange_waiting (missing);
  -- Change sets that left and came, and what has been confirmed by an answer.
  create ${temporary}table change_set (
    vault text not null,
    direction text not null check (direction in ('sent', 'received')),
    number integer not null,
    id text not null,
    at text not null,
    upto integer not null,
    foreign_upto integer not null,
    withheld text not null,
    confirmed text,
    primary key (vault, direction, number)
  ) strict, without rowid;
  -- What two people said differently, side by side until somebody has looked.
  create ${temporary}table exchange_conflict (
    id text primary key,
    row_table text not null,
    row_id text not null,
    field text,
    kind text not null,
    data text not null,
    at text not null,
    decided text
  ) strict, without rowid;
`;

/** Keys with a name, checkpoints, fixity, backups and the exchange with colleagues. */
export const trust: Migration = { version: 6, sql: tables(''), inMemory: tables('temp ') };
