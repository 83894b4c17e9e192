import type { Extractor } from './extract.ts';

/** What reading a type gives: text, or a picture to be shown and recognised. */
export type Readable = 'text' | 'image';

interface Entry {
  gives: Readable;
  /** Loads the extractor, and with it the library that it needs, when the first file of the type comes. */
  load: () => Promise<Extractor>;
}

const word = (): Promise<Extractor> => import('./word.ts').then((module) => module.extractWord);
const odt = (): Promise<Extractor> => import('./odt.ts').then((module) => module.extractOdt);
const plain = (): Promise<Extractor> => import('./plain.ts').then((module) => module.extractPlain);
const xml = (): Promise<Extractor> => import('./html.ts').then((module) => module.extractXml);
const image = (): Promise<Extractor> => import('./image.ts').then((module) => module.extractImage);

/** An Office file in its password-protected form, which looks the same for Word, Excel and PowerPoint. */
export const ENCRYPTED_OFFICE = 'application/vnd.ms-office.encrypted';

const extractors = new Map<string, Entry>([
  ['application/pdf', { gives: 'text', load: () => import('./pdf.ts').then((module) => module.extractPdf) }],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', { gives: 'text', load: word }],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template', { gives: 'text', load: word }],
  ['application/vnd.ms-word.document.macroenabled.12', { gives: 'text', load: word }],
  ['application/vnd.ms-word.template.macroenabled.12', { gives: 'text', load: word }],
  [ENCRYPTED_OFFICE, { gives: 'text', load: word }],
  ['application/vnd.oasis.opendocument.text', { gives: 'text', load: odt }],
  ['application/vnd.oasis.opendocument.text-template', { gives: 'text', load: odt }],
  ['text/html', { gives: 'text', load: () => import('./html.ts').then((module) => module.extractHtml) }],
  ['application/xml', { gives: 'text', load: xml }],
  ['image/svg+xml', { gives: 'text', load: xml }],
  ['application/rtf', { gives: 'text', load: () => import('./rtf.ts').then((module) => module.extractRtf) }],
  ['text/plain', { gives: 'text', load: plain }],
  ['text/csv', { gives: 'text', load: plain }],
  ['application/json', { gives: 'text', load: plain }],
  ['text/calendar', { gives: 'text', load: plain }],
  ['text/vcard', { gives: 'text', load: plain }],
  ['text/vtt', { gives: 'text', load: plain }],
  ['message/rfc822', { gives: 'text', load: () => import('./mail.ts').then((module) => module.extractMail) }],
  ['image/png', { gives: 'image', load: image }],
  ['image/apng', { gives: 'image', load: image }],
  ['image/jpeg', { gives: 'image', load: image }],
  ['image/gif', { gives: 'image', load: image }],
  ['image/bmp', { gives: 'image', load: image }],
  ['image/tiff', { gives: 'image', load: image }],
  ['image/jp2', { gives: 'image', load: image }],
  ['image/webp', { gives: 'image', load: image }],
  ['image/heic', { gives: 'image', load: image }],
  ['image/heif', { gives: 'image', load: image }],
  ['image/heic-sequence', { gives: 'image', load: image }],
  ['image/heif-sequence', { gives: 'image', load: image }],
  ['image/avif', { gives: 'image', load: image }],
]);

/** What reading a file of this type gives, or 'none' when nothing here reads it. */
export function readable(mime: string): Readable | 'none' {
  return extractors.get(mime)?.gives ?? 'none';
}

/** The extractor of a type; undefined when nothing here reads it. */
export async function extractorFor(mime: string): Promise<Extractor | undefined> {
  return extractors.get(mime)?.load();
}
