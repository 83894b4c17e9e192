import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeCheckpoint } from '../../../electron/archive/checkpoint.ts';
import { forgetModel } from '../../../electron/archive/follow-model.ts';
import { put } from '../../../electron/archive/put.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { storageFailure } from '../../../electron/vault/catalogue.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { damagesOf, damagesOfPages, numbers, PAGE, spoiled, type Damage } from './spoil.ts';

/** What became of one damage. */
export interface Judged {
  readonly damage: Damage;
  /** What kind of file it was done to, for the report. */
  readonly kind: 'original' | 'key slot' | 'vault.json' | 'checkpoint' | 'catalogue';
  /** It was told of, by opening or by `verify`; null where the damage says the same as what was there. */
  readonly found: boolean | null;
  /** What was told names the file, the slot or the page. */
  readonly named: boolean;
  /** The vault opened, with a key that was not damaged. */
  readonly opened: boolean;
  /** Originals that were not damaged, and how many of them read byte for byte; counted where the vault opened. */
  readonly whole: number;
  readonly read: number;
  /** Not told of: an older page of the search index, which is made of the texts and can be made anew. */
  readonly onlyIndex: boolean;
  /** What is not as it has to be; null where all is well. */
  readonly wrong: string | null;
}

export interface SweepOptions {
  readonly seed: number;
  /** Random places in each file, and damages of each page. */
  readonly more: number;
  readonly each: number;
  /** Takes every n-th of all damages. */
  readonly every?: number;
  readonly only?: number;
  onJudged?(judged: Judged, number: number): void;
}

const PASSPHRASE = 'for tests and nothing else';

interface Kept {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The catalogue as it was some changes before. */
  readonly older: Buffer;
  readonly recoveryKey: string;
  /** SHA-256 of each original, by the identifier of its file. */
  readonly originals: ReadonlyMap<string, string>;
  readonly passphraseSlot: string;
  /** The rows of every table. */
  readonly rows: ReadonlyMap<string, string>;
}

/** Damages every file of a vault in every way, one at a time, and looks at what opening and verifying say, and what can still be read. */
export async function sweepDamage(options: SweepOptions): Promise<readonly Judged[]> {
  const home = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khronika-damage-'));
  const judged: Judged[] = [];
  try {
    const kept = await makeVault(path.join(home, 'a.khronika'));
    for (const [number, damage] of plan(kept, options).entries()) {
      if (options.only !== undefined ? number !== options.only : number % (options.every ?? 1) !== 0) continue;
      const one = await judge(kept, damage);
      if (one === null) continue;
      judged.push(one);
      options.onJudged?.(one, number);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return judged;
}

function plan({ files, older }: Kept, { seed, more, each }: SweepOptions): readonly Damage[] {
  const random = numbers(seed);
  return [...files].flatMap(([file, bytes]) =>
    file === 'catalogue.db'
      ? damagesOfPages(file, bytes, older, each, random)
      : damagesOf(file, bytes.length, more, random),
  );
}

async function makeVault(folder: string): Promise<Kept> {
  const { recoveryKey } = await createVault(folder, { passphrase: PASSPHRASE, workFactor: 10, recipient: 'x25519' });
  const text = (words: number, word: string): string => `${word} `.repeat(words);
  const fill = async (work: (vault: Vault) => Promise<void>): Promise<void> => {
    const vault = await openVault(folder, { passphrase: PASSPHRASE });
    try {
      await work(vault);
    } finally {
      vault.close();
      forgetModel();
    }
  };
  await fill(async (vault) => {
    await addDocument(vault, 'Short', ['A line.']);
    await addDocument(vault, 'Letter', [text(300, 'letter'), text(200, 'page')]);
    await addDocument(vault, 'Ruling', [text(9000, 'ruling')]);
    await addDocument(vault, 'Bundle', [text(15_000, 'bundle'), text(9000, 'annex'), text(100, 'end')]);
    put(
      vault,
      Array.from({ length: 40 }, (_none, at) => ({
        type: 'person',
        code: `P-${at + 1}`,
        fields: {
          familyName: `Family ${at}`,
          firstName: 'Vera',
          birthDate: `19${10 + at}`,
          description: text(60, 'life'),
        },
        citations: [{ field: 'birthDate', document: 'D-0002', page: 1, quote: 'letter' }],
      })),
    );
    await makeCheckpoint(vault);
  });
  const older = readFileSync(path.join(folder, 'catalogue.db'));
  await fill(async (vault) => {
    put(vault, [
      { type: 'person', code: 'P-3', fields: { familyName: 'Changed', occupation: ['editor'] } },
      { type: 'place', code: 'L-1', fields: { name: 'Minsk' } },
      { type: 'case', code: 'C-1', fields: { title: 'Case' }, links: [{ to: 'P-3', role: 'defendant' }] },
    ]);
    put(vault, [{ type: 'person', code: 'P-9', fields: { firstName: 'Nina', birthDate: '1990-05-01' } }]);
    undo(vault);
    await addDocument(vault, 'Late', [text(500, 'late')]);
    await makeCheckpoint(vault);
  });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const files = new Map(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name))]));
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  const originals = new Map<string, string>();
  for (const id of vault.files.list()) originals.set(id, (await contentHash(vault, id)) ?? '');
  const rows = rowsOf(vault);
  vault.close();
  const described = JSON.parse((files.get('vault.json') ?? Buffer.alloc(0)).toString()) as {
    slots: { id: string; kind: string }[];
  };
  const passphraseSlot = described.slots.find(({ kind }) => kind === 'passphrase')?.id ?? '';
  return { folder, files, older, recoveryKey, originals, passphraseSlot, rows };
}

function rowsOf({ catalogue }: Vault): ReadonlyMap<string, string> {
  const named = "select name from sqlite_schema where type = 'table' and sql not like '%using fts5%'";
  const shown = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);
  return new Map(
    catalogue
      .prepare(named)
      .all<{ name: string }>()
      .map(({ name }) => {
        const rows = catalogue.prepare(`select * from "${name}"`).all();
        const lines = rows.map((row) => JSON.stringify(Object.values(row).map(shown)));
        return [name, lines.toSorted().join('\n')];
      }),
  );
}

/**
 * What can be made anew and says nothing of its own: statistics of SQLite, the search index, the counter of codes, which passes over those that
 * are taken, and the list of checkpoints, whose newest one stands in checkpoint.age, as after a crash between the two.
 */
const INDEX = /^(?:sqlite_stat\d|(?:page|record)_(?:stem|form)_\w+|word|word_sound|code_counter|checkpoint)$/;

/** Tables that say something else than before, or cannot be read. */
function differing(kept: Kept, vault: Vault): string[] {
  try {
    const now = rowsOf(vault);
    return [...kept.rows].flatMap(([name, rows]) => (now.get(name) === rows ? [] : [name]));
  } catch {
    return ['unreadable'];
  }
}

async function contentHash(vault: Vault, id: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const piece of vault.files.content(id)) hash.update(piece);
    return hash.digest('hex');
  } catch (error) {
    if (isKhronikaError(storageFailure(error))) return null;
    throw error;
  }
}

async function judge(kept: Kept, damage: Damage): Promise<Judged | null> {
  const { folder, files } = kept;
  const whole = files.get(damage.file) ?? Buffer.alloc(0);
  const spoilt = spoiled(whole, damage.file === 'catalogue.db' ? kept.older : null, damage);
  if (spoilt === null) return null;
  writeFileSync(path.join(folder, damage.file), spoilt);
  try {
    return await lookAt(kept, damage, spoilt);
  } finally {
    restore(kept);
  }
}

function restore({ folder, files }: Kept): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (!files.has(name) && statSync(path.join(folder, name)).isFile()) rmSync(path.join(folder, name));
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
  }
}

const kindOf = (file: string): Judged['kind'] => {
  if (file === 'catalogue.db') return 'catalogue';
  if (file === 'vault.json') return 'vault.json';
  if (file === 'checkpoint.age') return 'checkpoint';
  return file.startsWith('keys') ? 'key slot' : 'original';
};

async function lookAt(kept: Kept, damage: Damage, spoilt: Buffer): Promise<Judged> {
  const kind = kindOf(damage.file);
  const id = path.basename(damage.file, '.age');
  const result = {
    damage,
    kind,
    found: false,
    named: false,
    opened: false,
    whole: 0,
    read: 0,
    onlyIndex: false,
    wrong: null,
  };
  const unlock =
    kind === 'key slot' && id === kept.passphraseSlot ? { recoveryKey: kept.recoveryKey } : { passphrase: PASSPHRASE };
  let vault: Vault;
  try {
    vault = await openVault(kept.folder, unlock);
  } catch (thrown) {
    const error = storageFailure(thrown);
    if (!isKhronikaError(error)) return { ...result, wrong: `opening fails without a name: ${String(error)}` };
    const said = `${error.code} ${error.message} ${JSON.stringify(error.details)}`;
    if (kind !== 'catalogue' && kind !== 'vault.json')
      return { ...result, found: true, wrong: `does not open: ${said}` };
    return { ...result, found: true, named: namesAtOpening(kind, damage, error.code, said) };
  }
  try {
    const { problems } = await verify(vault);
    const said = problems.map((problem) => `${problem.kind} ${problem.where}`);
    const named = said.some((each) => names(kind, damage, id, each, kept.files.get(damage.file)?.length ?? 0));
    const others = [...kept.originals].filter(([other]) => kind !== 'original' || other !== id);
    let read = 0;
    for (const [other, hash] of others) if ((await contentHash(vault, other)) === hash) read += 1;
    const differs = said.length === 0 && damage.how === 'older page' ? differing(kept, vault) : null;
    const isSame = differs === null ? saysTheSame(kind, kept, spoilt) : differs.length === 0;
    const found = said.length > 0 ? true : isSame ? null : false;
    const onlyIndex = found === false && differs !== null && differs.every((name) => INDEX.test(name));
    const wrong =
      found === false && !onlyIndex
        ? `not found: ${differs?.join(', ') ?? ''}`
        : read < others.length
          ? `${others.length - read} other originals cannot be read`
          : found === true && !named
            ? `found, but not by its name: ${said.slice(0, 6).join(', ')}`
            : null;
    return { ...result, opened: true, found, named, whole: others.length, read, onlyIndex, wrong };
  } catch (thrown) {
    const error = storageFailure(thrown);
    return {
      ...result,
      opened: true,
      wrong: `verifying fails: ${isKhronikaError(error) ? error.code : (thrown as Error).stack}`,
    };
  } finally {
    try {
      vault.close();
    } finally {
      forgetModel();
    }
  }
}

function namesAtOpening(kind: Judged['kind'], damage: Damage, code: string, said: string): boolean {
  if (kind === 'vault.json') return /vault\.json/.test(said) || code === 'VAULT_NEWER';
  void damage;
  return code === 'VAULT_DAMAGED' && said.includes('catalogue');
}

function names(kind: Judged['kind'], damage: Damage, id: string, said: string, size: number): boolean {
  if (kind === 'original') return said === `file-damaged ${id}`;
  if (kind === 'key slot') return said === `key-slot-damaged ${id}`;
  if (kind === 'checkpoint') return said.startsWith('checkpoint-');
  if (kind === 'vault.json') return said.startsWith('key-slot-');
  // An older page passes the check of its page; what stands on it does not follow from the history.
  if (damage.how === 'older page') return said !== '';
  const page = Math.floor(damage.at / PAGE) + 1;
  const named = Number(/^catalogue-damaged catalogue\.db page (\d+)$/.exec(said)?.[1] ?? 0);
  if (['range dropped', 'range repeated', 'cut off'].includes(damage.how))
    return named >= page || (size > 0 && said.startsWith('catalogue-damaged'));
  return named === page || named === Math.floor((damage.at + damage.length) / PAGE) + 1;
}

/** Spaces in vault.json mean nothing, nor does how a slot is listed that is still found. */
function saysTheSame(kind: Judged['kind'], { files }: Kept, spoilt: Buffer): boolean {
  if (kind !== 'vault.json') return false;
  try {
    const before: unknown = JSON.parse((files.get('vault.json') ?? Buffer.alloc(0)).toString());
    return isDeepStrictEqual(before, JSON.parse(spoilt.toString()));
  } catch {
    return false;
  }
}
