import type { proofCalls } from '../../shared/contract/calls/proofs.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Proof of time. The libraries that read stamps are large and seldom wanted. */
export function answerProofCalls(archive: OpenArchive): CallsOf<typeof proofCalls> {
  const proofs = () => import('../submissions/time-proof/proofs.ts');
  return {
    'proofs.request': async ({ code, folder }) =>
      (await proofs()).requestProof(archive.vault().catalogue, code, folder),
    'proofs.import': async ({ file }) => (await proofs()).importProof(archive.vault(), file),
    'proofs.list': async ({ code }) => (await proofs()).listProofs(archive.vault().catalogue, code),
    'proofs.confirm': async ({ id, header }) => (await proofs()).confirmProof(archive.vault(), id, header),
  };
}
