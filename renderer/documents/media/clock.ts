/** A time of a recording as it is cited: 00:12:41, hours always there, so that times sort and are never mixed up. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The second that somebody names: 00:12:41, 12:41, 12:41.5; null for what is no time. */
export function secondOf(text: string): number | null {
  const [, hours = '0', minutes, seconds, part = '0'] =
    /^\s*(?:(\d{1,3}):)?(\d{1,2}):([0-5]\d)(?:[.,](\d{1,3}))?\s*$/.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined || (hours !== '0' && Number(minutes) > 59)) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part}`);
}

/** The times that a place names: one, or from and until. */
export function placeSeconds(place: string | undefined): number | null {
  const [first] = place === undefined ? [] : place.split(/\s*[–—-]\s*/);
  return first === undefined ? null : secondOf(first);
}
