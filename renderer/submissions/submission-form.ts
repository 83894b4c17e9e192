import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { createStore } from '../app/store.ts';

/** What a person says of a submission before it is gathered. */
export interface SubmissionForm {
  readonly about: readonly string[];
  readonly stage: 'session' | 'list-of-issues';
  readonly publish: boolean;
  /** One organisation a line. */
  readonly organisations: string;
  readonly session: string;
  readonly contact: string;
}

export const NEW_SUBMISSION: SubmissionForm = {
  about: [],
  stage: 'session',
  publish: true,
  organisations: '',
  session: '',
  contact: '',
};

/**
 * Codes of documents at which a person has looked, for as long as the vault is open. Not kept with the form: who says of a paper that it
 * shows nobody says it of this submission, and consents are withdrawn.
 */
export const looked = createStore<readonly string[]>([]);

/** The call that a form stands for; null while nobody is chosen. */
export function toInput(
  form: SubmissionForm,
  checked: readonly string[],
): CallRequestInput<'submission.preview'> | null {
  if (form.about.length === 0) return null;
  const session = form.session.trim();
  const contact = form.contact.trim();
  return {
    form: 'cedaw-report',
    about: [...form.about],
    stage: form.stage,
    publish: form.publish,
    organisations: form.organisations
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(session === '' ? {} : { session }),
    ...(contact === '' ? {} : { contact }),
    checked: [...checked],
  };
}
