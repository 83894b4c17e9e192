import { givenNameGroups, type GivenName } from './given-names.ts';
import { plainWord, skeletons, throatsAgree, vowelsAgree, type Skeleton } from './name-key.ts';
import { romanisations } from './transliterate.ts';

/** What a word is as a given name. */
export interface GivenReading {
  /** Index into givenNameGroups. */
  readonly group: number;
  readonly form: 'full' | 'diminutive';
  readonly sex: GivenName['sex'];
}

interface Entry extends GivenReading {
  readonly skeleton: Skeleton;
  readonly isCyrillic: boolean;
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly byLetters: ReadonlyMap<string, readonly GivenReading[]>;
}

/** Names of fewer sounds are known by their letters alone: Оля sounds like Алла where о is not stressed. */
const LONG = 4;

/** The given names that a word in the nominative can be, in any spelling; none for a word that is no known given name. */
export function givenReadings(word: string, sounds: readonly Skeleton[] = skeletons(word)): readonly GivenReading[] {
  const { byKey, byLetters } = index();
  const found = new Map<number, GivenReading>();
  const take = ({ group, form, sex }: GivenReading): void => {
    if (found.get(group)?.form !== 'full') found.set(group, { group, form, sex });
  };
  for (const reading of byLetters.get(plainWord(word)) ?? []) take(reading);
  // Александра sounds like Alexandre too: what the letters say goes before what the sound could be
  const known = new Set([...found.values()].map(({ sex }) => sex));
  const heard = sounds.flatMap((sound) =>
    (byKey.get(sound.key) ?? []).filter(
      ({ sex, skeleton }) =>
        vowelsAgree(sound.key, skeleton.vowels, sound.vowels) &&
        throatsAgree(skeleton, sound) &&
        (known.size === 0 || known.has(sex)),
    ),
  );
  const inCyrillic = heard.filter(({ isCyrillic }) => isCyrillic);
  for (const entry of inCyrillic.length > 0 ? inCyrillic : heard) take(entry);
  return [...found.values()];
}

let built: Index | null = null;

function index(): Index {
  if (built) return built;
  const byKey = new Map<string, Entry[]>();
  const byLetters = new Map<string, GivenReading[]>();
  for (const [group, { sex, full, diminutives }] of givenNameGroups.entries()) {
    for (const [at, form] of [...full, ...diminutives].entries()) {
      const reading: GivenReading = { group, sex, form: at < full.length ? 'full' : 'diminutive' };
      const isCyrillic = /\p{Script=Cyrillic}/u.test(form);
      for (const spelling of [form, ...romanisations(form)]) file(byLetters, plainWord(spelling), reading);
      for (const skeleton of skeletons(form)) {
        if (skeleton.key.length >= LONG) file(byKey, skeleton.key, { ...reading, skeleton, isCyrillic });
      }
    }
  }
  built = { byKey, byLetters };
  return built;
}

function file<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
