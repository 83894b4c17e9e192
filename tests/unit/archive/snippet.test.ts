import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSE, OPEN, snippetOf } from '../../../electron/archive/search/snippet.ts';

const hit = (word: string) => `${OPEN}${word}${CLOSE}`;
const filler = (words: number, word = 'слово') => Array.from({ length: words }, () => word).join(' ');
const marked = ({ text, marks }: ReturnType<typeof snippetOf>) => marks.map(([from, to]) => text.slice(from, to));

describe('a snippet', () => {
  test('of a short text is the text', () => {
    expect(snippetOf(`Решение ${hit('суда')} вступило в силу.`)).toEqual({
      text: 'Решение суда вступило в силу.',
      marks: [[8, 12]],
    });
  });

  test('of a long text is the part around the hit, cut between words, with a sign where it was cut', () => {
    const snippet = snippetOf(`${filler(200)} ${hit('приговор')} ${filler(200)}`);
    expect(marked(snippet)).toEqual(['приговор']);
    expect(snippet.text).toMatch(/^…(слово )+приговор( слово)+…$/);
    expect(snippet.text.length).toBeLessThan(150);
    expect(snippet.text.length).toBeGreaterThan(100);
  });

  test('shows where the different words stand together, not where the first one stands alone', () => {
    const snippet = snippetOf(
      `${hit('обыск')} ${filler(100)} ${hit('обыск')} в ${hit('офисе')} ${filler(100)} ${hit('офисе')}`,
    );
    expect(marked(snippet)).toEqual(['обыск', 'офисе']);
  });

  test('uses its whole length where the hit is at the beginning or at the end', () => {
    for (const text of [`${hit('суд')} ${filler(100)}`, `${filler(100)} ${hit('суд')}`])
      expect(snippetOf(text).text.length).toBeGreaterThan(110);
  });

  test('has line breaks as spaces', () => {
    expect(snippetOf(`Первая\n\nвторая ${hit('строка')}`).text).toBe('Первая вторая строка');
  });

  test('of a text without spaces is cut all the same', () => {
    const snippet = snippetOf(`${'あ'.repeat(500)}${hit('裁判')}${'い'.repeat(500)}`);
    expect(marked(snippet)).toEqual(['裁判']);
    expect(snippet.text.length).toBeLessThan(150);
  });

  test('marks what it has of a phrase that is longer than itself', () => {
    const snippet = snippetOf(`${filler(50)} ${hit(filler(60, 'фраза'))} ${filler(50)}`);
    expect(snippet.marks).toHaveLength(1);
    expect(marked(snippet)[0]).toMatch(/^фраза( фраза)+$/);
  });

  test('never parts a character, loses a mark or keeps a control character, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom('суд', '😀😀😀', ' '),
    );
    const words = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(words, (each) => {
        const clean = each.map(([text, isHit]) => [text.replaceAll(/[\u0000-\u001f]/g, ''), isHit] as const);
        const { text, marks } = snippetOf(clean.map(([part, isHit]) => (isHit ? hit(part) : part)).join(' '));
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u0000-\u001f]/);
        for (const [from, to] of marks) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        if (clean.some(([, isHit]) => isHit)) expect(marks.length).toBeGreaterThan(0);
      }),
    );
  });
});
