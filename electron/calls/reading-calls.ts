import type { readingCalls } from '../../shared/contract/calls/reading.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** What the reader shows of a document beside pictures of its pages. */
export function answerReadingCalls(archive: OpenArchive): CallsOf<typeof readingCalls> {
  const reading = async () => (await archive.pages()).pages.reading;
  return {
    'documents.words': async ({ code, page }) => (await reading()).words(code, page),
    'documents.content': async ({ code, part }) => (await reading()).content(code, part),
    'documents.outline': async ({ code }) => (await reading()).outline(code),
    'documents.links': async ({ code, page }) => (await reading()).links(code, page),
    'documents.unlock': async ({ code, password }) => (await reading()).unlock(code, password),
  };
}
