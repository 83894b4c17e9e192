import type { App, Session, WebContents } from 'electron';

/**
 * Khronika has no use for a network, so every layer that could reach one refuses: the command line switches of
 * Chromium, a proxy that leads nowhere, each request, each certificate, each download, and WebRTC.
 */

/** Switches of Chromium, set before it starts. The first two are documented by Electron, the others do no harm. */
export const NETWORK_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-http-cache'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  // Of every page from the first moment on; what is said to each window besides (silenceWebRtc) comes when it is there.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** A proxy on the port that nothing listens on (discard, RFC 863), for every address, this computer's own too. */
export const DEAD_PROXY = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

/** Schemes that stay inside the computer. */
const LOCAL_SCHEMES: readonly string[] = ['app:', 'blob:', 'vault:'];

/** Whether a page's request may go on. Developer tools bring their own pages, in development alone. */
export function isRequestAllowed(url: string, development: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return LOCAL_SCHEMES.includes(protocol) || (development && protocol === 'devtools:');
}

/** To be called before the app is ready. */
export function switchNetworkOff(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of NETWORK_SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Lays the refusal on a session; on the app's own and on the default one, which nothing should use. */
export async function refuseNetwork(session: Session, development: boolean): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isRequestAllowed(details.url, development) }),
  );
  // -2 is Chromium's "the certificate is not to be trusted", whatever its own check said.
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  await session.setProxy(DEAD_PROXY);
}

/** A content security policy does not bind WebRTC, so it gets the rule that needs a proxy, which is dead. */
export function silenceWebRtc(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
