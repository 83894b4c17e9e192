import { unread, type Extract } from '../intake/text/extract.ts';
import { showingOf } from '../pages/kinds.ts';
import { proveFile } from './prove-file.ts';
import { canBeRedacted } from './redactable.ts';
import { redactPdf } from './redact-pdf.ts';
import { redactPicture } from './redact-picture.ts';
import type { RedactionWish } from '../intake/redaction-wish.ts';

/** In the process that reads hostile files: gives out the redacted file, or what stands in the way of the proof. */
export async function answerRedaction(mime: string, bytes: Uint8Array, wish: RedactionWish): Promise<Extract> {
  if (wish.act === 'prove') return proveFile(mime, bytes, wish.regions, wish.secrets);
  if (!canBeRedacted(mime)) return unread('unsupported');
  const kind = showingOf(mime);
  const redacted =
    mime === 'application/pdf'
      ? redactPdf(bytes, wish.regions, wish.asPictures)
      : await redactPicture(bytes, kind.by === 'drawing' ? kind.mime : mime, wish.regions);
  if (typeof redacted === 'string') return unread(redacted);
  const { facts } = redacted;
  const attachments =
    redacted.bytes.length === 0 ? [] : [{ name: 'redacted', mime: redacted.mime, bytes: redacted.bytes }];
  return { pages: [], properties: {}, attachments, reason: null, redaction: facts };
}
