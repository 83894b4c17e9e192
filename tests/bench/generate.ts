import { randomOf, type Random } from './random.ts';
import { vocabularyOf, type Language } from './vocabulary.ts';

/** How large an archive shall be. */
export interface ArchiveSize {
  readonly seed: number;
  readonly documents: number;
  /** Of all documents together. */
  readonly pages: number;
  readonly people: number;
  readonly organisations: number;
  readonly events: number;
  /** Between events and those who took part in them. */
  readonly links: number;
}

/** A document before it has a format: what is written in it. */
export interface DocumentText {
  readonly number: number;
  readonly language: Language;
  readonly title: string;
  readonly pages: readonly string[];
}

/** Words on a page, at least and at most. */
const WORDS = [180, 420] as const;

const languages: readonly Language[] = ['ru', 'ru', 'be', 'en'];

/** A word that stands in one document in `SELDOM`, once: what one looks for when one knows what one looks for. */
export const SELDOM_WORD = 'Навагрудчанін';
export const SELDOM = 500;
/** Two words that stand side by side in one document in `PHRASE_EVERY`. */
export const PHRASE = 'незаконное задержание';
export const PHRASE_EVERY = 40;

/** The text of document `number` (from 0). It depends on the seed, the number and the mean number of pages, on nothing else. */
export function documentText(size: ArchiveSize, number: number): DocumentText {
  const random = randomOf(size.seed, 'document', number);
  const language = random.pick(languages);
  const mean = Math.max(1, size.pages / Math.max(1, size.documents));
  const count = Math.max(1, Math.round(mean * (0.4 + 1.2 * random.next())));
  const title = sentence(size.seed, language, random, random.between(3, 8));
  const pages = Array.from({ length: count }, () => pageText(size.seed, language, random));
  const planted = random.between(0, count - 1);
  if (number % SELDOM === 7 % SELDOM) pages[planted] += `\n${SELDOM_WORD}.`;
  if (number % PHRASE_EVERY === 3) pages[planted] += `\nБыло ${PHRASE} на улице.`;
  return { number, language, title, pages };
}

export function* documentTexts(size: ArchiveSize): Generator<DocumentText> {
  for (let number = 0; number < size.documents; number += 1) yield documentText(size, number);
}

/** People, organisations and events with their links, as lines of `put`. */
export function* recordLines(size: ArchiveSize): Generator<Record<string, unknown>> {
  const { seed } = size;
  for (let number = 0; number < size.people; number += 1) {
    const random = randomOf(seed, 'person', number);
    const language = random.pick(['ru', 'be'] as const);
    yield {
      type: 'person',
      code: codeOf('P', number),
      fields: {
        familyName: capital(rareWord(seed, language, random)),
        firstName: capital(rareWord(seed, language, random)),
        sex: random.pick(['female', 'male']),
        birthDate: String(random.between(1940, 2004)),
        occupation: rareWord(seed, language, random),
      },
    };
  }
  for (let number = 0; number < size.organisations; number += 1) {
    const random = randomOf(seed, 'organisation', number);
    yield {
      type: 'organisation',
      code: codeOf('O', number),
      fields: { name: sentence(seed, random.pick(languages), random, random.between(2, 5)).replace('.', '') },
    };
  }
  const linksOfEach = size.links / Math.max(1, size.events);
  for (let number = 0; number < size.events; number += 1) {
    const random = randomOf(seed, 'event', number);
    const language = random.pick(languages);
    const wanted = Math.floor(linksOfEach + random.next());
    const targets = new Set<string>();
    for (let link = 0; link < wanted; link += 1) {
      const ofPeople = size.organisations === 0 || random.next() < 0.7;
      const count = ofPeople ? size.people : size.organisations;
      if (count > 0) targets.add(codeOf(ofPeople ? 'P' : 'O', random.between(0, count - 1)));
    }
    yield {
      type: 'event',
      code: codeOf('E', number),
      fields: {
        title: sentence(seed, language, random, random.between(3, 8)),
        date: dateOf(random),
        summary: paragraph(seed, language, random, random.between(20, 60)),
      },
      links: [...targets].map((to) => ({ to, role: random.pick(['victim', 'witness', 'member', 'defendant']) })),
    };
  }
}

/** A number of 9000 and more is somebody's own range, which leaves the counter of the archive alone. */
function codeOf(prefix: string, number: number): string {
  return `${prefix}-${900_000 + number}`;
}

/** As people know dates: a day, a month, a year, or about a year. */
function dateOf(random: Random): string {
  const year = random.between(1994, 2025);
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  return random.pick([`${year}-${month}-${day}`, `${year}-${month}-${day}`, `${year}-${month}`, `${year}`, `${year}~`]);
}

function pageText(seed: number, language: Language, random: Random): string {
  const paragraphs: string[] = [];
  for (let left = random.between(...WORDS); left > 0;) {
    const words = Math.min(left, random.between(25, 90));
    paragraphs.push(paragraph(seed, language, random, words));
    left -= words;
  }
  return paragraphs.join('\n');
}

function paragraph(seed: number, language: Language, random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, random.between(5, 22));
    sentences.push(sentence(seed, language, random, length));
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(seed: number, language: Language, random: Random, words: number): string {
  const vocabulary = vocabularyOf(seed, language);
  const written = Array.from({ length: words }, () => vocabulary.word(random));
  if (random.next() < 0.3) written.push(String(random.between(1, 2025)));
  if (written.length > 8) written[4] += ',';
  return `${capital(written.join(' '))}.`;
}

function rareWord(seed: number, language: Language, random: Random): string {
  return random.pick(vocabularyOf(seed, language).words.slice(200));
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('ru') + text.slice(1);
}
