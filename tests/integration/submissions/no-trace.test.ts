import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, pdf } from '../../fixtures/documents.ts';
import { exporting, filesBelow, type Exported, type Exporting } from '../../fixtures/submissions/exporting.ts';
import { nobody, planted } from '../../fixtures/submissions/planted.ts';
import { sweep } from '../../fixtures/sweep.ts';

/** A woman who has not consented stands in every corner of an archive: nothing that is exported tells her name. */

const spellings = [
  'Alena Uzornaya',
  'UZORNAYA Alena',
  'A. Uzornaya',
  'Uzornaya A.P.',
  'Узорная Алена Прыкладаўна',
  'А. П. Узорная',
  'Узорной Алене Прикладовне',
  'у Алены Узорной',
  'Узорнай',
  'Ałena Uzornaja',
  'Elena Uzornaia',
  'Лена Узорная',
  'alena.uzornaya@example.org',
  'alena_uzornaya',
  'Maiden-Name-Jana',
];
/** Written against the spellings above, and without the product's own eyes. */
const trace =
  /uz[oa]rn|уз[оа]рн|(?<!\p{L})(?:alen|elen|ałen|ален|елен|лен)[aаeеыуой](?!\p{L})|прыкладаў|прикладов|maiden/iu;

const archives: Exporting[] = [];
async function archive(): Promise<Exporting> {
  const made = await exporting();
  archives.push(made);
  made.put({
    type: 'person',
    code: 'P-1',
    fields: {
      familyName: 'Uzornaya',
      firstName: 'Alena',
      patronymic: 'Prykladauna',
      otherNames: ['Узорная Алена Прыкладаўна', 'Maiden-Name-Jana'],
      sex: 'female',
      birthDate: '1979',
      occupation: ['chair of Uzornaya Ltd'],
      description: 'Alena Uzornaya herself.',
      note: 'Alena Uzornaya, kept to ourselves.',
    },
  });
  return made;
}
afterAll(() => archives.forEach((each) => each.remove()));

function expectNoTrace(result: Exported): void {
  for (const [name, content] of Object.entries(result.parts)) {
    expect(name).not.toMatch(trace);
    expect(content, name).not.toMatch(trace);
    expect(content.replaceAll(/<[^>]*>/g, ''), name).not.toMatch(trace);
  }
  for (const path of filesBelow(result.folder)) {
    expect(path).not.toMatch(trace);
    const bytes = readFileSync(join(result.folder, path));
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'])
      expect(new TextDecoder(encoding).decode(bytes), `${path} as ${encoding}`).not.toMatch(trace);
  }
  expect(JSON.stringify(result.withheld)).not.toMatch(trace);
  expect(JSON.stringify(result.findings.map((finding) => ({ ...finding, record: null })))).not.toMatch(trace);
  expect(result.named).not.toContain('P-1');
}

describe.each(sweep(spellings, (_, at) => at % 4 === 0))('written as "%s"', (name) => {
  let result: Exported;
  beforeAll(async () => {
    const made = await archive();
    const text = `Before ${name} after`;
    await made.add('D-1', 'plain.txt', bytesOf('Nobody is in this one.'), {
      title: `Title ${text}`,
      description: text,
    });
    await made.add('D-2', 'plain-2.txt', bytesOf('Nor in this.'), { title: 'A document', kind: 'court-record' });
    await made.add('D-3', `${name}.txt`, bytesOf('Nor in this one.'), { title: 'Another' });
    made.put(
      {
        type: 'person',
        code: 'P-2',
        fields: {
          familyName: 'Cleared',
          firstName: 'Maryna',
          description: `Friend of ${name}`,
          occupation: [`lawyer of ${name}`],
        },
      },
      {
        type: 'consent',
        fields: { recipient: 'cedaw', uses: ['public-report'], date: '2024-01-01' },
        links: [{ to: 'P-2', role: 'subject' }],
      },
      {
        type: 'document',
        code: 'D-4',
        fields: { title: `Page on ${name}`, address: `https://example.org/${encodeURIComponent(name)}` },
      },
      {
        type: 'organisation',
        code: 'O-1',
        fields: {
          name: `Friends of ${name}`,
          otherNames: [text],
          place: text,
          work: text,
          statusBasis: text,
          status: `run by ${name}`,
        },
        links: [
          { to: 'P-1', role: 'head', from: '2020', until: '2021', note: text },
          { to: 'P-2', role: 'member', from: '2019', note: text },
        ],
        citations: [{ document: 'D-2', page: 1, quote: text }],
      },
      {
        type: 'case',
        code: 'C-1',
        fields: {
          title: `Case of ${name}`,
          number: `7-${name}`,
          articles: [`Article 1 (${name})`],
          court: `Court in ${name} Street`,
          openedOn: '2021-03-01',
          outcome: text,
        },
        links: [
          { to: 'P-1', role: 'defendant', note: text },
          { to: 'P-2', role: `friend of ${name}` },
          { to: 'O-1', role: 'related' },
        ],
        citations: [
          { document: 'D-2', place: text, quote: text },
          { document: 'D-1', page: 1, quote: text },
          { document: 'D-4', page: text },
        ],
      },
      {
        type: 'event',
        code: 'E-1',
        fields: {
          title: text,
          kind: `arrest of ${name}`,
          date: '2021-04-01',
          summary: text,
          attributedTo: name,
          place: { preferred: text, others: [`another ${name}`], reason: text },
          note: text,
        },
        links: [
          { to: 'C-1', role: 'case' },
          { to: 'P-1', role: 'victim', note: text },
          { to: 'P-2', role: 'witness' },
        ],
        citations: [{ document: 'D-2', place: text }],
      },
      {
        type: 'detention',
        code: 'T-1',
        fields: {
          kind: `arrest of ${name}`,
          place: text,
          date: '2021-04',
          conditions: text,
          attributedTo: `${name}, her mother`,
        },
        links: [
          { to: 'P-1', role: 'victim' },
          { to: 'P-2', role: 'witness' },
          { to: 'O-1', role: 'perpetrator' },
        ],
      },
      {
        type: 'remedy',
        code: 'R-1',
        fields: { title: text, body: text, date: '2021-05', result: text, summary: text },
        links: [{ to: 'C-1', role: 'case' }],
      },
      {
        type: 'incident',
        code: 'I-1',
        fields: { title: text, date: '2021-05', summary: text },
        links: [
          { to: 'P-2', role: 'victim' },
          { to: 'P-1', role: 'victim' },
        ],
      },
    );
    result = await made.export(['P-1', 'P-2', 'O-1', 'C-1']);
  });

  test('she is nowhere in the report, the bag, a file name or the answer', () => expectNoTrace(result));

  test('she stands under a pseudonym, and the woman who consented under her name', () => {
    expect(result.text).toMatch(/Person [A-Z]/);
    expect(result.text).toContain('Maryna Cleared');
    expect(result.named).toEqual(['P-2']);
  });

  test('the documents told with her name are withheld', () => {
    expect(result.withheld.map(({ code }) => code)).toEqual(
      ['D-1', 'D-3'].filter((code) => result.withheld.some((each) => each.code === code)),
    );
    expect(result.withheld.map(({ code }) => code)).toContain('D-1');
    for (const { reason } of result.withheld)
      expect(reason).toBe('It names a person who has not consented to be named to this recipient.');
  });
});

describe('a file is taken apart before it leaves', () => {
  let made: Exporting;
  let result: Exported;
  const hers = planted.map((each, at) => ({ ...each, code: `D-1${String(at).padStart(3, '0')}` }));
  const others = planted.map((each, at) => ({ ...each, code: `D-2${String(at).padStart(3, '0')}` }));

  beforeAll(async () => {
    made = await archive();
    for (const [at, { code, file, make }] of hers.entries())
      await made.add(
        code,
        `${at}-${file}`,
        await make(file === 'a.pdf' || at % 2 === 0 ? 'Alena Uzornaya' : 'Алена Узорная'),
      );
    for (const [at, { code, file, make }] of others.entries())
      await made.add(code, `${at}-other-${file}`, await make(`${nobody} ${at}`));
    made.put({
      type: 'event',
      code: 'E-1',
      fields: { title: 'A day', date: '2021' },
      links: [{ to: 'P-1', role: 'victim' }],
      citations: [...hers, ...others].map(({ code }) => ({ document: code })),
    });
    // Also what came out of archives and mails: somebody has looked at every document.
    const documents = made.vault.catalogue.prepare("select code from record where type = 'document'", { pluck: true });
    result = await made.export(['P-1'], { checked: documents.all() as unknown as string[] });
  }, 180_000);

  test.each(hers.map(({ where, code }) => [where, code]))(
    'a name in %s keeps the document back, although somebody has looked at it',
    (_where, code) => {
      expect(result.withheld).toContainEqual({
        code,
        reason: 'It names a person who has not consented to be named to this recipient.',
      });
    },
  );

  test('the same files without her go out', () => {
    expect(result.withheld.filter(({ code }) => code.startsWith('D-2'))).toEqual([]);
    expect(result.files.filter(({ path }) => path.includes('/data/'))).toHaveLength(others.length);
  });

  test('she is nowhere in what goes out', () => expectNoTrace(result));
});

describe('what cannot be searched', () => {
  test('stays here until somebody has looked at it', async () => {
    const made = await archive();
    const picture = planted.find(({ where }) => where === 'the comment of a photograph');
    await made.add('D-1', 'a.jpg', (await picture?.make(nobody)) ?? new Uint8Array());
    made.put({
      type: 'event',
      code: 'E-1',
      fields: { title: 'A day', date: '2021' },
      links: [{ to: 'P-1', role: 'victim' }],
      citations: [{ document: 'D-1' }],
    });
    const kept = await made.export(['P-1']);
    expect(kept.withheld).toEqual([
      { code: 'D-1', reason: expect.stringContaining('Look at it, and give its code after --checked') },
    ]);
    expect(kept.text).not.toContain('--checked');
    expect((await made.export(['P-1'], { checked: ['D-1'] })).withheld).toEqual([]);
  });

  test('stays here even then when it belongs to somebody without consent: it may show her face', async () => {
    const made = await archive();
    const picture = planted.find(({ where }) => where === 'the comment of a photograph');
    await made.add('D-1', 'a.jpg', (await picture?.make(nobody)) ?? new Uint8Array());
    made.put({ type: 'document', code: 'D-1', links: [{ to: 'P-1', role: 'subject' }] });
    const kept = await made.export(['P-1'], { checked: ['D-1'] });
    expect(kept.withheld).toEqual([{ code: 'D-1', reason: expect.stringContaining('It belongs to a person') }]);
  });

  test('a mail is held back with what is attached to it', async () => {
    const made = await archive();
    await made.add('D-1', 'a.txt', bytesOf('A letter.'));
    await made.add('D-2', 'b.txt', bytesOf('From Alena Uzornaya.'));
    made.put(
      { type: 'document', code: 'D-1', links: [{ to: 'D-2', role: 'attachment' }] },
      { type: 'document', code: 'D-2', links: [{ to: 'D-1', role: 'attachment' }] },
      {
        type: 'event',
        code: 'E-1',
        fields: { title: 'A day', date: '2021' },
        links: [{ to: 'P-1', role: 'victim' }],
        citations: [{ document: 'D-1' }],
      },
    );
    expect((await made.export(['P-1'])).withheld).toEqual([
      { code: 'D-1', reason: 'Something attached to it is withheld.' },
    ]);
  });
});

describe('a source of information', () => {
  test('is found in documents and texts and never named, nor told from others by a code', async () => {
    const made = await archive();
    await made.add('D-1', 'a.pdf', pdf(['Reported by Iryna Krynica.']));
    await made.add('D-2', 'b.txt', bytesOf('Write to krynica@example.org'));
    made.put(
      { type: 'source', code: 'S-1', fields: { name: 'Iryna Krynica', contact: 'krynica@example.org' } },
      {
        type: 'event',
        code: 'E-1',
        fields: { title: 'A day', date: '2021', attributedTo: 'Krynica Iryna' },
        links: [{ to: 'P-1', role: 'victim' }],
        citations: [{ document: 'D-1' }, { document: 'D-2' }],
      },
    );
    const result = await made.export(['P-1']);
    expect(result.withheld.map(({ code }) => code)).toEqual(['D-1', 'D-2']);
    expect(result.text).toContain('According to [confidential source]');
    expect(result.text).not.toMatch(/krynica|S-1/i);
  });
});
