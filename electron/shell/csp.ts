/**
 * The content security policy of the window. Nothing is allowed that is not named here; no inline script or style, no
 * `eval`, no form, no address outside the app's own origin but those of the vault's content (to look at, listen to, see a captured page in a
 * frame of its own policy, and send a pasted file to), and no string may become markup (Trusted Types).
 *
 * `ProseMirrorClipboard` is the one policy that may be made, once: the editor of submissions parses pasted HTML with it in a document of its own that is
 * never shown and runs nothing, and takes from that only what its own schema knows.
 */
export function contentSecurityPolicy(): string {
  return [
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
  ].join('; ');
}

/** Features of the browser that the window never uses, switched off for it and for anything it could embed. */
const FEATURES_OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers that go with every answer of the app's own origin. */
export function responseHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': FEATURES_OFF.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
  };
}
