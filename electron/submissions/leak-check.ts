import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import type { Naming } from './naming.ts';
import { readAsStranger } from './stranger.ts';

/**
 * Reads the finished files back as a stranger would and searches them for everybody who must not be named: the Word file with all
 * its parts and properties, the tag files of the bag, and every file name. One hit refuses the export with EXPORT_LEAK.
 * The annexes themselves were searched before they were let in.
 */
export function checkForLeaks(folder: string, files: readonly string[], naming: Naming): void {
  for (const file of files) {
    refuse(naming.uncleared(file), 'a file name');
    if (file.includes('/data/')) continue;
    const bytes = readFileSync(join(folder, file));
    const { texts, raw } = readAsStranger(bytes);
    const searched = texts.length > 0 ? texts : raw.slice(0, 1);
    for (const text of searched) refuse(naming.uncleared(text), file.endsWith('.docx') ? 'the report' : 'the bag');
  }
}

function refuse(codes: readonly string[], where: string): void {
  if (codes.length > 0) fail('EXPORT_LEAK', { where, codes: codes.join(', ') });
}
