import { describe, expect, test } from 'vitest';
import { cutAt, findAll, findPassage } from '../../../../renderer/documents/passage.ts';

const quoted = (text: string, quote: string): string | null => {
  const span = findPassage(text, quote);
  return span === null ? null : text.slice(...span);
};

describe('a cited passage', () => {
  test('is found across line breaks and other spaces', () => {
    expect(quoted('the court\nfound  her\u00a0guilty', 'court found her guilty')).toBe('court\nfound  her\u00a0guilty');
  });

  test('is found whatever quotation marks and dashes the page has', () => {
    expect(quoted('общественное объединение «Приклад» — закрыто', 'объединение "Приклад" - закрыто')).toBe(
      'объединение «Приклад» — закрыто',
    );
  });

  test('is found where the page breaks a word at the end of a line', () => {
    expect(quoted('was adminis-\ntratively arrested', 'administratively arrested')).toBe(
      'adminis-\ntratively arrested',
    );
  });

  test('is found by its longest piece when it was shortened', () => {
    const page = 'She was held for fifteen days in a cold cell, without a bed and without a blanket.';
    expect(quoted(page, 'She was held […] without a bed and without a blanket')).toBe(
      'without a bed and without a blanket',
    );
  });

  test('that the page does not have is not found', () => {
    expect(findPassage('an entirely different page', 'fifteen days')).toBeNull();
    expect(findPassage('any page', '   ')).toBeNull();
  });
});

describe('words looked for', () => {
  test('are found in every case, with ё as е, and each place once', () => {
    const text = 'Её дело. ее ДЕЛО, дело.';
    expect(findAll(text, 'ее дело').map((span) => text.slice(...span))).toEqual(['Её дело', 'ее ДЕЛО']);
  });

  test('keep their place after letters that grow when they are made small', () => {
    const text = 'İİİ arrest';
    expect(findAll(text, 'arrest').map((span) => text.slice(...span))).toEqual(['arrest']);
  });

  test('are cut out of the text without losing a letter of it', () => {
    const text = 'one two one';
    const parts = cutAt(text, findAll(text, 'one'));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ mark }) => mark !== null).map((part) => part.text)).toEqual(['one', 'one']);
  });
});
