import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as docx from 'docx';
import { chromiumSwitches, findChromium } from '../../standin/chromium.ts';
import { bytesOf } from '../../fixtures/documents.ts';
import { call, expect, openNewVault, test } from '../../e2e/khronika.ts';

/** Ways by which markup asks for something by itself. Each asks for a path of its own name. */
const MARKUP: Readonly<Record<string, (to: string) => string>> = {
  img: (to) => `<img src="${to}">`,
  srcset: (to) => `<img srcset="${to} 1x, ${to} 2x">`,
  picture: (to) => `<picture><source srcset="${to}"><img></picture>`,
  'css-url': (to) => `<div style="background:url(${to});width:9px;height:9px">x</div>`,
  'css-import': (to) => `<style>@import url(${to});</style>`,
  'css-font': (to) => `<style>@font-face{font-family:f;src:url(${to})}b{font-family:f}</style><b>text</b>`,
  'css-content': (to) => `<style>i::before{content:url(${to})}</style><i>x</i>`,
  stylesheet: (to) => `<link rel="stylesheet" href="${to}">`,
  prefetch: (to) => `<link rel="prefetch" href="${to}">`,
  preload: (to) => `<link rel="preload" as="image" href="${to}">`,
  modulepreload: (to) => `<link rel="modulepreload" href="${to}">`,
  icon: (to) => `<link rel="icon" href="${to}">`,
  script: (to) => `<script src="${to}"></script>`,
  iframe: (to) => `<iframe src="${to}"></iframe>`,
  embed: (to) => `<embed src="${to}">`,
  object: (to) => `<object data="${to}"></object>`,
  'video-poster': (to) => `<video poster="${to}" width="9" height="9"></video>`,
  video: (to) => `<video src="${to}" preload="auto"></video>`,
  audio: (to) => `<audio src="${to}" preload="auto"></audio>`,
  track: (to) => `<video><track default src="${to}"></video>`,
  'input-image': (to) => `<input type="image" src="${to}">`,
  'svg-image': (to) => `<svg xmlns="http://www.w3.org/2000/svg"><image href="${to}" width="9" height="9"/></svg>`,
  'svg-use': (to) => `<svg xmlns="http://www.w3.org/2000/svg"><use href="${to}#a"/></svg>`,
  'svg-foreign': (to) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${to}"/></foreignObject></svg>`,
  'event-handler': (to) => `<img src="x:" onerror="fetch('${to}')">`,
  'form-script': (to) =>
    `<form id="f" action="${to}" target="_blank"></form><script>document.getElementById('f').submit()</script>`,
  'inline-script': (to) => `<script>new Image().src='${to}'</script>`,
  'meta-refresh': (to) => `<meta http-equiv="refresh" content="0;url=${to}">`,
};
/** Not every browser takes every way without somebody's help; of these the control has to hear. */
const LEAST_HEARD = 20;

/** Ways by which a script asks. Each is a text, because it runs in two pages. */
const SCRIPTS: Readonly<Record<string, string>> = {
  fetch: `fetch(to, { mode: 'no-cors' })`,
  xhr: `(() => { const x = new XMLHttpRequest(); x.open('GET', to); x.send(); })()`,
  websocket: `new WebSocket(to.replace('http', 'ws'))`,
  'event-source': `new EventSource(to)`,
  beacon: `navigator.sendBeacon(to, 'x')`,
  ping: `(() => { const a = document.createElement('a'); a.href = '#'; a.ping = to; document.body.append(a); a.click(); })()`,
  image: `new Image().src = to`,
  import: `import(to)`,
  worker: `new Worker(to)`,
  'service-worker': `navigator.serviceWorker.register(to)`,
  style: `(() => { const s = new CSSStyleSheet(); s.replaceSync('body{background:url(' + to + ')}'); document.adoptedStyleSheets = [s]; })()`,
  font: `new FontFace('x', 'url(' + to + ')').load()`,
  frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: to }))`,
  open: `window.open(to)`,
  prefetch: `document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: to }))`,
  preconnect: `document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: to }))`,
  'dns-prefetch': `document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: to }))`,
  form: `(() => { const f = Object.assign(document.createElement('form'), { action: to, method: 'post', target: '_blank' }); document.body.append(f); f.submit(); })()`,
  'keep-alive': `fetch(to, { mode: 'no-cors', keepalive: true })`,
  media: `document.body.append(Object.assign(document.createElement('video'), { src: to, preload: 'auto' }))`,
};
const LEAST_HEARD_OF_SCRIPTS = 12;

test.skip(process.platform !== 'linux', 'starts a browser of its own as Linux has it');
test.setTimeout(300_000);

test('markup in captured pages, mails, drawings, Word and PDF files reaches nobody, when it is read, shown or drawn', async ({
  launch,
  folder,
  server,
}) => {
  const heard = await control(server.asked, server.url, (page) => page.setContent(markup(server.url, 'control')));
  expect(heard.length).toBeGreaterThanOrEqual(LEAST_HEARD);
  const before = server.asked.length;

  const running = await launch();
  const { page } = running;
  page.setDefaultTimeout(30_000);
  await openNewVault(running, folder);
  const given = path.join(folder, 'given');
  mkdirSync(given);
  const files = await hostile(server.url);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(given, name), bytes);
  running.answerDialog([given]);
  const { places } = await call(page, 'shell.choose', { what: 'folder-of-documents' });
  const { added, kept } = await call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  const codes = [...added, ...kept].map(({ code }) => code);
  expect(codes.length).toBeGreaterThanOrEqual(Object.keys(files).length);
  const shown: string[] = [];
  for (const code of codes) {
    const { url } = await call(page, 'documents.open', { code });
    const content = await call(page, 'documents.content', { code }).catch(() => null);
    if (content?.inert === true) shown.push(code);
    // Both ways in which a document is shown: its pages as pictures, and a captured page in its frame.
    await page.evaluate((address) => {
      const frame = Object.assign(document.createElement('iframe'), { src: `${address}/inert` });
      frame.setAttribute('sandbox', '');
      document.body.append(frame, Object.assign(new Image(), { src: `${address}/page/1` }));
    }, url);
  }
  expect(shown.length).toBeGreaterThanOrEqual(2);
  await wait(5000);
  expect(server.asked.slice(before)).toEqual([]);
});

test('whatever a script in the window itself tries reaches nobody', async ({ launch, server }) => {
  const heard = await control(server.asked, server.url, async (page) => {
    await page.goto(`${server.url}start`);
    await tryScripts(page, `${server.url}control-`);
  });
  expect(heard.length).toBeGreaterThanOrEqual(LEAST_HEARD_OF_SCRIPTS);
  const before = server.asked.length;
  const { page } = await launch();
  await tryScripts(page, `${server.url}window-`);
  await wait(4000);
  expect(server.asked.slice(before)).toEqual([]);
});

test('a call of one browser to another sends no packet to the server that would tell it its address', async ({
  launch,
}) => {
  const packets: number[] = [];
  const socket = createSocket('udp4', (message) => packets.push(message.length));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  const gather = async (page: Page): Promise<void> => {
    await page.evaluate((number) => {
      if (!('RTCPeerConnection' in globalThis)) return;
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${number}` }] });
      peer.createDataChannel('x');
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    }, port);
    await wait(3000);
  };
  const browser = await plainBrowser();
  await gather(await browser.newPage());
  await browser.close();
  const inControl = packets.length;
  const { page } = await launch();
  await gather(page);
  socket.close();
  console.log(`STUN packets: ${inControl} from a plain browser, ${packets.length - inControl} from the window`);
  expect(packets.length - inControl).toBe(0);
});

function plainBrowser() {
  return chromium.launch({ executablePath: findChromium() ?? '', args: chromiumSwitches() });
}

/** What a browser without our policies asks of the server: it shows that the server would hear. */
async function control(
  asked: readonly string[],
  url: string,
  work: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const browser = await plainBrowser();
  const page = await browser.newPage();
  await page.goto(url);
  const before = asked.length;
  await work(page);
  await wait(3000);
  await browser.close();
  const heard = [...new Set(asked.slice(before).filter((each) => each.startsWith('/control')))];
  console.log(`a browser without policies asked for ${heard.length}: ${heard.join(' ')}`);
  return heard;
}

function tryScripts(page: Page, to: string): Promise<unknown> {
  return page.evaluate(
    ([tries, start]) => {
      for (const [name, text] of Object.entries(JSON.parse(tries) as Record<string, string>)) {
        try {
          // Compiled while the debugger's exemption lasts, run as a task of the page, where its policy holds.
          const run = new Function('to', `return ${text}`) as (to: string) => unknown;
          setTimeout(
            () =>
              void Promise.resolve()
                .then(() => run(start + name))
                .catch(() => {}),
            0,
          );
        } catch {
          // Refused already.
        }
      }
    },
    [JSON.stringify(SCRIPTS), to] as const,
  );
}

function markup(url: string, from: string): string {
  const body = Object.entries(MARKUP).map(([name, way]) => way(`${url}${from}-${name}`));
  return `<!doctype html><meta charset="utf-8"><title>page</title><h1>Page</h1>${body.join('\n')}`;
}

/** The same in every kind of file that can hold it. */
async function hostile(url: string): Promise<Record<string, Uint8Array>> {
  const html = markup(url, 'html');
  const head = (type: string): string =>
    `From: a@example.org\r\nTo: b@example.org\r\nSubject: letter\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    'page.html': bytesOf(html),
    'letter.eml': bytesOf(`${head('text/html; charset=utf-8')}${markup(url, 'mail')}\r\n`),
    'saved.mhtml': bytesOf(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}page\r\n${head('multipart/related; type="text/html"; boundary="b"').slice(40)}--b\r\nContent-Type: text/html\r\nContent-Location: ${url}page\r\n\r\n${markup(url, 'mhtml')}\r\n--b--\r\n`,
    ),
    'drawing.svg': bytesOf(
      `<?xml version="1.0"?><?xml-stylesheet href="${url}svg-sheet"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${url}svg-entity">]><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><style>@import url(${url}svg-import);</style><image href="${url}svg-image" width="9" height="9"/><use href="${url}svg-use#a"/><script href="${url}svg-script"/><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${url}svg-foreign"/></foreignObject><text x="1" y="20">&x;</text></svg>`,
    ),
    'letter.docx': await outsideWord(url),
    'form.pdf': reachingPdf(url),
  };
}

/** A Word file whose picture, template and frame lie elsewhere (ECMA-376, part 2, external relationships). */
async function outsideWord(url: string): Promise<Uint8Array> {
  const made = new docx.Document({ sections: [{ children: [new docx.Paragraph('text')] }] });
  const parts = unzipSync(new Uint8Array(await docx.Packer.toBuffer(made)));
  const kinds = ['image', 'attachedTemplate', 'frame', 'oleObject', 'hyperlink'];
  const outside = kinds.map(
    (kind) =>
      `<Relationship Id="out${kind}" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${url}word-${kind}"/>`,
  );
  const name = 'word/_rels/document.xml.rels';
  const relations = new TextDecoder()
    .decode(parts[name])
    .replace('</Relationships>', `${outside.join('')}</Relationships>`);
  const text = new TextDecoder()
    .decode(parts['word/document.xml'])
    .replace(
      '</w:body>',
      `<w:p><w:r><w:instrText>INCLUDEPICTURE "${url}word-field"</w:instrText></w:r></w:p></w:body>`,
    );
  return zipSync({ ...parts, [name]: strToU8(relations), 'word/document.xml': strToU8(text) });
}

/** A PDF that wants to reach out when it is opened, shown and left (ISO 32000-1, 12.6.4). */
function reachingPdf(url: string): Uint8Array {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('${url}pdf-script'\\); this.submitForm\\('${url}pdf-submit'\\))>>/AA<</WC<</S/URI/URI(${url}pdf-close)>>>>/AcroForm<</XFA(<template xmlns="http://www.xfa.org/schema/xfa-template/2.6/"><image href="${url}pdf-xfa"/></template>)>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>>>/AA<</O<</S/GoToR/F<</FS/URL/F(${url}pdf-remote)>>/D[0/Fit]>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A<</S/Launch/F<</FS/URL/F(${url}pdf-launch)>>>>>><</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/A<</S/ImportData/F<</FS/URL/F(${url}pdf-data)>>>>>>]>>`,
    '<</Length 35>>stream\nq 100 0 0 100 10 10 cm /Im Do Q     \nendstream',
    `<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/F<</FS/URL/F(${url}pdf-image)>>/Length 0>>stream\n\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  const at = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}
