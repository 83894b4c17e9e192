import { withoutStructure, type PictureBytes, type ReadStructure } from './blocks.ts';
import type { FindPicture } from './html-structure.ts';

const wordTypes = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  'application/vnd.ms-word.document.macroenabled.12',
  'application/vnd.ms-word.template.macroenabled.12',
  'application/vnd.ms-office.encrypted',
]);
const odtTypes = new Set([
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.text-template',
]);
const plainTypes = new Set(['text/plain', 'application/json', 'text/calendar', 'text/vcard', 'text/vtt']);

/** Whether there is a reader for what a document of this type is built of; else its text alone is shown. */
export function hasStructure(mime: string): boolean {
  const others = ['text/html', 'message/rfc822', 'text/csv', 'application/rtf'];
  return wordTypes.has(mime) || odtTypes.has(mime) || plainTypes.has(mime) || others.includes(mime);
}

/**
 * Reads what a document is built of. In the reader process alone.
 *
 * @param limit characters of a page made harmless
 */
export async function readStructure(mime: string, bytes: Uint8Array, limit: number): Promise<ReadStructure> {
  /** Pictures of the page as captured stand behind those of its blocks, under the same numbers wherever they come up again. */
  const pictures: PictureBytes[] = [];
  const numbers = new Map<string, number>();
  const { inertPage } = await import('../inert/inert-page.ts');
  const toInert = (html: string, find: FindPicture): string => {
    const picture = (source: string): string | null => {
      const known = numbers.get(source);
      if (known !== undefined) return `image/${known}`;
      const bytesOf = find(source);
      if (bytesOf === null) return null;
      pictures.push(bytesOf);
      numbers.set(source, pictures.length - 1);
      return `image/${pictures.length - 1}`;
    };
    return inertPage(html, picture, limit);
  };
  const read = await readBy(mime, bytes, toInert);
  pictures.push(...read.pictures);
  return { ...read, pictures };
}

async function readBy(
  mime: string,
  bytes: Uint8Array,
  toInert: (html: string, find: FindPicture) => string,
): Promise<ReadStructure> {
  if (bytes.length === 0) return withoutStructure('empty');
  if (wordTypes.has(mime)) return (await import('./word-structure.ts')).wordStructure(bytes);
  if (odtTypes.has(mime)) return (await import('./odt-structure.ts')).odtStructure(bytes);
  if (plainTypes.has(mime)) return (await import('./plain-structure.ts')).plainStructure(bytes);
  switch (mime) {
    case 'text/csv':
      return (await import('./plain-structure.ts')).csvStructure(bytes);
    case 'text/html':
      return (await import('./html-structure.ts')).htmlStructure(bytes, toInert);
    case 'message/rfc822':
      return (await import('./mail-structure.ts')).mailStructure(bytes, toInert);
    case 'application/rtf':
      return (await import('./rtf-structure.ts')).rtfStructure(bytes);
    default:
      return withoutStructure('not-structured');
  }
}
