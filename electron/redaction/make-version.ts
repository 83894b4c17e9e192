import { fail } from '../../shared/contract/errors.ts';
import { because, type ReasonId } from '../../shared/contract/reasons.ts';
import type { Reader } from '../intake/reader.ts';
import type { Attachment, Extract, Reason } from '../intake/text/extract.ts';
import type { Failing, RedactionFacts, RedactionWish, Region, Secret } from '../intake/redaction-wish.ts';
import type { Recogniser } from '../ocr/recogniser.ts';
import { readAgain } from './read-again.ts';
import { secretsOf, type WordsBeneath } from './words-beneath.ts';

/** The file that something is made unreadable in. */
export interface Original {
  readonly mime: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

export interface Version {
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly facts: RedactionFacts;
  readonly secrets: readonly Secret[];
  /** Pictures of regions in which letters were looked for. */
  readonly recognised: number;
}

interface Making {
  readonly reader: Reader;
  readonly original: Original;
  readonly regions: readonly Region[];
  readonly asPictures: boolean;
  readonly layer: WordsBeneath;
  recogniser(): Promise<Recogniser>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a redacted version, and proves it. Where something is found in it that must not be there, the pages become pictures; where it is found there
 * as well, there is no version.
 *
 * @throws KhronikaError REDACTION_IMPOSSIBLE, REDACTION_NOT_PROVEN
 */
export async function makeVersion(making: Making): Promise<Version> {
  const { original, asPictures } = making;
  const first = await madeOnce(making, asPictures);
  if (!('unproven' in first)) return first;
  if (asPictures || original.mime !== 'application/pdf') fail('REDACTION_NOT_PROVEN', first.unproven);
  const again = await madeOnce(making, true);
  return 'unproven' in again ? fail('REDACTION_NOT_PROVEN', again.unproven) : again;
}

async function madeOnce(
  { reader, original, regions, layer, recogniser, signal }: Making,
  asPictures: boolean,
): Promise<Version | { readonly unproven: ReturnType<typeof because> }> {
  const made = await ask(reader, original, { act: 'redact', regions, asPictures }, signal);
  if (made.reason !== null) fail('REDACTION_IMPOSSIBLE', because(IMPOSSIBLE[made.reason] ?? 'redaction-crashed'));
  const { facts, file } = answered(made);
  if (facts.failings.some(({ what }) => what === 'no-such-page'))
    fail('REDACTION_IMPOSSIBLE', because('redaction-page', { page: Math.max(...regions.map(({ page }) => page)) }));
  const secrets = secretsOf(facts, layer);
  const copy: Original = {
    mime: file.mime,
    size: file.bytes.length,
    async *bytes() {
      yield file.bytes;
    },
  };
  const proof = await ask(reader, copy, { act: 'prove', regions, secrets }, signal);
  if (proof.reason !== null || proof.redaction === undefined) return { unproven: because('proof-unreadable') };
  const [failing] = proof.redaction.failings;
  if (failing !== undefined) return { unproven: because(UNPROVEN[failing.what], { page: failing.page ?? 1 }) };
  const sheets = proof.attachments.map(({ bytes }) => bytes);
  if (sheets.length > 0) {
    const read = await readAgain(await recogniser(), sheets, secrets, signal);
    if (read === 'a-secret') return { unproven: because('proof-recognised') };
    if (read === 'not-looked-at') return { unproven: because('proof-not-recognised') };
  }
  return { mime: file.mime, bytes: file.bytes, facts, secrets, recognised: sheets.length };
}

function ask(
  reader: Reader,
  file: Original,
  redaction: RedactionWish,
  signal: AbortSignal | undefined,
): Promise<Extract> {
  const { mime, size } = file;
  return reader.read({ mime, name: '', size, bytes: file.bytes(), view: 'redaction', redaction }, signal);
}

function answered({ redaction, attachments }: Extract): {
  facts: RedactionFacts;
  file: Pick<Attachment, 'mime' | 'bytes'>;
} {
  const [file] = attachments;
  const isKnown = file === undefined || ['application/pdf', 'image/png', 'image/jpeg'].includes(file.mime);
  if (redaction === undefined || !isKnown) fail('REDACTION_IMPOSSIBLE', because('redaction-crashed'));
  return { facts: redaction, file: file ?? { mime: '', bytes: new Uint8Array(0) } };
}

const IMPOSSIBLE: Readonly<Partial<Record<Reason, ReasonId>>> = {
  encrypted: 'redaction-encrypted',
  damaged: 'redaction-damaged',
  empty: 'redaction-damaged',
  'too-large': 'redaction-too-large',
  unsupported: 'redaction-kind',
  'timed-out': 'redaction-timed-out',
};

const UNPROVEN: Readonly<Record<Failing, ReasonId>> = {
  'no-such-page': 'proof-unreadable',
  unreadable: 'proof-unreadable',
  structure: 'proof-structure',
  'text-under-box': 'proof-text',
  'word-left': 'proof-word',
  'word-in-streams': 'proof-word',
  'not-one-colour': 'proof-colour',
  'not-black': 'proof-colour',
  'picture-under-box': 'proof-colour',
  metadata: 'proof-metadata',
};
