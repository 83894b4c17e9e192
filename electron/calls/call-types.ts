import type { CallInput, CallOutput, VaultCallName } from '../../shared/contract/calls.ts';
import type { Serve, TopicMessage } from '../../shared/contract/message.ts';
import type { Progress } from '../intake/progress.ts';
import type { ReaderOptions } from '../intake/reader.ts';

/** What a long call may use: to say how far it is, and to be stopped. */
export interface CallContext {
  onProgress?(progress: Progress): void;
  readonly signal?: AbortSignal;
}

/** One function for every call of the contract that the vault process answers. */
export type Calls = {
  readonly [N in VaultCallName]: (input: CallInput<N>, context?: CallContext) => Promise<CallOutput<N>>;
};

/** The functions of some of the calls. */
export type CallsOf<Group> = Pick<Calls, keyof Group & VaultCallName>;

export interface CallsOptions {
  readonly reader?: ReaderOptions;
  /** Hears what the host tells without being asked. */
  readonly tell?: (message: TopicMessage) => void;
  /** Is given what answers for `vault:` addresses, once, before the first document is opened. */
  readonly serving?: (serve: Serve) => void;
}

/** The ISO day on the wall, not in Greenwich. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Without the keys whose value is undefined. */
export function given<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };
}

/** How far a work is that counts what it does and knows no rate. */
export function progressOf({
  done,
  total,
  bytes = 0,
  totalBytes = bytes,
}: {
  readonly done: number;
  readonly total: number;
  readonly bytes?: number;
  readonly totalBytes?: number;
}): Progress {
  return {
    filesDone: done,
    filesTotal: total,
    bytesDone: bytes,
    bytesTotal: totalBytes,
    bytesPerSecond: 0,
    secondsRemaining: null,
  };
}
