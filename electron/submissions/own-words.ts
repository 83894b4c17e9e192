import { definitions } from '../../shared/records/definitions.ts';
import type { Profile } from '../../shared/submissions/profile.ts';
import { allVocabularies } from '../../shared/vocabulary/vocabularies.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { annexWords } from './annexes/annex-words.ts';
import { custodyWords } from './custody/custody-words.ts';
import { formWords } from './form/words/form-words.ts';
import { packageWords } from './package/package-words.ts';
import { stringsIn } from './naming/naming.ts';
import { namingWords } from './naming/naming-words.ts';
import type { Prepared } from './prepare.ts';

/**
 * The words that a submission says by itself, in small letters: of the form and its questions, of headings and statements, of labels and
 * terms. Nobody's lone family name is looked for among them.
 */
export function ownWords({ profile, draft: { language } }: Pick<Prepared, 'profile' | 'draft'>): ReadonlySet<string> {
  // What the archive adds of its own is no word of the submission: it may name somebody, and is masked like every text of the archive.
  const labels = Object.values(definitions).flatMap(({ label, plural, fields }) =>
    [label, plural, ...fields.filter(({ own }) => own !== true).map((field) => field.label)].map(
      (each) => each[language],
    ),
  );
  const terms = allVocabularies().flatMap((vocabulary) =>
    vocabulary.terms.filter(({ own }) => own !== true).map((term) => term.labels[language]),
  );
  const texts = [...textsOfForm(profile, language), ...labels, ...terms];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

/** Everything that a form itself says in a language, and what stands beside it in a package. */
export function textsOfForm(profile: Profile, language: Language): string[] {
  return [
    ...everythingSaid(formWords(language)),
    ...everythingSaid(packageWords[language]),
    ...everythingSaid(custodyWords(language)),
    ...everythingSaid(annexWords(language)),
    ...everythingSaid(namingWords[language]),
    ...inLanguage(profile, language),
  ];
}

/** The labels of one language within a value, however deep. */
function inLanguage(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ru' in value && 'be' in value) return stringsIn(value[language]);
  return Object.values(value).flatMap((each) => inLanguage(each, language));
}

/** Numbers that bring out every form of a noun in any of the languages. */
const NUMBERS = [0, 1, 2, 5];

/** Every text of a set of words; of those that are made from numbers or texts what they say around them. */
function everythingSaid(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const say = words as (...given: readonly unknown[]) => unknown;
    const tries = [
      ...NUMBERS.map((number) => Array.from({ length: say.length }, () => number)),
      ...emptyTexts(say.length),
    ];
    return tries.flatMap((given) => {
      try {
        return stringsIn(say(...given));
      } catch {
        // It takes something else.
        return [];
      }
    });
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(everythingSaid) : [];
}

function emptyTexts(length: number): unknown[][] {
  return [Array.from({ length }, () => ''), Array.from({ length }, () => [])];
}
