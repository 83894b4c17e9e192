/** Change sets as files: what they hold, what is refused before anything is stored, and what goes to whom. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { followModel } from '../../../electron/archive/follow-model.ts';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import {
  addColleague,
  changeColleague,
  knownColleague,
  readCard,
  removeColleague,
  shortCode,
  writeCard,
} from '../../../electron/exchange/colleagues.ts';
import { lookIntoSet, receiveSet } from '../../../electron/exchange/receive.ts';
import type { Level } from '../../../electron/exchange/levels.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { signedBytes } from '../../../electron/exchange/set-format.ts';
import { sealToFile } from '../../../electron/vault/age-file.ts';
import { signingKey } from '../../../electron/vault/signing-key.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

type Fresh = Awaited<ReturnType<typeof freshVault>>;
let [anna, boris]: Fresh[] = [];
let sets = 0;

const of = (fresh: Fresh | undefined): Vault => {
  const { vault } = fresh as Fresh;
  followModel(vault.catalogue);
  return vault;
};
const place = (): string => join((anna as Fresh).home, `set-${(sets += 1)}.age`);
const meet = (one: Fresh | undefined, other: Fresh | undefined, label: string, level: Level): void => {
  addColleague(of(one), readCard(writeCard(of(other), of(other).recipient)), { label, level, confirmed: true });
};
async function send(from: Fresh | undefined, to: Fresh | undefined): Promise<string> {
  const path = place();
  await writeSet(of(from), knownColleague(of(from).catalogue, (to as Fresh).vault.id), path);
  return path;
}
const titles = (fresh: Fresh | undefined): string[] =>
  of(fresh).catalogue.prepare('select code from record order by code', { pluck: true }).all() as unknown as string[];

beforeAll(async () => {
  [anna, boris] = [await freshVault(), await freshVault()];
  meet(anna, boris, 'Boris', 'partners');
  meet(boris, anna, 'Anna', 'internal');
  put(of(anna), [
    { type: 'source', code: 'S-1', fields: { note: 'A colleague of hers' } },
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', note: 'first' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Hidden', confidentiality: 'internal' } },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'Arrest' },
      links: [
        { to: 'P-1', role: 'victim' },
        { to: 'P-2', role: 'victim' },
      ],
    },
    { type: 'person', code: 'P-3', fields: { familyName: 'Third', contactPerson: 'P-2' } },
    {
      type: 'consent',
      code: 'A-1',
      fields: { recipient: 'cedaw', confidentiality: 'internal' },
      links: [{ to: 'P-1', role: 'subject' }],
    },
  ]);
});
afterAll(() => {
  anna?.remove();
  boris?.remove();
});

describe('a card', () => {
  test('is read as it was written, and a changed one is refused', () => {
    const text = writeCard(of(anna), of(anna).recipient);
    expect(readCard(text).vault).toBe(of(anna).id);
    expect(shortCode(readCard(text))).toMatch(/^\d{5}( \d{5}){4}$/);
    expect(() => readCard(text.replace(/age1\w/, 'age1q'))).toThrow(
      expect.objectContaining({ code: 'EXCHANGE_CARD_INVALID' }),
    );
    const other = writeCard(of(boris), of(boris).recipient);
    const spliced = text.replace(/^signing key: .*$/m, /^signing key: .*$/m.exec(other)?.[0] ?? '');
    expect(() => readCard(spliced)).toThrow(expect.objectContaining({ code: 'EXCHANGE_CARD_INVALID' }));
  });
});

describe('a change set', () => {
  test('holds what the level allows, nothing of what it does not, and all of that once it does', async () => {
    const first = await send(anna, boris);
    await receiveSet(of(boris), first);
    // The consent goes with its person, whatever is said of it; a source and what is internal stay, with their links.
    expect(titles(boris)).toEqual(['A-1', 'E-1', 'P-1', 'P-3']);
    const known = JSON.stringify(of(boris).catalogue.prepare('select * from foreign_change').all());
    const hidden = of(anna).catalogue.prepare("select id from record where code = 'P-2'", { pluck: true }).get();
    expect(known).not.toContain(String(hidden));
    expect(known).not.toContain('Hidden');
    // What was never seen is not replaced.
    put(of(boris), [{ type: 'person', code: 'P-3', fields: { contactPerson: 'P-1' } }]);
    await receiveSet(of(anna), await send(boris, anna));

    changeColleague(of(anna), (boris as Fresh).vault.id, { level: 'internal' });
    await receiveSet(of(boris), await send(anna, boris));
    expect(titles(boris)).toEqual(['A-1', 'E-1', 'P-1', 'P-2', 'P-3', 'S-1']);
    const third = (fresh: Fresh | undefined) =>
      of(fresh).catalogue.prepare("select data, others from record where code = 'P-3'").get();
    expect(third(boris)).toEqual(third(anna));
    expect(JSON.stringify(third(boris))).toContain(String(hidden));
    expect(of(boris).catalogue.prepare('select count(*) from link', { pluck: true }).get()).toBe(3);
    expect(await verify(of(boris))).toMatchObject({ problems: [] });
    expect(await verify(of(anna))).toMatchObject({ problems: [] });
  });

  test('can be looked at without a byte being changed, and received twice without anything changing', async () => {
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'second' } }]);
    const path = await send(anna, boris);
    const before = of(boris).catalogue.prepare('select max(seq) from history', { pluck: true }).get();
    const looked = await lookIntoSet(of(boris), path);
    expect(looked.together.placed).toMatchObject([{ table: 'record', after: { fields: { note: 'second' } } }]);
    expect(of(boris).catalogue.prepare('select max(seq) from history', { pluck: true }).get()).toBe(before);
    const received = await receiveSet(of(boris), path);
    expect(received.together.placed).toEqual(looked.together.placed);
    expect(await receiveSet(of(boris), path)).toMatchObject({ isKnown: true, together: { placed: [] } });
  });

  test('that was lost goes again, until an answer says that it came', async () => {
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'third' } }]);
    await send(anna, boris);
    const again = await send(anna, boris);
    expect((await receiveSet(of(boris), again)).together.placed).toHaveLength(1);
    await receiveSet(of(anna), await send(boris, anna));
    expect((await receiveSet(of(boris), await send(anna, boris))).changes).toBe(0);
  });

  test('with any byte changed, cut short or put together from two is refused, and nothing is stored', async () => {
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'fourth' } }]);
    const path = await send(anna, boris);
    const whole = readFileSync(path);
    const before = of(boris).catalogue.prepare('select count(*) from foreign_change', { pluck: true }).get();
    const tried = async (bytes: Uint8Array): Promise<void> => {
      const file = place();
      writeFileSync(file, bytes);
      await expect(receiveSet(of(boris), file)).rejects.toMatchObject({
        code: expect.stringMatching(/^EXCHANGE_(NOT_READABLE|DAMAGED)$/) as string,
      });
    };
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await tried(changed);
      await tried(whole.subarray(0, at));
    }
    await tried(Buffer.concat([whole, whole]));
    await tried(Buffer.concat([whole.subarray(0, -40), readFileSync(await send(anna, boris)).subarray(-40)]));
    expect(of(boris).catalogue.prepare('select count(*) from foreign_change', { pluck: true }).get()).toBe(before);
  });

  test('for somebody else, from a stranger, or signed by another key is refused by name', async () => {
    const path = await send(anna, boris);
    await expect(receiveSet(of(anna), path)).rejects.toMatchObject({ code: 'EXCHANGE_NOT_READABLE' });
    // Sealed to the right vault by somebody who is not the sender.
    const lines = await plainOf(boris, path);
    const forged = async (change: (text: string) => string): Promise<string> => {
      const body = change(lines.slice(0, lines.lastIndexOf('{"end":')));
      const sha256 = createHash('sha256').update(body).digest('hex');
      const signature = signingKey(of(boris)).sign(signedBytes(sha256));
      const file = place();
      const bytes = Buffer.from(`${body}${JSON.stringify({ end: { sha256, signature } })}\n`);
      await sealToFile(file, of(boris).recipient, once(bytes));
      return file;
    };
    await expect(receiveSet(of(boris), await forged((text) => text))).rejects.toMatchObject({
      code: 'EXCHANGE_DAMAGED',
    });
    const otherTo = await forged((text) => text.replace(`"to":"${of(boris).id}"`, `"to":"${of(anna).id}"`));
    await expect(receiveSet(of(boris), otherTo)).rejects.toMatchObject({ code: 'EXCHANGE_FOR_OTHER' });
    const newer = await forged((text) => text.replace('"version":1', '"version":2'));
    await expect(receiveSet(of(boris), newer)).rejects.toMatchObject({ code: 'EXCHANGE_NEWER', details: { found: 2 } });
    const ownKey = signingKey(of(boris)).public;
    const otherKey = await forged((text) =>
      text.replace(/"keys":\[.*?\]/, `"keys":[{"public":"${ownKey}","previous":null,"vouched":null}]`),
    );
    await expect(receiveSet(of(boris), otherKey)).rejects.toMatchObject({ code: 'EXCHANGE_KEY_CHANGED' });
    // A path in the place of an identifier of a file, signed with all rules.
    const { signingKey: known } = knownColleague(of(boris).catalogue, of(anna).id);
    of(boris)
      .catalogue.prepare('update colleague set signing_key = ? where vault = ?')
      .run([ownKey, of(anna).id]);
    const hostile = await forged(
      (text) =>
        `${text.replace(/"keys":\[.*?\]/, `"keys":[{"public":"${ownKey}","previous":null,"vouched":null}]`)}{"file":{"id":"../../../escape","size":0,"sha256":"${'0'.repeat(64)}","pages":0}}\n\n`,
    );
    await expect(receiveSet(of(boris), hostile)).rejects.toMatchObject({ code: 'EXCHANGE_INVALID' });
    of(boris)
      .catalogue.prepare('update colleague set signing_key = ? where vault = ?')
      .run([known, of(anna).id]);

    removeColleague(of(boris), of(anna).id);
    await expect(receiveSet(of(boris), path)).rejects.toMatchObject({ code: 'EXCHANGE_SENDER_UNKNOWN' });
    expect(await lookIntoSet(of(boris), path)).toMatchObject({ colleague: null });
    meet(boris, anna, 'Anna', 'internal');
    await receiveSet(of(boris), path);
  });

  test('brings originals with their text, sealed to the vault that receives them', async () => {
    const text = 'A ruling of the court.\n'.repeat(20_000);
    const sealed = await of(anna).files.seal(once(Buffer.from(text)));
    commit(of(anna), { action: 'add' }, (draft) => {
      const { id, code } = draft.allot('document');
      draft.create({ id, code }, 'document', { preferred: { title: 'Ruling' }, others: {} });
      const { storedSize, size, sha256 } = sealed;
      const told = { name: 'ruling.txt', path: 'ruling.txt', mime: 'text/plain', extension: 'txt', modified: null };
      draft.addFile(
        {
          ...told,
          id: sealed.id as never,
          record: id,
          kind: 'original',
          size,
          storedSize,
          sha256: sha256 as never,
          addedBy: null,
          source: null,
          properties: {},
          reason: null,
        },
        [{ number: 1, text: 'A ruling of the court.' }],
      );
    });
    const path = await send(anna, boris);
    expect(statSync(path).size).toBeGreaterThan(text.length);
    const { files } = await receiveSet(of(boris), path);
    expect(files).toEqual([sealed.id]);
    const bytes = Buffer.concat(await Array.fromAsync(of(boris).files.content(sealed.id)));
    expect(bytes.toString()).toBe(text);
    expect(await verify(of(boris))).toMatchObject({ problems: [] });
    // Nothing of it is fetched twice.
    await receiveSet(of(anna), await send(boris, anna));
    expect(statSync(await send(anna, boris)).size).toBeLessThan(20_000);
  });

  test('that left or came, and of which the vault forgot the number, is told of by `verify`', async () => {
    await receiveSet(of(boris), await send(anna, boris));
    for (const [fresh, direction] of [
      [anna, 'sent'],
      [boris, 'received'],
    ] as const) {
      const { catalogue } = of(fresh);
      const newest = `direction = '${direction}' order by number desc limit 1`;
      const row = Object.values(
        catalogue.prepare(`select * from change_set where ${newest}`).get<Record<string, string | number | null>>() ??
          {},
      );
      const [vault = '', , number = 0] = row;
      catalogue
        .prepare('delete from change_set where vault = ? and direction = ? and number = ?')
        .run([vault, direction, number]);
      const { problems } = await verify(of(fresh));
      catalogue.prepare('insert into change_set values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(row);
      expect(problems).toMatchObject([{ kind: 'exchange-altered', where: `${direction} ${number}` }]);
      expect(await verify(of(fresh))).toMatchObject({ problems: [] });
    }
  });

  test('of a vault that was restored from an old copy and went on is refused, and said to be so', async () => {
    await receiveSet(of(boris), await send(anna, boris));
    await receiveSet(of(anna), await send(boris, anna));
    const catalogue = (anna as Fresh).vault.paths.catalogue;
    await (anna as Fresh).reopen(() => copyFileSync(catalogue, `${catalogue}.old`));
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'one way' } }]);
    await receiveSet(of(boris), await send(anna, boris));
    await (anna as Fresh).reopen(() => copyFileSync(`${catalogue}.old`, catalogue));
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'another way' } }]);
    const forked = await send(anna, boris);
    await expect(receiveSet(of(boris), forked)).rejects.toMatchObject({ code: 'EXCHANGE_FORKED' });
    const back = await send(boris, anna);
    await expect(receiveSet(of(anna), back)).rejects.toMatchObject({ code: 'EXCHANGE_FORKED' });
  });
});

async function plainOf(fresh: Fresh | undefined, path: string): Promise<string> {
  const file = await of(fresh).openSealedTo(path);
  try {
    return Buffer.concat(await Array.fromAsync(file.stream())).toString();
  } finally {
    await file.close();
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
