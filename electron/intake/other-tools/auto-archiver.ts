import { hashOf, said, type Claim } from '../claims.ts';
import { fromJson } from './data-package.ts';
import type { Sheet } from './read-sheet.ts';
import type { readRows } from './rows.ts';

/**
 * What the auto-archiver of Bellingcat says of what it stored. Its class Metadata has a state, facts (address, title, time, text) and media,
 * each with a file name, a key in the storage, and properties among which is the hash ("SHA-256:…", "SHA3-512:…"). csv_db writes
 * one of them in each row, the facts and media as Python prints them; others write the same as JSON. Its table at Google has a column for each.
 */
export function readAutoArchiver(text: string): Sheet {
  const found = fromJson(text);
  const items = (Array.isArray(found) ? found : [found]).filter(isItem);
  const claims = items.flatMap(claimsOf);
  return { tool: claims.length === 0 ? null : 'auto-archiver', claims };
}

export function readAutoArchiverRows({ rows }: ReturnType<typeof readRows>): Sheet {
  const items = rows.flatMap(({ status, metadata, media }) => {
    const item = { status, metadata: fromPython(metadata ?? ''), media: fromPython(media ?? '') };
    return isItem(item) ? [item] : [];
  });
  return { tool: 'auto-archiver', claims: items.flatMap(claimsOf) };
}

/** The columns of the table that is kept at Google (gsheet_feeder_db), in small letters. */
export function readArchiverTable(rows: readonly Readonly<Record<string, string>>[]): Sheet {
  const claims = rows.flatMap((row): Claim[] => {
    const of = (...names: string[]): string =>
      names.map((name) => row[name]).find((value) => value !== undefined && value !== '') ?? '';
    const path = of('archive location');
    const hash = hashOf(of('hash'));
    if (path === '' && hash === null) return [];
    return [
      {
        path: lastOf(path),
        hashes: hash === null ? [] : [hash],
        ...said({
          address: of('link', 'url'),
          title: of('upload title', 'title'),
          pageTitle: of('upload title', 'title'),
          capturedAt: of('archive date'),
          tool: 'auto-archiver',
          note: [of('archive status'), of('upload timestamp'), of('textual content')].filter(Boolean).join('\n'),
        }),
      },
    ];
  });
  return { tool: 'auto-archiver', claims };
}

interface Item {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly media: readonly unknown[];
}

function isItem(value: unknown): value is Item {
  const { metadata, media } = (value ?? {}) as { metadata?: unknown; media?: unknown };
  return typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) && Array.isArray(media);
}

function claimsOf({ metadata, media }: Item): Claim[] {
  const text = (key: string): string => textOf(metadata[key]);
  return media.slice(0, 10_000).flatMap((each): Claim[] => {
    const { filename, key, properties, _mimetype } = (each ?? {}) as Record<string, unknown>;
    const own = (properties ?? {}) as Record<string, unknown>;
    const path = textOf(key) || lastOf(textOf(filename));
    if (path === '') return [];
    const hash = hashOf(textOf(own['hash']));
    return [
      {
        path: path.slice(0, 4096),
        hashes: hash === null ? [] : [hash],
        ...said({
          address: text('url'),
          title: text('title'),
          pageTitle: text('title'),
          capturedAt: text('_processed_at') || text('timestamp'),
          by: text('author') || text('username'),
          tool: 'auto-archiver',
          note: [text('timestamp') && `timestamp: ${text('timestamp')}`, textOf(_mimetype)].filter(Boolean).join('\n'),
        }),
      },
    ];
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function lastOf(path: string): string {
  return (
    path
      .replace(/[?#].*$/, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  );
}

/** A value as Python prints it, of the kinds that occur here: dictionaries, lists, texts, numbers, and moments as `datetime.datetime(…)`. */
function fromPython(printed: string): unknown {
  let json = '';
  const tokens =
    /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|datetime\.datetime\(([\d, ]+)[^)]*\)|\b(True|False|None)\b|[[\]{},:]|-?\d+(?:\.\d+)?|\s+/gy;
  let at = 0;
  for (const match of printed.matchAll(tokens)) {
    if (match.index !== at) return undefined;
    at += match[0].length;
    const [whole, single, double, moment, word] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) json += JSON.stringify(unquoted(quoted));
    else if (moment !== undefined) json += JSON.stringify(momentOf(moment));
    else if (word !== undefined) json += { True: 'true', False: 'false', None: 'null' }[word] ?? 'null';
    else json += whole;
  }
  return at === printed.length ? fromJson(json) : undefined;
}

function unquoted(text: string): string {
  return text.replaceAll(/\\(x[\da-f]{2}|u[\da-f]{4}|.)/gi, (_, code: string) => {
    if (/^[xu]./i.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
  });
}

/** Python writes year, month, day, hour, minute, second, microsecond. */
function momentOf(numbers: string): string {
  const [year = 0, month = 1, day = 1, ...time] = numbers.split(',').map(Number);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hour = 0, minute = 0, second = 0] = time;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
}
