import { z } from 'zod';
import { code, path } from './common.ts';

const proof = z.object({
  id: z.string(),
  kind: z.enum(['rfc3161', 'opentimestamps']),
  /** The submission or the document that was stamped, and of a submission which export. */
  code: z.string(),
  export: z.string().nullable(),
  sha256: z.string(),
  /** When the reply was taken in (ISO instant). */
  made: z.string(),
  /** The time that it proves (ISO instant); null while nothing is proven yet. */
  proves: z.string().nullable(),
  /** RFC 3161: who says so, as the certificate in the reply names it. Whether to trust it is for people to judge. */
  authority: z.object({ subject: z.string(), issuer: z.string(), from: z.string(), until: z.string() }).nullable(),
  /** OpenTimestamps: the blocks of Bitcoin that hold it, and the calendars that have promised to. */
  blocks: z.array(z.object({ height: z.int(), merkleRoot: z.string() })),
  pending: z.array(z.string()),
  /** Whether the kept reply is still one of what the archive holds now. */
  holds: z.boolean(),
});
export type Proof = z.output<typeof proof>;

/** Proof of time without a network: a request leaves as a file with one hash, is stamped elsewhere, and the reply is taken in. */
export const proofCalls = {
  /** Writes a request of each kind into a folder: NAME.tsq for RFC 3161, NAME.txt for OpenTimestamps. Of a submission its newest export. */
  'proofs.request': {
    input: z.strictObject({ code, folder: path }),
    output: z.object({ sha256: z.string(), files: z.array(z.string()) }),
  },
  'proofs.import': { input: z.strictObject({ file: path }), output: proof },
  'proofs.list': { input: z.strictObject({ code }), output: z.array(proof) },
  /** Compares an OpenTimestamps proof with the header of the block that it names (80 bytes, hexadecimal). */
  'proofs.confirm': {
    input: z.strictObject({ id: z.string().max(64), header: z.string().min(160).max(400) }),
    output: proof,
  },
} as const;
