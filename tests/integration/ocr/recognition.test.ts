import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { search } from '../../../electron/archive/search/search.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { merge } from '../../../electron/archive/merge.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { pageNow } from '../../../electron/archive/page-words.ts';
import { createJobs, type Jobs } from '../../../electron/intake/jobs.ts';
import { forkReader, type ForkReader } from '../../../electron/intake/reader-child.ts';
import { languagesOfOurs } from '../../../electron/ocr/languages.ts';
import * as queue from '../../../electron/ocr/queue.ts';
import { createRecogniser } from '../../../electron/ocr/recogniser.ts';
import { createRecognition, type Summary } from '../../../electron/ocr/recognition.ts';
import { correctPage, listLayers, placesOf, restoreLayer } from '../../../electron/text-layers/layers.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { document } from '../../../shared/records/document.ts';
import type { Job } from '../../../shared/contract/shapes.ts';
import { errorRate } from '../../fixtures/ocr/error-rate.ts';
import { print } from '../../fixtures/ocr/paper.ts';
import { asJpeg, askew } from '../../fixtures/ocr/spoil.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { storeFile } from '../../fixtures/stored-file.ts';

// Recognition gives way to whatever else the machine does.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const BELARUSIAN =
  'Рашэнне суда\n\nІстэц сцвярджае, што ў адрасе аб’яднання пазначаны няправільны нумар пакоя.\nСуд вырашыў: задаволіць іск Сакаловай цалкам.\nЖыхары Рэчынска даведаліся пра гэта ўвечары.';
const ENGLISH =
  'Statement of a witness\n\nNobody shouted and nobody carried anything that evening.\nThe grey van stopped beside us near the gate.';
const RUSSIAN =
  'Решение суда\n\nИстец утверждает, что в адресе объединения указан неверный номер помещения.\nСуд решил удовлетворить иск Щербаковой полностью.';

const picture = (text: string, degrees = 0): Uint8Array =>
  asJpeg(askew(print(text, { font: 'Times-Roman', size: 12, columns: 1, dpi: 200, ink: 10 }), degrees), 85);
const reader: ForkReader = () => forkReader(undefined, { threads: true });
const onePage = [{ number: 1, text: '' }];

describe('pages that are pictures', () => {
  let home: Awaited<ReturnType<typeof freshVault>>;
  let jobs: Jobs;
  let crooked: string;
  let broken: string;
  let summary: Summary;
  const told: Job[] = [];

  beforeAll(async () => {
    home = await freshVault();
    jobs = createJobs(
      home.vault,
      () => Promise.reject(new Error('nothing is brought in here')),
      (job) => told.push(job),
    );
    crooked = await storeFile(home.vault, 'image/jpeg', picture(BELARUSIAN, 3), onePage);
    await storeFile(home.vault, 'image/jpeg', picture(ENGLISH), onePage);
    broken = await storeFile(home.vault, 'application/pdf', Buffer.from('%PDF-1.7 and nothing else'), onePage);
    await storeFile(home.vault, 'text/plain', Buffer.from('words'), [{ number: 1, text: 'words' }]);
    const recognition = createRecognition({ vault: home.vault, jobs, fork: reader });
    summary = await recognition.run({}, {});
  });
  afterAll(async () => {
    await jobs.end();
    home.remove();
  });

  const now = (code: string) => pageNow(home.vault.catalogue, idOf(home.vault.catalogue, code), 1);

  test('are recognised all, and those that cannot be are told of with a reason', () => {
    expect(summary).toMatchObject({
      queued: 3,
      recognised: 2,
      missing: [],
      failed: [{ code: broken, page: 1, reason: 'damaged' }],
    });
  });

  test('are read in a confined process, in the language they are in, and found at once', () => {
    const page = now(crooked);
    expect(page).toMatchObject({ source: 'ocr' });
    expect(errorRate(BELARUSIAN, page?.text ?? '')).toBeLessThan(0.03);
    const [layer] = listLayers(home.vault.catalogue, crooked, 1);
    expect(layer).toMatchObject({ language: 'bel', inForce: true });
    expect(layer?.confidence).toBeGreaterThan(80);
    expect(search(home.vault.catalogue, 'сакалова').hits.map(({ code }) => code)).toContain(crooked);
    expect(told.at(-1)).toMatchObject({ kind: 'ocr', state: 'done', progress: { filesDone: 3, filesTotal: 3 } });
  });

  test('keep the place of every word on the page as it lies', () => {
    const [layer] = listLayers(home.vault.catalogue, crooked, 1);
    const places = placesOf(home.vault.catalogue, layer?.id ?? '');
    const text = layer?.text ?? '';
    const at = (word: string) => places?.words.find(({ start, end }) => text.slice(start, end).startsWith(word))?.box;
    const [first, below, right] = [at('Рашэнне'), at('Жыхары'), at('пакоя')];
    // Fractions of the page, because a picture has no size in inches; it lies three degrees askew.
    expect((first?.[0] ?? 0) / (places?.width ?? 1)).toBeCloseTo(0.13, 1);
    expect((first?.[1] ?? 0) / (places?.height ?? 1)).toBeLessThan((below?.[1] ?? 0) / (places?.height ?? 1));
    expect(right?.[0]).toBeGreaterThan((first?.[0] ?? 0) + (places?.width ?? 0) / 3);
    expect(places?.words.every(({ box: [left, top, end, bottom] }) => left <= end && top <= bottom)).toBe(true);
  });

  test('are put right by a person: one entry of the history, which undo takes back, and every layer stays', async () => {
    const { vault } = home;
    const [layer] = listLayers(vault.catalogue, crooked, 1);
    const text = (layer?.text ?? '').replace('Рашэнне', 'РАШЭННЕ');
    correctPage(vault, { code: crooked, page: 1, text, base: layer?.id ?? null, by: 'A. Reader' });
    expect(now(crooked)).toMatchObject({ source: 'corrected', text });
    expect(() => correctPage(vault, { code: crooked, page: 1, text: '', base: layer?.id ?? null })).toThrow(/changed/);
    const [corrected] = listLayers(vault.catalogue, crooked, 1);
    expect(placesOf(vault.catalogue, corrected?.id ?? '')?.words.length).toBeGreaterThan(20);
    undo(vault);
    expect(now(crooked)).toMatchObject({ source: 'ocr' });
    restoreLayer(vault, crooked, 1, corrected?.id ?? null);
    expect(now(crooked)).toMatchObject({ source: 'corrected' });
    restoreLayer(vault, crooked, 1, null);
    expect(now(crooked)).toMatchObject({ source: 'file', text: '' });
    expect(listLayers(vault.catalogue, crooked, 1).map(({ source }) => source)).toEqual(['file', 'corrected', 'ocr']);
    expect((await verify(vault)).problems).toEqual([]);
  });

  test('whose words were altered behind the history are told of', async () => {
    await home.reopen();
    const { vault } = home;
    vault.catalogue.exec(`update text_layer set text = text || '.' where kind = 'ocr' and current = 0`);
    const { problems } = await verify(vault);
    expect(problems.map(({ kind, where }) => [kind, where])).toEqual([['layer-altered', crooked]]);
  });
});

describe('pages that wait', () => {
  let home: Awaited<ReturnType<typeof freshVault>>;
  beforeAll(async () => {
    home = await freshVault();
  });
  afterAll(() => home.remove());

  test('are those without words, of files that can be drawn; the one that somebody looks at is next', async () => {
    const { vault } = home;
    const blank = (count: number) => Array.from({ length: count }, (_none, at) => ({ number: at + 1, text: '' }));
    const scan = await storeFile(vault, 'application/pdf', Buffer.from('%PDF'), [
      ...blank(3),
      { number: 4, text: 'read' },
    ]);
    const photo = await storeFile(vault, 'image/jpeg', Buffer.from('picture'), blank(1));
    await storeFile(vault, 'text/plain', Buffer.from('-'), blank(1));
    await storeFile(vault, 'application/pdf', Buffer.from('%PDF locked'), blank(1), 'encrypted');
    const { catalogue } = vault;
    const [scanned, taken] = [idOf(catalogue, scan), idOf(catalogue, photo)];
    const found = queue.pagesWithoutWords(catalogue);
    expect(found).toEqual([...[1, 2, 3].map((page) => ({ record: scanned, page })), { record: taken, page: 1 }]);
    queue.enqueue(catalogue, found, { priority: queue.PRIORITY.bySelf });
    const next = (isTaken: (page: queue.PageOf) => boolean = () => false) => queue.nextWaiting(catalogue, isTaken);
    expect(next()).toMatchObject({ record: scanned, page: 1 });
    queue.enqueue(catalogue, [{ record: scanned, page: 3 }], { priority: queue.PRIORITY.looking });
    expect(next()).toMatchObject({ page: 3 });
    expect(next(({ page }) => page === 3)).toMatchObject({ page: 1 });
    const first = next() as queue.Waiting;
    // Another page may have broken the process: it is tried twice.
    expect(queue.notDone(catalogue, first, 'reader-crashed')).toBe(false);
    expect(queue.notDone(catalogue, { ...first, tries: 1 }, 'reader-crashed')).toBe(true);
    expect(queue.givenUp(catalogue, 10).list).toMatchObject([{ code: scan, page: 3, reason: 'reader-crashed' }]);
    await home.reopen();
    expect(queue.waitingCount(home.vault.catalogue)).toBe(3);
    expect(queue.pagesWithoutWords(home.vault.catalogue)).toHaveLength(3);
  });
});

test('the words of a page go with its file when documents are made one, and come back', async () => {
  const home = await freshVault();
  const { vault } = home;
  const { catalogue } = vault;
  const scan = await storeFile(vault, 'image/jpeg', Buffer.from('picture'), onePage);
  const { result: kept } = commit(vault, { action: 'put' }, (draft) => {
    const allotted = draft.allot('document');
    draft.create(
      allotted,
      'document',
      checkFields(document, { title: 'The same' }, () => null),
    );
    return allotted.code;
  });
  const layer = { page: 1, kind: 'ocr', language: 'bel', confidence: 90, by: 'tesseract', base: null } as const;
  commit(vault, { action: 'recognise' }, (draft) =>
    draft.addLayer({ record: idOf(catalogue, scan), ...layer }, 'Сакалова прыйшла', null),
  );
  const found = (): string[] => search(catalogue, 'Сакалова').hits.map(({ code }) => code);
  expect(found()).toEqual([scan]);
  merge(vault, { keep: kept, merge: scan });
  expect(found()).toEqual([kept]);
  expect((await verify(vault)).problems).toEqual([]);
  undo(vault);
  expect(found()).toEqual([scan]);
  expect((await verify(vault)).problems).toEqual([]);
  home.remove();
});

describe('a page', () => {
  const file = (bytes: Uint8Array) => ({
    mime: 'image/jpeg',
    size: bytes.length,
    read: async (at: number, length: number) => bytes.slice(at, at + length),
  });

  test('in Russian is left as it is where there are no data for Russian, and never read as Belarusian', async () => {
    const data = languagesOfOurs().filter(({ language }) => language !== 'rus');
    const recogniser = createRecogniser(reader, data);
    expect(await recogniser.recognise(file(picture(RUSSIAN)), 1, {})).toEqual({
      reason: 'language-missing',
      language: 'rus',
    });
    recogniser.end();
  });

  test('that breaks its process gets a reason, and the next one another process', async () => {
    let started = 0;
    const fork: ForkReader = () => {
      started += 1;
      const child = reader();
      if (started === 1) queueMicrotask(() => child.kill());
      return child;
    };
    const recogniser = createRecogniser(fork, languagesOfOurs());
    expect(await recogniser.recognise(file(picture(ENGLISH)), 1, { language: 'eng' })).toMatchObject({
      reason: 'reader-crashed',
    });
    expect(await recogniser.recognise(file(picture(ENGLISH)), 1, { language: 'eng' })).toMatchObject({
      language: 'eng',
    });
    recogniser.end();
  });
});
