import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealedLine } from '../../../electron/shell/sealed-line.ts';
import { createSealedCalls } from '../../../electron/vault-process/sealed-calls.ts';
import { HELLO, type CallRequest, type CarriedReply, type Reply } from '../../../shared/contract/message.ts';
import { beginSealing, pack, unpack } from '../../../shared/contract/sealing.ts';

const echo = (name: string, input: unknown): Reply => ({ ok: true, value: { name, input } });

/** A window, a main process that writes down everything that goes through it, and a vault process that can be replaced. */
function line(answer: (name: string, input: unknown) => Reply | Promise<Reply> = echo) {
  let vault = createSealedCalls();
  const seen: unknown[] = [];
  async function through(request: CallRequest): Promise<CarriedReply> {
    const { name, input, sealed } = request;
    if (name === HELLO) return { ok: true, value: await vault.hello((input as { key: Uint8Array }).key) };
    if (sealed === undefined) return answer(name, input);
    const opened = await vault.open(name, input, sealed);
    if (opened === null) return { ok: false, error: { code: 'CALL_REFUSED', details: {} }, again: true };
    return vault.seal(name, 'refused' in opened ? opened.refused : await answer(name, opened.input), sealed.session);
  }
  const made = createSealedLine(async (request) => {
    seen.push(request);
    const reply = await through(request);
    seen.push(reply);
    return reply;
  });
  const text = (): string =>
    seen
      .map((each) =>
        JSON.stringify(each, (_key, one: unknown) =>
          one instanceof Uint8Array ? Buffer.from(one).toString('latin1') : one,
        ),
      )
      .join('\n');
  return { ...made, text, vault: () => vault, replace: () => void (vault = createSealedCalls()) };
}

test('a call comes through whole, and the main process reads neither what was asked nor what was answered', async () => {
  const { call, text } = line();
  const input = { lines: [{ type: 'place', fields: { name: 'Мармуровы ліхтар' } }] };
  expect(await call('records.put', input)).toEqual(echo('records.put', input));
  expect(text()).toContain('records.put');
  expect(text()).not.toMatch(/ліхтар|fields/);
});

test('a passphrase goes sealed, the token of a place beside it, and of the answer the main process learns what it needs', async () => {
  const answered: Reply = { ok: true, value: { id: 'a secret id', readOnly: true, unfinishedFiles: 0 } };
  const { call, text } = line(() => answered);
  const secret = 'obelisk periwinkle ninety';
  expect(await call('vault.open', { folder: 'token', unlock: { passphrase: secret } })).toEqual(answered);
  expect(text()).toContain('{"folder":"token"}');
  expect(text()).toContain('"readOnly":true');
  expect(text()).not.toMatch(/obelisk|a secret id/);
});

test('a failure reaches the window with its details, and the main process learns its code where it counts attempts', async () => {
  const failure: Reply = { ok: false, error: { code: 'PASSPHRASE_WRONG', details: { hint: 'a name' } } };
  const { call, text } = line(() => failure);
  expect(await call('vault.open', { folder: 'token', unlock: { passphrase: 'x' } })).toEqual(failure);
  expect(text()).toContain('PASSPHRASE_WRONG');
  expect(text()).not.toContain('a name');
  expect(await call('records.show', { code: 'P-0001' })).toEqual(failure);
});

test('another vault process gets keys of its own, and the call that found it is made once', async () => {
  let made = 0;
  const { call, replace } = line((name, input) => {
    made += 1;
    return echo(name, input);
  });
  await call('app.about', {});
  replace();
  expect(await call('app.about', {})).toEqual(echo('app.about', {}));
  expect(made).toBe(2);
});

test('an input that the contract does not know is refused by the vault process', async () => {
  const { call } = line();
  const invalid = { ok: false, error: { code: 'CALL_INVALID', details: {} } };
  expect(await call('app.about', { extra: 1 })).toEqual(invalid);
  expect(await call('records.show', { code: 7 })).toEqual(invalid);
  expect(await call('no.such', {})).toEqual(invalid);
  const large = { code: 'x'.repeat(70_000) };
  expect(await call('records.show', large)).toEqual({ ok: false, error: { code: 'CALL_TOO_LARGE', details: {} } });
});

test('calls begin in the order in which they were made, however large each is', async () => {
  const order: string[] = [];
  const { call } = line((name, input) => {
    order.push((input as { code: string }).code.slice(0, 2));
    return echo(name, input);
  });
  await Promise.all([call('records.show', { code: `01${' '.repeat(30)}` }), call('records.show', { code: '02' })]);
  expect(order).toEqual(['01', '02']);
});

test('topics reach the window in the order in which they came, and a topic for another page does not', async () => {
  const { call, hear, vault, text } = line();
  await call('app.about', {});
  const heard: unknown[] = [];
  const messages = await Promise.all(
    [1, 2, 3].map((seq) => vault().sealTopic({ topic: 'archive.changed', data: { seq, text: 'x'.repeat(9 - seq) } })),
  );
  for (const message of messages) hear(message, (data) => heard.push((data as { seq: number }).seq));
  hear({ topic: 'vault.locked', data: { why: 'idle', ends: true } }, (data) => heard.push(data));
  await vault().hello((await beginSealing('window')).publicKey);
  const foreign = await vault().sealTopic({ topic: 'archive.changed', data: { seq: 9 } });
  hear(foreign, () => heard.push('foreign'));
  await call('app.about', {});
  await new Promise((resolve) => void setTimeout(resolve, 20));
  expect(heard).toEqual([1, 2, 3, { why: 'idle', ends: true }]);
  expect(JSON.stringify(messages)).not.toContain('xxxx');
  expect(text()).not.toContain('xxxx');
});

describe('what is sealed', () => {
  test('opens with the keys of the other side alone, for the purpose it was sealed for, and unchanged', async () => {
    const [window, vault, other] = await Promise.all([
      beginSealing('window'),
      beginSealing('vault'),
      beginSealing('vault'),
    ]);
    const mine = await window.agree(vault.publicKey);
    const theirs = await vault.agree(window.publicKey);
    const strange = await other.agree(window.publicKey);
    const sealed = await mine.seal({ a: 1 }, 'call app.about');
    expect(await theirs.open(sealed, 'call app.about')).toEqual({ a: 1 });
    await expect(theirs.open(sealed, 'call vault.open')).rejects.toThrow();
    await expect(strange.open(sealed, 'call app.about')).rejects.toThrow();
    // It cannot be sent back to whom it came from.
    await expect(mine.open(sealed, 'call app.about')).rejects.toThrow();
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = Uint8Array.from(sealed, (byte, n) => (n === at ? byte ^ 1 : byte));
      await expect(theirs.open(changed, 'call app.about')).rejects.toThrow();
    }
    expect(await mine.seal({ a: 1 }, 'call app.about')).not.toEqual(sealed);
  });

  test('is any value of the contract, byte arrays too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.uint8Array(), (value, png) => {
        expect(unpack(pack({ value, png }))).toEqual({ value: JSON.parse(JSON.stringify(value)), png });
      }),
      { numRuns: 200 },
    );
  });

  test('is not taken for whole when it was cut off', () => {
    const png = Uint8Array.from({ length: 20 }, (_each, n) => n);
    const whole = pack({ text: 'abc', png });
    const opened = (bytes: Uint8Array): unknown => {
      try {
        return unpack(bytes);
      } catch {
        return null;
      }
    };
    expect(opened(whole)).toEqual({ text: 'abc', png });
    for (let length = 0; length < whole.length; length++) {
      expect(opened(whole.subarray(0, length))).not.toEqual({ text: 'abc', png });
    }
  });
});
