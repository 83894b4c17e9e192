import { fail } from '../../../shared/contract/errors.ts';

/**
 * The path of a payload file as it will stand in a bag: below `data/`, parts divided by `/`, in Unicode form NFC, and of a
 * kind that every common file system can store unchanged (RFC 8493, sections 2.1.3, 5.1 and 6.1: no `..`, no absolute
 * paths, no names that Windows reserves or shortens).
 *
 * @param path below `data/`
 * @returns `data/` and the path in NFC
 * @throws EXPORT_PATH_UNSAFE
 */
export function payloadPath(path: string): string {
  const normal = path.normalize('NFC');
  const parts = normal.split('/');
  if (!normal.isWellFormed() || !parts.every(isSafeName)) fail('EXPORT_PATH_UNSAFE');
  return `data/${normal}`;
}

/**
 * Paths that a file system may take for one: those that differ only in case or in the composition of letters.
 *
 * @param path as payloadPath returns it
 * @returns a key, equal for such paths
 */
export function collisionKey(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** RFC 8493, section 2.1.3: LF, CR and the percent sign itself are percent-encoded in a manifest, and nothing else is. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** The reverse of encodePath; digits in either case are understood. */
export function decodePath(path: string): string {
  return path.replaceAll(/%(0[aAdD]|25)/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

function isSafeName(name: string): boolean {
  // CR and LF can be written into a manifest, and on most systems into a folder; other control characters cannot.
  const forbidden = /[<>:"\\|?*\u2028\u2029]|(?![\r\n])\p{Cc}/u;
  return (
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    !forbidden.test(name) &&
    !/[. ]$/.test(name) &&
    !reserved.test(name) &&
    Buffer.byteLength(name) <= 255
  );
}
