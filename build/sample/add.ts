import { fail } from '../../shared/contract/errors.ts';
import { hasRecords } from '../../electron/archive/follow-definitions.ts';
import { put, type PutResult } from '../../electron/archive/put.ts';
import { addMaterials } from '../../electron/intake/add.ts';
import type { AddOptions } from '../../electron/intake/add-result.ts';
import type { Reader } from '../../electron/intake/reader.ts';
import { bytesMaterial } from '../../electron/intake/take-in.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { readSample } from './read.ts';
import { makeSpecimens } from './specimens.ts';

/** Codes of the specimen set, whose records cite the specimen documents. */
const SPECIMEN = /-9\d{3}$/;

/**
 * Fills an empty vault with the sample archive: the specimen documents go through the same intake as any file, the records
 * through the same commit as any `put`. SAMPLE_NEEDS_EMPTY_VAULT where there are records already.
 */
export async function addSample(
  vault: Vault,
  reader: Reader,
  options: Pick<AddOptions, 'signal' | 'onProgress'> = {},
): Promise<{ put: PutResult; documents: number }> {
  if (hasRecords(vault.catalogue)) fail('SAMPLE_NEEDS_EMPTY_VAULT');
  const materials = (await makeSpecimens()).map(({ code, name, bytes, fields }) =>
    bytesMaterial(name, `sample/${name}`, bytes, { code, fields }),
  );
  const lines = await readSample();
  const isSpecimen = (line: unknown): boolean => SPECIMEN.test((line as { code: string }).code);
  // The documents of the report first: what is attached to a specimen gets a code of its own after them.
  const report = put(
    vault,
    lines.filter((line) => !isSpecimen(line)),
    'sample',
  );
  const { added, kept } = await addMaterials(vault, reader, materials, options);
  options.signal?.throwIfAborted();
  const specimens = put(vault, lines.filter(isSpecimen), 'sample');
  return { put: together(report, specimens), documents: added.length + kept.length };
}

function together(one: PutResult, other: PutResult): PutResult {
  return {
    created: [...one.created, ...other.created],
    updated: [...one.updated, ...other.updated],
    unchanged: one.unchanged + other.unchanged,
    links: one.links + other.links,
    citations: one.citations + other.citations,
  };
}
