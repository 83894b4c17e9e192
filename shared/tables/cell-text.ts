/** How values stand in the cells of our own tables, so that what is written is read back as it was. */

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A text that no spreadsheet carries out: an apostrophe stands before what begins like a formula. So that reading takes back exactly
 * what was put in, one more stands before apostrophes that were there.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Values of a list in one cell, between semicolons; one that holds a semicolon, a line break or a quotation mark at its beginning is quoted. */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => (/[;\n]|^"|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join('; ');
}

/** The values of a list in one cell. Empty ones stay, so that lists beside each other keep their order. */
export function splitList(text: string, separator?: string): string[] {
  if (separator !== undefined) return text.split(separator).map((each) => each.trim());
  const values: string[] = [];
  const pattern = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/gy;
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) break;
    values.push(found[1] === undefined ? (found[2] ?? '').trim() : found[1].replaceAll('""', '"'));
  }
  if (/[;\n]$/.test(text)) values.push('');
  return values;
}

/** Whether a cell says nothing: white, or a dash as people write it for nothing. */
export function saysNothing(text: string): boolean {
  return /^\s*(?:[-–—]|n\/a)?\s*$/i.test(text);
}

/** A reference in a table: the code, and the title for whoever reads it. */
export function referenceText(code: string, title: string): string {
  return title === '' || title === code ? code : `${code} · ${title}`;
}

export function codeOfReference(text: string): string {
  return text.split(' · ')[0]?.trim() ?? '';
}
