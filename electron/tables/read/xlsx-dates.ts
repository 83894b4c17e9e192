import { Parser } from 'htmlparser2';

/** Formats of numbers that are dates or times by their number (ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 in East Asian ones). */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const DAY = 86_400_000;

/** Reads the part `styles.xml`; what it returns says whether a format of cells shows dates. */
export function dateFormats(xml: string): (style: number) => boolean {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.slice(name.indexOf(':') + 1);
        if (local === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (local === 'cellXfs') isCellFormats = true;
        else if (local === 'xf' && isCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
      },
      onclosetag(name) {
        if (name.endsWith('cellXfs')) isCellFormats = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const dates = formats.map((id) => {
    const code = own.get(id);
    return code === undefined ? BUILT_IN.has(id) : showsDate(code);
  });
  return (style) => dates[style] ?? false;
}

/** Letters of years, months, days, hours or seconds outside of quoted text, colours and conditions. */
function showsDate(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/i, '');
  return /[ymdhs]/i.test(bare) && !/^[#0?.,%\s]*$/.test(bare);
}

/**
 * A serial number of a spreadsheet as an ISO day; with hours and minutes where it has a time, without a time zone. A time without a day
 * is `HH:MM`.
 *
 * @param from1904 days are counted from 1 January 1904, as old Excel for the Mac did
 */
export function dayOfSerial(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  // To the minute, so that what a spreadsheet computes as 23:59:59.9999 is the next day.
  const minutes = Math.round(serial * 1440);
  const [day, time] = [Math.floor(minutes / 1440), minutes % 1440];
  const clock = `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
  if (day === 0 && !from1904) return clock;
  // Excel counts a 29 February 1900 that there never was (ISO/IEC 29500-1, 18.17.4.1).
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const iso = new Date(start + day * DAY).toISOString().slice(0, 10);
  return time === 0 ? iso : `${iso}T${clock}`;
}
