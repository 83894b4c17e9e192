/**
 * Roles of those whom a record is about, and not only told, decided or done by. What is said of it is said as exactly as may be said of
 * all of them: of a relative too, because whoever knows the day and the place of a search finds the family.
 */
export const ABOUT: ReadonlySet<string> = new Set([
  'subject',
  'victim',
  'defendant',
  'target',
  'member',
  'awardee',
  'candidate',
  'relative',
  'parent',
]);
