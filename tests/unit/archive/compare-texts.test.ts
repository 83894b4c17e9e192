import { describe, expect, test } from 'vitest';
import { compareTexts, readText } from '../../../electron/archive/likeness/compare-texts.ts';
import {
  createTextSketch,
  readSketch,
  sharedWords,
  writeSketch,
} from '../../../electron/archive/likeness/text-sketch.ts';
import { diffTexts } from '../../../electron/archive/likeness/word-diff.ts';

const letter =
  'To the prosecutor of the model district. On 14 February 2022 I asked for the recording of the camera in the yard, which shows who broke the door. The answer says that the recording lasts thirty days and was overwritten. I ask you to find out who was to keep it, and to tell me in writing within the time that the law sets.';
const form = (name: string, number: string): string =>
  `The court of the model district has considered the case against citizen ${name} and established the following. The rights and duties were explained to ${name} before the session began. Guilt is confirmed by the record No. ${number} and by the testimony of officers, and a fine of ${number} roubles is imposed.`;

const sketch = (...pages: string[]) => {
  const made = createTextSketch();
  for (const page of pages) made.add(page);
  return made.done();
};
const relation = (a: string, b: string) => compareTexts(readText([a], 'en'), readText([b], 'en'))?.relation ?? null;

describe('two texts', () => {
  test('are the same by their digest whatever their spaces, capitals and line ends', () => {
    expect(sketch(letter).digest).toBe(sketch(letter.toUpperCase().replaceAll('. ', '.\n\n')).digest);
    expect(sketch(letter).digest).not.toBe(sketch(letter.replace('thirty', 'forty')).digest);
  });

  test('are versions when a few words are others, and nearly the same when those are misread', () => {
    expect(relation(letter, letter.replace('thirty days', 'forty weeks').replace('in writing', 'by telephone'))).toBe(
      'version',
    );
    expect(relation(letter, letter.replace('recording', 'rccording').replace('February', 'Febrnary'))).toBe(
      'near-text',
    );
  });

  test('are part and whole when one stands in the other', () => {
    const bundle = `${letter} ${'Another paper speaks of quite different matters, such as firewood and bread. '.repeat(8)}`;
    expect(relation(letter, bundle)).toBe('part-of');
    expect(relation(bundle, letter)).toBe('contains');
  });

  test('are nothing to each other when they are one form filled in for two people', () => {
    expect(relation(form('Darya Kapitula', '1250'), form('Raman Shavel', '3480'))).toBeNull();
  });
});

test('a sketch is read as it was written, and one of another version is not read', () => {
  const made = sketch(letter);
  const bytes = writeSketch(made);
  const read = readSketch(made.words, made.digest, bytes);
  expect(read).toEqual(made);
  expect(read === null ? 0 : sharedWords(read, sketch(letter.replace('thirty', 'forty')))).toBeGreaterThan(0.6);
  bytes[0] = 99;
  expect(readSketch(made.words, made.digest, bytes)).toBeNull();
});

test('what differs is told word by word, and long stretches in common are shortened', () => {
  const { parts, both, onlyA, onlyB, complete } = diffTexts([letter], [letter.replace('thirty', 'forty')]);
  expect(parts.filter((part) => part.in !== 'both').map((part) => [part.in, part.text.trim()])).toEqual([
    ['a', 'thirty'],
    ['b', 'forty'],
  ]);
  expect([onlyA, onlyB, complete]).toEqual([1, 1, true]);
  expect(both).toBeGreaterThan(50);
  const long = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ');
  const told = diffTexts([long], [long]);
  expect(told.parts[0]?.text.length).toBeLessThan(400);
  expect(told.both).toBe(4000);
});
