/**
 * A date as PDF writes it (ISO 32000-1, 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm`, everything after the year optional) in ISO 8601,
 * only as exact as it was. Anything else is returned as it stands.
 */
export function isoFromPdfDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const match = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|(Z)[\d']*)?$/.exec(
    value.trim(),
  );
  if (match === null) return value;
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes, utc] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return date;
  const zone = utc === 'Z' ? 'Z' : sign === undefined ? '' : `${sign}${zoneHours}:${zoneMinutes ?? '00'}`;
  return `${date}T${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}${zone}`;
}

/** A date as EXIF writes it (`2021:03:01 10:00:00`, local time without a zone) in ISO 8601; anything else as it stands. */
export function isoFromExifDate(value: string): string {
  return value.replace(/^(\d{4}):(\d\d):(\d\d)(?: (\d\d:\d\d:\d\d))?$/, (_, year, month, day, time) =>
    time === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${time}`,
  );
}
