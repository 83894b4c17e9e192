import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import type { Naming } from './naming.ts';
import type { ReadAsStranger } from './leak/stranger.ts';
import { WORD_FILE } from './writers/word.ts';

/**
 * Reads the finished files back as a stranger would and searches them for everybody who must not be named: the Word file with all
 * its parts and properties, the tag files of the bag, and every file name. One hit refuses the export with EXPORT_LEAK, and so does
 * a file that cannot be read back whole. The annexes were taken apart before they were let in, and their bytes have not changed since.
 *
 * @param files paths below the folder
 * @param own words that the report says by itself
 */
export async function checkForLeaks(
  folder: string,
  files: readonly string[],
  naming: Naming,
  own: ReadonlySet<string>,
  readAsStranger: ReadAsStranger,
): Promise<void> {
  for (const file of files) {
    refuse(naming.leaks(file), 'a file name');
    if (file.includes('/data/')) continue;
    const isReport = file.endsWith('.docx');
    const where = isReport ? 'the report' : 'the bag';
    const path = join(folder, file);
    const { size } = statSync(path);
    // A manifest of a bag without payload.
    if (size === 0) continue;
    const view = await readAsStranger({
      mime: isReport ? WORD_FILE : 'text/plain',
      size,
      bytes: contentOf(path),
    });
    if (view.reason !== null) fail('EXPORT_UNREADABLE', { where });
    for (const { text } of view.pages) refuse(naming.leaks(text, own), where);
  }
}

/** Opened when it is asked for, and closed when it is not read to its end. */
async function* contentOf(path: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

function refuse(codes: readonly string[], where: string): void {
  if (codes.length > 0) fail('EXPORT_LEAK', { where, codes: codes.join(', ') });
}
