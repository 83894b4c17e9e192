import { z } from 'zod';

/** Lines of a passage, at most; a quotation of a whole page has about sixty. */
const MOST_BOXES = 400;
const fraction = z.number().min(0).max(1);

/** Left, top, right and bottom, as fractions of the width and height of the page before it is turned, from its top left corner. */
export const pageBox = z.tuple([fraction, fraction, fraction, fraction]).readonly();
export type PageBox = z.output<typeof pageBox>;

/** Where on a page something stands: the page counted from 1, and a box for each line. */
export const pagePosition = z.strictObject({
  page: z.int().positive().max(20_000),
  boxes: z
    .array(pageBox.refine(([left, top, right, bottom]) => left < right && top < bottom))
    .min(1)
    .max(MOST_BOXES)
    .readonly(),
});
export type PagePosition = z.output<typeof pagePosition>;
