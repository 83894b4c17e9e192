import i18next from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { be } from '../languages/be.ts';
import { en } from '../languages/en.ts';
import { ru } from '../languages/ru.ts';

/** Where plural forms are told apart, a key has one of these endings in the language file, and none in the code. */
type Bare<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;
type Words = typeof en;
/** A word of the window: `room.key`, as in renderer/languages/en/<room>.json. */
export type WordKey = { [Room in keyof Words]: `${Room & string}.${Bare<keyof Words[Room]> & string}` }[keyof Words];
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const words = i18next.createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // The same braces as in the sentences of shared/contract/errors.ts. React puts text in as text, so nothing is escaped.
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  resources: { en: { translation: flat(en) }, ru: { translation: flat(ru) }, be: { translation: flat(be) } },
});

function flat(rooms: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, entries]) =>
      Object.entries(entries).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );
}

/** The text of a key in the language of the window; `count` chooses the plural form. Outside of components only. */
export const translate: Translate = (key, values = {}) => words.t(key, values);

export function language(): Language {
  return words.language as Language;
}

/** Changes the language of the window at once; nothing is loaded, all three are here. */
export function speak(chosen: Language): void {
  void words.changeLanguage(chosen);
  document.documentElement.lang = chosen;
}

/** Words for a component; it is drawn anew when the language changes. */
export function useWords(): { readonly t: Translate; readonly language: Language } {
  const current = useSyncExternalStore(subscribe, language);
  return useMemo(() => ({ t: (key, values = {}) => words.t(key, values), language: current }), [current]);
}

function subscribe(changed: () => void): () => void {
  words.on('languageChanged', changed);
  return () => words.off('languageChanged', changed);
}
