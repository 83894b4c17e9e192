import type { modelCalls } from '../../shared/contract/calls/models.ts';
import { modelUses } from '../archive/model-uses.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** What there is to say of the fields and terms of the archive's own. */
export function answerModelCalls(archive: OpenArchive): CallsOf<typeof modelCalls> {
  return {
    'model.uses': async () => modelUses(archive.vault().catalogue),
  };
}
