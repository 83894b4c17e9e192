import { zipSync, type Zippable } from 'fflate';

/** The earliest time that a ZIP can hold: the real one would tell when somebody worked. */
const NO_TIME = new Date(1980, 0, 1);

/** Files as a ZIP that is the same, byte for byte, whenever and wherever it is made. */
export function plainZip(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[path] = [bytes, { mtime: NO_TIME, level: isPacked(path) ? 0 : 6 }];
  return zipSync(entries);
}

/** What is packed already gets no smaller. */
function isPacked(path: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|heic|mp[34]|m4[av]|mov|ogg|zip|docx|xlsx|odt|pdf)$/i.test(path);
}
