import { hashOf, type Claim } from '../claims.ts';
import type { Sheet } from './read-sheet.ts';

/**
 * Lists of hashes: a hash, white space, a path, as RFC 8493 (2.1.3) has it in the manifests of a bag and as sha256sum and its siblings
 * write it; or the path first in the form of BSD.
 */
export function readChecksums(text: string): Sheet {
  const claims: Claim[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, value, path] = /^\\?([\da-f]{32,128})\s+\*?(.+)$/i.exec(line) ?? [];
    const [, name, bsdPath, bsdValue] = /^(MD5|SHA\d{1,3}) \((.+)\) = ([\da-f]{32,128})$/i.exec(line) ?? [];
    const hash = hashOf(value ?? (bsdValue === undefined ? '' : `${name}:${bsdValue}`));
    const written = path ?? bsdPath;
    if (hash !== null && written !== undefined)
      claims.push({ path: unescaped(written).slice(0, 4096), hashes: [hash] });
  }
  return { tool: claims.length > 0 || text.trim() === '' ? 'checksums' : null, claims };
}

/** RFC 8493, 2.1.3: line ends and per cent signs in paths are written as their codes; nothing else is. */
function unescaped(path: string): string {
  return path
    .trimEnd()
    .replaceAll(/%(0a|0d|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Labels and values, the values perhaps over several lines (RFC 8493, 2.2.2): as they stand. */
export function readBagInfo(text: string): Sheet {
  const about: Record<string, string> = {};
  let last = '';
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const [, label, value] = /^([^\s:][^:]{0,100}?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last !== '') about[last] = `${about[last] ?? ''} ${line.trim()}`;
    else if (label !== undefined && value !== undefined) {
      last = label;
      about[label] = about[label] === undefined ? value : `${about[label]}; ${value}`;
    }
  }
  return { tool: 'bagit', claims: [], about };
}

/** Files of a bag that lie elsewhere (RFC 8493, 2.2.3). They are never fetched, and are told as missing. */
export function readFetch(text: string): Sheet {
  const claims = text.split(/\r\n|\n|\r/).flatMap((line): Claim[] => {
    const [, address, path] = /^(\S+)\s+(?:\d+|-)\s+(.+)$/.exec(line) ?? [];
    if (address === undefined || path === undefined) return [];
    return [
      { path: unescaped(path).slice(0, 4096), hashes: [], elsewhere: true, says: { address: address.slice(0, 4000) } },
    ];
  });
  return { tool: 'bagit', claims };
}
