import { createHash } from 'node:crypto';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { idOf } from '../archive/codes.ts';
import { pagesNow } from '../archive/page-words.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { Reader } from '../intake/reader.ts';
import type { Recogniser } from '../ocr/recogniser.ts';
import type { Reading } from '../pages/reading.ts';
import type { Vault } from '../vault/vault.ts';
import { keepVersion } from './keep-version.ts';
import { canBeRedacted } from './redactable.ts';
import { makeVersion } from './make-version.ts';
import { audienceOf } from './suggest.ts';
import { originalOfVersion, versionOf } from './versions.ts';
import { wordsBeneath } from './words-beneath.ts';

/** What making a version needs of the open archive. */
export interface Workshop {
  readonly vault: Vault;
  readonly reader: Reader;
  readonly reading: Reading;
  /** A recogniser that ends with the work. */
  recogniser(): Promise<Recogniser>;
}

/**
 * Makes a redacted version of a document, proves it, and keeps it as a document of its own. The original is read, compared with the hash it came
 * with, and left as it is.
 *
 * @throws KhronikaError REDACTION_IMPOSSIBLE, REDACTION_NOT_PROVEN, RECORD_NOT_FOUND, VAULT_READ_ONLY
 */
export async function applyRedaction(
  { vault, reader, reading, recogniser }: Workshop,
  wish: CallInput<'redactions.apply'>,
  signal?: AbortSignal,
): Promise<CallOutput<'redactions.apply'>> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const { catalogue } = vault;
  const { code, asPictures } = wish;
  const record = idOf(catalogue, code);
  const row = readRecordRow(catalogue, record) ?? fail('RECORD_NOT_FOUND', { code });
  if (row.type !== 'document') fail('LINK_INVALID', because('no-document', { code }));
  const whole = originalOfVersion(catalogue, record);
  if (whole !== null) fail('REDACTION_IMPOSSIBLE', because('redaction-of-redacted', { code: whole.code }));
  const file = catalogue
    .prepare(
      `select id, mime, size, sha256 from file where record = ? and kind = 'original' order by added, id limit 1`,
    )
    .get<{ id: string; mime: string; size: number; sha256: string }>([record]);
  if (file === undefined) fail('REDACTION_IMPOSSIBLE', because('redaction-no-file'));
  if (!canBeRedacted(file.mime)) fail('REDACTION_IMPOSSIBLE', because('redaction-kind'));
  await verified(vault, file);
  const layer = await wordsBeneath(reading, code, pagesNow(catalogue, record), wish.regions);
  const regions = [...layer.regions];
  let hired: Recogniser | null = null;
  try {
    const made = await makeVersion({
      reader,
      original: { mime: file.mime, size: file.size, bytes: () => vault.files.content(file.id) },
      regions: regions.map(({ page, box }) => ({ page, box })),
      asPictures,
      layer,
      recogniser: async () => (hired ??= await recogniser()),
      signal,
    });
    const audience = audienceOf(wish.audience);
    const { sha256 } = file;
    const kept = await keepVersion(vault, reader, { row, sha256 }, made, { ...wish, regions, audience });
    await verified(vault, file);
    const version =
      readRecordRow(catalogue, idOf(catalogue, kept.code)) ?? fail('RECORD_NOT_FOUND', { code: kept.code });
    return { ...versionOf(catalogue, version), existing: kept.existing };
  } finally {
    (hired as Recogniser | null)?.end();
  }
}

/** Compares a stored file with the hash that it came with. */
async function verified(vault: Vault, { id, sha256 }: { readonly id: string; readonly sha256: string }): Promise<void> {
  const hash = createHash('sha256');
  for await (const bytes of vault.files.content(id)) hash.update(bytes);
  if (hash.digest('hex') !== sha256) fail('REDACTION_IMPOSSIBLE', because('redaction-changed'));
}
