/** Writing SVG as text: everything that comes from a record is escaped here and nowhere else. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and finished children. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text for the content of an element or an attribute, without the characters that XML 1.0 does not allow at all. */
export function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 §2.2: control characters and lone surrogates make a document unreadable, even escaped.
      .toWellFormed()
      .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** A length with at most one decimal, which is finer than any screen shows. */
export function short(length: number): string {
  return String(Math.round(length * 10) / 10);
}
