import { Parser } from 'htmlparser2';

/**
 * The text of every element of a small XML part that has no child elements, by its name without prefix: the way DOCX
 * (docProps/core.xml, app.xml) and ODT (meta.xml) write their properties. Of elements with the same name the first counts.
 */
export function elementTexts(xml: string): Map<string, string> {
  const texts = new Map<string, string>();
  let current: string | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name) {
        current = name;
        text = '';
      },
      ontext(part) {
        if (text.length < 4096) text += part;
      },
      onclosetag(name) {
        const key = name.slice(name.indexOf(':') + 1);
        if (current === name && !texts.has(key) && text.trim() !== '') texts.set(key, text.trim());
        current = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}
