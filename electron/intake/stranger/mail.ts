import type { Email } from 'postal-mime';
import { decodeText } from '../text/encoding.ts';
import { extractMailbox } from '../text/mail.ts';
import { markupTexts } from './markup.ts';
import type { Findings } from './stranger.ts';
import { tracesOfHeaders } from './trace.ts';

/** A mail: every header with encoded words resolved, both forms of the body, the names of its parts and what is attached. */
export async function lookIntoMail(bytes: Uint8Array, findings: Findings): Promise<void> {
  const { default: PostalMime, decodeWords } = await import('postal-mime');
  // As it stands: what is before and after the parts, and everything that is not encoded.
  const source = decodeText(bytes) ?? '';
  findings.text(withoutBase64(decodeWords(source.replaceAll(/\r?\n(?=[ \t])/g, ''))));
  findings.text(withoutBase64(source));
  const mail: Email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
  findings.text(mail.headers.map(({ value }) => decodeWords(value)).join('\n'));
  findings.traces(tracesOfHeaders(mail.headers));
  findings.text(mail.text ?? '');
  for (const reading of markupTexts(mail.html ?? '', false)) findings.text(reading);
  if (/^\s*multipart\/encrypted/im.test(headerOf(mail, 'content-type'))) findings.unreadable('encrypted');
  for (const { filename, description, content } of mail.attachments) {
    findings.text(`${filename ?? ''}\n${description ?? ''}`);
    if (typeof content !== 'string') await findings.inner(new Uint8Array(content), filename ?? '');
  }
}

export async function lookIntoMailbox(bytes: Uint8Array, findings: Findings): Promise<void> {
  const { attachments, reason } = await extractMailbox(bytes);
  if (reason !== null) findings.unreadable(reason);
  for (const message of attachments) await findings.inner(message.bytes, '');
}

/** Encoded attachments are read decoded; their code would be taken for short names here and there. */
function withoutBase64(text: string): string {
  return text.replaceAll(/(?:^[A-Za-z0-9+/=]{40,}[ \t]*\r?\n)+(?:[A-Za-z0-9+/=]+[ \t]*$)?/gm, '');
}

function headerOf(mail: Email, key: string): string {
  return mail.headers.find((header) => header.key === key)?.value ?? '';
}
