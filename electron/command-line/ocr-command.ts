import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** Names of the languages that Khronika is made for, and of its neighbours. */
const NAMES: Readonly<Record<string, string>> = {
  eng: 'English',
  rus: 'Russian',
  bel: 'Belarusian',
  ukr: 'Ukrainian',
  pol: 'Polish',
  lit: 'Lithuanian',
};
/** As people call them, beside the three letters of ISO 639-3. */
const SHORT: Readonly<Record<string, string>> = { en: 'eng', ru: 'rus', be: 'bel' };

/** `ocr`: recognises the words of pages that are pictures. */
export async function runOcr(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const codes = run.operands.slice(1);
  const typed = options.text('language');
  const language = typed === undefined ? undefined : (SHORT[typed] ?? typed);
  if (language !== undefined && !/^[a-z]{3}$/.test(language))
    throw new UsageError('Give --language as three letters of ISO 639-3: eng, rus, bel.', 'ocr');
  const added = options.text('add-language');
  await open();
  if (added !== undefined) {
    await run.call('ocr.addLanguage', {
      file: fromWorkingFolder(added),
      ...(language === undefined ? {} : { language }),
    });
  }
  const { languages } = await run.call('ocr.languages', {});
  if (added !== undefined && codes.length === 0 && !options.flag('again')) {
    return {
      value: { languages },
      text: `The data of the language are in the archive now.\n\n${printLanguages(languages)}`,
    };
  }
  if (language !== undefined && languages.every(({ code, state }) => code !== language || state === 'missing')) {
    return {
      value: { languages },
      text: `There are no data for ${nameOf(language)}. Nothing was recognised.\n\n${printLanguages(languages)}`,
      failure: 'OCR_LANGUAGE_MISSING',
    };
  }
  const result = await run.call('ocr.run', {
    ...(codes.length === 0 ? {} : { codes }),
    ...(language === undefined ? {} : { language }),
    ...(options.flag('again') ? { again: true } : {}),
  });
  return { value: { ...result, languages }, text: printResult(printable(result), languages) };
}

function printResult(
  { queued, recognised, confidence, failed }: CallOutput<'ocr.run'>,
  languages: CallOutput<'ocr.languages'>['languages'],
): string {
  const lines: string[] = [];
  if (queued === 0) lines.push('There is no page without words.');
  else {
    const sure = confidence === null ? '' : ` The engine is sure of ${Math.round(confidence)} % of the letters.`;
    lines.push(`${counted(recognised, 'page')} of ${queued} recognised.${sure}`);
  }
  for (const { code, page, reason, language } of failed.slice(0, 50)) {
    const why =
      reason === 'language-missing' ? `in ${nameOf(language ?? '')}, for which there are no data` : WHY[reason];
    lines.push(`  ${code}, page ${page}: ${why ?? reason}`);
  }
  if (failed.length > 50) lines.push(`  and ${failed.length - 50} more`);
  if (languages.some(({ state }) => state === 'missing')) lines.push('', printLanguages(languages));
  return lines.join('\n');
}

const WHY: Readonly<Record<string, string>> = {
  'timed-out': 'took too long and was stopped',
  'reader-crashed': 'made its reader fail',
  damaged: 'damaged',
  encrypted: 'locked with a password',
  'too-large': 'too large',
  unsupported: 'of a kind that cannot be drawn',
  'not-drawn': 'cannot be drawn',
};

function printLanguages(languages: CallOutput<'ocr.languages'>['languages']): string {
  const lines = languages.map(({ code, state }) => `  ${code}  ${nameOf(code)}${STATES[state]}`);
  const missing = languages.filter(({ state }) => state === 'missing');
  const advice = missing.map(
    ({ code }) =>
      `Pages in ${nameOf(code)} are left as they are. Add the file ${code}.traineddata of tesseract with --add-language.`,
  );
  return ['Languages:', ...lines, ...advice].join('\n');
}

const STATES = { 'built-in': '', added: ' (added to this archive)', missing: ' (missing)' } as const;

function nameOf(code: string): string {
  return NAMES[code] ?? code;
}
