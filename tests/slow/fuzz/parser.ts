import type { Vault } from '../../../electron/vault/vault.ts';

/** Something that reads what a stranger may have written. */
export interface Parser {
  readonly name: string;
  /** Good ones, which are spoiled. */
  readonly good: readonly Buffer[];
  /** Reads one; whatever it is, it comes back or fails under a name. Says what became of it. */
  read(bytes: Buffer): Promise<string | void> | string | void;
  /** Made of texts out of nothing as well. */
  readonly texts?: boolean;
  /** Milliseconds that one may take; two seconds when left out. */
  readonly patience?: number;
  /** Of a hundred, how many are tried: those that touch a disk often are tried less. */
  readonly share?: number;
}

export const PASSPHRASE = 'for tests and nothing else';

/** The number of the newest entry of the history: what is refused makes none. */
export const newest = ({ catalogue }: Vault): number =>
  Number(catalogue.prepare('select coalesce(max(seq), 0) from history', { pluck: true }).get());
