import { describe, expect, test } from 'vitest';
import { fieldSnippetOf, labelsIn } from '../../../electron/archive/search/field-snippet.ts';
import { CLOSE, OPEN } from '../../../electron/archive/search/snippet.ts';

const hit = (text: string) => `${OPEN}${text}${CLOSE}`;
const person = { type: 'person', fields: { sex: 'female' }, others: {} } as const;

describe('what is shown of the fields of a record that was found', () => {
  test('is the value that holds the word, and nothing of those around it', () => {
    const { text, marks } = fieldSnippetOf(
      `P-0001\nAnna Prykladnaya\n${hit('teacher')} of music\nMinsk`,
      (value) => value,
    );
    expect(text).toBe('teacher of music');
    expect(marks).toEqual([[0, 7]]);
  });

  test('is a term in the language of the window alone, whichever of its labels was found', () => {
    const labels = { en: 'female', ru: 'женский', be: 'жаночы' };
    for (const found of ['en', 'ru', 'be'] as const) {
      const text = Object.entries(labels)
        .map(([language, label]) => (language === found ? hit(label) : label))
        .join('\n');
      expect(fieldSnippetOf(`P-0001\n${text}\nMinsk`, labelsIn(person, 'be'))).toEqual({
        text: 'жаночы',
        marks: [[0, 6]],
      });
    }
  });

  test('has a word once that is alike in two languages', () => {
    const labelOf = (value: string) => (value.startsWith('суд ') ? 'суд горада' : value);
    expect(fieldSnippetOf(`${hit('суд')} города\n${hit('суд')} горада`, labelOf)).toEqual({
      text: 'суд горада',
      marks: [[0, 3]],
    });
  });

  test('does not say a part of a title again, keeps other values apart, and a phrase whole over the end of a line', () => {
    const text = `Anna ${hit('Prykladnaya')}\n${hit('Prykladnaya')}\nMinsk\nthe first line ${hit('ends\nhere')} at last`;
    const snippet = fieldSnippetOf(text, (value) => value);
    expect(snippet.text).toBe('Anna Prykladnaya · the first line ends here at last');
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Prykladnaya', 'ends here']);
  });
});
