import type { organisingCalls } from '../../shared/contract/calls/organising.ts';
import { applyBulk, previewBulk } from '../archive/bulk.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Changing many records at once. */
export function answerOrganisingCalls(archive: OpenArchive): CallsOf<typeof organisingCalls> {
  return {
    'bulk.preview': async (input) => previewBulk(archive.vault().catalogue, input),
    'bulk.apply': async (input) => applyBulk(archive.vault(), input),
  };
}
