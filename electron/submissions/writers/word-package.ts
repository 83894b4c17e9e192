import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { facesOf } from './word-style.ts';

/**
 * Takes out of a Word package what says who made it, with what and when, and packs it so that equal content gives equal
 * bytes. The library fills `lastModifiedBy` and the times by itself, so the parts are written anew here.
 *
 * @param packed a .docx as the library packs it
 * @param facts what the package keeps of properties; `preparedOn` is an ISO day
 * @returns the .docx to hand out
 */
export function cleanWordPackage(
  packed: Uint8Array,
  facts: {
    readonly title: string;
    readonly language: string;
    readonly preparedOn: string;
    readonly typeface?: 'times';
  },
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)));
  parts.set('docProps/core.xml', strToU8(coreProperties(facts)));
  parts.set('docProps/app.xml', strToU8(applicationProperties));
  parts.delete('docProps/custom.xml');
  rewrite(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override [^>]*PartName="\/docProps\/custom\.xml"[^>]*\/>/, ''),
  );
  rewrite(parts, '_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*Target="docProps\/custom\.xml"[^>]*\/>/, ''));
  // From here on Word itself leaves out the name of whoever edits and saves the file (ISO/IEC 29500-1, 17.15.1.68 and 69).
  rewrite(parts, 'word/settings.xml', (xml) =>
    xml.replace(/(<w:settings [^>]*>)/, '$1<w:removePersonalInformation/><w:removeDateAndTime/>'),
  );
  rewrite(parts, 'word/fontTable.xml', (xml) =>
    xml.replace(/(<w:fonts [^>]*?)\/>/, `$1>${fontTable(facts.typeface)}</w:fonts>`),
  );

  rewrite(parts, 'word/document.xml', countAnew);

  // ISO/IEC 29500-2 readers look for the content types first; the rest by name, whatever order the library had.
  const names = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) as Uint8Array])), {
    level: 9,
    // The earliest time that a zip entry can hold. It is read in local time, as fflate writes it, so no zone shows.
    mtime: new Date(1980, 0, 1),
  });
}

/** The library counts the places that a list of contents leads to through all documents that it writes; here each begins at 1. */
function countAnew(xml: string): string {
  const numbers = new Map<string, number>();
  const anew = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
  const ids = new Map(
    [...xml.matchAll(/<w:bookmarkStart w:name="_Toc(\d+)" w:id="(\d+)"\/>/g)].map(([, name = '', id = '']) => [
      id,
      name,
    ]),
  );
  return xml
    .replaceAll(/(w:anchor="_Toc)(\d+)"/g, (_, before: string, name: string) => `${before}${anew(name)}"`)
    .replaceAll(
      /<w:bookmarkStart w:name="_Toc(\d+)" w:id="\d+"\/>/g,
      (_, name: string) => `<w:bookmarkStart w:name="_Toc${anew(name)}" w:id="${anew(name)}"/>`,
    )
    .replaceAll(/<w:bookmarkEnd w:id="(\d+)"\/>/g, (whole, id: string) => {
      const name = ids.get(id);
      return name === undefined ? whole : `<w:bookmarkEnd w:id="${anew(name)}"/>`;
    });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const applicationProperties = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

function coreProperties(facts: { title: string; language: string; preparedOn: string }): string {
  const time = `${facts.preparedOn}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(facts.title)}</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:language>${escaped(facts.language)}</dc:language></cp:coreProperties>`
  );
}

/** What to take where a face is missing: on other systems than Windows and macOS, the ones of the same widths. */
function fontTable(typeface: 'times' | undefined): string {
  const faces = facesOf(typeface);
  if (typeface === 'times')
    return [
      font(faces.text, 'Liberation Serif', 'roman', 'variable'),
      font(faces.digits, 'Liberation Mono', 'modern', 'fixed'),
    ].join('');
  return [
    font(faces.text, 'Carlito', 'swiss', 'variable'),
    font(faces.serif, 'Caladea', 'roman', 'variable'),
    font(faces.digits, 'DejaVu Sans Mono', 'modern', 'fixed'),
  ].join('');
}

function font(name: string, other: string, family: string, pitch: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
}

function rewrite(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, strToU8(change(strFromU8(part))));
}

function rank(name: string): number {
  return ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
