import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readCode, codeOf } from '../../../electron/archive/checkpoint-code.ts';
import { makeCheckpoint, readOutside } from '../../../electron/archive/checkpoint.ts';
import { forgetModel } from '../../../electron/archive/follow-model.ts';
import { parseLines, put } from '../../../electron/archive/put.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { backUp } from '../../../electron/backup/backup.ts';
import { restoreState } from '../../../electron/backup/restore.ts';
import { addColleague, readCard, writeCard } from '../../../electron/exchange/colleagues.ts';
import { receiveSet } from '../../../electron/exchange/receive.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { openSettingsFile, usualSettings } from '../../../electron/shell/settings-file.ts';
import { verifyPackage } from '../../../electron/submissions/package/verify-package.ts';
import { readOpenTimestamp } from '../../../electron/submissions/time-proof/opentimestamps.ts';
import { readTimeStamp, timeStampRequest } from '../../../electron/submissions/time-proof/rfc3161.ts';
import { writeBag } from '../../../electron/submissions/writers/bagit.ts';
import { bindMapping } from '../../../electron/tables/check-mapping.ts';
import { generateFileIdentity, recipientOf } from '../../../electron/vault/age-keys.ts';
import { openSealed, sealToFile } from '../../../electron/vault/age-file.ts';
import { storageFailure } from '../../../electron/vault/catalogue.ts';
import { unlock } from '../../../electron/vault/key-slots.ts';
import { takeLock } from '../../../electron/vault/lock-file.ts';
import { joinShares, makeKit, readShare } from '../../../electron/vault/recovery-kit.ts';
import { readDescription, vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { tableMapping } from '../../../shared/contract/table-mapping.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { readDate } from '../../../shared/dates/read.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { chance, spoil, type Chance } from '../../fuzz/mutations.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { spoiledInput, SPOILING } from './inputs.ts';

/** Something that reads what a stranger may have written. */
interface Parser {
  readonly name: string;
  /** Good ones, which are spoiled. */
  readonly good: readonly Buffer[];
  /** Reads one; whatever it is, it comes back or fails under a name. Says what became of it. */
  read(bytes: Buffer): Promise<string | void> | string | void;
  /** Made of texts out of nothing as well. */
  readonly texts?: boolean;
  /** Milliseconds that one may take; two seconds when left out. */
  readonly patience?: number;
  /** Of a hundred, how many are tried: those that touch a disk often are tried less. */
  readonly share?: number;
}

export interface Read {
  readonly parser: string;
  readonly number: number;
  readonly done: string;
  /** `read`, or the code of the error. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What is not as it has to be; null where all is well. */
  readonly wrong: string | null;
}

export interface ParsersFuzz {
  /** Inputs for each parser. */
  readonly count: number;
  readonly seed: number;
  readonly only?: readonly string[];
  onRead?(read: Read): void;
}

const PASSPHRASE = 'for tests and nothing else';
/** Signs of a query, as the contract has it. */
const LONGEST_QUERY = 1000;

/** Gives every parser good inputs that were spoiled, and texts out of nothing. */
export async function fuzzParsers({ count, seed, only, onRead }: ParsersFuzz): Promise<readonly Read[]> {
  const home = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khronika-parsers-'));
  const reads: Read[] = [];
  const { parsers, close } = await makeParsers(home);
  try {
    for (const [index, parser] of parsers.entries()) {
      if (only !== undefined && !only.includes(parser.name)) continue;
      const wanted = Math.max(1, Math.round((count * (parser.share ?? 100)) / 100));
      const invented = parser.texts === true ? texts(seed + index, Math.ceil(wanted / 3)) : [];
      for (let number = 0; number < wanted; number += 1) {
        const by = chance(seed * 1000 + index * 100_003 + number);
        const fromNothing = parser.texts === true && number % 3 === 2 ? invented[Math.floor(number / 3)] : undefined;
        const { bytes, done } =
          fromNothing === undefined
            ? ((number % 2 === 1 ? spoiledJson(by.of(parser.good), by) : null) ??
              spoil(by.of(parser.good), parser.good, by))
            : { bytes: Buffer.from(fromNothing), done: 'made of nothing' };
        const one = await readOne(parser, number, bytes, done);
        reads.push(one);
        onRead?.(one);
      }
    }
  } finally {
    close();
    rmSync(home, { recursive: true, force: true });
  }
  return reads;
}

/** JSON with another value, without one, or with one too many; null for what is no JSON. */
function spoiledJson(good: Buffer, by: Chance): { bytes: Buffer; done: string } | null {
  try {
    const done = by.of(SPOILING.filter((each) => each !== 'too large'));
    const spoilt = spoiledInput(JSON.parse(good.toString()), done, by.below);
    const text = JSON.stringify(spoilt, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
    return { bytes: Buffer.from(text), done };
  } catch {
    return null;
  }
}

function texts(seed: number, count: number): readonly string[] {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.json({ maxDepth: 6 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '(',
          ')',
          '-',
          '*',
          ':',
          '..',
          '/',
          '~',
          '?',
          '%',
          '[',
          '{',
          'OR',
          'NOT',
          '19',
          '0',
          'X',
          'п',
          '\n',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );
  return fc.sample(any, { seed, numRuns: count });
}

async function readOne(parser: Parser, number: number, bytes: Buffer, done: string): Promise<Read> {
  const started = performance.now();
  const told = { parser: parser.name, number, done };
  let outcome: string;
  let wrong: string | null = null;
  try {
    outcome = (await parser.read(bytes)) ?? 'read';
  } catch (thrown) {
    const error = storageFailure(thrown);
    outcome = isKhronikaError(error) ? error.code : 'unnamed';
    if (!isKhronikaError(error) || error.code === 'INTERNAL')
      wrong = `an error without a name: ${String((thrown as Error | undefined)?.stack ?? thrown).slice(0, 900)}`;
  }
  const milliseconds = performance.now() - started;
  if (outcome.startsWith('!')) wrong = outcome.slice(1);
  if (({} as { polluted?: unknown }).polluted !== undefined) wrong = 'the prototype of all objects was changed';
  if (milliseconds > (parser.patience ?? 2000) * 20) wrong ??= `it took ${Math.round(milliseconds)} ms`;
  return { ...told, outcome, milliseconds, wrong };
}

async function makeParsers(home: string): Promise<{ parsers: readonly Parser[]; close(): void }> {
  const folder = path.join(home, 'a.khronika');
  await createVault(folder, { passphrase: PASSPHRASE, workFactor: 10, recipient: 'x25519' });
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  await addDocument(vault, 'Ruling', ['The court sat in Minsk.', 'It ordered fifteen days.']);
  put(vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Uzornaya', firstName: 'Nina', birthDate: '1990-05-01' } },
    { type: 'case', code: 'C-1', fields: { title: 'Case' }, links: [{ to: 'P-1', role: 'defendant' }] },
  ]);
  await makeCheckpoint(vault);
  const parsers = [
    ...vaultParsers(home, folder),
    ...(await sealedParsers(home, vault)),
    ...textParsers(vault),
    ...(await sharesParsers()),
    ...(await folderParsers(home, vault)),
    ...proofParsers(),
    ...(await exchangeParsers(home, vault)),
  ];
  return {
    parsers,
    close() {
      vault.close();
      forgetModel();
    },
  };
}

/** What lies in the folder of a vault. */
function vaultParsers(home: string, folder: string): Parser[] {
  const other = vaultPaths(path.join(home, 'other.khronika'));
  for (const each of [other.folder, other.keys, other.files]) mkdirSync(each, { recursive: true });
  writeFileSync(other.catalogue, 'x');
  const description = readFileSync(path.join(folder, 'vault.json'));
  const parsed = JSON.parse(description.toString()) as { slots: { id: string; kind: string }[] };
  const paths = vaultPaths(folder);
  const slots = parsed.slots.map(({ id }) => readFileSync(paths.slot(id)));
  const settings = path.join(home, 'settings.json');
  const file = openSettingsFile(settings, usualSettings(['en']));
  file.change({});
  return [
    {
      name: 'vault.json',
      good: [description],
      texts: true,
      read(bytes) {
        writeFileSync(other.description, bytes);
        readDescription(other);
      },
    },
    {
      name: 'key slots',
      good: [
        ...slots,
        // Work that no honest slot asks for: hours and all the memory there is.
        ...slots.map((slot) =>
          Buffer.from(slot.toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, '$1 40'), 'latin1'),
        ),
        ...slots.map((slot) =>
          Buffer.from(slot.toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, '$1 9999999999'), 'latin1'),
        ),
      ],
      async read(bytes) {
        const slot = parsed.slots[0]?.id ?? '';
        writeFileSync(other.slot(slot), bytes);
        // Without its hash, so that the file itself has to be read.
        const { sha256: _hash, ...bare } = { sha256: '', ...parsed.slots[0], kind: 'passphrase' as const, id: slot };
        const described = {
          format: 'khronika-vault' as const,
          version: 1,
          id: '00000000-0000-4000-8000-000000000000',
          slots: [bare],
        };
        await unlock(other, described, { passphrase: PASSPHRASE });
      },
    },
    {
      name: 'the lock file',
      good: [Buffer.from(JSON.stringify({ process: 1, started: '5', machine: 'abc', token: 'def' }))],
      texts: true,
      read(bytes) {
        rmSync(other.lock, { force: true });
        writeFileSync(other.lock, bytes);
        takeLock(other.lock, 'id').release();
      },
    },
    {
      name: 'the settings file',
      good: [readFileSync(settings)],
      texts: true,
      read(bytes) {
        writeFileSync(settings, bytes);
        openSettingsFile(settings, usualSettings(['en'])).read();
      },
    },
  ];
}

async function sealedParsers(home: string, vault: Vault): Promise<Parser[]> {
  const identity = await generateFileIdentity('x25519');
  const recipient = await recipientOf(identity);
  const sealed = path.join(home, 'sealed.age');
  await sealToFile(
    sealed,
    recipient,
    (async function* () {
      yield Buffer.from('what was sealed '.repeat(9000));
    })(),
  );
  const outside = existsSync(vault.paths.checkpoint) ? readFileSync(vault.paths.checkpoint) : Buffer.from('none');
  return [
    {
      name: 'sealed files',
      good: [readFileSync(sealed)],
      async read(bytes) {
        const place = path.join(home, 'spoiled.age');
        writeFileSync(place, bytes);
        const file = await openSealed(place, identity);
        try {
          for await (const piece of file.stream()) if (piece.length === 0) return '!an empty piece';
        } finally {
          await file.close();
        }
        return undefined;
      },
    },
    {
      name: 'the checkpoint beside the catalogue',
      good: [outside],
      texts: true,
      async read(bytes) {
        writeFileSync(vault.paths.checkpoint, bytes);
        try {
          const { state } = await readOutside(vault);
          return state === 'fits' && !bytes.equals(outside) ? '!an altered checkpoint fits' : state;
        } finally {
          writeFileSync(vault.paths.checkpoint, outside);
        }
      },
    },
  ];
}

function textParsers(vault: Vault): Parser[] {
  const dates = [
    '2021-05',
    '1990-05-01/..',
    '199X',
    '2021-21',
    '{2020,2021-05}',
    '[..2019]',
    '-0050',
    '2021-05-01T10:00:00Z',
    'Y-17000',
    '2021~',
    '%2021-05',
    '5 мая 2021 г.',
  ];
  const queries = [
    'Nina OR "court in Minsk"',
    'NOT (P-1 AND суд*)',
    'before:2021 type:person',
    'court NEAR/5 Minsk',
    '"',
    'tag:"a b" -x',
    'saved:mine',
  ];
  const lines = [
    '{"type":"person","code":"P-9","fields":{"familyName":"Novik","birthDate":"1990"}}\n{"type":"place","fields":{"name":"Minsk"}}',
    '{"type":"case","fields":{"title":"x","articles":[{"article":"342"}]},"links":[{"to":"P-1","role":"defendant"}]}',
  ];
  const mapping = {
    records: [{ key: 'row', type: 'person', each: 'row', set: {}, needs: [] }],
    columns: [{ column: 'Name', to: [{ record: 'row', field: 'familyName', as: 'family-name' }] }],
  };
  return [
    {
      name: 'dates (EDTF)',
      good: dates.map((each) => Buffer.from(each)),
      texts: true,
      read(bytes) {
        const text = bytes.toString();
        const date = isEdtf(text) ? text : readDate(text);
        if (date === null) return 'no date';
        const { earliest, latest } = boundsOf(date);
        for (const language of ['en', 'ru', 'be'] as const)
          if (printDate(date, language) === '') return '!a date without words';
        return earliest !== null && latest !== null && earliest > latest
          ? '!a date that ends before it begins'
          : 'read';
      },
    },
    {
      name: 'search queries',
      good: queries.map((each) => Buffer.from(each)),
      texts: true,
      read(bytes) {
        // What is longer the contract refuses before anybody reads it.
        const typed = bytes.toString().slice(0, LONGEST_QUERY);
        const { faults } = parseQuery(typed);
        search(vault.catalogue, typed);
        return faults.length === 0 ? 'read' : 'with faults';
      },
    },
    {
      name: 'records as JSON lines',
      good: lines.map((each) => Buffer.from(each)),
      texts: true,
      share: 50,
      read(bytes) {
        const before = newest(vault);
        try {
          put(vault, parseLines(bytes.toString()));
        } catch (error) {
          if (newest(vault) !== before) return '!a refused line was stored';
          throw error;
        }
        return undefined;
      },
    },
    {
      name: 'mappings of tables',
      good: [Buffer.from(JSON.stringify(mapping))],
      texts: true,
      read(bytes) {
        let given: unknown;
        try {
          given = JSON.parse(bytes.toString());
        } catch {
          return 'no JSON';
        }
        const checked = tableMapping.safeParse(given);
        if (!checked.success) return 'refused';
        bindMapping(checked.data, ['Name']);
        return undefined;
      },
    },
    {
      name: 'codes of checkpoints',
      good: [Buffer.from(codeOf(1204, 'ab'.repeat(32))), Buffer.from(codeOf(1, '00'.repeat(32)))],
      texts: true,
      read(bytes) {
        const text = bytes.toString();
        const read = readCode(text);
        if (read === null) return 'refused';
        // Whatever is taken for a code is printed as one that is read the same.
        return readCode(read.code)?.code === read.code ? 'read' : '!a code that is not its own';
      },
    },
    {
      name: 'recovery keys',
      good: [Buffer.from('AGE-SECRET-KEY-1R5WMM9Q9SK92KQDC66TD3TMWEXVRR3NDHZQR5TVU7S3C3H66UTGQDF8AJQ')],
      texts: true,
      share: 30,
      async read(bytes) {
        const described = readDescription(vault.paths);
        await unlock(vault.paths, described, { recoveryKey: bytes.toString() });
      },
    },
  ];
}

const newest = ({ catalogue }: Vault): number =>
  Number(catalogue.prepare('select coalesce(max(seq), 0) from history', { pluck: true }).get());

async function sharesParsers(): Promise<Parser[]> {
  const { shares, recipient } = await makeKit(5, 3);
  return [
    {
      name: 'shares of a recovery kit',
      good: shares.map((each) => Buffer.from(each)),
      texts: true,
      async read(bytes) {
        const typed = bytes.toString();
        readShare(typed);
        const identity = await joinShares([typed, ...shares.slice(1, 3)]);
        return (await recipientOf(identity)) === recipient ? 'read' : '!other shares give another key';
      },
    },
  ];
}

/** What comes as a folder: what is written in it may lead out of it. */
async function folderParsers(home: string, vault: Vault): Promise<Parser[]> {
  const target = path.join(home, 'backup');
  mkdirSync(target);
  await backUp(vault, target);
  const stateFile = filesIn(target).find((name) => /Z-[0-9a-f]{8}\.json$/.test(name)) ?? '';
  const state = readFileSync(path.join(target, stateFile));
  const place = filesIn(target).filter((name) => name !== stateFile && name.endsWith('.json'));
  const evil = [
    '../../escaped',
    '/tmp/escaped',
    'files/../../escaped',
    'CON',
    'files/aa/NUL.age',
    'C:\\escaped',
    'keys/../lock',
    '\\\\server\\share',
    'vault.json/x',
    'FILES/x',
    'files/\u202etxt',
  ];
  const evilStates = evil.map((name) =>
    Buffer.from(state.toString().replace('"path":"vault.json"', `"path":${JSON.stringify(name)}`)),
  );
  const doubled = evil.map((name) => {
    const parsed = JSON.parse(state.toString()) as { files: { path: string }[] };
    return Buffer.from(JSON.stringify({ ...parsed, files: [...parsed.files, { ...parsed.files[0], path: name }] }));
  });
  const bag = path.join(home, 'bag');
  await writeBag(bag, {
    payload: [
      { path: '01 D-0001.txt', open: () => once('first document') },
      { path: 'annexes/02.txt', open: () => once('second') },
    ],
    info: [['Bagging-Date', '2026-03-14']],
  });
  const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt', 'bagit.txt'].filter((name) =>
    existsSync(path.join(bag, name)),
  );
  const originals = new Map(manifests.map((name) => [name, readFileSync(path.join(bag, name))]));
  const hash = 'ab'.repeat(32);
  const lines = [
    '../../../etc/passwd',
    '/etc/passwd',
    'data/../../x',
    'data/CON',
    'data/%2e%2e/x',
    'data/01 d-0001.txt',
    'data\\x',
    'data/aux.txt',
    '~/x',
    'data/a\u0000b',
    'data/link',
  ];
  const outside = path.join(home, 'outside.txt');
  writeFileSync(outside, 'not of the bag');
  symlinkSync(outside, path.join(bag, 'data', 'link'));
  let turn = 0;
  return [
    {
      name: 'lists of backups',
      good: [state, ...evilStates, ...doubled],
      share: 40,
      async read(bytes) {
        writeFileSync(path.join(target, stateFile), bytes);
        const before = filesIn(home, 2).filter((name) => !name.startsWith('restored'));
        const restored = path.join(home, `restored-${(turn += 1)}`);
        try {
          await restoreState(target, restored);
        } finally {
          writeFileSync(path.join(target, stateFile), state);
          rmSync(restored, { recursive: true, force: true });
        }
        const after = filesIn(home, 2).filter((name) => !name.startsWith('restored'));
        return after.join('\n') === before.join('\n') && !existsSync('/tmp/escaped')
          ? 'restored'
          : '!something was written outside of the restored vault';
      },
    },
    {
      name: 'the description of a backup place',
      good: place.map((name) => readFileSync(path.join(target, name))),
      texts: true,
      share: place.length > 0 ? 30 : 0,
      async read(bytes) {
        const name = place[0] ?? '';
        const before = readFileSync(path.join(target, name));
        writeFileSync(path.join(target, name), bytes);
        const restored = path.join(home, `restored-${(turn += 1)}`);
        try {
          await restoreState(target, restored);
        } finally {
          writeFileSync(path.join(target, name), before);
          rmSync(restored, { recursive: true, force: true });
        }
      },
    },
    {
      name: 'bags and packages',
      good: [...originals.values(), ...lines.map((name) => Buffer.from(`${hash}  ${name}\n`))],
      texts: true,
      share: 60,
      async read(bytes) {
        const name = manifests[bytes.length % manifests.length] ?? '';
        writeFileSync(path.join(bag, name), bytes);
        try {
          const { ok } = await verifyPackage(bag);
          return ok && !bytes.equals(originals.get(name) ?? Buffer.alloc(0))
            ? '!an altered bag passes'
            : ok
              ? 'whole'
              : 'told of';
        } finally {
          writeFileSync(path.join(bag, name), originals.get(name) ?? '');
        }
      },
    },
  ];
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

function filesIn(folder: string, depth = 9): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.split(path.sep).length <= depth &&
        statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile() === true,
    )
    .toSorted();
}

function proofParsers(): Parser[] {
  const request = Buffer.from(timeStampRequest('ab'.repeat(32)));
  const header = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
  const stamp = Buffer.concat([
    header,
    Buffer.from([1, 8]),
    Buffer.alloc(32, 7),
    Buffer.from([0, 0x83, 0xdf, 0xe3, 0x0d, 0x2e, 0xf9, 0x0c, 0x8e, 3, 2, 0x41, 0x41]),
  ]);
  return [
    { name: 'time stamps (RFC 3161)', good: [request], read: async (bytes) => void (await readTimeStamp(bytes)) },
    { name: 'time stamps (OpenTimestamps)', good: [stamp], read: (bytes) => void readOpenTimestamp(bytes) },
  ];
}

/** What a colleague brings on a stick. The set was sealed to this vault, so that its content is reached. */
async function exchangeParsers(home: string, vault: Vault): Promise<Parser[]> {
  const other = path.join(home, 'colleague.khronika');
  await createVault(other, { passphrase: PASSPHRASE, workFactor: 10, recipient: 'x25519' });
  const theirs = await openVault(other, { passphrase: PASSPHRASE });
  const card = writeCard(vault, vault.recipient);
  const theirCard = writeCard(theirs, theirs.recipient);
  const set = path.join(home, 'set');
  try {
    await addDocument(theirs, 'Letter', ['A letter of a colleague.']);
    put(theirs, [{ type: 'person', code: 'P-5', fields: { familyName: 'Praverka', birthDate: '1980' } }]);
    const about = { label: 'Vera', level: 'internal', confirmed: true } as const;
    addColleague(vault, readCard(theirCard), about);
    await writeSet(theirs, addColleague(theirs, readCard(card), about), set);
  } finally {
    theirs.close();
  }
  const sealed = readFileSync(set);
  const opened = await vault.openSealedTo(set);
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.stream()) pieces.push(Buffer.from(piece));
  await opened.close();
  const content = Buffer.concat(pieces);
  const spoiledSet = path.join(home, 'spoiled-set');
  const look = async (bytes: Buffer): Promise<string> => {
    rmSync(spoiledSet, { force: true });
    writeFileSync(spoiledSet, bytes);
    const before = newest(vault);
    try {
      await receiveSet(vault, spoiledSet);
    } catch (error) {
      if (newest(vault) !== before) return '!a refused set was stored';
      throw error;
    }
    return 'read';
  };
  return [
    {
      name: 'cards of colleagues',
      good: [Buffer.from(card), Buffer.from(theirCard)],
      texts: true,
      read: (bytes) => void readCard(bytes.toString()),
    },
    { name: 'change sets, sealed', good: [sealed], share: 30, read: look },
    {
      name: 'change sets, opened and sealed again',
      good: [
        content,
        ...content
          .toString('latin1')
          .split('\n')
          .slice(0, 6)
          .map((line) => Buffer.from(line, 'latin1')),
      ],
      share: 60,
      async read(bytes) {
        // A line that was spoiled takes the place of the first one of its kind.
        const lines = content.toString('latin1').split('\n');
        const at =
          bytes.length < (lines[0]?.length ?? 0) * 3 && bytes.length < 20_000
            ? bytes.length % Math.min(6, lines.length)
            : -1;
        const whole = at < 0 ? bytes : Buffer.from(lines.with(at, bytes.toString('latin1')).join('\n'), 'latin1');
        const place = path.join(home, 'sealed-again');
        rmSync(place, { force: true });
        await sealToFile(
          place,
          vault.recipient,
          (async function* () {
            yield whole;
          })(),
        );
        const said = await look(readFileSync(place));
        return whole.equals(content) || said !== 'read' ? said : '!an altered set was received';
      },
    },
  ];
}
