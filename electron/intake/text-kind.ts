/** Which kind of text a text is: the kinds that the archive treats differently. */

interface TextKind {
  mime: string;
  extension: string;
}

const kinds = {
  rtf: { mime: 'application/rtf', extension: 'rtf' },
  svg: { mime: 'image/svg+xml', extension: 'svg' },
  html: { mime: 'text/html', extension: 'html' },
  xml: { mime: 'application/xml', extension: 'xml' },
  mbox: { mime: 'application/mbox', extension: 'mbox' },
  mail: { mime: 'message/rfc822', extension: 'eml' },
  json: { mime: 'application/json', extension: 'json' },
  csv: { mime: 'text/csv', extension: 'csv' },
  calendar: { mime: 'text/calendar', extension: 'ics' },
  vcard: { mime: 'text/vcard', extension: 'vcf' },
  plain: { mime: 'text/plain', extension: 'txt' },
} as const satisfies Record<string, TextKind>;

/**
 * @param text the beginning of a text, decoded
 * @param hint the extension of its name; it decides only where the content alone cannot (JSON lines, tables, mail)
 */
export function textKind(text: string, hint: string): TextKind {
  const start = text
    .replace(/^\ufeff/, '')
    .slice(0, 65_536)
    .trimStart();
  if (start.startsWith('{\\rtf')) return kinds.rtf;
  if (start.startsWith('<')) return markup(start) ?? byRules(start, hint);
  if (/^BEGIN:VCALENDAR\b/i.test(start)) return kinds.calendar;
  if (/^BEGIN:VCARD\b/i.test(start)) return kinds.vcard;
  return byRules(start, hint);
}

function byRules(start: string, hint: string): TextKind {
  if (isMailbox(start)) return kinds.mbox;
  if (isMail(start, hint)) return kinds.mail;
  if (isJson(start, hint)) return kinds.json;
  if (isTable(start, hint)) return kinds.csv;
  return kinds.plain;
}

function markup(start: string): TextKind | null {
  // What may stand before the first element: declarations, comments, a document type.
  let rest = start;
  let declared = false;
  for (let step = 0; step < 50; step++) {
    const prologue =
      /^(<\?[^>]{0,2000}\?>|<!--[\s\S]{0,20000}?-->|<!doctype[^>[]{0,2000}(\[[^\]]{0,20000}\]\s*)?>)\s*/i.exec(
        rest,
      )?.[0];
    if (prologue === undefined) break;
    if (/^<!doctype\s+html\b/i.test(prologue)) return kinds.html;
    if (prologue.startsWith('<?xml')) declared = true;
    rest = rest.slice(prologue.length);
  }
  const root = /^<([a-z][\w.-]*:)?([a-z][\w.-]*)[\s/>]/i.exec(rest)?.[2]?.toLowerCase();
  if (root === 'svg') return kinds.svg;
  if (root === 'html') return kinds.html;
  if (declared) return kinds.xml;
  if (
    root !== undefined &&
    /^(head|body|title|meta|div|p|table|h[1-6]|span|center|font|a|b|ul|ol|style|script|br|article|section)$/.test(root)
  )
    return kinds.html;
  return root !== undefined && new RegExp(`</([\\w.-]+:)?${root.replaceAll(/[.-]/g, '\\$&')}\\s*>\\s*$`, 'i').test(rest)
    ? kinds.xml
    : null;
}

/** RFC 4155: a line "From address date", then a message. */
function isMailbox(start: string): boolean {
  return /^From \S+ .{0,60}\d{4}.{0,20}\r?\n[!-9;-~]+:/.test(start);
}

/** Names that begin the lines of a mail's header (RFC 5322, 3.6) and, as a rule, no other text. */
const traces = new Set([
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'delivered-to',
  'dkim-signature',
  'content-type',
  'x-mailer',
  'received-spf',
]);
const everyday = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'date',
  'subject',
  'reply-to',
  'sender',
  'in-reply-to',
  'references',
]);

function isMail(start: string, hint: string): boolean {
  let certain = 0;
  let likely = 0;
  let lines = 0;
  for (const line of start.slice(0, 32_768).split(/\r?\n/)) {
    if (line === '' || lines > 300) break;
    lines++;
    if (/^[ \t]/.test(line)) {
      if (lines === 1) return false;
      continue;
    }
    const name = /^([!-9;-~]{1,80}):/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    if (traces.has(name)) certain++;
    if (everyday.has(name)) likely++;
  }
  if (/^(eml|mht|mhtml|emlx)$/.test(hint)) return certain + likely >= 1;
  return certain >= 1 && certain + likely >= 3;
}

function isJson(start: string, hint: string): boolean {
  if (!/^[[{]/.test(start)) return false;
  try {
    JSON.parse(start);
    return true;
  } catch {
    // Longer than what is at hand, or one value on each line.
    return /^(json|geojson|jsonl|ndjson|har|ipynb|jsonld)$/.test(hint);
  }
}

/** A table has the same separator the same number of times in every line. Prose has commas too, so these must be two. */
function isTable(start: string, hint: string): boolean {
  const lines = start.split(/\r?\n/).slice(0, -1);
  const rows = (lines.length > 0 ? lines : [start]).filter((line) => line.trim() !== '').slice(0, 20);
  const named = /^(csv|tsv|tab)$/.test(hint);
  for (const separator of [';', '\t', ',']) {
    const counts = rows.map((row) => row.replaceAll(/"[^"]*"/g, '').split(separator).length - 1);
    if (named && (counts[0] ?? 0) > 0) return true;
    const least = separator === ',' ? 2 : 1;
    if (rows.length >= 3 && (counts[0] ?? 0) >= least && counts.every((count) => count === counts[0])) return true;
  }
  return false;
}
