import { givenNameGroups } from './given-names.ts';
import { skeletons, vowelsAgree, type Skeleton } from './name-key.ts';

/** Whose son or daughter a patronymic says. */
export interface PatronymicReading {
  /** Index into givenNameGroups of the father's name. */
  readonly group: number;
  readonly sex: 'woman' | 'man';
}

/** The fathers' names that a word with these sounds can be made of; none for a word that is no patronymic of a known name. */
export function patronymicReadings(sounds: readonly Skeleton[]): readonly PatronymicReading[] {
  const found = new Map<string, PatronymicReading>();
  for (const { key, vowels } of sounds) {
    for (const entry of index().get(key) ?? []) {
      if (vowelsAgree(key, entry.vowels, vowels)) found.set(`${entry.group} ${entry.sex}`, entry);
    }
  }
  return [...found.values()];
}

/** The patronymics of a name in Russian and Belarusian: Николай gives Николаевич, Николаевна, Нікалаевіч, Нікалаеўна. */
export function patronymicsOf(name: string): { readonly son: string[]; readonly daughter: string[] } {
  const irregular = irregulars[name];
  const stems = irregular ?? [stemOf(name)];
  const son: string[] = [];
  const daughter: string[] = [];
  for (const { stem, kind } of stems) {
    if (kind === 'a') {
      son.push(`${stem}ич`, `${stem}іч`, `${stem}авіч`);
      daughter.push(`${stem}ична`, `${stem}инична`, `${stem}ічна`, `${stem}аўна`);
    } else {
      const [o, a] = kind === 'soft' ? ['е', 'е'] : ['о', 'а'];
      son.push(`${stem}${o}вич`, `${stem}${a}віч`);
      daughter.push(`${stem}${o}вна`, `${stem}${a}ўна`);
    }
  }
  return { son, daughter };
}

interface Stem {
  readonly stem: string;
  readonly kind: 'hard' | 'soft' | 'a';
}

const irregulars: Readonly<Record<string, readonly Stem[]>> = {
  Пётр: [
    { stem: 'Петр', kind: 'hard' },
    { stem: 'Пятр', kind: 'hard' },
  ],
  Павел: [
    { stem: 'Павл', kind: 'hard' },
    { stem: 'Паўл', kind: 'hard' },
  ],
  Лев: [{ stem: 'Льв', kind: 'hard' }],
  Леў: [{ stem: 'Льв', kind: 'hard' }],
  Михаил: [{ stem: 'Михайл', kind: 'hard' }],
  Міхаіл: [
    { stem: 'Міхайл', kind: 'hard' },
    { stem: 'Міхаіл', kind: 'hard' },
  ],
  Яков: [{ stem: 'Яковл', kind: 'soft' }],
  Якаў: [{ stem: 'Якаўл', kind: 'soft' }],
};

function stemOf(name: string): Stem {
  if (/[оа]$/.test(name)) return { stem: name.slice(0, -1), kind: 'a' };
  if (name.endsWith('я')) return { stem: name.slice(0, -1), kind: 'a' };
  if (/[иі]й$/.test(name)) return { stem: `${name.slice(0, -2)}ь`, kind: 'soft' };
  if (name.endsWith('ый')) return { stem: name.slice(0, -1), kind: 'soft' };
  if (name.endsWith('й')) return { stem: name.slice(0, -1), kind: 'soft' };
  if (name.endsWith('ь')) return { stem: name.slice(0, -1), kind: 'soft' };
  return { stem: name, kind: 'hard' };
}

interface Entry extends PatronymicReading {
  readonly vowels: string;
}

let built: ReadonlyMap<string, readonly Entry[]> | null = null;

function index(): ReadonlyMap<string, readonly Entry[]> {
  if (built) return built;
  const entries = new Map<string, Entry[]>();
  const file = (word: string, group: number, sex: PatronymicReading['sex']): void => {
    for (const { key, vowels } of skeletons(word))
      entries.set(key, [...(entries.get(key) ?? []), { group, sex, vowels }]);
  };
  for (const [group, { sex, full, diminutives }] of givenNameGroups.entries()) {
    if (sex === 'woman') continue;
    // Зміцеравіч and Міхасёвіч are written too, after the form that the father goes by
    for (const name of [...full, ...diminutives.slice(0, 3)]) {
      if (!/\p{Script=Cyrillic}/u.test(name)) continue;
      const { son, daughter } = patronymicsOf(name);
      for (const word of son) file(word, group, 'man');
      for (const word of daughter) file(word, group, 'woman');
    }
  }
  built = entries;
  return built;
}
