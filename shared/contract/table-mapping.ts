import { z } from 'zod';

/**
 * What the columns of a table mean: which records a row makes, which field each column fills and how it is read, and how the records
 * of a row are linked.
 */

const key = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
/** The name of a column as `columnNames` gives it. */
const column = z.string().min(1).max(500);

const reading = {
  /**
   * - `family-name`, `first-name`, `patronymic`: that part of a full name
   * - `start`, `end`: one end of a period
   * - `article`, `part`: the number of the article, and of its part, out of "Art. 342, part 1 (…)"
   */
  as: z.enum(['family-name', 'first-name', 'patronymic', 'start', 'end', 'article', 'part']).exactOptional(),
  /** What comes first in 03/04/2021. */
  order: z.enum(['day-first', 'month-first']).exactOptional(),
  /** Between the values of a list; semicolons and line breaks when left out. */
  separator: z.string().min(1).max(8).exactOptional(),
  /** What cells say, and the term, value or nothing (an empty text) that is meant. */
  words: z.record(z.string().max(200), z.string().max(200)).exactOptional(),
  /** Stands before the text of the cell, where several columns go into one text. */
  prefix: z.string().max(200).exactOptional(),
};

/** A field, or a part of a group as `group.part`, or `code`: the record that has this code is the one that is meant. */
const fieldTarget = z.strictObject({ record: key, field: z.string().min(1).max(128), ...reading });
/** A link to other records, which the cell gives by code or name. `out`: they are the `role` of this one. */
const linkTarget = z.strictObject({
  record: key,
  role: z.string().min(1).max(200),
  type: z.string().max(64),
  direction: z.enum(['out', 'in']).default('out'),
  separator: reading.separator,
});

const mappedRecord = z.strictObject({
  key,
  type: z.string().max(64),
  /** `row`: a record for each row. `name`: one for all rows that give the same, found by its title among those that are there. */
  each: z.enum(['row', 'name']).default('row'),
  /** Fields that are the same for all rows. */
  set: z.record(z.string().max(128), z.union([z.string().max(2000), z.boolean(), z.number()])).default({}),
  /** Made only where one of these columns says something; where any column of it does, when left out. */
  needs: z.array(column).max(50).default([]),
});

export const tableMapping = z.strictObject({
  /** Of a mapping that comes with Khronika. */
  ready: z.string().max(64).exactOptional(),
  /** Records that others refer to come before them. The first one for each row is what the row is about. */
  records: z.array(mappedRecord).min(1).max(12),
  columns: z
    .array(z.strictObject({ column, to: z.array(z.union([fieldTarget, linkTarget])).max(12) }))
    .max(500)
    .default([]),
  /** Links between the records of a row: `to` is the `role` of `from`. */
  links: z
    .array(z.strictObject({ from: key, to: key, role: z.string().min(1).max(200) }))
    .max(50)
    .default([]),
  /** Fields that refer to another record of the row. */
  references: z
    .array(z.strictObject({ record: key, field: z.string().max(128), to: key }))
    .max(50)
    .default([]),
  /** What becomes of a record that is there already under the same name and date of birth: it is changed only where that is asked for. */
  existing: z.enum(['create', 'update']).default('create'),
  /** What an empty cell does to a value that is there. */
  empty: z.enum(['keep', 'clear']).default('keep'),
});
