import { describe, expect, test } from 'vitest';
import { readAsStranger } from '../../../electron/intake/stranger/stranger.ts';
import { createNameMatcher } from '../../../shared/names/name-matcher.ts';
import { bytesOf, encryptedWord, jpeg, odt, pdf, scannedPdf, word } from '../../fixtures/documents.ts';
import { nobody, planted } from '../../fixtures/submissions/planted.ts';

/** What can be got out of a file before it leaves the archive, with the eyes of somebody who takes it apart. */

const matcher = createNameMatcher([{ code: 'P-1', familyName: 'Узорная', firstName: 'Алена' }]);

async function finds(bytes: Uint8Array): Promise<boolean> {
  const { pages } = await readAsStranger(bytes);
  return pages.some(({ text }) => matcher.find(text).some(({ kind }) => kind !== 'given'));
}

describe('a name is found', () => {
  test.each(planted.map((each) => [each.where, each] as const))('in %s', async (_where, { make, file }) => {
    const spellings = file === 'a.pdf' ? ['Alena Uzornaya'] : ['Alena Uzornaya', 'Алена Узорная'];
    for (const name of spellings) expect(await finds(await make(name)), name).toBe(true);
    expect(await finds(await make(nobody))).toBe(false);
  });
});

describe('what cannot be searched is said', () => {
  const reasonOf = async (bytes: Uint8Array) => (await readAsStranger(bytes)).reason;

  test('of plain files nothing is', async () => {
    expect(await reasonOf(bytesOf('Plain.'))).toBeNull();
    expect(await reasonOf(pdf(['Plain.', '']))).toBeNull();
    expect(await reasonOf(await word())).toBeNull();
    expect(await reasonOf(odt())).toBeNull();
  });

  test('pictures, alone and inside', async () => {
    expect(await reasonOf(jpeg())).toBe('no-text-layer');
    expect(await reasonOf(scannedPdf())).toBe('no-text-layer');
    expect(
      await reasonOf(
        bytesOf(
          `<!doctype html><p>Text</p><img src="data:image/jpeg;base64,${Buffer.from(jpeg()).toString('base64')}">`,
        ),
      ),
    ).toBe('no-text-layer');
  });

  test('locks, damage and unknown kinds', async () => {
    expect(await reasonOf(pdf(['Plain.'], { password: 'x' }))).toBe('encrypted');
    expect(await reasonOf(encryptedWord())).toBe('unsupported');
    expect(await reasonOf((await word()).slice(0, 3000))).toBe('damaged');
    expect(await reasonOf(new Uint8Array([0, 1, 2, 3, 255, 254]))).toBe('unsupported');
  });
});
