/**
 * Every failure that Khronika names. A code is for programs, the sentence for a researcher. Sentences say what happened,
 * what is safe and what to do. Nothing from a record, a file name or a path may be interpolated here except through
 * `details`, and details reach the terminal or the window of the person who typed them, never a log.
 */
export const sentences = {
  // the vault
  PASSPHRASE_WRONG:
    'This passphrase does not open the vault. Nothing was changed. Check the keyboard layout and try again.',
  PASSPHRASE_SHORT:
    'This passphrase is too short. Use at least {minimum} characters, best several words. Nothing was changed.',
  PASSPHRASE_WEAK:
    'A laboratory guesses this passphrase in {time}. Nothing was changed. Take six words chosen by chance (create --suggest en), or give --weak-passphrase-accepted.',
  PASSPHRASE_MISSING:
    'A passphrase is needed. Give --passphrase-file, or run the command in a terminal that can ask for it.',
  RECOVERY_KEY_WRONG: 'This recovery key does not open the vault. Nothing was changed.',
  IDENTITY_WRONG:
    'This identity does not open the vault. Nothing was changed. Check that it is the one whose recipient was given a slot.',
  SHARE_MISTYPED:
    'Share {share}, in the order in which they were given, has a mistyped sign in row {row}. Nothing was changed. Compare that row with its sheet.',
  SHARE_UNREADABLE:
    'Share {share}, in the order in which they were given, is not complete, or is no share of a recovery kit. Nothing was changed. Compare it with its sheet.',
  SHARES_OF_SEVERAL_KITS:
    'Share {share}, in the order in which they were given, belongs to another recovery kit than the first. Nothing was changed. Compare the numbers of the kits on their sheets.',
  SHARES_TOO_FEW: 'These are {given} different shares, and {needed} are needed: {missing} more. Nothing was changed.',
  SHARES_WRONG:
    'These shares belong together, but their kit does not open this vault: it is that of another vault, or was replaced since. Nothing was changed.',
  KIT_INVALID:
    'A recovery kit has 2 to 16 shares, of which at least 2 and at most all are needed. Nothing was changed.',
  KEY_SLOT_UNKNOWN: 'The vault has no such key slot any more. Nothing was changed.',
  KEY_SLOT_LAST:
    'This is the last passphrase of the vault, and a vault needs one. Nothing was changed. Add another one first.',
  KEY_SLOTS_MANY:
    'The vault has as many ways in of this kind as it can have: {most}. Nothing was changed. Remove one first.',
  KEYS_BUSY:
    'Something is being brought in, copied or taken out at the moment. Nothing was changed. Wait until it is finished and try again.',
  WIPE_NAME_DIFFERS: "What was typed is not the name of the vault's folder. Nothing was destroyed.",
  WIPE_INCOMPLETE: 'Not every key slot could be destroyed: {left} are still there. Try again, or destroy the disk.',
  VAULT_EXISTS:
    'There is already something in this place. Nothing was changed. Choose another folder for the new vault.',
  VAULT_NOT_FOUND: 'There is no vault in this place. Nothing was changed. Check the path.',
  NOT_A_VAULT: 'This folder is not a Khronika vault. Nothing was changed.',
  VAULT_IN_USE:
    'The vault is open in another window or on another computer. Nothing was changed. Close it there and try again. If no computer has it open any more, delete the file "lock" in its folder.',
  VAULT_DAMAGED:
    'The vault is damaged: {what}. Nothing was changed. Make a copy of the whole folder before you try anything else.',
  VAULT_FORBIDDEN:
    'This computer does not let you read the vault: it belongs to another user. Nothing was changed. Ask its owner for access.',
  VAULT_NEWER:
    'The vault was made by a newer Khronika (format {found}; this one reads up to {known}). Nothing was changed. Update Khronika to open it.',
  VAULT_READ_ONLY: 'The vault is on read-only media: it can be read and searched, but not changed.',
  VAULT_NOT_CLOSED:
    'The vault was not closed properly the last time, and what was stored last cannot be put in order here, because this place is read-only. Nothing was changed or lost. Copy the whole folder to a place that can be written to, open it there once, and close it.',
  VAULT_LOCKED: 'The vault is locked.',
  FOLDER_NOT_FOUND: 'The folder that this should go into does not exist. Nothing was written. Check the path.',
  STORAGE_FAILED:
    'The disk failed while the vault was read or written. What was being written was taken back. Check the disk and its cable, and make a copy of the whole folder.',
  DISK_FULL:
    'The disk is full. What was stored before is safe; what was being written was taken back. Free some space and try again.',
  WRITE_FAILED: 'The file could not be written. Nothing was left half-written. Check the folder and try again.',
  READ_FAILED: 'The file could not be read.',
  FILE_DAMAGED:
    'A stored file does not pass its check: it was changed or cut after it was written. Take it from a backup.',
  RECIPIENT_INVALID:
    'This is not an age recipient, or it was not copied whole. It starts with age1. Nothing was written. Copy it again.',
  FILE_MISSING: 'A stored file is not in its place. The other files are as they were. Take it from a backup.',
  // taking material out
  EXPORT_EXISTS:
    'There is already something in the place chosen for the export. Nothing was changed. Choose a folder that does not exist yet.',
  EXPORT_INTERRUPTED:
    'An export was interrupted when the vault was locked or Khronika ended, and was not made again by itself. What it had written was removed. Open the submission and export it again.',
  EXPORT_PATH_UNSAFE:
    'A file of the export has a name that not every computer can store, or two files have the same name. Nothing was written. Give it another name and export again.',
  CRYPTO_UNFIT:
    'A cryptographic self-test failed on this computer. Nothing was opened, so that nothing is written wrongly.',
  NATIVE_MODULE_CHANGED:
    'The part of Khronika that reads and writes the vault is missing, or is not as it was published. Nothing was opened. Install Khronika anew, from where you trust it, before you type a passphrase again.',

  // the window and the processes behind it
  CALL_REFUSED: 'This did not come from the window of Khronika. Nothing was done.',
  CALL_UNKNOWN: 'This Khronika does not know what was asked of it. Nothing was done.',
  CALL_INVALID: 'What was asked for is not complete or not of the right kind. Nothing was done.',
  VAULT_PROCESS_STOPPED:
    'The part of Khronika that holds the vault has stopped. What was stored is safe. Open the vault again.',
  CALL_TOO_LARGE: 'What was asked for is larger than Khronika takes at once. Nothing was done.',
  PLACE_UNKNOWN:
    'This place was not chosen in this session, or Khronika has forgotten it. Nothing was done. Choose it again.',
  UNLOCK_WAIT: 'There were several wrong attempts. Nothing was changed. Try again in {seconds} seconds.',
  JOB_UNKNOWN: 'This work is not on the list any more. Nothing was done.',
  DRAFT_NOT_FOUND: 'This draft is not there any more. Nothing was changed.',
  DOCUMENT_NOT_SHOWN: 'This document cannot be shown here. It is kept as it came. You can describe it by hand.',
  START_REFUSED:
    'Khronika was started with "--{switch}", which takes one of its protections away. Nothing was opened. Start it without that word; on Linux without a sandbox for programs, install the package of the system instead of the AppImage.',
  WINDOW_FAILED:
    'The window could not be opened. What was stored is safe. Start Khronika again, or use the khronika command.',
  INTERNAL:
    'Something in Khronika went wrong. What was stored is safe. Try again, and tell those who look after Khronika.',

  // dates
  DATE_UNREADABLE:
    'This date could not be read: {date}. Nothing was changed. Write it for example as 2021-07-14, as 2021-07 when only the month is known, as 2022~ for about 2022, or as 2022-11-11/.. when no end is known.',
  PASSPHRASES_DIFFER: 'The two passphrases are not the same. Nothing was changed.',
  SECRET_FILE_UNREADABLE:
    'The file with the passphrase or recovery key could not be read. Nothing was changed. Check its path.',
  TEXT_NOT_UTF8: 'The file is not text in UTF-8. Nothing was changed. Save it as UTF-8 and try again.',
  CANCELLED: 'Stopped. What was stored before stays; what was being done was taken back.',
  PROBLEMS_FOUND:
    'The check found something that is not as it was written; it is listed above. Nothing was changed. Make a copy of the whole folder, and compare with a backup.',
  FILE_EXISTS: 'There is already a file of this name. It was left as it is. Choose another name.',
  SAMPLE_NEEDS_EMPTY_VAULT:
    'The sample archive goes into an empty vault, so that it never mixes with real records. Nothing was changed.',
  // keeping
  VAULT_OLDER_THAN_BACKUP:
    'A backup holds more of the history than this vault: an older state of the whole vault lies in its place. Nothing was changed. If you did not put it back yourself, keep a copy of the folder and take the newest backup.',
  BACKUP_EXISTS:
    'This folder holds something else. Nothing was written. Choose an empty folder, or the one that backups of this vault are in.',
  BACKUP_UNKNOWN: 'There are no backups of a vault in this folder. Nothing was changed. Check the path.',
  BACKUP_OF_OTHER: 'The backups in this folder are of another vault. Nothing was changed. Choose another folder.',
  BACKUP_NEWER: 'These backups were made by a newer Khronika. Nothing was changed. Use that one, or a later one.',
  BACKUP_IN_USE:
    'Another Khronika is writing to these backups. Nothing was changed. If none is, remove the file "lock" in their folder and try again.',
  BACKUP_PLACE_GONE:
    'The folder of the backups cannot be reached any more. What it had before is safe, and what was copied is used by the next backup. Connect it and try again.',
  BACKUP_READ_ONLY:
    'Nothing can be written to the folder of the backups. What it has is as it was. Choose another one.',
  BACKUP_DAMAGED:
    'This backup is not whole: {what}. Nothing was changed. Take another state, or another place; "backup --thorough" says what is damaged.',
  BACKUP_DISTURBED:
    'The keys of the vault were changed again and again while the backup was made. What the place had is as it was. Try again.',
  BACKUP_PLACE_UNKNOWN: 'This place for backups is not on the list any more. Nothing was done.',
  STATE_NOT_FOUND: 'There is no such state among these backups. Nothing was changed. List the states they have.',
  STATE_OTHER_KEYS:
    'This state was made when the vault had other keys. Nothing was changed. Give the passphrase of that time.',
  REPAIR_INCOMPLETE: 'Not everything that is damaged could be taken back. What could not be is named above.',
  BACKUP_INSIDE_VAULT:
    'This place is inside the vault. A backup belongs in another place, best on another disk. Nothing was written.',
  DRAWING_INVALID:
    'The drawing of the timeline holds something that does not belong into a picture. Nothing was written. Tell those who look after Khronika.',
  // submissions
  FORM_UNKNOWN: 'There is no form "{form}". Known forms: {known}. Nothing was written.',
  STAGE_UNKNOWN: 'The form has no such stage. It has: {known}. Nothing was written.',
  DIMENSION_UNKNOWN: 'These records cannot be counted by "{dimension}". They can be counted by: {known}.',
  PERSON_EXPECTED: '{code} is no person. Give the code of a person.',
  SURVEY_EXPECTED: '{code} is no survey. Give the code of a survey record.',
  QUESTION_NOT_FOUND: '{code} has no question "{question}".',
  SUBJECT_INVALID: 'A report cannot be about {code}. Give people, organisations or cases. Nothing was written.',
  EXPORT_INSIDE_VAULT:
    'This place is inside the vault, where nothing may lie in clear. Choose one outside it. Nothing was written.',
  EXPORT_UNREADABLE:
    'The finished export could not be read back and checked ({where}). It was removed. Try again, and tell those who look after Khronika.',
  EXPORT_LEAK:
    'The finished export still named somebody who has not consented, in {where}: {codes}. It was removed. Look at the records of these people and at what is linked to them.',
  EXPORT_TRACES:
    'The finished export still said who made it, where or with what, in {where}: {what}. It was removed. Nothing left the archive.',
  // tables
  TABLE_UNREADABLE: 'This table could not be read: {why}. Nothing was changed.',
  TABLE_ENCODING:
    'Row {row}, column “{column}”: there are signs that cannot be read. The table was read as {encoding}, and is written in another encoding or damaged. Nothing was changed. Choose its encoding, or save it as UTF-8 and try again.',
  TABLE_QUOTE:
    'Row {row}: a quotation mark is opened there and never closed, so that the rows behind it cannot be told apart. Nothing was changed. Close it and try again.',
  TABLE_TOO_LARGE:
    'This table is larger than Khronika takes at once: {rows} rows, {columns} columns or {megabytes} MB of text at most. Nothing was changed. Divide it and try again.',
  SHEET_UNKNOWN: 'The table has no sheet “{sheet}”. Its sheets: {known}. Nothing was changed.',
  TABLE_GONE: 'This table is not open any more. Nothing was changed. Choose its file again.',
  COLUMN_UNKNOWN: 'The table has no column “{column}”. Its columns: {known}. Nothing was changed.',
  MAPPING_FIELD_UNKNOWN:
    'The column “{column}” is meant for a field that does not exist: a {type} has no field “{field}”. Its fields: {known}. Nothing was changed.',
  MAPPING_INVALID: 'This mapping cannot be used: {why}. Nothing was changed.',
  EXPORT_INTERNAL:
    '“{what}” is for this archive alone and never leaves it. Nothing was written. Leave it out and try again.',
  EXPORT_COLUMN_UNKNOWN: 'A {type} has no column “{column}”. Its columns: {known}. Nothing was written.',
  EXPORT_CELL_TOO_LONG:
    'A text of {code} is longer than a cell of a workbook may be ({limit} characters). Nothing was written. Choose CSV, or leave the column “{column}” out.',
  // records
  TYPE_UNKNOWN: 'There is no record type "{type}". Known types: {known}. Nothing was changed.',
  FIELD_UNKNOWN: 'The type {type} has no field "{field}". Its fields: {known}. Nothing was changed.',
  FIELD_INVALID: 'The field "{field}" does not take this value: {why}. Nothing was changed.',
  FIELD_REQUIRED: 'The field "{field}" of a {type} is needed. Nothing was changed.',
  TERM_UNKNOWN: 'The field "{field}" does not take this term. It takes: {known}. Nothing was changed.',
  CODE_INVALID:
    'This code cannot be used: a code has 1 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit. Nothing was changed.',
  CODE_TAKEN: 'The code {code} belongs to another record already. Nothing was changed.',
  CODE_REVEALS_NAME:
    'The code of a person must not contain a part of the name, because codes stand in for names in exports. Leave the code out and one is given. Nothing was changed.',
  RECORD_NOT_FOUND: 'There is no record {code} in this vault.',
  WATCH_UNKNOWN: 'This folder is not watched.',
  RECORD_CHANGED:
    'The record {code} was changed by somebody else in the meantime. Look at it again before you save. Nothing was changed.',
  LINK_INVALID: 'This link cannot be made: {why}. Nothing was changed.',
  CITATION_INVALID: 'This citation cannot be made: {why}. Nothing was changed.',
  LINE_INVALID: 'Line {line}: {why}',
  UNDO_IMPOSSIBLE: 'This change cannot be undone: {why}. Nothing was changed.',
  MERGE_IMPOSSIBLE: 'These records cannot be made one: {why}. Nothing was changed.',
  SPLIT_IMPOSSIBLE: 'This record cannot be split from another one: {why}. Nothing was changed.',
  RECORD_MERGED: 'The record {code} was merged into {into}. Split the two to have it back. Nothing was changed.',
  BULK_REFUSED: 'This record stays as it is: {why}.',
  BULK_CHANGED:
    'Some of these records were changed in the meantime, so this would do something else than was shown. Nothing was changed. Look at it again.',
  OCR_LANGUAGE_UNUSABLE: 'This file cannot be used as the data of a language: {why}. Nothing was changed.',
  OCR_LANGUAGE_MISSING: 'There are no data for this language. Nothing was recognised.',
  LAYER_CHANGED:
    'The text of page {page} of {code} was changed in the meantime. Nothing was changed. Look at it again.',
  PAGE_UNKNOWN: '{code} has no text on page {page} that could be put right.',
  RECIPIENTS_MIXED:
    'Some of these recipients are of the newer kind (age1pq1) and some are not. One file cannot keep to both; seal it twice. Nothing was written.',
  SEAL_TOO_LARGE: 'More than four gigabytes do not fit into one sealed file. Nothing was written. Seal it in parts.',
  PACKAGE_UNKNOWN: 'There is no package in this folder: neither a bag (bagit.txt) nor files of an export.',
  NOTHING_TO_STAMP: '{code} has neither a file nor an export that could be stamped.',
  PROOF_UNREADABLE:
    'This is no time stamp that can be read: neither a reply of RFC 3161 (.tsr) nor an OpenTimestamps file (.ots).',
  PROOF_REFUSED: 'The service that was asked did not stamp it: {why}. Nothing was kept.',
  PROOF_OF_OTHER: 'This time stamp is of something that is not in the archive. Nothing was kept.',
  PROOF_BROKEN: 'This time stamp does not hold: {why}. Nothing was kept.',
  DRAFT_STALE: 'This draft was saved elsewhere in the meantime. Nothing was overwritten. Open it again.',
  VERSION_NOT_FOUND: '{code} has no version {version}.',
  SUBMISSION_SENT: '{code} was sent. What was sent is kept as it is.',
  SUBMISSION_NOT_SENT: '{code} was not noted as sent yet. Nothing was changed.',
  EXPORT_UNKNOWN: '{code} has no such export. Nothing was changed. Choose one of its exports.',
  CONSENT_NOT_WITHDRAWN: '{code} was not withdrawn. Nothing was changed.',
  LANGUAGE_NOT_WRITTEN: 'This form is laid out in: {known}.',
  FINDING_NOT_FOUND: 'This was found no more. Look at the checks again.',
  FINDING_REFUSES: 'This check cannot be let pass. Mend what it found.',
  REDACTION_NOT_PROVEN:
    'It could not be proven that everything beneath the boxes is gone: {why}. Nothing was kept. Draw the boxes larger, or make pictures of the pages.',
  REDACTION_IMPOSSIBLE: 'Nothing can be made unreadable in this document: {why}. Nothing was changed.',
  GATE_REFUSES: 'Nothing was written. {first} Checks that stand in the way: {count}.',
  NOTHING_TO_SIGN:
    'Nothing has been stored in this vault yet, so there is no code of its history. Nothing was written.',
  NOT_A_DOCUMENT: '{code} is not a document. A custody log is kept of documents. Nothing was written.',
  CODE_MISTYPED:
    'This is no code of a checkpoint, or one of its signs is wrong. Nothing was compared. Compare it sign by sign: a number, and five groups of four signs.',
  HISTORY_BROKEN:
    'The history of the vault does not hold together from entry {entry} on. Run verify, and compare with a backup.',
  // working with colleagues
  EXCHANGE_CARD_INVALID:
    'This is not the card of a vault, or it was not copied whole. Nothing was changed. Ask for it again.',
  EXCHANGE_OWN_CARD:
    'This is the card of this very vault. Nothing was changed. Take the one that your colleague gave you.',
  COLLEAGUE_UNKNOWN: 'No such colleague is known to this vault. Nothing was changed. Add their card first.',
  COLLEAGUE_AMBIGUOUS: 'Several colleagues are called so. Nothing was written. Name the vault instead: {known}.',
  EXCHANGE_NOT_READABLE:
    'This file cannot be opened with the key of this vault: it is no change set, it was sealed to another vault, or it was cut. Nothing was changed. Ask your colleague to whom it was sealed.',
  EXCHANGE_DAMAGED:
    'This change set is not as its sender wrote it: it was altered, cut or put together from parts. Nothing was changed. Ask your colleague for a new one.',
  EXCHANGE_FOR_OTHER: 'This change set is meant for another vault. Nothing was changed.',
  EXCHANGE_SENDER_UNKNOWN:
    'This change set comes from a vault whose card was not added here. Nothing was changed. It can be looked at; add the card to receive it.',
  EXCHANGE_KEY_CHANGED:
    'This change set is signed with another key than the one on the card of {label}. Nothing was changed. Ask for a new card, and compare its short code.',
  EXCHANGE_FORKED:
    'The history of one of the two vaults was taken back and then went on another way: entry {entry} of vault {vault} is known with another content. Nothing was changed. It was probably restored from an old backup; begin a new vault there and receive everything anew.',
  EXCHANGE_NEWER:
    'This change set was written by a newer Khronika (format {found}; this one reads up to {known}). Nothing was changed. Update Khronika to receive it.',
  EXCHANGE_INVALID:
    'This change set holds something that no vault would write: {what}. Nothing was changed. Tell your colleague, and those who look after Khronika.',
  CONFLICT_GONE:
    'This is not open any more: somebody has decided, or more was said since. Nothing was changed. Look at the list again.',
} as const;

export type ErrorCode = keyof typeof sentences;
export const errorCodes = Object.keys(sentences) as readonly ErrorCode[];
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A failure with a code from the closed list. `message` is the English sentence with its details filled in. */
export class KhronikaError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** The line of the input that the failure is about, counted from 1. */
  line: number | null = null;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(sentence(code, details), cause === undefined ? undefined : { cause });
    this.name = 'KhronikaError';
    this.code = code;
    this.details = details;
  }

  /** The same failure with the line of the input in front of its sentence. */
  atLine(line: number): this {
    this.line = line;
    this.message = `line ${line}: ${this.message}`;
    return this;
  }
}

/** The English sentence of a code, with `{placeholders}` taken from details. */
export function sentence(code: ErrorCode, details: ErrorDetails = {}): string {
  return sentences[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}

/** Throws a KhronikaError; reads well in expressions: `row ?? fail('RECORD_NOT_FOUND', { code })`. */
export function fail(code: ErrorCode, details?: ErrorDetails, cause?: unknown): never {
  throw new KhronikaError(code, details, cause);
}

export function isKhronikaError(error: unknown, code?: ErrorCode): error is KhronikaError {
  return error instanceof KhronikaError && (code === undefined || error.code === code);
}
