import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { readOpenTimestamp, timeOfBlock } from '../../../electron/submissions/time-proof/opentimestamps.ts';
import {
  confirmProof,
  importProof,
  listProofs,
  requestProof,
} from '../../../electron/submissions/time-proof/proofs.ts';
import { readTimeStamp, timeStampRequest } from '../../../electron/submissions/time-proof/rfc3161.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

const OTS_MAGIC = '004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e8929401';
const HASH = createHash('sha256').update('an invented package').digest('hex');

describe('a time stamp of RFC 3161', () => {
  let home = '';
  /** An authority of our own, by the openssl command. */
  const openssl = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
    writeFileSync(
      join(home, 'tsa.cnf'),
      `[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=Invented Stamps\nO=Invented\n
[tsa_ext]\nextendedKeyUsage=critical,timeStamping\n[plain]\nextendedKeyUsage=serverAuth\n
[tsa]\ndefault_tsa=t\n[t]\nserial=serial\nsigner_cert=cert.pem\nsigner_key=key.pem\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\ness_cert_id_alg=sha256\n`,
    );
    writeFileSync(join(home, 'serial'), '01\n');
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '30',
      '-config',
      'tsa.cnf',
      '-extensions',
      'tsa_ext',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
    );
    writeFileSync(join(home, 'request.tsq'), timeStampRequest(HASH));
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 't', '-queryfile', 'request.tsq', '-out', 'reply.tsr');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('is asked for with the hash and a random number alone', () => {
    const text = openssl('ts', '-query', '-in', 'request.tsq', '-text').toString();
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
    expect(text).toMatch(/Nonce: 0x[0-9A-F]{16}/);
    const digits = [...text.matchAll(/^ {4}[0-9a-f]{4} - ([0-9a-f -]+?) {2,}/gm)]
      .map(([, part]) => part?.replaceAll(/[ -]/g, ''))
      .join('');
    expect(digits).toBe(HASH);
    expect(Buffer.from(timeStampRequest(HASH)).equals(Buffer.from(timeStampRequest(HASH)))).toBe(false);
  });

  test('is read, its signature checked, and whoever gave it is told', async () => {
    const stamp = await readTimeStamp(readFileSync(join(home, 'reply.tsr')));
    expect(stamp).toMatchObject({
      imprint: HASH,
      policy: '1.2.3.4',
      authority: { subject: 'CN=Invented Stamps, O=Invented' },
    });
    expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(3_600_000);
  });

  test('of which any byte of the signed part was changed is refused', async () => {
    const reply = readFileSync(join(home, 'reply.tsr'));
    const at = reply.indexOf(Buffer.from(HASH, 'hex'));
    expect(at).toBeGreaterThan(0);
    for (const place of [at, at + 31, reply.length - 3]) {
      const changed = Buffer.from(reply);
      changed[place] = (changed[place] as number) ^ 1;
      await expect(readTimeStamp(changed)).rejects.toMatchObject({ code: 'PROOF_BROKEN' });
    }
    for (const cut of [0, 10, 100, reply.length - 1])
      await expect(readTimeStamp(reply.subarray(0, cut))).rejects.toMatchObject({
        code: expect.stringMatching(/^PROOF_/),
      });
  });

  test('that was not granted says so', async () => {
    // TimeStampResp { PKIStatusInfo { status 2: rejection } }
    await expect(readTimeStamp(Buffer.from('300530030201 02'.replaceAll(' ', ''), 'hex'))).rejects.toMatchObject({
      code: 'PROOF_REFUSED',
    });
  });
});

describe('an OpenTimestamps file', () => {
  /** The one transaction of the first block of Bitcoin: its hash, hashed again, is that block's Merkle root. */
  const FIRST =
    '01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000';
  const HEADER =
    '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c';
  const imprint = createHash('sha256').update(Buffer.from(FIRST, 'hex')).digest('hex');
  const pending = (address: string): string => {
    const uri = Buffer.from(address);
    return `0083dfe30d2ef90c8e${Buffer.from([uri.length + 1, uri.length]).toString('hex')}${uri.toString('hex')}`;
  };
  const file = Buffer.from(
    `${OTS_MAGIC}08${imprint}ff${pending('https://calendar.example')}08000588960d73d719010100`,
    'hex',
  );

  test('says which block holds it, and which calendars have promised', () => {
    expect(readOpenTimestamp(file)).toEqual({
      imprint,
      blocks: [{ height: 0, merkleRoot: '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b' }],
      pending: ['https://calendar.example'],
    });
  });

  test('is confirmed by the header of that block and by no other', () => {
    const proof = readOpenTimestamp(file);
    expect(timeOfBlock(proof, HEADER)).toBe('2009-01-03T18:15:05.000Z');
    expect(timeOfBlock(proof, HEADER.replace('29ab5f49', '29ab5f4a'))).toBe(null);
    expect(timeOfBlock(proof, HEADER.replace('3ba3edfd', '3ba3edfe'))).toBe(null);
    expect(timeOfBlock(proof, HEADER.slice(2))).toBe(null);
  });

  test('that is cut, prolonged or of another kind is refused', () => {
    for (let length = 0; length < file.length; length++)
      expect(() => readOpenTimestamp(file.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'PROOF_UNREADABLE' }),
      );
    expect(() => readOpenTimestamp(Buffer.concat([file, Buffer.from([0])]))).toThrow();
    expect(() => readOpenTimestamp(Buffer.from('hello'))).toThrow();
  });
});

describe('proof of time in the archive', () => {
  let kept: Awaited<ReturnType<typeof freshVault>>;
  beforeAll(async () => {
    kept = await freshVault();
  });
  afterAll(() => kept.remove());

  test('a request says nothing but a hash, and the reply is known again, kept and checked', async () => {
    const { vault } = kept;
    const sha256 = HASH;
    put(vault, [{ type: 'submission', code: 'B-0001', fields: { title: 'invented' } }]);
    vault.catalogue
      .prepare(
        'insert into submission_export (id, record, version, package_sha256, data, made) values (?, ?, 1, ?, ?, ?)',
      )
      .run(['an export', idOf(vault.catalogue, 'B-0001'), sha256, '{}', new Date().toISOString()]);
    const { files } = await requestProof(vault.catalogue, 'B-0001', join(kept.home, 'out'));
    const [query = '', text = ''] = files.map((file) => join(kept.home, 'out', file));
    expect(readFileSync(text, 'utf8')).toBe(`${sha256}\n`);
    expect(readFileSync(query).length).toBeLessThan(80);
    expect(files.join(' ')).toMatch(/^request-[0-9a-f]{8}\.tsq request-[0-9a-f]{8}\.txt$/);

    const imprint = createHash('sha256').update(`${sha256}\n`).digest('hex');
    const reply = join(kept.home, 'reply.ots');
    writeFileSync(reply, Buffer.from(`${OTS_MAGIC}08${imprint}08000588960d73d719010105`, 'hex'));
    const proof = await importProof(vault, reply);
    expect(proof).toMatchObject({
      kind: 'opentimestamps',
      code: 'B-0001',
      sha256,
      proves: null,
      holds: true,
      blocks: [{ height: 5 }],
    });
    expect(await listProofs(vault.catalogue, 'B-0001')).toEqual([proof]);
    await expect(confirmProof(vault, proof.id, '00'.repeat(80))).rejects.toMatchObject({ code: 'PROOF_BROKEN' });
    const { problems } = await verify(vault);
    // The export was put there by this test, and no history tells of it.
    expect(problems).toMatchObject([{ kind: 'submission-altered', where: 'submission_export an export' }]);
    vault.catalogue.exec("update time_proof set reply = x'00'");
    expect((await verify(vault)).problems.map(({ where }) => where)).toContain(`time_proof ${proof.id}`);
    vault.catalogue.prepare('update time_proof set reply = ?').run([readFileSync(reply)]);
  });

  test('a reply for something else is not kept', async () => {
    const other = join(kept.home, 'other.ots');
    writeFileSync(other, Buffer.from(`${OTS_MAGIC}08${'ab'.repeat(32)}08000588960d73d719010105`, 'hex'));
    await expect(importProof(kept.vault, other)).rejects.toMatchObject({ code: 'PROOF_OF_OTHER' });
    writeFileSync(other, 'no reply');
    await expect(importProof(kept.vault, other)).rejects.toMatchObject({ code: 'PROOF_UNREADABLE' });
    await expect(importProof(kept.vault, join(kept.home, 'nowhere'))).rejects.toMatchObject({ code: 'READ_FAILED' });
    expect(await listProofs(kept.vault.catalogue, 'B-0001')).toHaveLength(1);
  });
});
