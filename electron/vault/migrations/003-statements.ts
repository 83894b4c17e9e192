import type { Migration } from './migrate.ts';

/**
 * What exactly a citation proves: one entry of a group, one of several contradicting values (as canonical JSON); and how whoever
 * speaks in the document is connected with what it says.
 */
export const statements: Migration = {
  version: 3,
  sql: `
    alter table citation add column item text;
    alter table citation add column value text;
    alter table citation add column connection text;
  `,
  // A view of the same name stands before the table, so that all queries read on.
  inMemory: `
    create temp view citation as
      select *, null as item, null as value, null as connection, null as position from main.citation;
  `,
};
