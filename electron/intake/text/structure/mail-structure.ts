import { createHash } from 'node:crypto';
import type { Email } from 'postal-mime';
import { cleanLine, MAX_NAME } from '../extract.ts';
import { attachmentsOf, headOf, parseMail } from '../mail.ts';
import { withoutStructure, type PictureBytes, type ReadStructure } from './blocks.ts';
import { createBuilder, type Builder } from './build.ts';
import { inlinePicture, walkHtml, type FindPicture } from './html-structure.ts';

/** Where a part of a page saved as MHTML came from is noted here, because the parser of mails passes this header on. */
const NOTED = /^khronika-location (\d+)$/;

/** A mail, or a page saved as one (MHTML, RFC 2557): its head, its text with what it quotes, and the list of what came with it. */
export async function mailStructure(
  bytes: Uint8Array,
  toInert: (html: string, find: FindPicture) => string,
): Promise<ReadStructure> {
  const located = noteLocations(bytes);
  const mail = await parseMail(located.bytes);
  if (mail === null) return withoutStructure('damaged');
  const find = findIn(mail, located.places);
  const builder = createBuilder();
  const { html } = mail;
  // The same choice as in the stored text (mail.ts).
  if (mail.text !== undefined && mail.text.trim() !== '') quoted(mail.text, builder);
  else if (html !== undefined) walkHtml(html, builder, find);
  const { attachments, all } = attachmentsOf(mail);
  const made = builder.finish();
  return {
    ...withoutStructure(null),
    ...made,
    headers: headOf(mail).map(([name, value]) => ({ name, value: cleanLine(value).slice(0, 20_000) })),
    enclosed: attachments.map(({ name, mime, bytes: content }) => ({
      name,
      mime: mime.slice(0, MAX_NAME),
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    inert: html !== undefined,
    toInert: html === undefined ? null : () => toInert(html, find),
    cut: made.cut || !all,
  };
}

/** Plain text of a mail: lines behind `>` are what it answers (RFC 3676, 4.5). */
function quoted(text: string, builder: Builder): void {
  let before = -1;
  for (const line of text.split(/\r?\n/)) {
    const [marks = ''] = /^(?:> ?)*/.exec(line) ?? [];
    const level = marks.replaceAll(' ', '').length;
    const said = line.slice(marks.length).trimEnd();
    if (said === '' || level !== before) {
      builder.end();
      before = level;
    } else builder.write('\n');
    if (said === '') before = -1;
    else {
      if (builder.isEmpty()) builder.begin(level === 0 ? { kind: 'paragraph' } : { kind: 'quote', level });
      builder.write(said);
    }
  }
  builder.end();
}

/** Pictures of a message by their Content-ID (RFC 2392) or by where they came from. */
function findIn(mail: Email, places: readonly string[]): FindPicture {
  const known = new Map<string, PictureBytes>();
  for (const part of mail.attachments) {
    const { content } = part;
    if (typeof content === 'string' || !part.mimeType.startsWith('image/')) continue;
    const bytes = (): Uint8Array => new Uint8Array(content as ArrayBuffer);
    if (part.contentId !== undefined) known.set(`cid:${part.contentId.replaceAll(/^<|>$/g, '')}`, bytes);
    const place = places[Number(NOTED.exec(part.description ?? '')?.[1] ?? -1)];
    if (place !== undefined) known.set(place, bytes);
  }
  return (source) => {
    const named = source.trim();
    return known.get(named) ?? known.get(decoded(named)) ?? inlinePicture(named);
  };
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** Puts beside each Content-Location a header that names its number in the list. */
function noteLocations(bytes: Uint8Array): { bytes: Uint8Array; places: string[] } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: string[] = [];
  if (
    !/^multipart\/related/im.test(
      buffer
        .subarray(0, 65_536)
        .toString('latin1')
        .replaceAll(/^content-type:\s*/gim, ''),
    )
  ) {
    return { bytes, places };
  }
  const noted = buffer
    .toString('latin1')
    .replaceAll(/^Content-Location:[ \t]*(\S+)[ \t]*\r?$/gim, (line, place: string) => {
      places.push(place);
      return `Content-Description: khronika-location ${places.length - 1}\r\n${line}`;
    });
  return { bytes: places.length === 0 ? bytes : Buffer.from(noted, 'latin1'), places };
}
