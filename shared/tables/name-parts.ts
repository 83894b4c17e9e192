import { givenReadings } from '../names/given-index.ts';
import { looksPatronymic } from '../names/name-reading.ts';

export interface NameParts {
  readonly familyName: string;
  readonly firstName: string;
  readonly patronymic: string;
  /** Nothing in the name says which word is the family name: the usual order was taken. */
  readonly isGuess: boolean;
}

/**
 * The parts of a full name in one cell. A comma stands behind a family name that comes first. A patronymic shows the order: it is last
 * behind family and given name, and in the middle between given and family name. Of two words the one that is a known given name
 * decides; where both are, or none, the given name is taken to come first.
 */
export function nameParts(text: string): NameParts {
  const [before = '', behind] = text.split(',', 2);
  if (behind !== undefined) {
    const [firstName = '', ...patronymic] = wordsOf(behind);
    return { familyName: wordsOf(before).join(' '), firstName, patronymic: patronymic.join(' '), isGuess: false };
  }
  const words = wordsOf(text);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3) {
    const [inTheMiddle, isLast] = [looksPatronymic(second), looksPatronymic(third)];
    // "Анна Петровна Иванович": a family name may look like a patronymic, a given name hardly ever stands second and third.
    if (inTheMiddle && (!isLast || (isGiven(first) && !isGiven(second)))) return known(third, first, second);
    if (isLast) return known(first, second, third);
  }
  if (words.length === 2) {
    const [one, two] = [isGiven(first), isGiven(second)];
    return two && !one ? known(first, second, '') : { ...known(second, first, ''), isGuess: one === two };
  }
  // One word, or more than make sense: kept whole rather than cut wrongly.
  return { ...known(words.join(' '), '', ''), isGuess: words.length > 1 };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function isGiven(word: string): boolean {
  return givenReadings(word).length > 0;
}

function known(familyName: string, firstName: string, patronymic: string): NameParts {
  return { familyName, firstName, patronymic, isGuess: false };
}
