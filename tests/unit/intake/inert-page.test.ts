import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { inertPage } from '../../../electron/intake/text/inert/inert-page.ts';
import { inertDeclarations, inertSheet } from '../../../electron/intake/text/inert/inert-style.ts';

const inert = (html: string, picture: (source: string) => string | null = () => null): string =>
  inertPage(html, picture, 100_000);

/** Every element and attribute of a page, as a browser would read them. */
function readBack(html: string): { elements: Set<string>; attributes: Set<string>; values: string[]; text: string } {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), values: [] as string[], text: '' };
  const parser = new Parser({
    onopentag(name, attributes) {
      found.elements.add(name);
      for (const [key, value] of Object.entries(attributes)) {
        found.attributes.add(key);
        found.values.push(value);
      }
    },
    ontext: (text) => void (found.text += text),
  });
  parser.end(html);
  return found;
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" OnErRoR="alert(1)" srcset="https://evil.example/a 1x">',
  '<img/src=x/onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<style>@import url(https://evil.example/x.css);</style>',
  '<style>body{background:url("https://evil.example/x.png")}</style>',
  '<style>body{background:u\\72l(https://evil.example/x)}</style>',
  '<style>@font-face{font-family:x;src:url(https://evil.example/f.woff)}</style>',
  '<style>a{x:expression(alert(1))} b{behavior:url(x.htc)} c{-moz-binding:url(x#y)}</style>',
  '<style></style><script>alert(1)</script></style>',
  '<style><!--</style><script>alert(1)</script>--></style>',
  '<p style="background-image:url(https://evil.example/x)">x</p>',
  '<p style="width:expression(alert(1))">x</p>',
  '<p style="background:image-set(\'https://evil.example/x\' 1x)">x</p>',
  '<p style="content:attr(x);color:red;--a:url(x)">x</p>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input name=a value=b><button formaction="javascript:alert(1)">x</button></form>',
  '<iframe src="https://evil.example/" srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"><embed src="x.swf"></object>',
  '<link rel="preload" href="https://evil.example/x"><link rel=stylesheet href=//evil.example/x.css>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript&colon;alert(1)" ping="https://evil.example/">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<video src="https://evil.example/v" poster="https://evil.example/p"><source src=x onerror=alert(1)></video>',
  '<audio src=x onloadstart=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<body onload=alert(1) background="https://evil.example/x">',
  '<table background="https://evil.example/x"><td background=x>y</td></table>',
  '<div contenteditable autofocus onfocus=alert(1) tabindex=1 is="x-y" slot=a part=b>x</div>',
  '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><script>alert(1)</script></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
  '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x</p>',
  '<p id="x" name="y" class="a&quot; onclick=alert(1)">x</p>',
  "<p title='a' onclick='x'\u0000onmouseover=alert(1)>x</p>",
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<?xml-stylesheet href="https://evil.example/x"?><!DOCTYPE html SYSTEM "https://evil.example/x">',
  '<frameset><frame src="https://evil.example/"></frameset>',
  '<portal src="https://evil.example/"></portal><fencedframe src=x></fencedframe>',
  '<font color="red" style="position:fixed" face="x" size="+1" href="https://evil.example/">x</font>',
];

const ELEMENTS = /^(html|head|meta|title|style|body|a|p|div|span|pre|table|tbody|td|tr|details|font|br|img)$/;

describe('a web page that was captured', () => {
  test.each(ATTACKS)('can do nothing: %j', (attack) => {
    const page = inert(`<p>До</p>${attack}<p>После</p>`);
    const { elements, attributes, values } = readBack(page);
    expect([...elements].filter((name) => !ELEMENTS.test(name))).toEqual([]);
    expect(
      [...attributes].filter((name) =>
        /^on|^(href|src|srcset|action|data|poster|background|ping|http-equiv|srcdoc|xlink)/.test(name),
      ),
    ).toEqual([]);
    expect(values.join(' ')).not.toMatch(/evil\.example|javascript|expression|url\(/i);
    const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map((match) => match[1]).join('');
    expect(styles).not.toMatch(/evil|url|import|font-face|expression|behavior|binding|\\|</i);
    expect(page).toContain('<p>До</p>');
  });

  test('keeps what there is to read and how it looks', () => {
    const page = inert(
      '<html><head><title>Сайт</title><style>.a{color:#c00;font-weight:bold} @media print{p{margin:0}}</style></head>' +
        '<body bgcolor="#eee"><h1 class="a">Заголовок</h1><p style="text-align:center;color:rgb(1, 2, 3)">Текст <b>важный</b> ' +
        '<a href="https://example.org/">ссылка</a></p><table border=1><tr><td colspan=2>ячейка</td></tr></table>' +
        '<ul><li>пункт</li></ul><blockquote>цитата</blockquote></body></html>',
    );
    const { elements, text } = readBack(page);
    for (const name of ['h1', 'p', 'b', 'a', 'table', 'tr', 'td', 'ul', 'li', 'blockquote'])
      expect(elements).toContain(name);
    for (const words of ['Заголовок', 'важный', 'ссылка', 'ячейка', 'пункт', 'цитата']) expect(text).toContain(words);
    expect(page).toContain('.a{color:#c00;font-weight:bold}');
    expect(page).toContain('@media print{p{margin:0}}');
    expect(page).toContain('<p style="text-align:center;color:rgb(1, 2, 3)">');
    expect(page).toContain('<td colspan="2">');
    expect(text).not.toContain('Сайт');
  });

  test('shows pictures that came with it, drawn anew, and names the others', () => {
    const page = inert(
      '<img src="cid:1@x" alt="Печать" width=20><img src="https://example.org/x.png" alt="Карта"><img src="y">',
      (source) => (source === 'cid:1@x' ? 'image/0' : null),
    );
    expect(page).toContain('<img src="image/0" alt="Печать" width="20">');
    expect(page).toContain('<span>[Карта]</span>');
    expect(page.match(/<img/g)).toHaveLength(1);
  });

  test('that is nested without end, or longer than can be shown, is cut and stays whole', () => {
    const deep = inert('<div>'.repeat(5000) + 'глубина');
    expect(deep).toContain('глубина');
    expect(deep.match(/<div>/g)?.length).toBe(deep.match(/<\/div>/g)?.length);
    const long = inertPage(`<p>${'слово '.repeat(100_000)}</p><p>конец</p>`, () => null, 1000);
    expect(long.length).toBeLessThan(2000);
    expect(long.endsWith('</body></html>')).toBe(true);
  });
});

describe('style sheets', () => {
  test('keep known properties with known values', () => {
    expect(inertDeclarations('COLOR: Red ; margin:0 auto!important; width:calc(100% - (2px * 3))')).toBe(
      'color:Red;margin:0 auto!important;width:calc(100% - (2px * 3))',
    );
    expect(inertDeclarations(`font-family:"Times New Roman", 'PT Serif', serif`)).toBe(
      `font-family:"Times New Roman", 'PT Serif', serif`,
    );
  });

  test.each([
    'color:red;}body{background:url(x)',
    'color:\\72 ed',
    'background:url(x)',
    'background:URL( "x" )',
    'background:u/**/rl(x)',
    'color:var(--x)',
    'color:env(x)',
    'width:element(#x)',
    'font-family:"a\nb',
    'font-family:"x);background:url(y"',
    '-webkit-mask:url(x)',
    'color:red<',
    'color:@import',
    'position',
    ':red',
  ])('lose %j', (declarations) => {
    expect(inertDeclarations(declarations)).not.toMatch(/url|var|env|element|\\|<|@|mask|\n|\}/i);
  });

  test('lose rules of other kinds, and end where they are cut', () => {
    expect(
      inertSheet('@import "x"; @charset "y"; @font-face{src:url(x)} @keyframes a{from{color:red}} p{color:red}'),
    ).toBe('p{color:red}');
    expect(inertSheet('p{color:red} @media screen{b{color:blue} @media (min-width:1px){i{color:green}}}')).toBe(
      'p{color:red}\n@media screen{b{color:blue}\n@media (min-width:1px){i{color:green}}}',
    );
    expect(inertSheet('p{color:red')).toBe('p{color:red}');
    expect(inertSheet('a[href^="x"]::before{color:red} p{}')).toBe('');
    expect(inertSheet('}{'.repeat(10_000))).toBe('');
  });
});
