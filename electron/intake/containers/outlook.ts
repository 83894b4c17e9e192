import type { default as MsgReaderType, FieldsData } from '@kenjiuno/msgreader';
import { decodeText } from '../text/encoding.ts';
import {
  attachmentName,
  collectPages,
  properties,
  unread,
  type Attachment,
  type Extract,
  type Room,
  type Unpacking,
} from '../text/extract.ts';
import { isSoundCompound } from './compound-file.ts';
import { readHtml } from '../text/html.ts';
import { rtfBody } from './rtf-body.ts';

type Exported = (typeof MsgReaderType)['default'];

/** Code pages of Windows as iconv knows them; messages of this region are in the first. */
const CYRILLIC = 1251;

/** A message of Outlook (MS-OXMSG): who, to whom, when and what about as lines of text, the body, and everything attached. */
export async function* openOutlook(bytes: Uint8Array, room: Room): Unpacking {
  const module = await import('@kenjiuno/msgreader');
  // A CommonJS module, which Node and bundlers hand over in different wrappings.
  const { default: inner } = module as unknown as { default: Exported | { default: Exported } };
  const MsgReader = typeof inner === 'function' ? inner : inner.default;
  if (!isSoundCompound(bytes)) return endOf(unread('damaged'));
  let fields: FieldsData;
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  try {
    reader.parserConfig = { ansiEncoding: `windows-${CYRILLIC}` };
    fields = reader.getFileData();
  } catch {
    return endOf(unread('damaged'));
  }
  if (fields.error !== undefined || fields.dataType !== 'msg') return endOf(unread('damaged'));
  let left = room.bytes;
  let whole = true;
  let count = 0;
  for (const [index, attached] of (fields.attachments ?? []).entries()) {
    let content: Uint8Array;
    try {
      content = new Uint8Array(reader.getAttachment(index).content);
    } catch {
      whole = false;
      continue;
    }
    left -= content.length;
    if (count >= room.files || left < 0) return endOf(await extractOf(fields, 'unpacks-too-large'));
    count += 1;
    yield attachmentOf(attached, content, count);
  }
  return endOf(await extractOf(fields, whole ? null : 'damaged'));
}

function endOf({ pages, properties: known, reason }: Extract): Omit<Extract, 'attachments'> {
  return { pages, properties: known, reason };
}

function attachmentOf(attached: FieldsData, bytes: Uint8Array, number: number): Attachment {
  const isMessage = attached.innerMsgContent === true;
  const otherwise = isMessage ? `attachment-${number}.msg` : `attachment-${number}`;
  const given = attached.fileName ?? attached.name ?? attached.fileNameShort;
  const name = attachmentName(given, otherwise);
  return {
    name: isMessage && !name.toLowerCase().endsWith('.msg') ? `${name}.msg` : name,
    mime: isMessage ? 'application/vnd.ms-outlook' : (attached.attachMimeTag ?? ''),
    bytes,
  };
}

async function extractOf(fields: FieldsData, reason: Extract['reason']): Promise<Extract> {
  const to = (kind: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === kind)
      .map(({ name, email, smtpAddress }) => address(name, smtpAddress ?? email))
      .filter(Boolean)
      .join(', ');
  const from = address(
    fields.senderName,
    [fields.senderSmtpAddress, fields.creatorSMTPAddress, fields.senderEmail].find((each) => each?.includes('@')) ??
      fields.senderEmail,
  );
  const date = fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime;
  const moment = date === undefined ? NaN : Date.parse(date);
  const iso = Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
  const lines = [
    ['From', from],
    ['To', to('to')],
    ['Cc', to('cc')],
    ['Bcc', to('bcc')],
    ['Date', iso ?? date],
    ['Subject', fields.subject],
  ].flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}: ${value}`]));
  const body = await bodyOf(fields);
  const collector = collectPages();
  collector.add([lines.join('\n'), body].filter((part) => part !== '').join('\n\n'));
  const nothing = lines.length === 0 && body === '' && (fields.attachments ?? []).length === 0;
  return {
    pages: nothing ? [] : collector.pages,
    properties: properties([
      ['from', from],
      ['to', to('to')],
      ['cc', to('cc')],
      ['date', iso],
      ['title', fields.subject],
      ['messageId', fields.messageId],
      ['kind', fields.messageClass],
    ]),
    attachments: [],
    reason: isLocked(fields) ? 'encrypted' : (reason ?? (nothing ? 'damaged' : collector.full ? 'too-large' : null)),
  };
}

async function bodyOf(fields: FieldsData): Promise<string> {
  if (fields.body !== undefined && fields.body.trim() !== '') return fields.body.trim();
  const html =
    fields.bodyHtml ?? (fields.html === undefined ? undefined : decoded(fields.html, fields.internetCodepage));
  if (html !== undefined && html.trim() !== '') return readHtml(html).pages[0]?.text ?? '';
  return fields.compressedRtf === undefined ? '' : rtfBody(fields.compressedRtf);
}

/** The code page of the message is believed as a web page's own word is. */
function decoded(bytes: Uint8Array, codePage: number | undefined): string {
  const named =
    codePage === 65_001
      ? 'utf-8'
      : codePage === 20_866
        ? 'koi8-r'
        : codePage === undefined
          ? undefined
          : `cp${codePage}`;
  return decodeText(bytes, named) ?? '';
}

function address(name: string | undefined, mail: string | undefined): string {
  if (mail === undefined || mail === '' || mail === name) return name ?? '';
  return name === undefined || name === '' ? mail : `${name} <${mail}>`;
}

/** S/MIME (MS-OXOSMIME): the message itself is one encrypted attachment. */
function isLocked({ messageClass, attachments }: FieldsData): boolean {
  return /^IPM\.Note\.SMIME$/i.test(messageClass ?? '') && (attachments ?? []).length <= 1;
}
