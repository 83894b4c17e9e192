import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { profiles } from '../../../../shared/submissions/profiles.ts';

const page = readFileSync(new URL('../../../../docs/submissions.md', import.meta.url), 'utf8');

test.each(profiles.map((profile) => [profile.code, profile] as const))(
  'the page of submissions has %s with its stages, limits and languages',
  (code, { stages, limits, languages, writes }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\``)) ?? '';
    const [, , , stagesTold = '', limitTold = '', languagesTold = ''] = row.split('|');
    expect([...stagesTold.matchAll(/`([a-z-]+)`/g)].map(([, stage]) => stage)).toEqual(
      stages.map((stage) => stage.code),
    );
    for (const { value, unit, source, advised } of limits) {
      // A page of the United Nations has 330 words.
      expect(limitTold).toContain(value === 330 ? 'one page' : value.toLocaleString('en-GB'));
      if (value !== 330) expect(limitTold).toContain(unit);
      if (advised !== undefined) expect(limitTold).toContain(`${advised} advised`);
      expect(limitTold.includes('unverified')).toBe(source.mark === 'unverified');
    }
    if (limits.length === 0) expect(limitTold).toContain('none');
    expect(languagesTold.match(/\b[a-z]{2}\b/g)).toEqual([...languages]);
    const laidOut = languages.filter((language) => languagesTold.includes(`**${language}**`));
    expect(laidOut).toEqual(languages.filter((language) => (writes as readonly string[]).includes(language)));
  },
);
