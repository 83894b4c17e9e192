import type { documentCalls } from '../../shared/contract/calls/documents.ts';
import { markDocument } from '../archive/working-state.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Reading documents. */
export function answerDocumentCalls(archive: OpenArchive): CallsOf<typeof documentCalls> {
  return {
    'documents.open': async ({ code }) => (await archive.pages()).pages.open(code),
    'documents.close': async ({ url }) => {
      (await archive.pages()).pages.close(url);
      return {};
    },
    'documents.text': async ({ code, page }) => (await archive.pages()).pages.text(code, page),
    'documents.mark': async ({ code, read }) => {
      markDocument(archive.vault(), code, read);
      return {};
    },
  };
}
