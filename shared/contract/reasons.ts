import type { ErrorDetails } from './errors.ts';

/**
 * Why something cannot be done, where one error has several reasons: ends of the sentences of errors.ts, in English, with
 * `{placeholders}` taken from the details. The window has them in its own languages, as `errors.why-<id>`.
 */
const reasons = {
  // a change that cannot be taken back
  'nothing-to-undo': 'there is nothing to undo',
  'no-entry': 'there is no entry {entry}',
  'changed-nothing': 'it changed no record',
  'changed-since': 'what it changed was changed again since',
  'undone-already': 'it was undone already',
  'source-since': 'a source was given since for a link that it made',
  'link-gone': 'the link that a source was given for is not there any more',
  // links and citations
  'not-there': 'it is not there any more',
  'of-another': 'it belongs to another record',
  'to-itself': 'a record cannot be linked to itself',
  'role-needed': 'it needs a role',
  'ends-before': 'it ends before it begins',
  'no-document': '{code} is no document',
  'no-field': 'a {type} has no field "{key}"',
  'foreign-link': 'it is about a link that does not start from {code}',
  'pages-from-one': 'pages are counted from 1',
  'no-page': '{code} has {pages} pages, not {page}',
  'no-entries': '"{key}" has no entries that are cited one by one',
  'no-entry-of': '"{key}" has no entry {entry}',
  'value-without-field': 'a value is cited together with its field',
  'no-such-value': '"{key}" does not hold this value',
  // merging and splitting
  'same-record': 'a record is the same as itself already',
  'other-kind': '{code} is a record of another type',
  'never-merged': 'records of this type are never merged',
  'merged-already': '{code} was merged into {into}',
  'in-trash': '{code} is in the trash',
  'both-have-files': 'each of the two holds a file; say that they are the same instead',
  'not-merged': '{code} is not merged into another record',
  'merged-on': '{code} was itself merged into {into}; split that first',
  'merged-over': '{code} was merged into {kept} later and shares links or sources with it; split that first',
  // texts
  'too-long': 'it is longer than {limit} characters',
  'control-characters': 'it holds control characters',
  'half-character': 'it holds half a character',
  // values of fields
  'strange-part': 'it takes preferred, others and reason, not "{part}"',
  'none-preferred': 'one of the values must be preferred',
  'reason-alone': 'it gives a reason but no other value',
  'one-value': 'it holds one value, not a list',
  'whole-number': 'it takes a whole number',
  'a-number': 'it takes a number',
  'true-or-false': 'it takes true or false',
  'a-text': 'it takes text',
  'no-terms': 'it has no list of terms',
  'other-type': 'it takes the code of a {types}',
  'a-group': 'it takes a set of fields',
  'no-part': 'it has no part "{part}"',
  'entry-twice': 'two of its entries are called {entry}',
  'entry-id': 'the id of an entry is made of small letters and digits',
  'one-of': 'it takes one of: {known}',
  'stays-as-made': 'it stays as it was made, because records may hold values already; make another one instead',
  'part-needed': 'its part "{part}" is needed',
  // who is named
  'not-named': '{code} is not named there in {document} any more',
  'no-name': '{code} is neither a person nor an organisation',
  // many records at once
  'value-needed': 'no value was given',
  'not-in-bulk': 'this field is changed record by record, because its entries say different things',
  'values-disagree': 'its sources give several values for this field; decide there which one stands',
  // languages that are recognised
  'language-unnamed':
    'its name does not begin with the three letters of a language, such as rus.traineddata; say which language it is',
  'language-too-large': 'it is larger than the data of any language',
  'language-foreign': 'it is no file with which tesseract recognises a language',
  // tables
  'table-empty': 'there is nothing in it',
  'table-encrypted': 'it is locked with a password; save a copy without the password',
  'table-damaged': 'the file is damaged or cut off',
  'table-kind': 'it is no CSV file and no XLSX workbook; save it as one of them',
  'table-timed-out': 'reading it took too long',
  'table-crashed': 'the file made its reader fail',
  'table-no-header': 'it has no row with the names of its columns',
  'mapping-json': 'it is not JSON of the form that docs/command-line.md shows',
  'mapping-no-row': 'no record of it is made for each row',
  'mapping-no-column': 'no column is meant for anything',
  'mapping-record': 'it speaks of a record "{record}" that it does not have',
  'mapping-order': 'the record "{record}" is used before it stands in the list',
  'mapping-type': 'records of the type {type} are not made from tables',
  'mapping-set': 'what it sets for every row does not fit: a {type} has no field "{field}", or it takes another value',
  'mapping-name-only': 'the record "{record}" that is found by name cannot be given a code',
  // redaction
  'redaction-kind': 'its file has no pages that are drawn; make a PDF of it and bring that in',
  'redaction-no-file': 'there is no file to it',
  'redaction-encrypted': 'its file opens with a password only',
  'redaction-damaged': 'its file is damaged',
  'redaction-too-large': 'its file is too large',
  'redaction-timed-out': 'it took too long',
  'redaction-crashed': 'the file made its reader fail',
  'redaction-page': 'it has no page {page}',
  'redaction-of-redacted': 'it is a redacted version itself; begin with {code}',
  'redaction-changed': 'its file is not as it was when it came in',
  'proof-unreadable': 'the new file cannot be read',
  'proof-structure': 'something beside the pages is left in the new file',
  'proof-text': 'letters are left beneath a box on page {page}',
  'proof-word': 'a word from beneath a box is left in the new file',
  'proof-colour': 'there is more than one colour beneath a box on page {page}',
  'proof-metadata': 'the new picture holds more than its pixels',
  'proof-recognised': 'letters around a box can still be recognised as a word from beneath it',
  'proof-not-recognised': 'the picture of a box could not be looked at for letters',
} as const;

export type ReasonId = keyof typeof reasons;

/** The details of an error with several reasons: the id for programs and the window, the English words for the command line. */
export function because(id: ReasonId, values: ErrorDetails = {}): ErrorDetails {
  const why = reasons[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { ...values, reason: id, why };
}

export function isReason(id: unknown): id is ReasonId {
  return typeof id === 'string' && Object.hasOwn(reasons, id);
}

/** The English words under the keys that the window knows them by. */
export const reasonWords = Object.fromEntries(Object.entries(reasons).map(([id, words]) => [`why-${id}`, words])) as {
  readonly [Id in ReasonId as `why-${Id}`]: (typeof reasons)[Id];
};
