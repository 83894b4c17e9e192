import { traceKey, type FileTrace } from '../../../shared/submissions/file-trace.ts';
import { identify, HEAD_SIZE } from '../identify.ts';
import { decodeText } from '../text/encoding.ts';
import {
  collectPages,
  isEngineFailure,
  MAX_ATTACHMENT_DEPTH,
  MAX_PROPERTIES,
  MAX_PROPERTY_TEXT,
} from '../text/extract.ts';
import type { Attachment, Extract, Reason, Room } from '../text/extract.ts';
import { unescaped, markupTexts } from './markup.ts';
import { lookIntoMail, lookIntoMailbox } from './mail.ts';
import { lookIntoPackage } from './package.ts';
import { lookIntoPdf } from './pdf.ts';
import { lookIntoPicture } from './picture.ts';
import { printableRuns } from './printable-runs.ts';
import { pathIn, tracesOfPage, tracesOfXmp } from './trace.ts';

/** What a look into a file finds, its inner files included. */
export interface Findings {
  /** A text in which names can be recognised; pieces that belong together stand in one text. */
  text(text: string): void;
  /** Something that may say a name and that no search can read. */
  unreadable(reason: Reason): void;
  /** A file within the file. */
  inner(bytes: Uint8Array, name: string): Promise<void>;
  /** What says who made it, where or with what. */
  traces(found: readonly FileTrace[]): void;
  /** Whether pictures are wanted: then they go out to have their letters recognised, and are not told as unreadable. */
  readonly wantsPictures: boolean;
  /** A picture in which there may be letters, as a file or as pixels put into one. */
  picture(bytes: Uint8Array, mime: string): void;
}

/** Bytes of all inner files together that are looked into. */
const INNER_LIMIT = 512 * 1024 * 1024;

/**
 * Everything that somebody who gets a file can read out of it, also what its program does not show: comments, properties, tracked
 * changes, hidden layers, earlier versions, scripts, camera data, every header of a mail, attachments within attachments. Each text
 * is a page of the answer. A reason says that there is something which cannot be searched for names: pictures ('no-text-layer'),
 * a lock, damage, an unknown kind.
 *
 * The properties of the answer are the traces of whoever made the file (`tracesAmong`).
 *
 * @param bytes the whole file
 * @param pictures how many of its pictures, and how many bytes of them, the answer may hold as attachments; without it none, and that
 * there are any is a reason
 */
export async function readAsStranger(bytes: Uint8Array, pictures?: Room): Promise<Extract> {
  const collector = collectPages();
  let reason: Reason | null = null;
  let left = INNER_LIMIT;
  const properties: Record<string, string> = {};
  const attachments: Attachment[] = [];
  let room = pictures?.bytes ?? 0;
  const findingsAt = (depth: number): Findings => ({
    text(text) {
      if (text.trim() === '') return;
      collector.add(text);
      const path = pathIn(text);
      if (path !== null)
        this.traces([{ kind: 'path', what: 'a folder of the computer on which it was made', value: path }]);
      this.traces(tracesOfXmp(text));
    },
    traces(found) {
      for (const trace of found) {
        const key = traceKey(trace);
        if (key in properties || Object.keys(properties).length >= MAX_PROPERTIES) continue;
        properties[key] = trace.value.slice(0, MAX_PROPERTY_TEXT);
      }
    },
    wantsPictures: pictures !== undefined,
    picture(content, mime) {
      room -= content.length;
      if (pictures === undefined) this.unreadable('no-text-layer');
      else if (attachments.length >= pictures.files || room < 0) this.unreadable('too-large');
      else attachments.push({ name: 'picture', mime, bytes: content });
    },
    unreadable: (found) => {
      // A picture is the mildest: a reason that says less can be read is kept before it.
      if (reason === null || reason === 'no-text-layer') reason = found;
    },
    async inner(content, name) {
      left -= content.length;
      if (name !== '') collector.add(name);
      if (depth >= MAX_ATTACHMENT_DEPTH || left < 0) this.unreadable('too-large');
      else if (content.length > 0) await lookInto(content, name, findingsAt(depth + 1));
    },
  });
  await lookInto(bytes, '', findingsAt(0));
  if (collector.full) reason = 'too-large';
  return { pages: collector.pages, properties, attachments, reason };
}

async function lookInto(bytes: Uint8Array, name: string, findings: Findings): Promise<void> {
  const { mime } = await identify(bytes.subarray(0, HEAD_SIZE), name, async () => bytes);
  try {
    if (isZip(bytes)) return await lookIntoPackage(bytes, findings);
    if (mime === 'application/pdf') return await lookIntoPdf(bytes, findings);
    if (mime === 'message/rfc822') return await lookIntoMail(bytes, findings);
    if (mime === 'application/mbox') return await lookIntoMailbox(bytes, findings);
    if (mime.startsWith('image/') && mime !== 'image/svg+xml') return await lookIntoPicture(bytes, mime, findings);
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    findings.unreadable('damaged');
    for (const text of printableRuns(bytes)) findings.text(text);
    return;
  }
  const text = isText(mime) ? decodeText(bytes) : null;
  if (text === null) {
    findings.unreadable('unsupported');
    for (const run of printableRuns(bytes)) findings.text(run);
  } else if (mime === 'text/html' || mime === 'image/svg+xml' || mime === 'application/xml') {
    findings.traces(tracesOfPage(text));
    for (const reading of markupTexts(text, mime !== 'text/html')) findings.text(reading);
    await lookIntoDataUrls(text, findings);
  } else {
    findings.text(text);
    findings.text(unescaped(text));
  }
}

/** RFC 2397: pictures and other files inside a saved page. */
async function lookIntoDataUrls(text: string, findings: Findings): Promise<void> {
  for (const [, encoded] of text.matchAll(/data:[\w.+/-]*(?:;[\w=.+-]+)*;base64,([\w+/=\s%-]+)/g))
    await findings.inner(new Uint8Array(Buffer.from(decodeURIComponent(encoded ?? ''), 'base64')), '');
}

function isText(mime: string): boolean {
  return /^(text\/|image\/svg|application\/(xml|json)$)/.test(mime);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
