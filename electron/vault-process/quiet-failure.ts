import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Failure } from '../../shared/contract/message.ts';

/**
 * A failure as it leaves the process. Of one without a code the places in the code are told, and nothing else: its words may be those
 * of a document, and what a process prints ends in a log of the system.
 */
export function quietFailure(error: unknown, print: (text: string) => void): Failure {
  if (isKhronikaError(error)) return { code: error.code, details: error.details };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED', details: {} };
  print(`khronika: unexpected failure in the vault process\n${placesIn(error).join('\n')}\n`);
  return { code: 'INTERNAL', details: {} };
}

/** The part of a Node process that is used here. */
type Dying = {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
  exit(code: number): unknown;
};

/** A failure that nobody catches ends the process, as it would anyway, but without a word of it. */
export function dieQuietly(process: Dying, print: (text: string) => void): void {
  const die = (error: unknown): void => {
    quietFailure(error, print);
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

/** The lines of a stack that name a place, without the words in front, of which one could look like such a line. */
function placesIn(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { stack = '', message } = error;
  const words = stack.indexOf(message);
  const places = words < 0 ? '' : stack.slice(words + message.length);
  return places.split('\n').filter((line) => /^\s+at /.test(line));
}
