import { expect, test } from 'vitest';
import { makeKit } from '../../../../electron/vault/recovery-kit.ts';
import { unlockOf, NOTHING_HELD, identityIn } from '../../../../renderer/entry/held.ts';
import { readTypedShare, readTypedShares } from '../../../../renderer/entry/share-reading.ts';

const { shares } = await makeKit(4, 3);
const [first = '', second = '', third = ''] = shares;
const { shares: otherShares } = await makeKit(4, 3);

test('a share is read while it is typed: row by row, then as a whole', () => {
  const rows = first.split('\n');
  expect(readTypedShare('  ')).toEqual({ is: 'empty' });
  expect(readTypedShare(rows[0]?.slice(0, 9) ?? '')).toEqual({ is: 'begun', rows: 0 });
  expect(readTypedShare(rows.slice(0, 3).join('\n'))).toEqual({ is: 'begun', rows: 3 });
  expect(readTypedShare(first)).toMatchObject({ is: 'whole', number: 1, total: 4, needed: 3 });
  expect(readTypedShare(first.toLowerCase().replaceAll(/\s/g, ''))).toEqual(readTypedShare(first));
});

test('a slip is named by its row as soon as the row is there', () => {
  const rows = first.split('\n');
  const slip = `${rows[1]?.slice(0, -1) ?? ''}${rows[1]?.endsWith('2') ? '3' : '2'}`;
  expect(readTypedShare([rows[0], slip].join('\n'))).toEqual({ is: 'mistyped', row: 2 });
  expect(readTypedShare(`${first}\n${rows[0] ?? ''}`)).toEqual({ is: 'unreadable' });
});

test('how many shares are missing is said, and which belong to another kit or were typed before', () => {
  expect(readTypedShares([''])).toMatchObject({ needed: null, missing: null, isEnough: false });
  expect(readTypedShares([first, ''])).toMatchObject({ needed: 3, missing: 2, isEnough: false });
  expect(readTypedShares([first, first, second])).toMatchObject({ missing: 1, repeated: [1] });
  expect(readTypedShares([first, otherShares[1] ?? '', second])).toMatchObject({ missing: 1, strangers: [1] });
  expect(readTypedShares([first, third, second])).toMatchObject({ missing: 0, isEnough: true });
});

test('only what is complete is tried on the vault', () => {
  expect(unlockOf(NOTHING_HELD)).toBeNull();
  expect(unlockOf({ ...NOTHING_HELD, passphrase: ' with a space at its end ' })).toEqual({
    passphrase: ' with a space at its end ',
  });
  expect(unlockOf({ ...NOTHING_HELD, by: 'recoveryKey', recoveryKey: ' AGE-SECRET-KEY-1X\n' })).toEqual({
    recoveryKey: 'AGE-SECRET-KEY-1X',
  });
  expect(unlockOf({ ...NOTHING_HELD, by: 'shares', shares: [first, second, ''] })).toBeNull();
  expect(unlockOf({ ...NOTHING_HELD, by: 'shares', shares: [first, second, third, ''] })).toEqual({
    shares: [first, second, third],
  });
});

test('an identity is found in the file that age-keygen writes, and a recipient is none', () => {
  const file = '# created: 2026-11-23T10:00:00Z\n# public key: age1qyqs\nAGE-SECRET-KEY-1QYQSZQGPQ\n';
  expect(identityIn(file)).toBe('AGE-SECRET-KEY-1QYQSZQGPQ');
  expect(unlockOf({ ...NOTHING_HELD, by: 'identity', identity: file })).toEqual({
    identity: 'AGE-SECRET-KEY-1QYQSZQGPQ',
  });
  expect(unlockOf({ ...NOTHING_HELD, by: 'identity', identity: 'age1qyqs' })).toBeNull();
});
