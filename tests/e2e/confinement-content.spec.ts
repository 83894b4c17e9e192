import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Running } from '../standin/launch.ts';
import { call, expect, hear, inElectron, lock, openNewVault, reply, test } from './khronika.ts';

test.skip(inElectron, 'plays the system in front of the stand-in');

/** A second of sound that can be told apart by its bytes, as a WAV file (RIFF, 8 bits, one channel). */
function sound(): Buffer {
  const samples = Buffer.from(Array.from({ length: 8000 }, (_, index) => index % 251));
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

async function bringIn(running: Running, file: string): Promise<string> {
  running.answerDialog([file]);
  const { places } = await call(running.page, 'shell.choose', { what: 'documents' });
  const { added, kept } = await call(running.page, 'intake.add', { paths: places.map(({ place }) => place) });
  return [...added, ...kept][0]?.code ?? '';
}

type Fetched = {
  readonly status: number;
  readonly type: string | null;
  readonly range: string | null;
  readonly bytes: number[];
};

/** Fetches as a script of the page does. */
function fetched(page: Page, url: string, range?: string): Promise<Fetched> {
  return page.evaluate(
    async ([address, part]) => {
      const answer = await fetch(address ?? '', part === undefined ? {} : { headers: { Range: part } });
      return {
        status: answer.status,
        type: answer.headers.get('content-type'),
        range: answer.headers.get('content-range'),
        bytes: [...new Uint8Array(await answer.arrayBuffer())],
      };
    },
    [url, range],
  );
}

test(
  'a stored sound is read in parts, under an address that ends with the document and with the vault',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    await openNewVault(running, folder);
    const file = path.join(folder, 'call.wav');
    writeFileSync(file, sound());
    const code = await bringIn(running, file);

    const { url, kind } = await call(page, 'documents.open', { code });
    expect(kind).toBe('audio');
    expect(url).not.toContain('call');
    const original = `${url}/original`;
    const whole = await fetched(page, original);
    expect({ ...whole, bytes: Buffer.from(whole.bytes).equals(sound()) }).toEqual({
      status: 200,
      type: 'audio/wav',
      range: null,
      bytes: true,
    });
    expect(await fetched(page, original, 'bytes=50-53')).toEqual({
      status: 206,
      type: 'audio/wav',
      range: `bytes 50-53/${sound().length}`,
      bytes: [...sound().subarray(50, 54)],
    });
    expect((await fetched(page, original, 'bytes=99999-')).status).toBe(416);

    const foreign = url.replace(/[0-9a-f]{8}(?=\.vault|$)/, '00000000');
    expect(foreign).not.toBe(url);
    expect((await fetched(page, `${foreign}/original`)).status).toBe(404);
    expect((await fetched(page, `${url}/../../keys`)).status).toBe(404);

    await call(page, 'documents.close', { url });
    expect((await fetched(page, original)).status).toBe(404);
    const again = await call(page, 'documents.open', { code });
    expect(again.url).not.toBe(url);
    await lock(page);
    expect((await fetched(page, `${again.url}/original`)).status).toBe(404);
  },
);

test('a captured web page is shown in a frame that runs nothing, fetches nothing and leads nowhere', async ({
  launch,
  folder,
  server,
}) => {
  const running = await launch();
  const { page } = running;
  await openNewVault(running, folder);
  const file = path.join(folder, 'capture.html');
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${server.url}refresh">
    <link rel="stylesheet" href="${server.url}style"><style>h1{color:rgb(1,2,3);background:url(${server.url}background)}</style>
    <h1>Снимок страницы</h1><img src="${server.url}picture" alt="Карта"><img id="own" src="data:image/png;base64,${dot}">
    <script>parent.document.title='taken over';fetch('${server.url}script')</script><img src="x" onerror="top.location='${server.url}error'">
    <iframe src="${server.url}frame"></iframe><a id="out" href="${server.url}link">Дальше</a>`,
  );
  const code = await bringIn(running, file);
  const { url } = await call(page, 'documents.open', { code });
  expect((await call(page, 'documents.content', { code })).inert).toBe(true);
  const title = await page.title();
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.id = 'capture';
    frame.src = `${address}/inert`;
    document.body.append(frame);
  }, url);
  const frame = page.frameLocator('#capture');
  await expect(frame.locator('h1')).toHaveText('Снимок страницы');
  await expect(frame.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(frame.getByText('[Карта]')).toBeAttached();
  // The picture that came with the page was drawn anew, and its frame may have it.
  const own = frame.locator('#own');
  await expect.poll(() => own.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(1);
  await expect(frame.locator('script, iframe, link, [onerror], [href]')).toHaveCount(0);
  expect(await page.title()).toBe(title);
  expect(server.asked).toEqual([]);
  // Nothing else of the vault, and nothing from outside, may be framed.
  for (const address of [`${url}/page/1`, server.url]) {
    await page.evaluate((other) => {
      const frameOfOther = document.createElement('iframe');
      frameOfOther.className = 'other';
      frameOfOther.src = other;
      document.body.append(frameOfOther);
    }, address);
  }
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  expect(server.asked).toEqual([]);
  await call(page, 'documents.close', { url });
  expect((await fetched(page, `${url}/inert`)).status).toBe(404);
});

test('a pasted file goes straight into the vault, and nothing of it into a folder for temporary files', async ({
  launch,
  folder,
}) => {
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const running = await launch({ env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary } });
  const { page } = running;
  await openNewVault(running, folder);
  const heard = await hear(page, ['jobs']);
  const text = 'Пратакол, які ўставілі з буфера. '.repeat(20_000);
  const size = Buffer.byteLength(text);
  const { url, job } = await call(page, 'intake.receive', { name: 'pasted.txt', size });
  const status = await page.evaluate(
    async ([address, words]) =>
      (await fetch(address ?? '', { method: 'PUT', body: new File([words ?? ''], 'pasted.txt') })).status,
    [url, text],
  );
  expect(status).toBe(204);
  await expect
    .poll(() =>
      heard()
        .map(([, data]) => data as { id: number; state: string })
        .at(-1),
    )
    .toMatchObject({ state: 'done' });
  expect(typeof job).toBe('number');
  const [document] = await call(page, 'records.list', { type: 'document' });
  const read = await call(page, 'documents.text', { code: document?.code ?? '', page: 1 });
  expect(read.text.includes('які ўставілі з буфера')).toBe(true);
  // The address was good for one file.
  expect((await fetched(page, url)).status).toBe(404);
  const found = readdirSync(temporary, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const canary = Buffer.from('ставілі з буфера');
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ parentPath, name }) => readFileSync(path.join(parentPath, name)).includes(canary))).toEqual(
    [],
  );
});

test('content cannot become the window: it is refused as a page, a frame and a script', async ({ launch, folder }) => {
  const running = await launch();
  const { page } = running;
  await openNewVault(running, folder);
  const file = path.join(folder, 'page.html');
  writeFileSync(file, '<script>globalThis.planted = true</script>');
  const code = await bringIn(running, file);
  const opened = await reply(page, 'documents.open', { code });
  const url = opened.ok ? (opened.value as { url: string }).url : 'https://0123456789abcdef.vault.invalid';
  const home = page.url();
  await page.evaluate((address) => location.assign(address), `${url}/original`);
  const loads = await page.evaluate(
    (address) =>
      Promise.all(
        [Object.assign(document.createElement('script'), {}), Object.assign(document.createElement('iframe'), {})].map(
          (element) =>
            new Promise<string>((resolve) => {
              element.addEventListener('error', () => resolve('refused'));
              document.addEventListener('securitypolicyviolation', () => resolve('refused'));
              try {
                element.setAttribute('src', address);
                document.body.append(element);
              } catch {
                resolve('refused');
              }
            }),
        ),
      ),
    `${url}/original`,
  );
  expect(loads).toEqual(['refused', 'refused']);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
});
