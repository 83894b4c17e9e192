import { setImmediate } from 'node:timers/promises';
import { mirrorLine } from '../../shared/contract/mirror-line.ts';
import { mirrorRows, newestEntry } from '../archive/mirror.ts';
import { refusal, usualHeaders } from '../pages/serve.ts';
import type { Tokens } from '../pages/tokens.ts';
import type { Vault } from '../vault/vault.ts';

/** Rows of one line: a line is some hundred kilobytes, and other calls get their turn between two. */
const ROWS = 2000;

/**
 * An address behind which all rows of the mirror come as lines, good for one reading.
 *
 * @param whenRead called after the last line was taken
 */
export function mirrorAt(tokens: Tokens, vault: Vault, whenRead: () => void): { url: string; seq: number } {
  const token = tokens.issue(async ({ method }) => {
    if (method !== 'GET') return refusal(405);
    tokens.revoke(token);
    return {
      status: 200,
      headers: { ...usualHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
      body: lines(vault, whenRead),
    };
  });
  return { url: `vault://${token}`, seq: newestEntry(vault.catalogue) };
}

async function* lines(vault: Vault, whenRead: () => void): AsyncGenerator<Uint8Array> {
  let after: number | null = 0;
  while (after !== null) {
    const page = mirrorRows(vault.catalogue, { types: [], after, limit: ROWS });
    yield Buffer.from(`${mirrorLine(page.rows)}\n`);
    after = page.next;
    await setImmediate();
  }
  whenRead();
}
