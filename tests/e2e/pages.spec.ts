import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { courtBundle } from '../fixtures/court-bundle.ts';
import { call, expect, inElectron, lock, openNewVault, test } from './khronika.ts';

test.skip(inElectron, 'answers the dialogs of the system');

test('a page of a document is seen in the window until the document is closed', async ({ launch, folder }) => {
  const running = await launch();
  const { page } = running;
  await openNewVault(running, folder);
  writeFileSync(path.join(folder, 'decision.pdf'), courtBundle(3));
  running.answerDialog([path.join(folder, 'decision.pdf')]);
  const { places } = await call(page, 'shell.choose', { what: 'documents' });
  const { added } = await call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  expect(added).toMatchObject([{ code: 'D-0001', pages: 3 }]);

  const { url, kind, pages } = await call(page, 'documents.open', { code: 'D-0001' });
  expect(kind).toBe('pages');
  expect(pages).toEqual(Array.from({ length: 3 }, () => ({ width: 595, height: 842, label: null })));
  expect((await call(page, 'documents.text', { code: 'D-0001', page: 1 })).text).toContain(
    'именем Республики Беларусь',
  );

  /** Shows a picture as the reader does and tells its size, or that it is broken. */
  const shown = (address: string) =>
    page.evaluate(
      (src) =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve(`${image.naturalWidth} x ${image.naturalHeight}`));
          image.addEventListener('error', () => resolve('broken'));
          image.src = src;
        }),
      address,
    );
  expect(await shown(`${url}/page/3?scale=2`)).toBe('1190 x 1684');
  expect(await shown(`${url}/thumb/1`)).toBe('114 x 160');
  expect(await shown(`${url}/page/4`)).toBe('broken');
  expect(await shown(`${url}/original`)).toBe('broken');
  await call(page, 'documents.close', { url });
  expect(await shown(`${url}/page/2?scale=2`)).toBe('broken');

  const again = await call(page, 'documents.open', { code: 'D-0001' });
  expect(await shown(`${again.url}/page/1`)).toBe('595 x 842');
  await lock(page);
  expect(await shown(`${again.url}/page/2`)).toBe('broken');
});
