/**
 * Text from an archive is somebody else's: a title or a file name may hold control characters that steer a terminal, or
 * directional overrides that show a name in another order than it has. Here they become a visible sign of the same length.
 */

// C0 and C1 controls, DEL, separators of lines, and the directional formatting characters of Unicode (UAX #9).
// oxlint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value with every text in it fit for a terminal; line breaks become blanks. Lengths stay, so that marks in it still fit. */
export function printable<Value>(value: Value): Value {
  return deeply(value) as Value;
}

function deeply(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(STEERING, (sign) => (/\s/.test(sign) ? ' ' : '\ufffd'));
  if (Array.isArray(value)) return value.map(deeply);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deeply(inner)]));
}

/** A JSON value as text. What JSON lets stand and a terminal would obey is escaped; the value is the same. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
