import { cedawReport } from './cedaw-report.ts';
import type { SubmissionProfile } from './profile.ts';

/** Every form that can be exported. A new one is a file beside this and a name in this list. */
export const profiles: readonly SubmissionProfile[] = [cedawReport];

/**
 * @param code the code of a form, as given to `--form`
 * @returns its profile, or undefined when there is no such form
 */
export function findProfile(code: string): SubmissionProfile | undefined {
  return profiles.find((profile) => profile.code === code);
}
