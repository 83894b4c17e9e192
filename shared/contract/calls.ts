import { z } from 'zod';
import {
  added,
  exported,
  historyEntry,
  listed,
  putResult,
  searchResult,
  shown,
  timeline,
  verification,
} from './shapes.ts';

const nothing = z.strictObject({});
const path = z.string().min(1);
const code = z.string().min(1).max(64);
/** What opens a vault: the passphrase, or the recovery key in its place. */
const unlock = z.union([z.strictObject({ passphrase: z.string() }), z.strictObject({ recoveryKey: z.string() })]);

/**
 * Every call that the window or the command line may make, with the shape of what goes in and what comes out. Input is parsed
 * with these schemas before anything else sees it; a name that is not here does not exist.
 */
export const calls = {
  /** What runs here: the answer comes from the vault process, so it also shows that the way there and back works. */
  'app.about': {
    input: nothing,
    output: z.strictObject({ name: z.string(), version: z.string(), vaultFormat: z.int() }),
  },

  'vault.create': {
    input: z.strictObject({
      folder: path,
      passphrase: z.string(),
      recipient: z.enum(['hybrid', 'x25519']).default('hybrid'),
      /** log2 of scrypt's rounds. */
      workFactor: z.int().min(15).max(20).optional(),
    }),
    output: z.object({ id: z.string(), recoveryKey: z.string() }),
  },
  'vault.open': {
    input: z.strictObject({ folder: path, unlock }),
    output: z.object({ id: z.string(), readOnly: z.boolean(), unfinishedFiles: z.int() }),
  },
  'vault.lock': { input: nothing, output: nothing },
  'vault.passphrase': {
    input: z.strictObject({ passphrase: z.string(), workFactor: z.int().min(15).max(20).optional() }),
    output: nothing,
  },
  'vault.verify': { input: nothing, output: verification },

  'intake.add': {
    input: z.strictObject({ paths: z.array(path).min(1), by: z.string().optional(), source: code.optional() }),
    output: added,
  },
  'sample.add': { input: nothing, output: z.object({ put: putResult, documents: z.int() }) },

  'records.put': {
    /** Records as objects, or as the text of a JSON Lines file. */
    input: z.union([z.strictObject({ lines: z.array(z.unknown()) }), z.strictObject({ text: z.string() })]),
    output: putResult,
  },
  'records.list': {
    input: z.strictObject({ type: z.string().optional(), state: z.enum(['active', 'trashed']).default('active') }),
    output: z.array(listed),
  },
  'records.show': { input: z.strictObject({ code }), output: shown },
  'records.trash': { input: z.strictObject({ code }), output: nothing },
  'records.restore': { input: z.strictObject({ code }), output: nothing },

  'history.read': {
    input: z.strictObject({ code: code.optional(), limit: z.int().positive().optional() }),
    output: z.array(historyEntry),
  },
  'history.undo': {
    input: z.strictObject({ seq: z.int().positive().optional() }),
    output: z.object({ undone: z.int(), seq: z.int().nullable() }),
  },

  search: {
    input: z.strictObject({
      query: z.string().max(1000),
      limit: z.int().positive().max(1000).optional(),
      offset: z.int().min(0).optional(),
    }),
    output: searchResult,
  },
  timeline: { input: z.strictObject({ code }), output: timeline },
  'timeline.draw': {
    input: z.strictObject({
      code,
      language: z.enum(['en', 'ru', 'be']).default('en'),
      theme: z.enum(['light', 'print']).default('light'),
      width: z.int().min(480).max(10_000).optional(),
    }),
    output: z.object({ svg: z.string() }),
  },

  'submission.export': {
    input: z.strictObject({
      form: z.string(),
      about: z.array(code).min(1),
      folder: path,
      stage: z.string().optional(),
      /** Whether the body may publish the submission. */
      publish: z.boolean().default(true),
      organisations: z.array(z.string().min(1)).default([]),
      session: z.string().optional(),
      contact: z.string().optional(),
      /** Documents without text that a person has looked at: they show nobody who did not consent. */
      checked: z.array(code).default([]),
    }),
    output: exported,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
