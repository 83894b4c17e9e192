import { z } from 'zod';
import { comparison, listed, verification as wholeVerification } from '../shapes.ts';
import { code, nothing, path } from './common.ts';
import { unlock } from './unlocking.ts';

/** A place for backups by its id: what it is and where is known to the vault and to whoever chose it in this session. */
const place = z.string().regex(/^[0-9a-f]{16}$/);
const stateId = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/);

/** Which state is meant: by its id, the newest that is not later than an instant, or the newest of all. */
const choice = { state: stateId.optional(), at: z.iso.datetime({ offset: true }).optional() };

const backupPlace = z.object({
  id: z.string(),
  path: z.string(),
  /** Whether backups of this vault can be reached there now. */
  isThere: z.boolean(),
  /** ISO instants; null when it was not done or is not known. */
  backedUp: z.string().nullable(),
  drilled: z.string().nullable(),
});
export type BackupPlace = z.output<typeof backupPlace>;

const state = z.object({
  id: z.string(),
  /** ISO instant, UTC; null where its list cannot be read. */
  at: z.string().nullable(),
  files: z.int(),
  bytes: z.number(),
  /** Bytes that no earlier state has. */
  added: z.number(),
  readable: z.boolean(),
});
export type BackupState = z.output<typeof state>;

const check = z.object({
  ok: z.boolean(),
  states: z.int(),
  objects: z.int(),
  bytes: z.number(),
  problems: z
    .array(
      z.object({
        kind: z.enum(['state-unreadable', 'object-missing', 'object-damaged']),
        /** A state, or the path of a file of the vault that the states have lost. */
        where: z.string(),
        states: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type BackupCheck = z.output<typeof check>;

/** What a look at everything in a vault that was restored, repaired or tried out has found. */
const verification = z.object({
  ok: z.boolean(),
  checked: z.object({ files: z.int(), records: z.int(), history: z.int() }),
  problems: z.array(z.object({ kind: z.string(), where: z.string(), detail: z.string() })).readonly(),
});
export type BackupVerification = z.output<typeof verification>;

const lost = z
  .array(
    z.object({
      kind: z.enum(['history', 'text', 'layer', 'table', 'key-slot', 'file', 'diverged', 'catalogue']),
      where: z.string(),
    }),
  )
  .readonly();

const repair = z.object({
  /** Whether everything is whole now. */
  ok: z.boolean(),
  repaired: z
    .array(
      z.object({ what: z.enum(['vault.json', 'key-slot', 'catalogue', 'file']), where: z.string(), state: z.string() }),
    )
    .readonly(),
  /** What no state has whole, or what a repair of the catalogue would lose. */
  lost,
  /** Damaged pages of the catalogue. */
  pages: z.array(z.int()).readonly(),
  /** The folder in which what was damaged is kept. */
  kept: z.string().nullable(),
  verification: verification.nullable(),
});
export type BackupRepair = z.output<typeof repair>;

const recordThen = z.object({
  state: z.string(),
  at: z.string(),
  record: listed,
  /** What would change if it were brought back: `before` is now, `after` is then. */
  changes: comparison.shape.changes,
  /** Links and citations that came since. They stay. */
  since: z.object({ links: z.int(), citations: z.int() }),
});
export type RecordThen = z.output<typeof recordThen>;

/** Places that hold states of the vault, and what they are there for. */
export const backupCalls = {
  /** The places that this vault was backed up to, and those that were chosen in this session. */
  'backups.places': { input: nothing, output: z.array(backupPlace) },
  /** A folder for backups. `within`: a folder that holds other things gets one of its own for them inside. */
  'backups.choose': {
    input: z.strictObject({ folder: path, within: z.boolean().default(false) }),
    output: backupPlace,
  },
  /**
   * Compares the history of the vault with the newest state in a place, as `vault.verify` does with those that the vault remembers: one that was put
   * back to an older state may not remember the newest.
   */
  'backups.compare': {
    input: z.strictObject({ place }),
    output: wholeVerification.pick({ problems: true, unchecked: true }),
  },
  /** Takes a place off the list; what lies there stays. */
  'backups.forget': { input: z.strictObject({ place }), output: nothing },
  /** Adds the present state of the vault to a place. `thorough` first hashes all that is there. */
  'backups.make': {
    input: z.strictObject({ place, thorough: z.boolean().default(false) }),
    output: z.object({
      state: z.string(),
      at: z.string(),
      files: z.int(),
      bytes: z.number(),
      written: z.object({ objects: z.int(), bytes: z.number() }),
      damaged: z.array(z.object({ file: z.string(), kept: z.boolean() })).readonly(),
      dropped: z.int(),
      check: check.nullable(),
    }),
  },
  'backups.states': {
    input: z.strictObject({ place }),
    output: z.object({ vault: z.string(), bytes: z.number(), states: z.array(state) }),
  },
  /** Hashes all that the states of a place need. */
  'backups.check': { input: z.strictObject({ place }), output: check },
  /** Opens a state in a place of its own with what somebody types, and verifies everything in it. */
  'backups.drill': {
    input: z.strictObject({ place, unlock, ...choice }),
    output: z.object({ state: z.string(), at: z.string(), verification }),
  },
  /** A whole vault out of a state. */
  'backups.restore': {
    input: z.strictObject({
      place,
      folder: path,
      unlock: unlock.optional(),
      incomplete: z.boolean().default(false),
      ...choice,
    }),
    output: z.object({
      state: z.string(),
      at: z.string(),
      files: z.int(),
      bytes: z.number(),
      missing: z.array(z.string()).readonly(),
      verification: verification.nullable(),
    }),
  },
  /** What a record was in a state, and what is otherwise now. */
  'backups.record': {
    input: z.strictObject({ place, code, unlock: unlock.optional(), ...choice }),
    output: recordThen,
  },
  /** Brings a record back as it was, in one change that can be undone. */
  'backups.bring-back': {
    input: z.strictObject({ place, code, unlock: unlock.optional(), ...choice }),
    output: recordThen.extend({ seq: z.int().nullable() }),
  },
  /** Originals of a document that are missing or damaged come back. */
  'backups.document': {
    input: z.strictObject({ place, code }),
    output: z.array(
      z.object({ file: z.string(), found: z.enum(['whole', 'restored', 'lost']), state: z.string().nullable() }),
    ),
  },
  /** Repairs a vault that is closed. `look`: says what would be taken back of all but the files, and changes nothing. */
  'backups.repair': {
    input: z.strictObject({
      place,
      folder: path,
      unlock,
      acceptLoss: z.boolean().default(false),
      look: z.boolean().default(false),
    }),
    output: repair,
  },
  /** Closes the open vault and repairs it. It stays closed. */
  'backups.repair-open': {
    input: z.strictObject({ place, unlock, acceptLoss: z.boolean().default(false) }),
    output: repair,
  },
} as const;
