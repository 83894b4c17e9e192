import { describe, expect, test } from 'vitest';
import {
  joinLine,
  linesOfText,
  originOf,
  splitLine,
  textOfLines,
} from '../../../../renderer/documents/recognised/lines.ts';

const before = 'The coart found\nnobody guilty';

describe('a page that is corrected line by line', () => {
  test('nothing changed is the text as it was', () => {
    expect(textOfLines(linesOfText(before))).toBe(before);
  });

  test('the caret frames the word where it stood, however the line around it was changed', () => {
    const [line] = linesOfText(before);
    if (line === undefined) throw new Error('no line');
    const corrected = { ...line, text: 'The high court found' };
    expect(originOf(corrected, 2, before)).toBe(2);
    expect(originOf(corrected, corrected.text.indexOf('found') + 1, before)).toBe(before.indexOf('found') + 1);
    const inside = originOf(corrected, 6, before) ?? -1;
    expect(inside).toBeGreaterThanOrEqual(4);
    expect(inside).toBeLessThanOrEqual(before.indexOf('found'));
  });

  test('a line is cut in two and joined again; what was added has no place on the page', () => {
    const cut = splitLine(linesOfText(before), 0, 3);
    expect(textOfLines(cut)).toBe('The\n coart found\nnobody guilty');
    expect(originOf(cut[1] ?? { key: 0, text: '', from: [0, 1] }, 2, before)).toBeNull();
    const joined = joinLine(cut, 1);
    expect(joined?.caret).toBe(3);
    expect(textOfLines(joined?.lines ?? [])).toBe(before);
    expect(joinLine(cut, 0)).toBeNull();
  });
});
