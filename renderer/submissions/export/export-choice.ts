import type { CallRequestInput } from '../../../shared/contract/calls.ts';
import type { ExportPart } from '../../../shared/contract/calls/submission-drafts.ts';
import type { Profile } from '../../../shared/submissions/profile.ts';

/** With what the package is closed, as it is typed. */
export interface SealChoice {
  readonly with: 'nothing' | 'recipients' | 'passphrase';
  /** One recipient a line, or parted by spaces. */
  readonly recipients: string;
  readonly passphrase: string;
  readonly again: string;
}

type Seal = NonNullable<CallRequestInput<'submissions.export'>['seal']>;

/** What is written at first: the file in the form that the body takes, its annexes, and the evidence, with the logs of how it was kept where it is weighed. */
export function exportChoices(profile: Profile | null): ExportPart[] {
  const file: ExportPart = profile?.files[0] === 'pdf' ? 'pdf' : 'word';
  const annexes: ExportPart[] = profile?.annexes.delivery === 'combined' && profile.annexes.taken ? ['annexes'] : [];
  const custody: ExportPart[] = profile?.annexes.authenticity === true ? ['custody'] : [];
  return [file, ...annexes, 'evidence', ...custody];
}

/** The parts when one is taken in or left out. The logs lie in the bag of the evidence, and go with it. */
export function withPart(parts: readonly ExportPart[], part: ExportPart, isOn: boolean): readonly ExportPart[] {
  const others = parts.filter((each) => each !== part && (isOn || part !== 'evidence' || each !== 'custody'));
  return isOn ? [...others, part] : others;
}

export function recipientsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((each) => each !== '');
}

/** A recipient of age: X25519, or the hybrid one. */
export function isRecipient(text: string): boolean {
  return /^age1[0-9a-z]{20,}$/.test(text);
}

/** The least length of a passphrase in characters; a sealed package may be guessed at for years. */
export const SHORTEST = 12;

/** The seal that was chosen; `nothing` for none, and null while it is not whole. */
export function sealOf(choice: SealChoice): Seal | 'nothing' | null {
  if (choice.with === 'nothing') return 'nothing';
  if (choice.with === 'recipients') {
    const recipients = recipientsIn(choice.recipients);
    return recipients.length > 0 && recipients.every(isRecipient) ? { recipients } : null;
  }
  const { passphrase, again } = choice;
  return passphrase.length >= SHORTEST && passphrase === again ? { passphrase } : null;
}
