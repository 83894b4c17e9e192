import type { ViewedFile } from '../pages/viewer.ts';
import { EXPECTED } from './languages.ts';
import type { Recogniser } from './recogniser.ts';

/** Recognises what stands in pictures that are about to leave, so that it can be searched for names. */
export interface PictureReader {
  /**
   * The words in a picture, read in each language of the archive, because a name may stand in any; null where it cannot be told what it
   * says: a picture that cannot be drawn, or one of these languages without data.
   */
  recognise(
    picture: { readonly bytes: Uint8Array; readonly mime: string },
    signal?: AbortSignal,
  ): Promise<string | null>;
  end(): void;
}

/**
 * @param start begins the process, when there is a first picture
 * @param languages there are data for
 */
export function createPictureReader(start: () => Promise<Recogniser>, languages: readonly string[]): PictureReader {
  const known = new Set(languages);
  let recogniser: Promise<Recogniser> | undefined;
  return {
    async recognise({ bytes, mime }, signal) {
      if (EXPECTED.some((language) => !known.has(language))) return null;
      const file: ViewedFile = {
        mime,
        size: bytes.length,
        read: async (at, length) => bytes.subarray(at, at + length),
      };
      const running = await (recogniser ??= start());
      const texts: string[] = [];
      // Russian data read Belarusian names as well, and English ones nothing Cyrillic: two readings see every name.
      for (const language of ['rus', 'eng']) {
        const page = await running.recognise(file, 1, { language }, signal);
        if (!('text' in page)) return null;
        texts.push(page.text);
      }
      return texts.join('\n');
    },
    end: () => void recogniser?.then((running) => running.end()),
  };
}
