import { isEdtf } from '../../../shared/dates/edtf.ts';
import type { Sayings } from '../claims.ts';
import { differs, type HashCheck } from './hash-check.ts';
import type { Attributed } from './recognise.ts';
import type { ToolName } from './read-sheet.ts';

/** How programs are called where they are written down. */
export const toolTitles: Readonly<Record<ToolName, string>> = {
  bagit: 'BagIt',
  wacz: 'WACZ',
  proofmode: 'ProofMode',
  tella: 'Tella',
  'auto-archiver': 'Bellingcat auto-archiver',
  hunchly: 'Hunchly',
  checksums: 'checksums',
  links: 'CSV',
};

/**
 * Fields of a document from what other programs say of it. Place, device and whoever took it stand in the acquisition, which never
 * leaves the archive. A hash that was compared is kept with both values, in a form that needs no language.
 *
 * @param today as an ISO day, for the checks
 */
export function fieldsOfClaims(
  claims: readonly Attributed[],
  checks: readonly HashCheck[],
  today: string,
): Record<string, unknown> {
  const says = joined(claims.map(({ claim }) => claim.says ?? {}));
  const address = says.address;
  const captured = says.capturedAt;
  const onTheWeb = address !== undefined && address !== '';
  const day = dayOf(captured);
  const tool = [...new Set([says.tool, ...claims.map(({ tool: each }) => toolTitles[each])])]
    .filter((each): each is string => each !== undefined && each !== toolTitles.links && each !== toolTitles.checksums)
    .join('; ');
  const acquisition = filled({
    how: onTheWeb ? 'open-web' : undefined,
    date: day,
    where: says.where,
    by: says.by,
    device: says.device,
    tool: tool.slice(0, 500),
    note: lines([says.from, captured !== undefined && !onTheWeb ? captured : undefined, says.note]),
  });
  const web = onTheWeb
    ? filled({ pageTitle: says.pageTitle, site: says.site, capturedAt: captured, archiveCopy: says.archiveCopy })
    : {};
  const authenticity = checks.map((check) => ({
    date: today,
    method: methodOf(check),
    ...(differs(check) ? { result: 'undecided' } : {}),
  }));
  const title = says.title ?? says.pageTitle;
  return {
    ...(title === undefined ? {} : { title: oneLine(title) }),
    ...(onTheWeb ? { address: oneLine(address) } : {}),
    ...(Object.keys(acquisition).length === 0 ? {} : { acquisition }),
    ...(Object.keys(web).length === 0 ? {} : { web }),
    ...(authenticity.length === 0 ? {} : { authenticity }),
  };
}

/** "SHA-256 (BagIt, manifest-sha256.txt): ab… = ab…", or ≠. */
function methodOf(check: HashCheck): string {
  const { tool, sheet, algorithm, declared, found } = check;
  const from = [tool === null ? '' : toolTitles[tool], sheet].filter(Boolean).join(', ');
  return `${algorithm.toUpperCase().replace('SHA', 'SHA-')} (${from}): ${declared} ${differs(check) ? '≠' : '='} ${found}`;
}

/** What several lists say, the first before the others. */
function joined(all: readonly Sayings[]): Sayings {
  const result: Record<string, string> = {};
  for (const says of all)
    for (const [key, value] of Object.entries(says))
      if (key === 'note' && result[key] !== undefined && result[key] !== value) result[key] += `\n${value}`;
      else result[key] ??= value;
  return result;
}

/** Moments are written in many ways; a day is taken only from one that begins with it, or that is a number of seconds or milliseconds. */
function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(text.trim());
  const number = /^\d{10}(\d{3})?$/.test(text.trim())
    ? Number(text.trim()) * (text.trim().length === 10 ? 1000 : 1)
    : NaN;
  const day =
    written === null
      ? Number.isNaN(number)
        ? ''
        : new Date(number).toISOString().slice(0, 10)
      : written.slice(1).join('-');
  return isEdtf(day) ? day : undefined;
}

function filled(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const text = key === 'note' ? value?.trim() : value === undefined ? undefined : oneLine(value);
      return text === undefined || text === '' ? [] : [[key, clean(text)]];
    }),
  );
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

function oneLine(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ').trim();
}

/** Fields take no control characters. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .slice(0, 8000)
    .toWellFormed();
}
