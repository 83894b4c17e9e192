import { fromWorkingFolder, oneOf } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `consent-form`: a form to print and sign, or the stricter agreement with a source. Needs no vault. */
export async function runConsentForm({ operands, options, call }: Run): Promise<Answer> {
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const recipients = options.list('to');
  if (recipients.length === 0)
    throw new UsageError('Give --to: khronika vocabulary consent-recipient shows them.', 'consent-form');
  const value = await call('consents.form', {
    language,
    recipients,
    forSource: options.flag('for-source'),
    folder: fromWorkingFolder(operands[0] ?? ''),
  });
  return { value, text: `Written: ${printable(value.files).join(', ')}` };
}
