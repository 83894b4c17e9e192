import { z } from 'zod';
import { listed } from '../shapes.ts';
import { code, language } from './common.ts';

const day = z.string().max(40).nullable();
const question = {
  /** A record type. */
  of: z.string().max(64),
  count: z.enum(['records', 'people']).default('records'),
  /** A dimension: a field or part of a group, `year`, `quarter`, `month`, `sex`, `linked.person` and so on. */
  by: z.string().max(200),
  across: z.string().max(200).optional(),
  span: z.strictObject({ earliest: day, latest: day }).optional(),
  certain: z.boolean().optional(),
  linked: code.optional(),
  language: language.default('en'),
};
const category = z.object({ id: z.string(), label: z.string(), depth: z.int(), total: z.int() });
const counted = z.object({
  of: z.string(),
  count: z.enum(['records', 'people']),
  title: z.string(),
  base: z.string(),
  records: z.int(),
  units: z.int(),
  rows: z.array(category).readonly(),
  columns: z.array(category).readonly(),
  cells: z.array(z.array(z.int()).readonly()).readonly(),
  overlapping: z.boolean(),
  unsaid: z.int(),
  uncertain: z.int(),
  /** What has to be known with the figures, in the language asked for. */
  limits: z.array(z.string()),
});

/** Counts over records. Every figure opens the records behind it, and comes with what it cannot say. */
export const statisticsCalls = {
  /** What records of a type can be counted by. */
  'statistics.dimensions': {
    input: z.strictObject({ of: z.string().max(64), language: language.default('en') }),
    output: z.array(
      z.object({ id: z.string(), label: z.string(), kind: z.enum(['field', 'time', 'people', 'links']) }),
    ),
  },
  'statistics.read': { input: z.strictObject(question), output: counted },
  /** The records behind a figure: of a row, a column or both. */
  'statistics.records': {
    input: z.strictObject({
      ...question,
      row: z.string().max(400).optional(),
      column: z.string().max(400).optional(),
      limit: z.int().positive().max(5000).default(500),
    }),
    output: z.object({ total: z.int(), records: z.array(listed) }),
  },
  /** The same figures as a chart. PNG as bytes of twice the size, for screens and Word. */
  'statistics.draw': {
    input: z.strictObject({
      ...question,
      theme: z.enum(['light', 'dark', 'print']).default('light'),
      width: z.int().min(320).max(2000).default(760),
    }),
    output: z.object({ svg: z.string() }),
  },
} as const;
