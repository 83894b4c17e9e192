import type { Language } from '../../shared/vocabulary/vocabulary.ts';

/** The languages of the window, each by the name that its speakers give it. */
export const languages: readonly { readonly id: Language; readonly label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'ru', label: 'Русский' },
  { id: 'be', label: 'Беларуская' },
];
