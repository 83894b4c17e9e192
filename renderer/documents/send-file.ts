import { call } from '../app/host.ts';

/**
 * Hands the bytes of a file that has no path (pasted, or dragged from another program) to the vault. They go to an address of the
 * window's own scheme that the host has made for them; the policy of the window refuses every other address.
 *
 * @returns the number of the job that takes it in
 */
export async function sendFile(
  file: File,
  origin: { readonly source?: string; readonly by?: string },
): Promise<number> {
  const { url, job } = await call('intake.receive', { name: file.name.slice(0, 255), size: file.size, ...origin });
  // oxlint-disable-next-line no-restricted-globals -- the one use: it reaches `vault:` addresses and nothing else
  const answer = await fetch(url, { method: 'PUT', body: file });
  if (!answer.ok) throw new Error(`the file was not taken: ${answer.status}`);
  return job;
}
