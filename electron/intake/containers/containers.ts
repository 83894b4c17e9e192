import type { Room, Unpacking } from '../text/extract.ts';

/** Opens a container: gives the files in it one after the other. */
export type Opener = (bytes: Uint8Array, room: Room) => Unpacking;

/** An Outlook message; its attachments are taken out like files of an archive. */
export const OUTLOOK = 'application/vnd.ms-outlook';
/** A web archive that is compressed as a whole, as they mostly are. */
export const WARC = 'application/warc';
export const WACZ = 'application/wacz';

const zip = (): Promise<Opener> => import('./zip.ts').then((module) => module.openZip);
const sevenZip = (): Promise<Opener> => import('./seven-zip.ts').then((module) => module.openSevenZip);

const openers = new Map<string, () => Promise<Opener>>([
  ['application/zip', zip],
  [WACZ, zip],
  ['application/x-7z-compressed', sevenZip],
  ['application/x-rar-compressed', sevenZip],
  ['application/vnd.rar', sevenZip],
  ['application/x-tar', sevenZip],
  ['application/gzip', sevenZip],
  ['application/x-bzip2', sevenZip],
  ['application/x-xz', sevenZip],
  ['application/mbox', () => import('./mbox.ts').then((module) => module.openMailbox)],
  [OUTLOOK, () => import('./outlook.ts').then((module) => module.openOutlook)],
  [WARC, () => import('./warc.ts').then((module) => module.openWarc)],
]);

/** Whether files of this type hold files that become documents of their own. */
export function isContainer(mime: string): boolean {
  return openers.has(mime);
}

/** What opens a container of this type; undefined for what is none. */
export async function openerFor(mime: string): Promise<Opener | undefined> {
  return openers.get(mime)?.();
}
