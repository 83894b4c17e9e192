import type { AddOptions } from '../intake/add-result.ts';
import { addMaterials } from '../intake/add.ts';
import type { Jobs } from '../intake/jobs.ts';
import type { Reader } from '../intake/reader.ts';
import { sentMaterial } from '../intake/take-in.ts';
import { refusal } from '../pages/serve.ts';
import type { Tokens } from '../pages/tokens.ts';
import type { Vault } from '../vault/vault.ts';

/** Where a file that has no path is put: an address that is good for one PUT, and the job that takes it in. */
export function receiveAt(
  tokens: Tokens,
  jobs: Jobs,
  file: {
    readonly vault: Vault;
    readonly reader: Reader;
    readonly name: string;
    readonly size: number;
    /** Where the material is from, and who brings it. */
    readonly origin: Pick<AddOptions, 'by' | 'source'>;
  },
): { url: string; job: number } {
  const { job, receive } = jobs.expect();
  const token = tokens.issue(async ({ method, body }) => {
    if (method !== 'PUT' || body === null) return refusal(405);
    tokens.revoke(token);
    await receive((options) =>
      addMaterials(file.vault, file.reader, [sentMaterial(file.name, file.size, body)], { ...options, ...file.origin }),
    );
    return { status: 204, headers: {}, body: null };
  });
  return { url: `vault://${token}`, job };
}
