import type { FileTrace } from '../../../shared/submissions/file-trace.ts';

type Kind = FileTrace['kind'];

/** Folders of a user's computer, and network drives; two strokes in the midst of coded text are no drive. */
const PATH =
  /(?:file:\/\/\/?)?(?:[A-Za-z]:[\\/](?:Users|Documents and Settings)[\\/][^\\/\s"'<>|]+[\\/]|\/(?:home|Users)\/[^/\s"'<>]+\/|(?<=^|[\s"'(>=:,])\\\\[A-Za-z\d][\w.-]{2,}\\[\w$.-]{2,}\\)[^\s"'<>|]*/u;

/** Where the file lay on somebody's computer, as programs leave it in settings and links. */
export function pathIn(text: string): string | null {
  return /[\\/](?:Users|home|Documents and Settings)[\\/]|\\\\/i.test(text) ? (PATH.exec(text)?.[0] ?? null) : null;
}

const officeElements: readonly (readonly [RegExp, Kind, string])[] = [
  [/<dc:creator>([^<]+)<\/dc:creator>/, 'person', 'the author of the document'],
  [/<cp:lastModifiedBy>([^<]+)<\/cp:lastModifiedBy>/, 'person', 'who saved the document last'],
  [/<meta:initial-creator>([^<]+)</, 'person', 'the author of the document'],
  [/<meta:printed-by>([^<]+)</, 'person', 'who printed the document last'],
  [/<Manager>([^<]+)</, 'person', 'the manager in the properties of the document'],
  [/<Company>([^<]+)</, 'person', 'the company in the properties of the document'],
  [/<Application>([^<]+)</, 'program', 'the program that made the document'],
  [/<AppVersion>([^<]+)</, 'program', 'the version of the program that made the document'],
  [/<Template>([^<]+)</, 'program', 'the template of the document'],
  [/<meta:generator>([^<]+)</, 'program', 'the program that made the document'],
  [/\bw(?:15)?:author="([^"]+)"/, 'person', 'the author of a comment or a change'],
  [/<(?:dc:)?author[^>]*>([^<]+)</, 'person', 'the author of a comment'],
  [/<office:annotation[^]*?<dc:creator>([^<]+)</, 'person', 'the author of a comment or a change'],
  [/<w:rsidRoot w:val="([^"]+)"/, 'program', 'the marks of the sessions in which the document was written'],
];

/** Properties and reviewers in a part of a Word, Excel or OpenDocument file. */
export function tracesOfOffice(markup: string): FileTrace[] {
  return officeElements.flatMap(([form, kind, what]) => {
    const value = form.exec(markup)?.[1]?.trim() ?? '';
    return value === '' ? [] : [{ kind, what, value }];
  });
}

const xmpElements: readonly (readonly [string, Kind, string])[] = [
  ['dc:creator', 'person', 'the author in the XMP data'],
  ['pdf:Author', 'person', 'the author in the XMP data'],
  ['photoshop:Credit', 'person', 'the credit in the XMP data'],
  ['xmpRights:Owner', 'person', 'the owner in the XMP data'],
  ['aux:OwnerName', 'person', 'the owner of the camera'],
  ['xmp:CreatorTool', 'program', 'the program in the XMP data'],
  ['pdf:Producer', 'program', 'the program in the XMP data'],
  ['stEvt:softwareAgent', 'program', 'the program in the XMP data'],
  ['tiff:Make', 'device', 'the maker of the camera'],
  ['tiff:Model', 'device', 'the model of the camera'],
  ['aux:SerialNumber', 'device', 'the serial number of the camera'],
  ['exif:GPSLatitude', 'place', 'where the picture was taken'],
];

/** XMP (ISO 16684-1), as elements and as attributes. */
export function tracesOfXmp(text: string): FileTrace[] {
  if (!text.includes('rdf:') && !text.includes('x:xmpmeta')) return [];
  return xmpElements.flatMap(([name, kind, what]) => {
    const asElement = new RegExp(`<${name}(?:\\s[^>]*)?>([^]{0,400}?)</${name}>`).exec(text)?.[1];
    const asAttribute = new RegExp(`\\s${name}=["']([^"']+)["']`).exec(text)?.[1];
    const value = (asElement ?? asAttribute ?? '').replaceAll(/<[^>]*>/g, ' ').trim();
    return value === '' ? [] : [{ kind, what, value }];
  });
}

const infoKeys: Readonly<Record<string, readonly [Kind, string]>> = {
  Author: ['person', 'the author of the PDF'],
  Company: ['person', 'the company in the properties of the PDF'],
  Manager: ['person', 'the manager in the properties of the PDF'],
  Creator: ['program', 'the program that made the PDF'],
  Producer: ['program', 'the program that made the PDF'],
  SourceModified: ['program', 'the program that made the PDF'],
};

/** An entry of a PDF's document information (ISO 32000-1, 14.3.3). */
export function traceOfInfo(key: string, value: string): FileTrace[] {
  const known = infoKeys[key];
  return known === undefined || value.trim() === '' ? [] : [{ kind: known[0], what: known[1], value }];
}

const cameraTags: Readonly<Record<string, readonly [Kind, string]>> = {
  Make: ['device', 'the maker of the camera'],
  Model: ['device', 'the model of the camera'],
  LensModel: ['device', 'the lens of the camera'],
  LensSerialNumber: ['device', 'the serial number of the lens'],
  SerialNumber: ['device', 'the serial number of the camera'],
  BodySerialNumber: ['device', 'the serial number of the camera'],
  InternalSerialNumber: ['device', 'the serial number of the camera'],
  CameraSerialNumber: ['device', 'the serial number of the camera'],
  ImageUniqueID: ['device', 'the mark that the camera gave the picture'],
  HostComputer: ['device', 'the computer on which the picture was made'],
  CameraOwnerName: ['person', 'the owner of the camera'],
  OwnerName: ['person', 'the owner of the camera'],
  Artist: ['person', 'who took the picture'],
  XPAuthor: ['person', 'who took the picture'],
  Byline: ['person', 'who took the picture'],
  creator: ['person', 'who took the picture'],
  Copyright: ['person', 'whose picture it is'],
  Software: ['program', 'the program that made the picture'],
  CreatorTool: ['program', 'the program that made the picture'],
  ProcessingSoftware: ['program', 'the program that made the picture'],
  GPSLatitude: ['place', 'where the picture was taken'],
  latitude: ['place', 'where the picture was taken'],
  GPSDestLatitude: ['place', 'where the picture was taken'],
};

/** What the camera and programs wrote into a picture, as exifr gives it. */
export function tracesOfTags(tags: unknown): FileTrace[] {
  if (typeof tags !== 'object' || tags === null) return [];
  return Object.entries(tags).flatMap(([key, value]) => {
    const known = cameraTags[key];
    const text = [value].flat(2).join(' ').replaceAll('\0', '').trim();
    return known === undefined || value === null || value === undefined || text === ''
      ? []
      : [{ kind: known[0], what: known[1], value: text }];
  });
}

const headers: Readonly<Record<string, readonly [Kind, string]>> = {
  'x-mailer': ['program', 'the program that sent the mail'],
  'user-agent': ['program', 'the program that sent the mail'],
  'x-originating-ip': ['place', 'the network address from which the mail was sent'],
  received: ['place', 'the way of the mail through the network'],
};

export function tracesOfHeaders(all: readonly { readonly key: string; readonly value: string }[]): FileTrace[] {
  return all.flatMap(({ key, value }) => {
    const known = headers[key.toLowerCase()];
    return known === undefined || value.trim() === '' ? [] : [{ kind: known[0], what: known[1], value }];
  });
}

/** What a page of the web says of its making. */
export function tracesOfPage(markup: string): FileTrace[] {
  const meta = (name: string): string =>
    new RegExp(`<meta\\s+name=["']?${name}["']?\\s+content=["']([^"']+)["']`, 'i').exec(markup)?.[1]?.trim() ?? '';
  return [
    ...(meta('author') === ''
      ? []
      : [{ kind: 'person', what: 'the author of the page', value: meta('author') } as const]),
    ...(meta('generator') === ''
      ? []
      : [{ kind: 'program', what: 'the program that made the page', value: meta('generator') } as const]),
  ];
}
