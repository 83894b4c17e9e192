import { KhronikaError } from '../../shared/contract/errors.ts';
import type { CallName, CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import type { Bridge } from '../../shared/contract/message.ts';
import type { TopicData, TopicName } from '../../shared/contract/topics.ts';

declare global {
  interface Window {
    readonly khronika: Bridge;
  }
}

/**
 * Asks the host for something: the one way from the window to the archive.
 *
 * @throws KhronikaError with the code and the sentence of what went wrong
 */
export async function call<N extends CallName>(name: N, input: CallRequestInput<N>): Promise<CallOutput<N>> {
  const reply = await window.khronika.call(name, input);
  if (!reply.ok) throw new KhronikaError(reply.error.code, reply.error.details);
  return reply.value as CallOutput<N>;
}

/** Hears what the host tells on a topic, until the function it returns is called. */
export function on<T extends TopicName>(topic: T, listener: (data: TopicData<T>) => void): () => void {
  return window.khronika.on(topic, (data) => listener(data as TopicData<T>));
}
