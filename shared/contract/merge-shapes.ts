import { z } from 'zod';
import { listed } from './shapes.ts';

/** What the calls about merging, parting and possible duplicates answer with. */

const side = z.enum(['kept', 'merged']);
const referred = z.record(z.string(), listed);

export const mergePreview = z.object({
  kept: listed.extend({ rev: z.int() }),
  merged: listed.extend({ rev: z.int() }),
  fields: z.array(
    z.object({
      key: z.string(),
      how: z.enum(['same', 'kept', 'merged', 'joined', 'differ']),
      kept: z.unknown(),
      merged: z.unknown(),
      result: z.unknown(),
      /** Values that stand beside the preferred one. */
      others: z.array(z.unknown()),
      /** Of fields that differ, whose value is preferred. */
      chosen: side.nullable(),
    }),
  ),
  referred,
  /** `doubled`: there already, so that one of the two goes. */
  links: z.object({ moved: z.int(), doubled: z.int() }),
  citations: z.object({ moved: z.int(), doubled: z.int() }),
  /** Other records that name the merged one and will name the kept one. */
  references: z.array(listed),
  files: z.int(),
  /** Somebody has said that the two are not the same. */
  decidedDifferent: z.boolean(),
});
export type MergePreview = z.output<typeof mergePreview>;

const rowOfSplit = { key: z.string(), state: z.enum(['changed', 'since']), goes: side, other: listed };
export const splitPreview = z.object({
  kept: listed,
  merged: listed,
  /** When the two were merged: an instant, and the number of the entry in the history. */
  at: z.string(),
  seq: z.int(),
  /** Fields that were changed after the merge, with their present value. */
  fields: z.array(z.object({ field: z.string(), value: z.unknown(), goes: side })),
  /** Links and citations that were changed or made after the merge. */
  rows: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        ...rowOfSplit,
        kind: z.literal('link'),
        role: z.string(),
        direction: z.enum(['out', 'in']),
        from: z.string().nullable(),
        until: z.string().nullable(),
        note: z.string().nullable(),
      }),
      z.object({
        ...rowOfSplit,
        kind: z.literal('citation'),
        field: z.string().nullable(),
        page: z.string().nullable(),
        quote: z.string().nullable(),
      }),
    ]),
  ),
  /** What changes hands. */
  back: z.object({ links: z.int(), citations: z.int(), references: z.array(listed), files: z.int() }),
});
export type SplitPreview = z.output<typeof splitPreview>;

/** Why two records may be one, and what speaks against it. */
export const duplicateReasons = [
  'same-name',
  'spelling',
  'short-name',
  'shared-name',
  'birth-date',
  'patronymic',
  'number',
  'same-file',
  'same-date',
  'same-place',
  'same-people',
  'same-court',
] as const;
export const duplicateObjections = [
  'birth-date',
  'patronymic',
  'sex',
  'first-name',
  'family-name',
  'number',
  'related',
  'other-people',
  'other-title',
] as const;

export const duplicatePair = z.object({
  a: listed,
  b: listed,
  /** From 0 to 1. */
  score: z.number(),
  reasons: z.array(z.enum(duplicateReasons)),
  against: z.array(z.enum(duplicateObjections)),
  decision: z.enum(['same', 'different', 'later']).nullable(),
});
export type DuplicatePair = z.output<typeof duplicatePair>;
