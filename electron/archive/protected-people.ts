import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { withNarrower } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { latestDay, NEVER, type SeparateConsent } from './consent-rules.ts';
import { LINKED_TO_ONE } from './consents-on-record.ts';
import type { RecordRow } from './rows.ts';

/** Why somebody is named on a separate consent alone. */
export type Protection = 'minor' | 'survivor';

/** What such a consent says of itself. */
export const SEPARATE: Readonly<Record<Protection, SeparateConsent>> = {
  minor: 'explicitForMinor',
  survivor: 'explicitForSurvivor',
};

/** Under 18 at the time, as the record says, or still today, as the date of birth says. Where sources disagree, one that says so is enough. */
export function isMinor({ fields, others }: RecordRow, today: string): boolean {
  const said = (key: string): unknown[] => [fields[key], ...(others[key]?.values ?? [])];
  if (said('minor').includes(true)) return true;
  const eighteenYearsAgo = `${String(Number(today.slice(0, 4)) - 18).padStart(4, '0')}${today.slice(4)}`;
  return said('birthDate').some((date) => latestDay(date) !== NEVER && latestDay(date) > eighteenYearsAgo);
}

/** People against whom an act of sexual violence is recorded: their names are for a separate, explicit consent to decide. */
export function survivorsOf(catalogue: Catalogue, person: string | null = null): ReadonlySet<string> {
  const incidents = person === null ? '' : `i.id in (${LINKED_TO_ONE}) and`;
  // With what the archive adds under it.
  const kinds = JSON.stringify([...withNarrower(vocabularyOf('incident-kind'), 'sexual-violence')]);
  return new Set(
    catalogue
      .prepare(
        `select p.id from record i
           join link l on i.id in (l.from_record, l.to_record)
           join record p on p.id = case l.from_record when i.id then l.to_record else l.from_record end
          where ${incidents} i.type = 'incident' and i.state = 'active' and p.type = 'person'
            and l.role in ('victim', 'target', 'subject')
            and exists (select 1 from json_each(i.data, '$.kind') where value in (select value from json_each($kinds)))`,
        { pluck: true },
      )
      .all({ kinds, ...(person === null ? {} : { person }) }) as unknown as string[],
  );
}
