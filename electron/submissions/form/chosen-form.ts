import { fail } from '../../../shared/contract/errors.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Profile, Stage } from '../../../shared/submissions/profile.ts';
import { findProfile, profiles } from '../../../shared/submissions/profiles.ts';

/**
 * The form and the stage that a draft is for; also asked before anything is looked at, so that a slip is told of first.
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, LANGUAGE_NOT_WRITTEN
 */
export function chosenForm({ form, stage, language }: Pick<SubmissionDraft, 'form' | 'stage' | 'language'>): {
  profile: Profile;
  stage: Stage;
} {
  const profile =
    findProfile(form) ?? fail('FORM_UNKNOWN', { form, known: profiles.map(({ code }) => code).join(', ') });
  const chosen =
    profile.stages.find(({ code }) => code === stage) ??
    fail('STAGE_UNKNOWN', { known: profile.stages.map(({ code }) => code).join(', ') });
  if (!profile.writes.includes(language)) fail('LANGUAGE_NOT_WRITTEN', { known: profile.writes.join(', ') });
  return { profile, stage: chosen };
}
