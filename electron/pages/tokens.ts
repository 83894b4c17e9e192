import { randomBytes } from 'node:crypto';
import type { Answer, Asked } from './serve.ts';

/** What stands behind an address: a document that is shown, or a place that takes what the window sends. */
export type Handler = (asked: Asked) => Promise<Answer>;

/** The addresses that are good now. They say nothing about what stands behind them, and nobody can guess one. */
export interface Tokens {
  /** Makes a new address for something, 128 random bits. */
  issue(handler: Handler): string;
  find(token: string): Handler | undefined;
  /** Ends an address. One that is not there any more is no fault. */
  revoke(token: string): void;
  /** Ends all of them: the vault is being locked. */
  clear(): void;
}

export function createTokens(): Tokens {
  const handlers = new Map<string, Handler>();
  return {
    issue(handler) {
      // A letter in front: a host of digits alone would be taken for the number of a computer.
      const token = `v${randomBytes(16).toString('hex')}`;
      handlers.set(token, handler);
      return token;
    },
    find: (token) => handlers.get(token),
    revoke(token) {
      handlers.delete(token);
    },
    clear() {
      handlers.clear();
    },
  };
}
