import type { DataField, DataRecord } from '../data-record.ts';
import { datesIn, referredIn, textsIn, valueText, type EntryValue } from '../read-record.ts';
import { plainDates } from './dates.ts';
import type { Entities, FtmProperties } from './entities.ts';

/** A charge is what a State says: it stays a text of the case, and is no event. */
const TEXT_ALONE: ReadonlySet<string> = new Set(['articles']);

/** Groups of a record whose entries happened at some time: hearings, stays in places of detention, entries in lists, steps of a liquidation. */
export function eventGroups(record: DataRecord): ReadonlySet<string> {
  return new Set(
    record.fields
      .filter(({ key, field }) => field.entryLabel !== undefined && !TEXT_ALONE.has(key))
      .map(({ key }) => key),
  );
}

/**
 * One event for each entry of these groups. Who listed an organisation or sentenced somebody is the organiser of that event; nothing is
 * written of whom it befell.
 *
 * @param organiser of entries that name none
 */
export function addEntryEvents(
  entities: Entities,
  record: DataRecord,
  involved: readonly string[],
  organiser: string | null,
): void {
  const groups = eventGroups(record);
  for (const field of record.fields)
    if (groups.has(field.key))
      for (const [at, value] of field.values.entries())
        if (value.kind === 'entry')
          entities.add(
            entities.input.derivedId(record.id, field.key, value.id ?? String(at)),
            'Event',
            eventOf(entities, record, field, value, involved, organiser),
          );
}

function eventOf(
  { language, recordOf }: Entities,
  record: DataRecord,
  { field }: DataField,
  entry: EntryValue,
  involved: readonly string[],
  organiser: string | null,
): FtmProperties {
  const label = field.entryLabel?.[language] ?? field.label[language];
  const kinds = field.kindPart === undefined ? [] : textsIn(entry, field.kindPart, language);
  const dates = datesIn(entry, 'date').map((edtf) => plainDates(edtf, language));
  const organisers = ORGANISERS.flatMap((key) => referredIn(entry, key)).filter(({ type }) => type === 'organisation');
  const places = referredIn(entry, 'place').filter(({ type }) => type === 'place');
  const told = new Set(['place', ...ORGANISERS, ...(field.kindPart === undefined ? [] : [field.kindPart])]);
  return {
    name: [`${capital(label)}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}: ${record.title}`],
    ...datesOfEvent(dates),
    involved,
    organizer: organisers.length > 0 ? organisers.map(({ id }) => id) : [organiser],
    keywords: [label],
    location: places.map(({ text }) => text),
    addressEntity: places.map(({ id }) => id).filter((id) => recordOf(id) !== undefined),
    description: [
      ...entry.parts
        .filter(({ key, values }) => !told.has(key) && !(key === 'date' && values.length > 0))
        .map(({ label: name, values }) => `${name}: ${values.map((each) => valueText(each, language)).join('; ')}`),
      ...textsIn(entry, 'place', language).filter((text) => !places.some((place) => place.text === text)),
      ...ORGANISERS.flatMap((key) => textsIn(entry, key, language)).filter(
        (text) => !organisers.some((each) => each.text === text),
      ),
      ...dates.map(({ note }) => note),
    ],
  };
}

/** Parts of entries that hold who did it. */
const ORGANISERS = ['court', 'by', 'body', 'authority', 'force', 'awardedBy'];

export function datesOfEvent(dates: readonly ReturnType<typeof plainDates>[]): FtmProperties {
  return {
    date: dates.flatMap(({ date }) => date),
    startDate: dates.map(({ start }) => start),
    endDate: dates.map(({ end }) => end),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
