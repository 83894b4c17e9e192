import type { RecordType } from '../../../shared/records/definition.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { namingWords } from './naming-words.ts';
import { assignMarks, lettersFor, numbersFor } from './pseudonyms.ts';

interface LabelInput {
  readonly language: Language;
  readonly secret: Uint8Array;
  /** Every record of the archive that may have to stand under a label. */
  readonly types: ReadonlyMap<string, RecordType>;
  /** Those that the submission says something of: they get the short labels. */
  readonly mentioned: ReadonlySet<string>;
  /** Labels that were chosen by hand, by code. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** People and organisations are told apart by letters, everything else by numbers. */
const LETTERED: ReadonlySet<RecordType> = new Set(['person', 'organisation']);

/**
 * What stands for a record in print: "Person K", "Organisation B", "Case 2". The same record has one label in a submission, and none that
 * follows from its code or from its place among the others.
 */
export function createLabels({ language, secret, types, mentioned, chosen }: LabelInput): (code: string) => string {
  const words = namingWords[language];
  const ofType = new Map<RecordType, Map<string, string>>();
  const byHand = Object.entries(chosen).filter(([, label]) => label.trim() !== '');
  const marksOf = (type: RecordType): Map<string, string> => {
    const known = ofType.get(type);
    if (known !== undefined) return known;
    const base = `${words.labels[type] ?? words.labels.other} `;
    const taken = new Set(
      byHand.flatMap(([, label]) => (label.startsWith(base) ? [label.slice(base.length).trim()] : [])),
    );
    const codes = [...types].flatMap(([code, each]) => (each === type ? [code] : []));
    const inside = codes.filter((code) => mentioned.has(code));
    const outside = codes.filter((code) => !mentioned.has(code));
    const pool = (count: number): readonly string[] =>
      LETTERED.has(type) ? lettersFor(count, language === 'en' ? 'latin' : 'cyrillic') : numbersFor(count);
    const marks = assignMarks(secret, inside, pool(inside.length + taken.size), taken);
    const used = new Set([...marks.values(), ...taken]);
    for (const [code, mark] of assignMarks(secret, outside, pool(codes.length + taken.size + OUTSIDE), used))
      marks.set(code, mark);
    ofType.set(type, marks);
    return marks;
  };
  const strangers = new Map<string, string>();
  return (code) => {
    const own = chosen[code]?.trim() ?? '';
    if (own !== '') return own;
    const type = types.get(code);
    if (type === 'source') return words.source;
    const mark = type === undefined ? undefined : marksOf(type).get(code);
    if (type !== undefined && mark !== undefined) return `${words.labels[type] ?? words.labels.other} ${mark}`;
    const known = strangers.get(code);
    if (known !== undefined) return known;
    const [stranger = ''] = assignMarks(secret, [code], numbersFor(1000), new Set(strangers.values())).values();
    strangers.set(code, stranger);
    return `${words.labels.other} ${stranger}`;
  };
}

/** Whoever is only spoken of beside gets a longer label, so that those of the submission keep theirs when an archive grows. */
const OUTSIDE = 40;
