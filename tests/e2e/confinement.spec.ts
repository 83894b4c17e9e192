import type { Page } from '@playwright/test';
import { expect, reply, test } from './khronika.ts';

type Outcome = { readonly threw: string } | { readonly gave: unknown };

/**
 * Runs a function as a task of the page. What `evaluate` runs directly is exempt from the content security policy, so
 * the function is started by a timer of the page.
 */
function inTask(window: Page, work: () => unknown): Promise<Outcome> {
  return window.evaluate(
    (text) =>
      new Promise<Outcome>((resolve) => {
        // The page's own eval is what is tried below; here the text is compiled while the exemption lasts.
        const compiled = new Function(`return (${text})()`) as () => unknown;
        setTimeout(() => {
          Promise.resolve()
            .then(compiled)
            .then(
              (gave) => resolve({ gave }),
              (error: unknown) => resolve({ threw: error instanceof Error ? error.name : String(error) }),
            );
        }, 0);
      }),
    work.toString(),
  );
}

test('the window reaches two functions of the host and none of Node or Electron', async ({ window }) => {
  const reach = await window.evaluate(() => {
    const page = globalThis as unknown as Record<string, object>;
    const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
    return { bridge: Object.keys(page['khronika'] ?? {}), leaked: names.filter((name) => page[name] !== undefined) };
  });
  expect(reach).toEqual({ bridge: ['call', 'on'], leaked: [] });
});

test('text cannot become code in the window', async ({ window }) => {
  expect(await inTask(window, () => new Function('return 1')())).toEqual({ threw: 'EvalError' });
});

test('text cannot become markup in the window', async ({ window }) => {
  expect(await inTask(window, () => (document.body.innerHTML = '<b>text</b>'))).toEqual({ threw: 'TypeError' });
});

test('a script that stands in the page itself does not run', async ({ window }) => {
  const outcome = await inTask(window, () => {
    const script = document.createElement('script');
    script.append('globalThis.planted = true');
    document.body.append(script);
    return (globalThis as unknown as { planted?: boolean }).planted ?? false;
  });
  // Trusted Types refuse the text already when it is made, the content security policy when it would run.
  expect(outcome).not.toEqual({ gave: true });
});

test('nothing that the window tries reaches a server, even one on this computer', async ({ window, server }) => {
  const { url } = server;
  const outcomes = await window.evaluate(async (address) => {
    const failed = (element: HTMLImageElement | HTMLLinkElement | HTMLIFrameElement | WebSocket) =>
      new Promise<string>((resolve) => {
        for (const event of ['load', 'open']) element.addEventListener(event, () => resolve(event));
        element.addEventListener('error', () => resolve('refused'));
      });
    const image = new Image();
    image.src = `${address}picture.png`;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}sheet.css` });
    document.head.append(sheet);
    const prefetch = Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${address}next` });
    document.head.append(prefetch);
    const socket = new WebSocket(address.replace('http', 'ws'));
    const fetched = fetch(address, { mode: 'no-cors' }).then(
      () => 'fetched',
      () => 'refused',
    );
    return Promise.all([fetched, failed(image), failed(sheet), failed(prefetch), failed(socket)]);
  }, url);
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(server.asked).toEqual([]);
});

test('the window asks for nothing but its own files', async ({ window }) => {
  const asked: string[] = [];
  window.on('request', (request) => asked.push(new URL(request.url()).host));
  await window.reload();
  expect((await reply(window, 'app.about', {})).ok).toBe(true);
  const own = new URL(window.url()).host;
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((host) => host !== own)).toEqual([]);
});

test('the window cannot be led to another place', async ({ window, server }) => {
  const home = window.url();
  await window.evaluate((address) => location.assign(address), server.url);
  await window.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.body.append(link);
    link.click();
  }, server.url);
  expect((await reply(window, 'app.about', {})).ok).toBe(true);
  expect(window.url()).toBe(home);
  expect(server.asked).toEqual([]);
});

test('the window can be loaded anew, and is the same window', async ({ window }) => {
  const home = window.url();
  await Promise.all([window.waitForEvent('load'), window.evaluate(() => location.reload())]);
  expect(window.url()).toBe(home);
  expect((await reply(window, 'app.about', {})).ok).toBe(true);
});

test('the window cannot open another one', async ({ window, server }) => {
  // In Electron no other window ever comes; in the stand-in one comes and is closed before it has loaded anything.
  const other = window
    .context()
    .waitForEvent('page', { timeout: 3_000 })
    .catch(() => undefined);
  // Started by the page itself: a debugger that waits for the answer would hold up the window that is being closed.
  await window.evaluate((address) => void setTimeout(() => open(address), 0), server.url);
  await expect.poll(async () => (await other)?.isClosed() ?? true).toBe(true);
  expect(server.asked).toEqual([]);
});

test('a call from a page that is not the window is refused', async ({ window }) => {
  // Debugging tools can lead the window away, past the policy; the page that is there then is still nobody.
  await window.goto('about:blank');
  expect(await reply(window, 'app.about', {})).toEqual({ ok: false, error: { code: 'CALL_REFUSED', details: {} } });
});

test('a call that the contract does not know, that is malformed or too large, is refused', async ({ window }) => {
  const tries: [string, unknown, string][] = [
    ['vault.keys', {}, 'CALL_UNKNOWN'],
    ['constructor', {}, 'CALL_UNKNOWN'],
    ['app.about', { extra: 1 }, 'CALL_INVALID'],
    ['app.about', null, 'CALL_INVALID'],
    ['records.show', { code: 7 }, 'CALL_INVALID'],
    ['records.show', { code: 'x'.repeat(70_000) }, 'CALL_TOO_LARGE'],
    ['shell.choose', { what: 'any-file' }, 'CALL_INVALID'],
  ];
  for (const [name, input, code] of tries) {
    expect(await reply(window, name, input)).toEqual({ ok: false, error: { code, details: {} } });
  }
});

test('the window cannot name a path: it needs the token of a place that a person chose', async ({ window }) => {
  const refused = { ok: false, error: { code: 'PLACE_UNKNOWN', details: {} } };
  const secret = { passphrase: 'p' };
  expect(await reply(window, 'vault.open', { folder: '/etc', unlock: secret })).toEqual(refused);
  expect(await reply(window, 'vault.create', { folder: '/tmp/forged.khronika', ...secret })).toEqual(refused);
  expect(await reply(window, 'intake.start', { paths: ['/etc/hosts'] })).toEqual(refused);
  expect(await reply(window, 'shell.reveal', { place: '/etc/hosts' })).toEqual(refused);
});

test('words in place of dropped files get no place', async ({ window }) => {
  const forged = { paths: ['/etc/hosts', { path: '/etc/hosts' }, null] };
  expect(await reply(window, 'shell.dropped', forged)).toEqual({ ok: true, value: { places: [null, null, null] } });
});
