import type { Session } from 'electron';
import { expect, test } from 'vitest';
import {
  DEAD_PROXY,
  isRequestAllowed,
  NETWORK_SWITCHES,
  refuseNetwork,
  silenceWebRtc,
  switchNetworkOff,
} from '../../../electron/shell/network.ts';

const OUTSIDE = [
  'http://127.0.0.1/',
  'https://example.org/',
  'ws://example.org/',
  'wss://example.org/',
  'ftp://example.org/',
];

test('a page may ask for what is inside Khronika and for nothing else', () => {
  expect(isRequestAllowed('app://bundle/index.html', false)).toBe(true);
  expect(isRequestAllowed('blob:app://bundle/1', false)).toBe(true);
  expect(isRequestAllowed('vault://0123456789abcdef/page/1', false)).toBe(true);
  for (const url of [...OUTSIDE, 'file:///etc/hosts', 'data:text/html,x', 'devtools://devtools/x', 'not a url', '']) {
    expect(isRequestAllowed(url, false), url).toBe(false);
  }
});

test('in development only the developer tools are added', () => {
  expect(isRequestAllowed('devtools://devtools/bundled/x.js', true)).toBe(true);
  expect(OUTSIDE.filter((url) => isRequestAllowed(url, true))).toEqual([]);
});

test('before Chromium starts its names, background work and pings are switched off', () => {
  const given: unknown[] = [];
  switchNetworkOff({ commandLine: { appendSwitch: (...words: unknown[]) => void given.push(words) } } as never);
  expect(given.map((words) => (words as unknown[]).filter((word) => word !== undefined))).toEqual(NETWORK_SWITCHES);
  expect(NETWORK_SWITCHES).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
});

test('a session gets the dead proxy, trusts no certificate, saves no download and checks no spelling', async () => {
  const laid: Record<string, unknown[]> = {};
  const keep =
    (name: string) =>
    (...args: unknown[]) =>
      void (laid[name] = args);
  const session = {
    webRequest: { onBeforeRequest: keep('onBeforeRequest') },
    setCertificateVerifyProc: keep('setCertificateVerifyProc'),
    setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
    setProxy: keep('setProxy'),
    on: keep('on'),
  };
  await refuseNetwork(session as unknown as Session, false);

  expect(laid['setProxy']).toEqual([DEAD_PROXY]);
  expect(DEAD_PROXY).toEqual({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
  expect(laid['setSpellCheckerEnabled']).toEqual([false]);
  expect(answer(laid['onBeforeRequest'], { url: 'https://example.org/' })).toEqual({ cancel: true });
  expect(answer(laid['onBeforeRequest'], { url: 'app://bundle/x.js' })).toEqual({ cancel: false });
  expect(answer(laid['setCertificateVerifyProc'], { hostname: 'example.org' })).toBe(-2);

  const [event, listener] = laid['on'] as [string, (event: { preventDefault(): void }) => void];
  let prevented = false;
  listener({ preventDefault: () => (prevented = true) });
  expect([event, prevented]).toEqual(['will-download', true]);
});

test('WebRTC, which a content security policy does not bind, needs the dead proxy', () => {
  const policies: string[] = [];
  silenceWebRtc({ setWebRTCIPHandlingPolicy: (policy) => void policies.push(policy) });
  expect(policies).toEqual(['disable_non_proxied_udp']);
});

/** Calls a kept handler that answers through a callback. */
function answer(kept: unknown[] | undefined, details: object): unknown {
  const [handler] = kept as [(details: object, callback: (answer: unknown) => void) => void];
  let given: unknown;
  handler(details, (value) => (given = value));
  return given;
}
