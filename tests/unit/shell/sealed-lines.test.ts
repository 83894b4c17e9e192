import { expect, test } from 'vitest';
import { newLineKey, openLines, sealLines } from '../../../shared/contract/sealed-lines.ts';

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

async function sealed(key: string, lines: readonly string[]): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of await sealLines(key, each(lines))) parts.push(part);
  return parts;
}

async function opened(key: string, parts: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of openLines(key, each(parts))) lines.push(line);
  return lines;
}

const LINES = ['["Журавлинская"]', '', 'x'.repeat(5000), 'the last'];

test('lines come out as they went in, however they are cut into parts on the way', async () => {
  const key = newLineKey();
  const whole = Buffer.concat(await sealed(key, LINES));
  for (const size of [1, 3, 4, 5, 100, 4096, whole.length]) {
    const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_each, n) =>
      Uint8Array.from(whole.subarray(n * size, (n + 1) * size)),
    );
    expect(await opened(key, parts)).toEqual(LINES);
  }
  expect(whole.includes('Журавлинская')).toBe(false);
});

test('a line that was changed, left out, put elsewhere or cut off is noticed', async () => {
  const key = newLineKey();
  const [one, two, three, four] = (await sealed(key, LINES)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const changed = Uint8Array.from(three, (byte, n) => (n === 100 ? byte ^ 1 : byte));
  for (const parts of [
    [one, two, changed, four],
    [two, three, four],
    [one, three, two, four],
    [one, two, three.subarray(0, 900)],
  ]) {
    await expect(opened(key, parts)).rejects.toThrow();
  }
  await expect(opened(newLineKey(), [one, two, three, four])).rejects.toThrow();
});
