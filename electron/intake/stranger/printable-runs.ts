/** Letters in which names of the region are written. Those of phonetics and of far languages stand in tables of fonts read as UTF-16. */
const letters = String.raw`[[\p{Script=Latin}\p{Script=Cyrillic}]--[\u0180-\u0217\u021c-\u02af\u0500-\u052f]]`;
/** Six signs and more of a text in the scripts of the region. Fewer occur in any compressed data by chance. */
const run = new RegExp(String.raw`[${letters}\p{M}\d .,;:@_'’\x60"\(\)<>\/=&#%+*\\\|\-]{6,}`, 'gv');
const enoughLetters = new RegExp(String.raw`${letters}{4}`, 'v');
/** In windows-1251 nearly every byte is a letter: only words written as words are, capital first, count. */
const singleByteRun = /(?:(?<![А-яЁёЎўІі])(?:[А-ЯЁЎІ]?[а-яёўі]{4,}|[А-ЯЁЎІ]{5,})(?![А-яЁёЎўІі])[ .,-]{0,2})+/g;

/**
 * The pieces of text in bytes of any kind, as a viewer of raw files shows them: in UTF-8, UTF-16 of either order, and windows-1251.
 * @returns one text for each encoding in which there is any
 */
export function printableRuns(bytes: Uint8Array): string[] {
  const decoded = [
    new TextDecoder('utf-8').decode(bytes),
    ...(['utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
      [0, 1].map((start) => new TextDecoder(encoding).decode(bytes.subarray(start))),
    ),
  ];
  const texts = decoded.map((text) =>
    (text.replaceAll('\0', ' ').match(run) ?? []).filter((piece) => enoughLetters.test(piece)).join('\n'),
  );
  texts.push((new TextDecoder('windows-1251').decode(bytes).match(singleByteRun) ?? []).join('\n'));
  return texts.filter((text) => text !== '');
}
