import { setImmediate } from 'node:timers/promises';
import { mirrorLine } from '../../shared/contract/mirror-line.ts';
import { sealLines } from '../../shared/contract/sealed-lines.ts';
import { mirrorRows, newestEntry } from '../archive/mirror.ts';
import { refusal, usualHeaders } from '../pages/serve.ts';
import type { Tokens } from '../pages/tokens.ts';
import type { Vault } from '../vault/vault.ts';

/** Rows of one line: a line is some hundred kilobytes, and other calls get their turn between two. */
const ROWS = 2000;

/**
 * An address behind which all rows of the mirror come as lines, good for one reading.
 *
 * @param key what the lines are sealed with; undefined for plain ones
 * @param whenRead called after the last line was taken
 */
export function mirrorAt(
  tokens: Tokens,
  vault: Vault,
  key: string | undefined,
  whenRead: () => void,
): { url: string; seq: number } {
  const token = tokens.issue(async ({ method }) => {
    if (method !== 'GET') return refusal(405);
    tokens.revoke(token);
    return {
      status: 200,
      headers: { ...usualHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
      body: key === undefined ? plainLines(lines(vault, whenRead)) : await sealLines(key, lines(vault, whenRead)),
    };
  });
  return { url: `vault://${token}`, seq: newestEntry(vault.catalogue) };
}

async function* plainLines(all: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of all) yield Buffer.from(`${line}\n`);
}

async function* lines(vault: Vault, whenRead: () => void): AsyncGenerator<string> {
  let after: number | null = 0;
  while (after !== null) {
    const page = mirrorRows(vault.catalogue, { types: [], after, limit: ROWS });
    yield mirrorLine(page.rows);
    after = page.next;
    await setImmediate();
  }
  whenRead();
}
