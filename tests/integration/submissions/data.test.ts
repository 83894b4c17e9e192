import { createHash } from 'node:crypto';
import { Model, defaultModel } from '@alephdata/followthemoney';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clearances, organisationClearances } from '../../../electron/archive/consent.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { put } from '../../../electron/archive/put.ts';
import { filesOf } from '../../../electron/archive/view.ts';
import type { DataInput, WrittenData } from '../../../electron/submissions/data/data-record.ts';
import { writeEsf } from '../../../electron/submissions/data/esf.ts';
import { faultsOf, type FtmEntity } from '../../../electron/submissions/data/followthemoney/check.ts';
import { writeFollowTheMoney } from '../../../electron/submissions/data/followthemoney.ts';
import { gatherData, type Gathered } from '../../../electron/submissions/data/input.ts';
import { tablesOf } from '../../../electron/submissions/data/table-layout.ts';
import { writeCsv, writeXlsx } from '../../../electron/submissions/data/tables.ts';
import { writeUwazi } from '../../../electron/submissions/data/uwazi.ts';
import { createNaming, type Naming } from '../../../electron/submissions/naming/naming.ts';
import { namingFacts } from '../../../electron/submissions/naming/naming-facts.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { unguarded } from '../../../shared/tables/cell-text.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { putSampleArchive } from '../../fixtures/submissions/sample-archive.ts';

const SECRET = new Uint8Array(32).fill(7);
/** All that is recorded of somebody who has not consented, and what no other record says. */
const SECRETS = [
  'Zaslonava',
  'Заслонава',
  'zaslonava@example.org',
  '375297654321',
  'MP7654321',
  'Niezhadanaye',
  'glassblower of the mint',
  'only daughter of the mayor',
  '77-19/2022',
  'told us in the kitchen',
  'insomnia since the arrest',
  'Kvetka',
  '55-1/2021',
];
const STATED = { list: 'extremist-list', date: '2022-05-05', number: '4417', authority: 'O-0026' };

let opened: Awaited<ReturnType<typeof freshVault>>;
let input: DataInput;
let naming: Naming;
let gathered: Gathered;
let files: WrittenData[];
const written = async (data: DataInput): Promise<WrittenData[]> => [
  ...(await writeFollowTheMoney(data)),
  ...(await writeEsf(data)),
  ...(await writeCsv(data)),
  ...(await writeXlsx(data)),
  ...(await writeUwazi(data)),
];

beforeAll(async () => {
  opened = await freshVault();
  const { vault } = opened;
  await putSampleArchive(vault);
  put(vault, [
    {
      type: 'place',
      code: 'L-7001',
      fields: { name: 'Niezhadanaye', kind: 'village', within: 'L-0001', country: 'by' },
    },
    {
      type: 'person',
      code: 'P-7001',
      fields: {
        familyName: 'Zaslonava',
        firstName: 'Ryhora',
        nativeName: ['Рыгора Заслонава'],
        sex: 'female',
        birthDate: '1987-03-09',
        birthplace: 'L-7001',
        occupation: ['glassblower of the mint'],
        email: ['zaslonava@example.org'],
        phone: ['+375 29 765-43-21'],
        idDocuments: [{ type: 'passport', number: 'MP7654321' }],
        health: 'insomnia since the arrest',
        dependants: 'only daughter of the mayor',
        roles: ['human-rights-defender'],
        listings: [STATED],
      },
      links: [{ to: 'O-0001', role: 'subject' }],
      citations: [{ document: 'D-0001', quote: 'Zaslonava, Ryhora' }],
    },
    {
      type: 'case',
      code: 'C-7001',
      fields: {
        title: 'Case 77-19/2022',
        number: '77-19/2022',
        kind: 'in-absentia',
        openedOn: '2022-05-14',
        accusation: 'Leading an extremist formation; terrorism.',
        articles: [{ article: 'CC-193-1', stage: 'charge' }],
        hearings: [{ date: '2022-06-17', kind: 'first-instance', court: 'O-0035', open: false }],
        note: 'told us in the kitchen',
      },
      links: [
        { to: 'P-7001', role: 'defendant' },
        { to: 'P-9001', role: 'relative' },
      ],
      citations: [{ document: 'D-0001', field: 'accusation', page: '3', quote: 'Zaslonava leads it' }],
    },
    { type: 'person', code: 'P-9001', fields: { listings: [STATED], roles: ['human-rights-defender', 'defendant'] } },
    { type: 'organisation', code: 'O-0001', fields: { listings: [{ ...STATED, list: 'extremist-formation' }] } },
    {
      type: 'organisation',
      code: 'O-7001',
      fields: {
        name: 'Kvetka Invented Circle',
        kind: 'initiative',
        confidentiality: 'partners',
        website: ['https://kvetka.example'],
      },
      links: [{ to: 'P-9001', role: 'member', note: 'one of nine' }],
    },
    {
      type: 'liquidation',
      code: 'Q-7001',
      fields: {
        measure: 'court-liquidation',
        title: 'Kvetka Invented Circle closed',
        date: '2021-08-20',
        number: '55-1/2021',
      },
      links: [{ to: 'O-7001', role: 'victim' }],
    },
    {
      type: 'event',
      code: 'E-7001',
      fields: { kind: 'extremist-listing', title: '=SUM(1;2) listed', date: '2022-05~' },
      links: [{ to: 'O-0001', role: 'victim' }],
    },
    {
      type: 'event',
      code: 'E-7002',
      fields: { kind: 'statement', title: 'For the archive alone', date: '2022', confidentiality: 'internal' },
    },
  ]);
  const { catalogue } = vault;
  const codes = catalogue
    .prepare("select code from record where state = 'active' order by code", { pluck: true })
    .all([]) as unknown as string[];
  const purpose = { recipient: 'cedaw', uses: ['public-report'], today: '2026-06-15' } as const;
  const people = clearances(catalogue, purpose);
  const organisations = organisationClearances(catalogue, purpose);
  const draft = newDraft({ form: 'dossier', stage: '', language: 'en', about: [] });
  const facts = namingFacts(catalogue, { people, organisations, draft });
  naming = createNaming({
    people,
    organisations,
    mentioned: new Set(codes),
    secret: SECRET,
    language: 'en',
    draft,
    facts,
  });
  const annexes = codes
    .filter((code) => code.startsWith('D-9'))
    .flatMap((code, at) => {
      const [file] = filesOf(catalogue, idOf(catalogue, code));
      return file === undefined
        ? []
        : [
            {
              number: at + 1,
              code,
              title: '',
              description: `Annex of ${file.mime}`,
              date: null,
              fileName: `annex-${at + 1}.${file.extension}`,
              sha256: file.sha256,
              pages: file.pages,
              file,
            },
          ];
    });
  gathered = {
    material: { codes },
    naming,
    people,
    organisations,
    annexes,
    withheld: new Set(['D-0030']),
    language: 'en',
    secret: SECRET,
  };
  input = gatherData(vault, gathered);
  files = await written(input);
});
afterAll(() => opened.remove());

/** Every file with its text; of a ZIP each part, with its own name. */
function texts(of: readonly WrittenData[] = files): { path: string; text: string }[] {
  return of.flatMap(({ path, bytes }) =>
    /\.(?:zip|xlsx)$/.test(path)
      ? Object.entries(unzipSync(bytes))
          .filter(([name]) => /\.(?:csv|xml|rels)$/.test(name))
          .map(([name, part]) => ({ path: `${path}/${name}`, text: strFromU8(part) }))
      : [{ path, text: strFromU8(bytes) }],
  );
}

function csv(path: string): Record<string, string>[] {
  const file = files.find((each) => each.path === path);
  return parse(Buffer.from(file?.bytes ?? []), { bom: true, columns: true });
}

function entities(): FtmEntity[] {
  const [file] = files;
  return strFromU8(file?.bytes ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FtmEntity);
}

describe('nobody who has not consented', () => {
  test('stands in any file under her name or under anything that is recorded of her', () => {
    expect(naming.isNamed('P-7001')).toBe(false);
    for (const { path, text } of texts()) {
      for (const secret of SECRETS) expect(text.includes(secret) ? `${path}: ${secret}` : '').toBe('');
      expect({ path, codes: naming.leaks(text) }).toEqual({ path, codes: [] });
    }
  });

  test('has more in the data than a pseudonym, the sex and a broad occupation; who consented has her name in every format', () => {
    const unnamed = input.records.filter(({ type, named }) => type === 'person' && !named);
    expect(unnamed.length).toBeGreaterThan(10);
    for (const { fields, id } of unnamed) {
      expect(['sex', 'occupation', 'profession']).toEqual(expect.arrayContaining(fields.map(({ key }) => key)));
      expect(input.sources.some(({ record }) => record === id)).toBe(false);
    }
    const named = texts()
      .filter(({ text }) => text.includes('Alena Prykladauna Uzornaya'))
      .map(({ path }) => path.split('/')[0]);
    expect(new Set(named)).toEqual(new Set(['followthemoney', 'esf', 'tables', 'uwazi']));
  });

  test('loses the days of what happened to her, and keeps no number that leads to her', () => {
    const label = input.records.find(({ title }) => title === naming.label('C-7001'));
    expect(label?.fields.find(({ key }) => key === 'openedOn')?.values).toEqual([{ kind: 'date', edtf: '2022-05' }]);
    expect(label?.fields.map(({ key }) => key)).not.toContain('number');
    expect(JSON.stringify(label?.fields.find(({ key }) => key === 'hearings')?.values)).toContain('"2022-06"');
  });
});

test('an organisation that may not be named is a label, without its members, and what happened to it loses number and day', () => {
  const circle = input.records.find(({ type, named }) => type === 'organisation' && !named);
  expect(circle?.title).toBe(naming.label('O-7001'));
  expect(circle?.fields.map(({ key }) => key)).toEqual(['kind']);
  const [link, ...others] = input.links.filter(({ of, who }) => of === circle?.id || who === circle?.id);
  expect(others).toEqual([]);
  expect(link?.role.id).toBe('victim');
  const closing = input.records.find(({ id }) => id === link?.of);
  expect(closing?.fields.find(({ key }) => key === 'date')?.values).toEqual([{ kind: 'date', edtf: '2021-08' }]);
  expect(closing?.fields.map(({ key }) => key)).not.toContain('number');
});

test('no code of the archive leaves, nothing internal or sensitive, no source and no consent', () => {
  const codes = /(?<![\w-])(?:[PODCTQIERLSAN]-\d{4})(?!\d)/;
  for (const { path, text } of texts())
    expect({ path, code: codes.exec(text)?.[0] }).toEqual({ path, code: undefined });
  for (const { text } of texts()) {
    expect(text).not.toContain('For the archive alone');
    expect(text).not.toContain('Vasilina');
    expect(text).not.toContain('Medicine for her heart');
    expect(text).not.toContain('XX0000000');
  }
});

test('two submissions have no id in common, and the same one is written the same twice', async () => {
  const other = gatherData(opened.vault, { ...gathered, secret: new Uint8Array(32).fill(8) });
  const ids = ({ records, links, sources }: DataInput): Set<string> =>
    new Set([...records, ...links, ...sources].map(({ id }) => id));
  expect(ids(other).size).toBe(ids(input).size);
  expect(ids(other).isDisjointFrom(ids(input))).toBe(true);
  const again = await written(gatherData(opened.vault, gathered));
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  for (const [at, { path, bytes }] of again.entries())
    expect({ path, same: Buffer.compare(bytes, files[at]?.bytes ?? bytes) }).toEqual({ path, same: 0 });
});

test('of a document that is kept back neither title nor words are said, and what rests on it is kept', () => {
  const kept = input.sources.filter(({ document }) => document === null);
  expect(kept.length).toBeGreaterThan(0);
  for (const source of kept)
    expect({ ...source, title: '' }).toMatchObject({ page: '', place: '', quotation: '', title: '' });
  expect(kept.every(({ title }) => title === naming.label('D-0030'))).toBe(true);
});

describe('FollowTheMoney', () => {
  test('every line loads with the published model, and whatever is referred to is in the file', () => {
    const model = new Model(defaultModel);
    const all = entities();
    const ids = new Set(all.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(500);
    for (const entity of all) {
      const loaded = model.getEntity(entity as never);
      for (const property of loaded.getProperties())
        if (property.type.isEntity)
          for (const id of loaded.getProperty(property)) expect(ids.has(id as string)).toBe(true);
    }
    expect(faultsOf(all)).toEqual([]);
    const schemas = new Set(all.map(({ schema }) => schema));
    for (const schema of [
      'Person',
      'Organization',
      'PublicBody',
      'CourtCase',
      'CourtCaseParty',
      'Event',
      'Membership',
      'Documentation',
      'Address',
      'Pages',
      'Image',
    ])
      expect(schemas).toContain(schema);
  });

  test('nobody whom the State accuses, lists or looks for becomes a criminal: the listing is an event of the authority', () => {
    const all = entities();
    const topics = new Set(all.flatMap(({ properties }) => properties['topics'] ?? []));
    expect(topics.size).toBeGreaterThan(2);
    for (const topic of topics) expect(topic).toMatch(/^(?:role\.(?:act|journo|lawyer|judge)|gov(?:\.[a-z]+)?)$/);
    expect(all.map(({ schema }) => schema)).not.toContain('Sanction');
    const her = all.find(({ properties }) => properties['lastName']?.includes('Uzornaya'));
    expect(her?.properties['topics']).toEqual(['role.act']);
    const listings = all.filter(
      ({ schema, properties }) => schema === 'Event' && properties['keywords']?.includes('entry in a list'),
    );
    const byId = new Map(all.map((entity) => [entity.id, entity]));
    expect(listings.map(({ properties }) => properties['date'])).toContainEqual(['2022-05-05']);
    for (const { properties } of listings) {
      const [organizer = ''] = properties['organizer'] ?? [];
      expect(byId.get(organizer)?.schema).toBe('PublicBody');
    }
    expect(listings.some(({ properties }) => properties['involved']?.includes(her?.id ?? ''))).toBe(true);
  });

  test('documents carry the SHA-1 of the bytes that go, and events no day that nobody knows', async () => {
    const document = input.records.find(({ annex }) => annex?.file.mime === 'application/pdf');
    const hash = createHash('sha1');
    for await (const piece of document?.annex?.file.content() ?? []) hash.update(piece);
    const entity = entities().find(({ id }) => id === document?.id);
    expect(entity).toMatchObject({ schema: 'Pages', properties: { contentHash: [hash.digest('hex')] } });
    const listed = entities().find(({ properties }) => properties['name']?.[0] === '=SUM(1;2) listed');
    expect(listed?.properties).toMatchObject({ date: ['2022-05'], description: [expect.stringContaining('2022')] });
  });
});

describe('tables', () => {
  test('are read back by another program as they were written, and no cell is a formula', () => {
    for (const { name, columns, rows } of tablesOf(input)) {
      const file = files.find(({ path }) => path === `tables/${name}.csv`);
      expect([...(file?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
      const [header, ...read] = parse(Buffer.from(file?.bytes ?? []), { bom: true });
      expect(header).toEqual(columns.map((column) => column.name));
      expect(read.map((row) => row.map(unguarded))).toEqual(rows);
      expect(read.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([]);
    }
    expect(csv('tables/event.csv').map(({ title }) => title)).toContain("'=SUM(1;2) listed");
    const described = csv('tables/fields.csv')
      .filter(({ table }) => table === 'event')
      .map(({ column }) => column);
    expect(described).toEqual(Object.keys(csv('tables/event.csv')[0] ?? {}));
  });

  test('make one workbook without an author or a time', async () => {
    const { bytes } = files.find(({ path }) => path === 'tables/tables.xlsx') as WrittenData;
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['docProps/core.xml'] as Uint8Array)).not.toMatch(/creator|created|modified/i);
    expect(strFromU8(parts['docProps/app.xml'] as Uint8Array)).not.toMatch(/Application|Company|Manager/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const sheet = workbook.getWorksheet('event');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const titles = sheet?.getColumn(2).values.map(String);
    expect(titles).toContain('=SUM(1;2) listed');
    expect(sheet?.getColumn(2).values.every((value) => typeof value !== 'object')).toBe(true);
  });
});

describe('Uwazi', () => {
  test('every ZIP has its table at the root, titles are unique, and what is referred to comes before', () => {
    const seen = new Set<string>();
    const zips = files.filter(({ path }) => path.endsWith('.zip'));
    expect(zips.map(({ path }) => path.replace(/^uwazi\/\d\d-|\.zip$/g, ''))).toEqual([
      'place',
      'organisation',
      'person',
      'case',
      'detention',
      'liquidation',
      'incident',
      'event',
      'remedy',
      'document',
    ]);
    for (const { bytes } of zips) {
      const parts = unzipSync(bytes);
      expect(Object.keys(parts).filter((name) => name.includes('/'))).toEqual([]);
      const rows: Record<string, string>[] = parse(Buffer.from(parts['import.csv'] as Uint8Array), { columns: true });
      for (const row of rows) {
        for (const [column, cell] of Object.entries(row))
          if (/^(?:role_|as_)|^proves$|^place$|^court$|^initiator$/.test(column))
            for (const title of cell.split('|').filter((each) => each !== ''))
              expect({ column, there: seen.has(title) }).toEqual({ column, there: true });
        for (const name of [row['file'], row['attachments']]) if (name) expect(parts[name]).toBeDefined();
      }
      for (const { title = '' } of rows) {
        expect(seen.has(title)).toBe(false);
        seen.add(title);
      }
    }
    expect(seen.size).toBe(input.records.length);
  });

  test('what is too much for one upload goes in several', async () => {
    const largest = Math.max(...input.records.map(({ annex }) => annex?.file.size ?? 0));
    const limit = Math.ceil(largest * 1.2) + 4096;
    const parts = (await writeUwazi(input, limit)).filter(({ path }) => path.includes('document'));
    expect(parts.length).toBeGreaterThan(1);
    for (const { bytes } of parts) expect(bytes.length).toBeLessThanOrEqual(limit);
    const names = parts.flatMap(({ bytes }) => Object.keys(unzipSync(bytes))).filter((name) => name !== 'import.csv');
    expect(names.toSorted()).toEqual(gathered.annexes.map(({ fileName }) => fileName).toSorted());
  });
});

test('ESF: codes of the lists stand in the cells, and an unknown day is the first with its code', () => {
  const events = csv('esf/event.csv');
  const months = events.filter((row) => row['0113_1'] === '02');
  expect(months.length).toBeGreaterThan(5);
  for (const row of months) expect(row['0113']).toMatch(/-01$/);
  for (const row of events.filter((each) => each['0113_1'] === '03')) expect(row['0113']).toMatch(/-01-01$/);
  const acts = csv('esf/act.csv');
  expect(acts.map((row) => row['2109'])).toEqual(expect.arrayContaining(['030101', '120100']));
  const people = new Set(csv('esf/person.csv').map((row) => row['0901']));
  const known = new Set(events.map((row) => row['0101']));
  for (const row of acts) {
    expect(known.has(row['2103'])).toBe(true);
    if (row['2102'] !== '') expect(people.has(row['2102'])).toBe(true);
  }
  expect(csv('esf/information.csv').every((row) => !('2502' in row))).toBe(true);
});
