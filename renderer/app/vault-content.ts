import { openLines } from '../../shared/contract/sealed-lines.ts';

/**
 * The lines of a text behind a `vault:` address, as they come, sealed with a key of this reading. The policy of the window refuses every other address.
 *
 * @throws when the address is not good any more, or the text breaks off
 */
export async function* linesOf(url: string, key: string): AsyncGenerator<string> {
  // oxlint-disable-next-line no-restricted-globals -- what is large comes from the host by its own scheme, never from a network
  const answer = await fetch(url);
  if (!answer.ok || answer.body === null) throw new Error(`nothing stands behind the address: ${answer.status}`);
  yield* openLines(key, partsOf(answer.body));
}

async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}
