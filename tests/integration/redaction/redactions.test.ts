import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { calls as contract, type CallOutput, type VaultCallName } from '../../../shared/contract/calls.ts';
import { forkReader } from '../../../electron/intake/reader-child.ts';
import { languagesOfOurs } from '../../../electron/ocr/languages.ts';
import { createRecogniser } from '../../../electron/ocr/recogniser.ts';
import { readAgain } from '../../../electron/redaction/read-again.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { jpeg, pdf } from '../../fixtures/documents.ts';
import { boxAt, scanOf } from '../../fixtures/redaction.ts';
import { slowTest } from '../../fixtures/sweep.ts';

// Processes start here, on whatever machine this runs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const passphrase = 'for tests and nothing else';
const home = mkdtempSync(join(tmpdir(), 'khronika-redaction-'));
const folder = join(home, 'test.khronika');
let calls: Calls;

async function call<N extends VaultCallName>(name: N, input: unknown = {}): Promise<CallOutput<N>> {
  const answer = await (calls[name] as (input: unknown) => Promise<unknown>)(contract[name].input.parse(input));
  // A field that the contract does not know would be dropped here and seen.
  expect(contract[name].output.parse(answer), name).toEqual(answer);
  return answer as CallOutput<N>;
}

beforeAll(async () => {
  calls = createCalls();
  await call('vault.create', { folder, passphrase, workFactor: 15, recipient: 'x25519' });
  await call('vault.open', { folder, unlock: { passphrase } });
  await call('records.put', {
    text: [
      {
        type: 'person',
        code: 'P-0001',
        fields: { familyName: 'Лойко', firstName: 'Анастасия', email: 'nasta@example.org' },
      },
      { type: 'person', code: 'P-0002', fields: { familyName: 'Бабарико', firstName: 'Виктор' } },
      {
        type: 'consent',
        fields: {
          recipient: 'cedaw',
          uses: ['public-report'],
          date: '2020-01-01',
        },
        links: [{ to: 'P-0002', role: 'subject' }],
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
});
afterAll(async () => {
  await call('vault.lock');
  rmSync(home, { recursive: true, force: true });
});

async function added(name: string, bytes: Uint8Array): Promise<string> {
  const place = join(home, 'in');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name), bytes);
  const { added: list, kept } = await call('intake.add', { paths: [join(place, name)] });
  return list[0]?.code ?? kept[0]?.code ?? '';
}

/** Every byte of the vault on disk, to show that nothing of a version lies there in clear. */
function onDisk(): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return Buffer.concat(files.filter((name) => statSync(name).isFile()).map((name) => readFileSync(name)));
}

async function textOf(code: string): Promise<string> {
  return (await call('documents.text', { code, page: 1 })).text;
}

describe('a redacted version', () => {
  let code = '';
  const file = pdf(['Суд признал Лойко Анастасию виновной.\nВиктор Бабарико не явился.\nnasta@example.org']);

  beforeAll(async () => {
    code = await added('ruling.pdf', file);
  });

  test('is suggested from the names of those who have not agreed, each with its place on the page', async () => {
    const { people, unread, complete } = await call('redactions.suggest', { code, audience: 'cedaw' });
    expect(people.map(({ code: who, why, reason }) => [who, why, reason])).toEqual([
      ['P-0001', 'no-consent', 'no-consent'],
    ]);
    const places = people[0]?.places ?? [];
    expect(places.map(({ text, boxes }) => [text, boxes.length])).toEqual([
      ['Лойко Анастасию', 1],
      ['nasta@example.org', 1],
    ]);
    expect([unread, complete]).toEqual([[], true]);
    const everybody = await call('redactions.suggest', { code });
    expect(everybody.people.map(({ code: who, why }) => [who, why])).toEqual([
      ['P-0001', null],
      ['P-0002', null],
    ]);
  });

  test('is a document of its own without the words, and leaves the original as it is', async () => {
    const { people } = await call('redactions.suggest', { code, audience: 'cedaw' });
    const regions = people.flatMap(({ code: whom, reason, places }) =>
      places.flatMap(({ page, boxes }) => boxes.map((box) => ({ page, box, reason, whom }))),
    );
    const made = await call('redactions.apply', { code, audience: 'CEDAW', regions });
    expect(made).toMatchObject({ audience: ['cedaw'], existing: false, standing: [], pictures: 0 });
    expect(made.words).toBe(5);
    expect(made.regions.map(({ page, reason, whom }) => [page, reason, whom])).toEqual([
      [1, 'no-consent', 'P-0001'],
      [1, 'no-consent', 'P-0001'],
    ]);
    const text = await textOf(made.code);
    expect(text).toContain('Виктор Бабарико не явился');
    expect(text).not.toMatch(/Лойко|Анастас|example/);
    expect(await textOf(code)).toContain('Лойко');
    const { files } = await call('records.show', { code });
    expect(files[0]?.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    const found = await call('search', { query: 'Лойко' });
    // The record of the version says whom it protects; none of its pages names her.
    expect(found.hits.filter(({ pages }) => pages.length > 0).map((hit) => hit.code)).toEqual([code]);
    expect(onDisk().includes(Buffer.from('Бабарико'))).toBe(false);
  });

  test('is listed with its original, from either side, and is no duplicate of it', async () => {
    const { versions, original, possible } = await call('redactions.list', { code });
    expect([versions.length, original.code, possible]).toEqual([1, code, true]);
    const version = versions[0]?.code ?? '';
    expect((await call('redactions.list', { code: version })).original.code).toBe(code);
    await call('likeness.prepare', { pictures: true });
    const { pairs } = await call('likeness.list', { limit: 100, offset: 0, decided: false });
    expect(pairs).toEqual([]);
    const { links } = await call('records.show', { code });
    expect(links.some(({ role }) => role === 'redaction-of')).toBe(true);
  });

  slowTest('that is made once more for somebody else is the same document, for both', async () => {
    const [version] = (await call('redactions.list', { code })).versions;
    const regions = (version?.regions ?? []).map(({ page, box }) => ({ page, box, reason: 'no-consent' }));
    const again = await call('redactions.apply', { code, audience: 'ohchr', regions });
    expect(again).toMatchObject({ code: version?.code, existing: true, audience: ['cedaw', 'ohchr'] });
    const other = await call('redactions.apply', {
      code,
      audience: 'media',
      regions: [...regions, { page: 1, box: [0.05, 0.1, 0.6, 0.13], reason: 'other', note: 'all of it' }],
      asPictures: true,
    });
    expect(other).toMatchObject({ existing: false, pictures: 1, audience: ['media'] });
    expect(await textOf(other.code)).toBe('');
    expect((await call('redactions.list', { code })).versions).toHaveLength(2);
  });

  test('is not made of a version, of a page that is not there, or of a text without pages', async () => {
    const fails = async (of: string, page: number): Promise<unknown> => {
      const regions = [{ page, box: [0.1, 0.1, 0.2, 0.2] as const, reason: 'other' }];
      return call('redactions.apply', { code: of, audience: 'cedaw', regions }).catch((error: unknown) =>
        isKhronikaError(error) ? [error.code, error.details['reason']] : error,
      );
    };
    const [version] = (await call('redactions.list', { code })).versions;
    expect(await fails(version?.code ?? '', 1)).toEqual(['REDACTION_IMPOSSIBLE', 'redaction-of-redacted']);
    expect(await fails(code, 7)).toEqual(['REDACTION_IMPOSSIBLE', 'redaction-page']);
    const note = await added('note.txt', Buffer.from('Лойко'));
    expect(await fails(note, 1)).toEqual(['REDACTION_IMPOSSIBLE', 'redaction-kind']);
    expect((await call('redactions.list', { code: note })).possible).toBe(false);
  });
});

describe('a scan', () => {
  slowTest('has its letters read before and not any more afterwards', async () => {
    const code = await added('scan.png', scanOf('Loika Anastasia was sentenced', 'png'));
    await call('ocr.run', { codes: [code], language: 'eng' });
    expect(await textOf(code)).toContain('Loika');
    const box = boxAt(70, 700, 106);
    const made = await call('redactions.apply', {
      code,
      audience: 'cedaw',
      regions: [{ page: 1, box, reason: 'other' }],
    });
    expect(made.words).toBe(2);
    await call('ocr.run', { codes: [made.code], language: 'eng' });
    expect(await textOf(made.code)).toContain('sentenced');
    expect(await textOf(made.code)).not.toMatch(/Loika|Anastasia/i);
  });

  test('on which a word from beneath can still be read is seen by the recognition', async () => {
    const recogniser = createRecogniser(() => forkReader(undefined, { threads: true }), languagesOfOurs());
    try {
      const read = async (...words: string[]) =>
        readAgain(
          recogniser,
          [scanOf('Loika Anastasia was sentenced')],
          words.map((word) => ({ word, mayStand: 0, isOpen: false })),
        );
      expect(await read('anastasia')).toBe('a-secret');
      expect(await read('petrova')).toBe('nothing');
    } finally {
      recogniser.end();
    }
  });

  test('of a phone loses what the camera wrote into it', async () => {
    const code = await added('photo.jpg', jpeg('2021:07:14 06:00:00'));
    expect(onDisk().length).toBeGreaterThan(0);
    const regions = [{ page: 1, box: [0, 0, 0.5, 0.5] as const, reason: 'other' }];
    const made = await call('redactions.apply', { code, audience: 'public', regions });
    const { files } = await call('records.show', { code: made.code });
    expect(files[0]?.mime).toBe('image/jpeg');
    expect(JSON.stringify(files)).not.toContain('2021');
  });
});
