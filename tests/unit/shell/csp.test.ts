import { expect, test } from 'vitest';
import { contentSecurityPolicy, responseHeaders } from '../../../electron/shell/csp.ts';

test('the content security policy is exactly this', () => {
  expect(contentSecurityPolicy().split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: vault:",
    'media-src vault:',
    'frame-src vault:',
    "font-src 'self'",
    "connect-src 'self' vault:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard',
  ]);
});

test('only the editor may turn a string into markup, by one policy that can be made once', () => {
  const types = contentSecurityPolicy()
    .split('; ')
    .find((each) => each.startsWith('trusted-types '));
  expect(types).toBe('trusted-types ProseMirrorClipboard');
  expect(contentSecurityPolicy()).not.toContain('allow-duplicates');
});

test('the policy has no unsafe source, no wildcard and no address', () => {
  expect(contentSecurityPolicy()).not.toMatch(/unsafe|\*|https?:|data:/);
});

test('every answer to the window carries the policy and is kept nowhere', () => {
  expect(responseHeaders()).toMatchObject({
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid']) {
    expect(responseHeaders()['Permissions-Policy']).toContain(`${feature}=()`);
  }
});
