import {
  attachmentName,
  collectPages,
  MAX_NAME,
  properties,
  type Attachment,
  type Extract,
  type Reason,
} from '../text/extract.ts';

/** A file within a container that is larger stays inside. */
export const MAX_FILE = 512 * 1024 * 1024;
/** How much larger than packed a file of more than some MiB may be; text of a long table packs about 40 to 1. */
const MAX_RATIO = 200;
const RATIO_FREE = 8 * 1024 * 1024;
/** Names that are told of what stayed inside. */
const TOLD = 20;
const MAX_PATH = 4096;

/** Whether a file unpacks to more than any honest one does. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > RATIO_FREE && unpacked > packed * MAX_RATIO;
}

/** Gathers what is to be said of a container: a list of what is inside, and what could not be taken out and why. */
export interface Listing {
  /** A file that is taken out. */
  take(path: string, size: number): void;
  /** A file that stays inside. */
  leave(path: string, why: 'locked' | 'damaged' | 'too-large' | 'method' | 'link'): void;
  /** What is no material: folders, notes of a system to itself. */
  skip(what: string): void;
  /** There is more than was looked at. */
  cut(): void;
  damage(): void;
  end(own?: Readonly<Record<string, string | number | undefined>>): Omit<Extract, 'attachments'>;
}

export function createListing(): Listing {
  const lines: string[] = [];
  const left = {
    locked: [] as string[],
    damaged: [] as string[],
    'too-large': [] as string[],
    method: [] as string[],
    link: [] as string[],
  };
  const skipped = new Map<string, number>();
  let taken = 0;
  let isCut = false;
  let isDamaged = false;
  const told = (paths: readonly string[]): string | undefined =>
    paths.length === 0
      ? undefined
      : `${paths.length}: ${paths.slice(0, TOLD).join(', ')}${paths.length > TOLD ? ', …' : ''}`;
  const reason = (): Reason | null => {
    if (isCut || left['too-large'].length > 0) return 'unpacks-too-large';
    if (left.locked.length > 0) return taken === 0 ? 'encrypted' : 'locked-inside';
    if (isDamaged || left.damaged.length > 0) return 'damaged';
    if (left.method.length > 0) return taken === 0 ? 'unsupported' : 'damaged';
    return taken === 0 && left.link.length === 0 ? 'empty' : null;
  };
  return {
    take(path, size) {
      taken += 1;
      lines.push(`${path}\t${size}`);
    },
    leave(path, why) {
      lines.push(`${path}\t(${why})`);
      left[why].push(path);
    },
    skip: (what) => void skipped.set(what, (skipped.get(what) ?? 0) + 1),
    cut: () => void (isCut = true),
    damage: () => void (isDamaged = true),
    end(own = {}) {
      const collector = collectPages();
      collector.add(lines.join('\n'));
      return {
        pages: lines.length === 0 ? [] : collector.pages,
        properties: properties([
          ['files', taken],
          ['locked', told(left.locked)],
          ['damaged', told(left.damaged)],
          ['tooLarge', told(left['too-large'])],
          ['unknownMethod', told(left.method)],
          ['links', told(left.link)],
          ['leftOut', [...skipped].map(([what, count]) => `${what}: ${count}`).join(', ')],
          ...Object.entries(own),
        ]),
        reason: reason(),
      };
    },
  };
}

/** A file out of a container under its own name, with the path that it had there. */
export function packedFile(
  path: string,
  bytes: Uint8Array,
  more: Partial<Pick<Attachment, 'mime' | 'modified' | 'claim'>> = {},
): Attachment {
  const plain = path.toWellFormed().replaceAll('\\', '/').slice(0, MAX_PATH).toWellFormed();
  const name = attachmentName(plain, 'file').slice(0, MAX_NAME).toWellFormed();
  return { name, mime: '', bytes, ...(plain === name ? {} : { path: plain }), ...more };
}

/** What systems leave beside files for themselves; it is no material, and stays in the container. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}
