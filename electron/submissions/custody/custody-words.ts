import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { belarusian } from './words/belarusian.ts';
import { english } from './words/english.ts';
import { russian } from './words/russian.ts';

/** What happened to a document, as the log tells it. `{...}` are put in. */
export type CustodyKind =
  | 'created'
  | 'changed'
  | 'trashed'
  | 'restored'
  | 'file-in'
  | 'file-moved'
  | 'file-out'
  | 'linked'
  | 'unlinked'
  | 'redacted'
  | 'is-redaction'
  | 'cited'
  | 'uncited'
  | 'recognised'
  | 'corrected'
  | 'layer-changed'
  | 'exported'
  | 'annexed'
  | 'stamped'
  | 'round'
  | 'found'
  | 'whole'
  | 'repaired';

export interface CustodyWords {
  readonly tag: string;
  readonly title: string;
  readonly pageFoot: string;
  readonly unnamedDocument: string;
  readonly masked: string;
  readonly unmasked: string;
  readonly files: string;
  readonly events: string;
  readonly check: string;
  /** What a log says that leaves with a submission; `taken` stands in the place of the second paragraph. */
  readonly leaving: { readonly notice: string; readonly taken: string };
  /** Paragraphs about how all of this can be checked; `{vault}`, `{seq}`, `{code}`, `{hash}`. */
  readonly checkText: readonly string[];
  readonly columns: {
    readonly at: string;
    readonly entry: string;
    readonly what: string;
    readonly by: string;
    readonly hash: string;
  };
  readonly rows: {
    readonly document: string;
    readonly made: string;
    readonly entry: string;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly size: string;
    readonly sha256: string;
    readonly added: string;
    readonly by: string;
    readonly source: string;
    readonly checked: string;
    readonly never: string;
    readonly whole: string;
    readonly missing: string;
    readonly damaged: string;
  };
  readonly bytes: string;
  readonly ownField: string;
  readonly page: string;
  /** How it came about, where it was no single change of a person: put after the sentence. */
  readonly ways: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<CustodyKind, string>>;
  readonly sheet: {
    readonly title: string;
    readonly purpose: readonly string[];
    readonly code: string;
    readonly entry: string;
    readonly at: string;
    readonly vault: string;
    readonly day: string;
  };
}

const words: Readonly<Record<Language, CustodyWords>> = { en: english, ru: russian, be: belarusian };

export function custodyWords(language: Language): CustodyWords {
  return words[language];
}

/** Puts values in the place of `{name}`. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
