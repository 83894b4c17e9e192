import { describe, expect, test, vi } from 'vitest';
import type { Reply, TopicMessage } from '../../../shared/contract/message.ts';
import { createThrottle } from '../../../electron/shell/unlock-throttle.ts';
import { createVaultDoor, vaultName } from '../../../electron/shell/vault-door.ts';

const right: Reply = { ok: true, value: { id: 'i', readOnly: false, unfinishedFiles: 0 } };
const failed = (code: 'PASSPHRASE_WRONG' | 'VAULT_IN_USE'): Reply => ({ ok: false, error: { code, details: {} } });
const input = { folder: '/home/n/mine.khronika', unlock: { passphrase: 'p' } };

/** A door with a vault process that answers as it is told; what happens is written down in order. */
function door(answer: (name: string) => Promise<Reply> = async () => right, clear = async () => {}) {
  const events: string[] = [];
  let running = false;
  const made = createVaultDoor({
    host: {
      ask: async (name) => {
        running = true;
        events.push(`asked ${name}`);
        return answer(name);
      },
      stop: () => {
        running = false;
        events.push('stopped');
      },
      isRunning: () => running,
    },
    throttle: createThrottle(() => 0),
    tell: ({ topic, data }: TopicMessage) => events.push(`${topic} ${(data as { why: string }).why}`),
    remember: (folder) => events.push(`remembered ${folder}`),
    forget: () => events.push('forgot'),
    clear: async () => {
      events.push('cleared');
      await clear();
    },
    endPage: async (why) => void events.push(`page ended ${why}`),
    lockTime: { closing: 20, ending: 20 },
  });
  return { ...made, events };
}

test('a vault that was opened is known by its place, and remembered', async () => {
  const { ask, opened, events } = door();
  expect(opened()).toBeNull();
  expect(await ask('vault.open', input)).toBe(right);
  expect(opened()).toEqual({ folder: input.folder, readOnly: false });
  expect(events).toEqual(['asked vault.open', `remembered ${input.folder}`]);
});

test('any other call goes through', async () => {
  const { ask, events } = door();
  await ask('app.about', {});
  expect(events).toEqual(['asked app.about']);
});

describe('a lock', () => {
  test('asks the vault process to close, ends it, forgets places, empties the session and tells the window', async () => {
    const { ask, lock, opened, events } = door();
    await ask('vault.open', input);
    events.length = 0;
    await lock('idle');
    expect(events).toEqual([
      'asked vault.lock',
      'stopped',
      'forgot',
      'vault.locked idle',
      'page ended idle',
      'cleared',
    ]);
    expect(opened()).toBeNull();
  });

  test('by hand is a call like any other', async () => {
    const { ask, events } = door();
    await ask('vault.open', input);
    expect(await ask('vault.lock', {})).toEqual({ ok: true, value: {} });
    expect(events.slice(-3)).toEqual(['vault.locked asked', 'page ended asked', 'cleared']);
  });

  test('does not wait for a vault process that hangs, nor for a session that cannot be emptied', async () => {
    const never = new Promise<never>(() => {});
    const { ask, lock, events } = door(
      (name) => (name === 'vault.lock' ? never : Promise.resolve(right)),
      () => never,
    );
    await ask('vault.open', input);
    await lock('suspended');
    expect(events).toContain('stopped');
    expect(events.slice(-4)).toEqual(['forgot', 'vault.locked suspended', 'page ended suspended', 'cleared']);
  });

  test('happens although emptying the session fails', async () => {
    const { lock, opened, events } = door(undefined, () => Promise.reject(new Error('disk')));
    await lock('asked');
    expect(events).toContain('vault.locked asked');
    expect(opened()).toBeNull();
  });

  test('while no vault is open leaves the page alone: it shows nothing of a vault', async () => {
    const { lock, events } = door();
    await lock('suspended');
    expect(events).toEqual(['stopped', 'forgot', 'vault.locked suspended', 'cleared']);
  });

  test('while a vault is being opened does not wait for it, and what it gives comes too late', async () => {
    const answered = Promise.withResolvers<Reply>();
    const { ask, lock, opened, events } = door(() => answered.promise);
    const attempt = ask('vault.open', input);
    await lock('screen-locked');
    expect(events).toContain('stopped');
    answered.resolve(right);
    expect(await attempt).toEqual({ ok: false, error: { code: 'VAULT_LOCKED', details: {} } });
    expect(opened()).toBeNull();
  });

  test('comes by itself when the keys of the open vault were destroyed, and says so', async () => {
    const { ask, events, opened } = door();
    await ask('vault.open', input);
    await ask('keys.wipe', { folder: '/elsewhere/other.khronika', sure: 'other' });
    expect(opened()).not.toBeNull();
    await ask('keys.wipe', { folder: input.folder, sure: 'archive' });
    await vi.waitFor(() => expect(events.at(-1)).toBe('cleared'));
    expect(events.filter((event) => event.endsWith(' wiped'))).toEqual(['vault.locked wiped', 'page ended wiped']);
    expect(opened()).toBeNull();
  });

  test('does not come when they could not be destroyed', async () => {
    const left: Reply = { ok: false, error: { code: 'WIPE_INCOMPLETE', details: {} } };
    const { ask, events } = door((name) => Promise.resolve(name === 'keys.wipe' ? left : right));
    await ask('vault.open', input);
    expect(await ask('keys.wipe', { folder: input.folder, sure: 'archive' })).toEqual(left);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(events.filter((event) => event.startsWith('vault.locked'))).toEqual([]);
  });

  test('for two reasons at once is one lock', async () => {
    const { ask, lock, events } = door();
    await ask('vault.open', input);
    await Promise.all([lock('suspended'), lock('screen-locked')]);
    expect(events.filter((event) => event.startsWith('vault.locked'))).toEqual(['vault.locked suspended']);
  });
});

test('a vault process that died by itself leaves the vault locked', async () => {
  const { ask, fellShut, opened, events } = door();
  await ask('vault.open', input);
  fellShut();
  expect(opened()).toBeNull();
  expect(events.slice(-4)).toEqual(['forgot', 'vault.locked stopped', 'page ended stopped', 'cleared']);
});

test('a vault process that died while no vault was open takes nothing away from the window', () => {
  const { fellShut, events } = door();
  fellShut();
  expect(events).toEqual(['forgot']);
});

describe('wrong attempts', () => {
  test('are slowed down after the third, without asking the vault process', async () => {
    const { ask, events } = door(async () => failed('PASSPHRASE_WRONG'));
    // All at once, as a program would: they are taken one after the other.
    const replies = await Promise.all(Array.from({ length: 5 }, () => ask('vault.open', input)));
    expect(replies.map((reply) => (reply.ok ? 'open' : reply.error))).toEqual([
      { code: 'PASSPHRASE_WRONG', details: {} },
      { code: 'PASSPHRASE_WRONG', details: {} },
      { code: 'PASSPHRASE_WRONG', details: {} },
      { code: 'UNLOCK_WAIT', details: { seconds: 5 } },
      { code: 'UNLOCK_WAIT', details: { seconds: 5 } },
    ]);
    expect(events.length).toBe(3);
  });

  test('are only those with a wrong secret', async () => {
    const { ask } = door(async () => failed('VAULT_IN_USE'));
    for (let attempt = 0; attempt < 6; attempt++) {
      expect(await ask('vault.open', input)).toEqual(failed('VAULT_IN_USE'));
    }
  });
});

test('a vault is called by its folder without the ending', () => {
  expect(['/home/n/Архіў.khronika', 'mine.KHRONIKA', '/x/plain'].map(vaultName)).toEqual(['Архіў', 'mine', 'plain']);
});
