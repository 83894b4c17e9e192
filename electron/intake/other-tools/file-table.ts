import { hashAlgorithms, hashOf, said, type Claim, type Hash } from '../claims.ts';
import { readArchiverTable, readAutoArchiverRows } from './auto-archiver.ts';
import { saidBesides } from './proofmode.ts';
import type { Sheet, ToolName } from './read-sheet.ts';
import { readRows } from './rows.ts';

/**
 * A table whose rows are about files: that of Tella beside each file that it exports, that of the auto-archiver, that of Hunchly, or
 * anybody's list of files with their addresses. Which column says what is guessed from its name, in three languages.
 */
export function readFileTable(text: string): Sheet {
  const table = readRows(text);
  const has = (...names: string[]): boolean => names.every((name) => table.columns.includes(name));
  if (has('status', 'metadata', 'media')) return readAutoArchiverRows(table);
  if (has('File hash', 'File path', 'File name')) return readTella(table.rows);
  const rows = table.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value])),
  );
  const columns = table.columns.map((name) => name.toLowerCase());
  if (columns.includes('archive location') && columns.includes('archive status')) return readArchiverTable(rows);
  return readLinks(columns, rows, table.columns);
}

/** Tella for Android (PublicMetadataMapper): one row of names and one of values, joined by commas. */
function readTella(rows: readonly Readonly<Record<string, string>>[]): Sheet {
  const claims = rows.flatMap((row): Claim[] => {
    const of = (key: string): string => (row[key] === 'N/A' || row[key] === 'null' ? '' : (row[key] ?? ''));
    const hash = hashOf(of('File hash'));
    const path = of('File name') || (of('File path').split('/').at(-1) ?? '');
    if (path === '' && hash === null) return [];
    const place = [of('Location latitude'), of('Location longitude')].filter(Boolean).join(', ');
    return [
      {
        path: path.slice(0, 4096),
        hashes: hash === null ? [] : [hash],
        ...said({
          capturedAt: of('Timestamp') || of('Proof generated') || of('File modified'),
          device: [of('Manufacturer'), of('Hardware'), of('Device ID')].filter(Boolean).join(', '),
          where: place,
          tool: 'Tella',
          from: of('File path'),
          note: saidBesides(
            row,
            Object.keys(row).filter((key) => !/^(file (hash|path|name)|timestamp|location l(at|ong)itude)$/i.test(key)),
          ),
        }),
      },
    ];
  });
  return { tool: claims.length === 0 ? null : 'tella', claims };
}

/** What the columns of a list may be called, in small letters. */
const names = {
  path: /^(file|files|file[ _-]?(name|path)|filename|path|local[ _-]?(file|path)|attachment|document|файл|имя файла|путь|документ|файлы|імя файла|назва файла|шлях|дакумент)$/,
  hash: /^(hash|checksum|digest|(content|file|page|photo)?[ _-]?(hash|md5|sha-?\d{1,3})( ?\(?(hash|sum)\)?)?|sha-?\d{1,3}|md5|хеш|хэш|контрольная сумма|кантрольная сума)$/,
  address: /^(url|uri|link|address|source url|web ?address|page url|ссылка|адрес|спасылка|адрас)$/,
  date: /^(date|captured?( at| on)?|capture date|timestamp|time|date[ _/]?time|created( at)?|archived( at)?|дата|время|снято|дата съёмки|дата захвата|час|знята)$/,
  title: /^(title|name|page title|subject|название|заголовок|тема|назва|загаловак)$/,
  by: /^(by|author|collector|collected by|investigator|user|автор|собрал|аўтар|сабраў|сабрала)$/,
  device: /^(device|camera|phone|device id|устройство|камера|телефон|прылада|тэлефон)$/,
  note: /^(notes?|comments?|description|remarks?|примечание|заметка|описание|комментарий|заўвага|апісанне|каментар)$/,
} as const;

function readLinks(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  written: readonly string[],
): Sheet {
  const column = (key: keyof typeof names): string | undefined => columns.find((name) => names[key].test(name));
  const path =
    column('path') ?? columns.find((name) => rows.length > 0 && rows.every((row) => looksLikeFile(row[name] ?? '')));
  const hashes = columns.filter((name) => names.hash.test(name));
  // Pages of Hunchly are called after their number: "Page ID 12" is 12.mhtml.
  const page = columns.find((name) => /^page[ _-]?id$/.test(name));
  if ((path === undefined && page === undefined) || columns.length < 2) return { tool: null, claims: [] };
  const others = ['address', 'date', 'title', 'by', 'device', 'note'] as const;
  const meant = Object.fromEntries(others.map((key) => [key, column(key)])) as Record<
    (typeof others)[number],
    string | undefined
  >;
  if (hashes.length === 0 && Object.values(meant).every((name) => name === undefined))
    return { tool: null, claims: [] };
  const isHunchly = page !== undefined || columns.some((name) => name.includes('hunchly'));
  const claims = rows.flatMap((row): Claim[] => {
    const number = page === undefined ? '' : (row[page] ?? '');
    const file = (path === undefined ? '' : (row[path] ?? '')) || (/^\d+$/.test(number) ? `${number}.mhtml` : '');
    if (file === '') return [];
    const of = (key: keyof typeof meant): string => (meant[key] === undefined ? '' : (row[meant[key]] ?? ''));
    return [
      {
        path: file.slice(0, 4096),
        hashes: hashes.flatMap((name): Hash[] => {
          const algorithm = hashAlgorithms.find((each) => name.replaceAll(/[ _-]/g, '').includes(each));
          const hash = hashOf(row[name] ?? '', algorithm);
          return hash === null ? [] : [hash];
        }),
        ...said({
          address: of('address'),
          title: of('title'),
          capturedAt: of('date'),
          by: of('by'),
          device: of('device'),
          note: of('note'),
          tool: isHunchly ? 'Hunchly' : undefined,
        }),
      },
    ];
  });
  const tool: ToolName = isHunchly ? 'hunchly' : 'links';
  const asWritten = (name: string | undefined): string =>
    name === undefined ? '' : (written[columns.indexOf(name)] ?? '');
  const guessed: readonly [string, string][] = [
    ['file', asWritten(path ?? page)],
    ['hash', hashes.map(asWritten).join(', ')],
    ...others.map((key): [string, string] => [key, asWritten(meant[key])]),
  ];
  const about = Object.fromEntries(guessed.flatMap(([key, name]) => (name === '' ? [] : [[`column-${key}`, name]])));
  return { tool: claims.length === 0 ? null : tool, claims, about };
}

function looksLikeFile(text: string): boolean {
  return /^[^:*?"<>|\r\n]{1,400}\.[a-z\d]{2,5}$/i.test(text) && !/^(www\.|\S+\.(com|org|by|ru)$)/i.test(text);
}
