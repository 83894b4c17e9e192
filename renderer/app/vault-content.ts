/**
 * The lines of a text behind a `vault:` address, as they come. The policy of the window refuses every other address.
 *
 * @throws when the address is not good any more, or the text breaks off
 */
export async function* linesOf(url: string): AsyncGenerator<string> {
  // oxlint-disable-next-line no-restricted-globals -- what is large comes from the host by its own scheme, never from a network
  const answer = await fetch(url);
  if (!answer.ok || answer.body === null) throw new Error(`nothing stands behind the address: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const parts = value.split('\n');
    for (const part of parts.slice(0, -1)) {
      yield begun + part;
      begun = '';
    }
    begun += parts.at(-1) ?? '';
  }
  if (begun !== '') throw new Error('the text broke off');
}
