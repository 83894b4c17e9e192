import { expect, test } from 'vitest';
import { findProfile, profiles } from '../../../electron/submissions/profiles/find-profile.ts';
import { stageOf } from '../../../electron/submissions/profiles/profile.ts';

test('the CEDAW report has 3,300 words for the list of issues and 6,600 for the session, neither figure verified', () => {
  const profile = findProfile('cedaw-report');
  expect(profile && stageOf(profile, 'list-of-issues')?.limit).toMatchObject({ value: 3300, verified: false });
  expect(profile && stageOf(profile, 'session')?.limit).toMatchObject({ value: 6600, verified: false });
  expect(profile && stageOf(profile, 'inquiry')).toBeUndefined();
});

test('every form has a code of its own, a recipient for consent, and a source for each of its limits', () => {
  expect(new Set(profiles.map(({ code }) => code)).size).toBe(profiles.length);
  for (const profile of profiles) {
    expect(profile.recipient).toMatch(/^[a-z-]+$/);
    expect(profile.gates).toContain('consent-for-recipient');
    for (const { limit } of profile.stages) {
      expect(limit.source).not.toBe('');
      expect(limit.verified && limit.checkedOn === null).toBe(false);
    }
  }
});

test('an unknown form is not found', () => {
  expect(findProfile('letter')).toBeUndefined();
});
