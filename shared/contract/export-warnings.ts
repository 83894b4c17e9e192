import type { ErrorDetails } from './errors.ts';

/** What a person should look at before an export is sent: the sentences in English, with `{placeholders}` taken from the details. */
const sentences = {
  'no-description': 'No short description is recorded; the annex index says "{instead}".',
  'no-language': 'No language is recorded; the annex index says so.',
  'no-organisation': 'No submitting organisation is given; the Committee asks for its full name. Use --organisation.',
  'too-long': 'The text is {words} words longer than the limit allows.',
  'other-use': 'A consent for this recipient is recorded, but not for this use. The person stands under the code.',
  expired: 'The consent has run out. The person stands under the code.',
  withdrawn: 'The consent was withdrawn. The person stands under the code; tell the recipients of earlier submissions.',
} as const;

export type WarningId = keyof typeof sentences;
export const warningIds = Object.keys(sentences) as [WarningId, ...WarningId[]];

/** A note on an export, for programs by its id, for people as a sentence. */
export interface ExportWarning {
  /** The record that it is about; null for the export as a whole. */
  readonly code: string | null;
  readonly id: WarningId;
  readonly details: ErrorDetails;
  readonly warning: string;
}

export function exportWarning(code: string | null, id: WarningId, details: ErrorDetails = {}): ExportWarning {
  const warning = sentences[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
  return { code, id, details, warning };
}
