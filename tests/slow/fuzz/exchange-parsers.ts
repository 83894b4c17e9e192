import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { put } from '../../../electron/archive/put.ts';
import { addColleague, readCard, writeCard } from '../../../electron/exchange/colleagues.ts';
import { receiveSet } from '../../../electron/exchange/receive.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { sealToFile } from '../../../electron/vault/age-file.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { type Parser, PASSPHRASE, newest } from './parser.ts';

/** What a colleague brings on a stick. The set was sealed to this vault, so that its content is reached. */
export async function exchangeParsers(home: string, vault: Vault): Promise<Parser[]> {
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
