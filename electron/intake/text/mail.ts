import type { Address, Email, Mailbox } from 'postal-mime';
import { decodeText } from './encoding.ts';
import { attachmentName, collectPages, MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, properties, unread } from './extract.ts';
import type { Attachment, Extract } from './extract.ts';
import { readHtml } from './html.ts';

/** Parts within parts of one message; real mail has about five. */
const MAX_PART_DEPTH = 64;

/**
 * A mail (EML, RFC 5322 and MIME): From, To, Cc, Date and Subject as lines of text, then the body. Everything attached,
 * pictures in the text and forwarded messages included, is returned as an attachment as it was.
 */
export async function extractMail(bytes: Uint8Array): Promise<Extract> {
  const mail = await parseMail(bytes);
  if (mail === null) return unread('damaged');
  const header = (key: string) => mail.headers.find((line) => line.key === key)?.value;
  const [from, to, cc] = [addresses([mail.from ?? mail.sender]), addresses(mail.to ?? []), addresses(mail.cc ?? [])];
  const lines = headOf(mail).map(([name, value]) => `${name}: ${value}`);
  const body = bodyOf(mail);
  const { attachments, all } = attachmentsOf(mail);

  const collector = collectPages();
  collector.add([lines.join('\n'), body].filter((part) => part !== '').join('\n\n'));
  const nothing = lines.length === 0 && body === '' && attachments.length === 0;
  return {
    pages: nothing ? [] : collector.pages,
    properties: properties([
      ['from', from],
      ['to', to],
      ['cc', cc],
      ['date', mail.date],
      ['title', mail.subject],
      ['messageId', mail.messageId],
      ['inReplyTo', mail.inReplyTo],
      ['program', header('x-mailer') ?? header('user-agent')],
    ]),
    attachments,
    reason: isEncrypted(header('content-type') ?? '', body)
      ? 'encrypted'
      : nothing || isCut(header('content-type') ?? '', bytes)
        ? 'damaged'
        : collector.full || !all
          ? 'too-large'
          : null,
  };
}

/** The parts of a message; null for bytes that are none. */
export async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(withReadableHeaders(bytes), {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: MAX_PART_DEPTH,
    });
  } catch {
    return null;
  }
}

/** The lines above a mail: who, to whom, when, what about. */
export function headOf(mail: Email): [name: string, value: string][] {
  const date = mail.headers.find((line) => line.key === 'date')?.value ?? mail.date;
  const lines: [string, string | undefined][] = [
    ['From', addresses([mail.from ?? mail.sender])],
    ['To', addresses(mail.to ?? [])],
    ['Cc', addresses(mail.cc ?? [])],
    ['Bcc', addresses(mail.bcc ?? [])],
    ['Date', date],
    ['Subject', mail.subject],
  ];
  return lines.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** A mailbox file (mbox, RFC 4155): every message in it as an attachment. */
export async function extractMailbox(bytes: Uint8Array): Promise<Extract> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = 0; at !== -1; at = nextMessage(buffer, at))
    if (buffer.subarray(at, at + 5).toString('latin1') === 'From ') starts.push(at);
  const kept = starts.slice(0, MAX_ATTACHMENTS);
  const attachments = kept.map((start, index): Attachment => {
    const body = buffer.indexOf('\n', start) + 1 || buffer.length;
    const message = buffer.subarray(body, Math.max(body, starts[index + 1] ?? buffer.length));
    return { name: `message-${index + 1}.eml`, mime: 'message/rfc822', bytes: new Uint8Array(message) };
  });
  const collector = collectPages();
  collector.add('');
  const reason = starts.length > kept.length ? 'too-large' : attachments.length === 0 ? 'damaged' : null;
  return { pages: collector.pages, properties: properties([['messages', starts.length]]), attachments, reason };
}

function nextMessage(buffer: Buffer, after: number): number {
  const at = buffer.indexOf('\nFrom ', after);
  return at === -1 ? -1 : at + 1;
}

/** Headers in bare windows-1251 or KOI8-R, which RFC 5322 does not allow and old mail programs wrote, made UTF-8. */
function withReadableHeaders(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [buffer.indexOf('\r\n\r\n'), buffer.indexOf('\n\n')].filter((at) => at >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : buffer.length;
  const headers = buffer.subarray(0, end);
  if (headers.every((byte) => byte < 0x80)) return bytes;
  const text = decodeText(headers);
  return text === null ? bytes : Buffer.concat([Buffer.from(text, 'utf8'), buffer.subarray(end)]);
}

function bodyOf(mail: Email): string {
  if (mail.text !== undefined && mail.text.trim() !== '') return mail.text.trim();
  return mail.html === undefined ? '' : (readHtml(mail.html).pages[0]?.text ?? '');
}

function addresses(list: readonly (Address | undefined)[]): string {
  const one = (box: Mailbox) =>
    box.name === '' ? box.address : box.address === '' ? box.name : `${box.name} <${box.address}>`;
  return list
    .flatMap((address) => {
      if (address === undefined) return [];
      return address.group === undefined ? [one(address)] : [`${address.name}: ${address.group.map(one).join(', ')};`];
    })
    .filter((text) => text !== '')
    .join(', ');
}

/** What came with a mail, within limits; `all` is false when something was left out. */
export function attachmentsOf(mail: Email): { attachments: Attachment[]; all: boolean } {
  const attachments: Attachment[] = [];
  let total = 0;
  for (const part of mail.attachments) {
    if (typeof part.content === 'string') continue;
    const bytes = new Uint8Array(part.content);
    total += bytes.length;
    if (attachments.length >= MAX_ATTACHMENTS || total > MAX_ATTACHMENT_BYTES) return { attachments, all: false };
    const otherwise = `attachment-${attachments.length + 1}${part.mimeType === 'message/rfc822' ? '.eml' : ''}`;
    attachments.push({ name: attachmentName(part.filename, otherwise), mime: part.mimeType, bytes });
  }
  return { attachments, all: true };
}

/** OpenPGP (RFC 3156) or S/MIME (RFC 8551) encryption, or a PGP message in the text itself. */
function isEncrypted(contentType: string, body: string): boolean {
  if (/^\s*multipart\/encrypted/i.test(contentType)) return true;
  if (/^\s*application\/(x-)?pkcs7-mime/i.test(contentType))
    return !/smime-type\s*=\s*"?(signed-data|certs-only)/i.test(contentType);
  return body.startsWith('-----BEGIN PGP MESSAGE-----');
}

/** A multipart message ends with its boundary and two hyphens (RFC 2046, 5.1.1); without it the rest was cut off. */
function isCut(contentType: string, bytes: Uint8Array): boolean {
  if (!/^\s*multipart\//i.test(contentType)) return false;
  const match = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return true;
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`--${boundary}--`);
}
