import type { Profile } from './profile.ts';
import { cedawReport } from './profiles/cedaw-report.ts';

/** Every form that can be laid out. A new one is a file in profiles/ and its name in this list. */
export const profiles: readonly Profile[] = [cedawReport];

/**
 * @param code the code of a form, as given to `--form`
 * @returns its profile, or undefined when there is no such form
 */
export function findProfile(code: string): Profile | undefined {
  return profiles.find((profile) => profile.code === code);
}
