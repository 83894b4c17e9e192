import { decompressRTF } from '@kenjiuno/decompressrtf';
import { extractRtf } from '../text/rtf.ts';

/** Bytes of a body that is unpacked; letters have some thousands. */
const MOST = 16 * 1024 * 1024;

/** The text of a body of Outlook that is only there as compressed RTF (MS-OXRTFCP). Nothing where it cannot be unpacked. */
export async function rtfBody(compressed: Uint8Array): Promise<string> {
  if (compressed.length > MOST) return '';
  try {
    const { pages } = await extractRtf(new Uint8Array(decompressRTF([...compressed])));
    return pages.map(({ text }) => text).join('\n\n');
  } catch {
    return '';
  }
}
