import { z } from 'zod';
import { listed } from '../shapes.ts';
import { nothing, path } from './common.ts';

const vaultId = z.uuid();
const label = z.string().trim().min(1).max(80);
/** Terms of `confidentiality`: up to which of them things go to somebody. `internal` is everything, sources too. */
const level = z.enum(['public', 'partners', 'un-confidential', 'internal']);
/** Of a conflict. */
const key = z.string().max(64);
const table = z.enum(['record', 'link', 'citation', 'file', 'layer']);

/** The card of a vault: what one has to know of it to exchange with it. */
const card = z.object({
  vault: z.string(),
  /** age recipient to which sets for it are sealed. */
  recipient: z.string(),
  /** Ed25519, 32 bytes as hexadecimal digits. */
  signingKey: z.string(),
  /** Twenty-five digits in five groups, to be compared in person or on the telephone. */
  code: z.string(),
  /** The card as a text file. */
  text: z.string(),
});

const colleague = z.object({
  vault: z.string(),
  label: z.string(),
  level,
  code: z.string(),
  added: z.string(),
  /** When the short code was compared with its owner; null while it was not. */
  confirmed: z.string().nullable(),
  /** The newest set that went to them, and whether they have said since that it came. */
  sent: z.object({ number: z.int(), at: z.string(), confirmed: z.string().nullable() }).nullable(),
  received: z.object({ number: z.int(), at: z.string() }).nullable(),
});
export type ColleagueShown = z.output<typeof colleague>;

const counts = z.object({
  records: z.int(),
  links: z.int(),
  citations: z.int(),
  files: z.int(),
  /** Recognised and corrected texts of pages. */
  words: z.int(),
});

/** Whose something is: the own vault, a colleague by label, or a vault that is not known here, by its id. */
const author = z.object({ vault: z.string(), label: z.string().nullable(), isOwn: z.boolean() });

/** One thing that two people said differently. */
const conflict = z.object({
  /** What `exchange.decide` is told; null while a set is only looked at. */
  key: z.string().nullable(),
  kind: z.enum(['values', 'column', 'taken-away', 'removed', 'trashed', 'merged', 'same-link']),
  table,
  /** The record that it is about; of a link the one that it starts from, of a citation the one that it proves. */
  record: listed.nullable(),
  /** The other end of a link; the document of a citation. */
  other: listed.nullable(),
  /** The role of a link. */
  role: z.string().nullable(),
  field: z.string().nullable(),
  /** The id of an entry of a group. */
  item: z.string().nullable(),
  /** What was said, the preferred first; a null value is taking away. References are codes. */
  said: z.array(z.object({ value: z.json(), at: z.string(), by: author })),
  /** Whether a text can be typed that joins what was said. */
  takesText: z.boolean(),
  at: z.string(),
  decided: z.string().nullable(),
});
export type ConflictShown = z.output<typeof conflict>;

/** What became of one field of a record. */
const receivedField = z.object({
  field: z.string(),
  /** As it was here, and as it is now; null for nothing. References are codes. */
  mine: z.json(),
  result: z.json(),
  /** Values of other sources beside it now. */
  others: z.array(z.json()),
  /**
   * - `new`: nothing was said of it here
   * - `merged`: it was changed there alone, or both joined by themselves
   * - `conflict`: both changed it; both values stand
   * - `taken-away`: it was taken away there
   */
  how: z.enum(['new', 'merged', 'conflict', 'taken-away']),
});

const receivedRecord = listed.extend({
  what: z.enum(['new', 'changed', 'trashed', 'restored']),
  fields: z.array(receivedField),
});

/**
 * Up to which entry of its sender's history a set goes, with the short code of that entry, which the sender's own history gives as well; null for
 * a history without entries.
 */
const history = z.object({ seq: z.int(), code: z.string() }).nullable();

/** What a change set brings: as it will be, when it is looked at, and as it is, when it was received. */
export const receivedSet = z.object({
  from: z.object({
    vault: z.string(),
    /** Null for a sender whose card was not added: such a set can be looked at alone. */
    label: z.string().nullable(),
    code: z.string(),
    confirmed: z.string().nullable(),
  }),
  number: z.int(),
  id: z.string(),
  at: z.string(),
  history,
  /** True when everything of it was here already. */
  isKnown: z.boolean(),
  changes: z.int(),
  new: counts,
  changed: counts,
  /** Links, citations and words that were taken away or put out of force; records that went to the trash. */
  gone: counts,
  /** Bytes of new originals. */
  bytes: z.int(),
  /** The first 500 records that are new or different; `recordsTotal` says of how many. */
  records: z.array(receivedRecord),
  recordsTotal: z.int(),
  conflicts: z.array(conflict),
  /** Codes of this archive that became others, because an older record has them. */
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Rows that name something which is not here, withheld or still to come: they wait, or stand without it. */
  waiting: z.int(),
  /** The entry of the history; null when it was only looked at. */
  seq: z.int().nullable(),
});
export type ReceivedSet = z.output<typeof receivedSet>;

const sentRecord = listed.extend({ isNew: z.boolean(), level });

/** What would leave with the next set. */
const preview = z.object({
  colleague,
  goes: counts,
  /** Changes, one for each row of each entry of the history. */
  changes: z.int(),
  bytes: z.int(),
  /** The first 500 records that go; `recordsTotal` says of how many. */
  records: z.array(sentRecord),
  recordsTotal: z.int(),
  /** What stays here because of its level, or because it belongs to something that does. */
  withheld: counts,
  withheldRecords: z.array(listed.extend({ level })),
  /** Rows that go without references to what stays here. */
  incomplete: z.int(),
  /** Records that go and once needed a higher level: what they said then goes with their history. */
  loosened: z.array(listed),
});
export type ExchangePreview = z.output<typeof preview>;

/** Working with a colleague who has a vault of their own: change sets that are carried on a stick. */
export const exchangeCalls = {
  /** The card of this vault, to be given to colleagues. It holds no secret. */
  'exchange.card': { input: nothing, output: card },
  'exchange.writeCard': { input: z.strictObject({ file: path }), output: nothing },
  /** Reads somebody's card. Changes nothing. */
  'exchange.readCard': {
    input: z.strictObject({ file: path }),
    output: card.extend({
      /** Under which label it is known already, and whether its keys are the ones that are known. */
      known: z.object({ label: z.string(), isSame: z.boolean() }).nullable(),
      isOwn: z.boolean(),
    }),
  },
  'exchange.colleagues': { input: nothing, output: z.object({ colleagues: z.array(colleague) }) },
  /** Takes in a card, as `exchange.readCard` gave its text. `confirmed`: its short code was compared with its owner. */
  'exchange.addColleague': {
    input: z.strictObject({ card: z.string().max(16_384), label, level, confirmed: z.boolean() }),
    output: colleague,
  },
  'exchange.changeColleague': {
    input: z.strictObject({
      vault: vaultId,
      label: label.optional(),
      level: level.optional(),
      confirmed: z.boolean().optional(),
    }),
    output: colleague,
  },
  /** Forgets a card. What came from them stays. */
  'exchange.removeColleague': { input: z.strictObject({ vault: vaultId }), output: nothing },
  /** What would leave. Changes nothing. */
  'exchange.preview': { input: z.strictObject({ vault: vaultId }), output: preview },
  /** Writes a change set, sealed to the colleague. Can be stopped, and tells how far it is. */
  'exchange.write': {
    input: z.strictObject({ vault: vaultId, file: path }),
    output: z.object({
      number: z.int(),
      id: z.string(),
      changes: z.int(),
      files: z.int(),
      bytes: z.int(),
      /** Of the sealed file. */
      size: z.int(),
      history,
    }),
  },
  /** What a change set would bring, field by field. Changes nothing. */
  'exchange.look': { input: z.strictObject({ file: path }), output: receivedSet },
  /** Takes a change set in. Can be stopped before anything is kept, and tells how far it is. */
  'exchange.receive': { input: z.strictObject({ file: path }), output: receivedSet },
  'exchange.conflicts': {
    input: z.strictObject({ which: z.enum(['open', 'all']).default('open') }),
    output: z.object({ conflicts: z.array(conflict) }),
  },
  /**
   * Decides: `said` is the place of what holds from now on among what was said, null to leave everything as it stands, side by side; or `text` is what
   * somebody typed that joins it. Choosing and typing are ordinary edits, which travel and can be taken back; leaving it is for this archive alone.
   */
  'exchange.decide': {
    input: z.union([
      z.strictObject({ key, said: z.int().min(0).nullable() }),
      z.strictObject({ key, text: z.string().trim().min(1).max(1_000_000) }),
    ]),
    output: z.object({ seq: z.int().nullable() }),
  },
  /** Puts what was left as it stands back on the list. */
  'exchange.reopen': { input: z.strictObject({ key }), output: nothing },
} as const;
