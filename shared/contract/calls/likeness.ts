import { z } from 'zod';
import { code, nothing } from './common.ts';

export const likenessRelations = [
  'same-bytes',
  'same-text',
  'same-picture',
  'version',
  'near-text',
  'near-picture',
  'part-of',
  'contains',
  'translation',
] as const;
export const likenessDecisions = ['same', 'version', 'translation', 'copy', 'different'] as const;

const listed = z.object({
  code: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  pages: z.int(),
  name: z.string().nullable(),
});

/** What a likeness rests on. `share`, `own` and `theirs` say how much, where it can be said. */
const reason = z.object({
  kind: z.enum([
    'bytes',
    'text',
    'words',
    'inside',
    'around',
    'pictures',
    'numbers',
    'names',
    'pages',
    'languages',
    'dates',
    'file-names',
  ]),
  /** From 0 to 1: how much of the words or numbers is in both, or of the pages that look alike. */
  share: z.number().nullable(),
  own: z.string().nullable(),
  theirs: z.string().nullable(),
});

const likeness = z.object({
  /** How the first is to the second: `part-of` is a part of it, `contains` has it within. */
  relation: z.enum(likenessRelations),
  /** From 0 to 1. */
  strength: z.number(),
  why: z.array(reason),
});
const decision = z.enum(likenessDecisions).nullable();

/** Documents that belong together: the same, versions, copies, translations, parts of each other. */
export const likenessCalls = {
  'likeness.of': {
    input: z.strictObject({ code, limit: z.int().min(1).max(100).default(20) }),
    output: z.object({
      /** Those that may be the same in some way, and those that somebody decided about. */
      together: z.array(listed.extend({ ...likeness.shape, relation: z.enum(likenessRelations).nullable(), decision })),
      /** The nearest of the others, with the rare words that both have. */
      similar: z.array(listed.extend({ strength: z.number(), words: z.array(z.string()) })),
      /** Documents that were not compared yet. */
      waiting: z.int(),
    }),
  },
  /** Pairs of the whole archive, the strongest first. What was decided is left out unless asked for. */
  'likeness.list': {
    input: z.strictObject({
      limit: z.int().min(0).max(500).default(100),
      offset: z.int().min(0).default(0),
      decided: z.boolean().default(false),
    }),
    output: z.object({
      pairs: z.array(likeness.extend({ a: listed, b: listed, decision })),
      total: z.int(),
      waiting: z.int(),
    }),
  },
  /** Says what `a` is to `b` by links, in the history and undoable: `a` is a version, a translation, a copy of `b`. Null takes it back. */
  'likeness.decide': {
    input: z.strictObject({ a: code, b: code, decision }),
    output: z.object({ seq: z.int().nullable() }),
  },
  /** What differs between the texts of two documents, word by word. */
  'likeness.compare': {
    input: z.strictObject({ a: code, b: code }),
    output: z.object({
      parts: z.array(
        z.object({
          in: z.enum(['both', 'a', 'b']),
          text: z.string(),
          page: z.int().nullable(),
          other: z.int().nullable(),
        }),
      ),
      /** Words that both have, and that only one has. */
      both: z.int(),
      onlyA: z.int(),
      onlyB: z.int(),
      /** False where the texts are so long that only their beginnings were compared. */
      complete: z.boolean(),
    }),
  },
  /** Compares what has not been compared yet, as far as it can be done now: texts, and pictures where `pictures` says so. */
  'likeness.prepare': {
    input: z.strictObject({ pictures: z.boolean().default(false) }),
    output: z.object({ waiting: z.int() }),
  },
  'likeness.state': { input: nothing, output: z.object({ waiting: z.int(), total: z.int() }) },
} as const;
