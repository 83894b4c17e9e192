/** Lists that other programs put beside files, saying what the files are. What each of them looks like stands in its own file. */
export const sheetKinds = [
  'checksums',
  'bag-info',
  'bag-fetch',
  'datapackage',
  'proofmode-json',
  'proofmode-csv',
  'auto-archiver-json',
  'table',
] as const;
export type SheetKind = (typeof sheetKinds)[number];
