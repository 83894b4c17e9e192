/** Copies that know the same show the same, whoever did what and in whatever order it came. The long run is in tests/slow/exchange. */
import { expect, test } from 'vitest';
import type { Step } from '../../fixtures/exchange/copies.ts';
import { comeToTheSame, copiesConverge } from '../../fixtures/exchange/property.ts';

test('three copies that exchange whatever was done to them, in any order, come to the same and lose nothing', async () => {
  expect(await copiesConverge({ numRuns: 1, steps: 60 })).toBe(1);
});

/** What the random steps once found, as few as they could be made: who does what with which of the records, links or conflicts that there are. */
const found: readonly (readonly [string, string])[] = [
  [
    'a merge that was left out of a ring counts when the other one is parted',
    '0 merge 1 0, 2 merge 0 1, 0 exchange 1, 2 split',
  ],
  [
    'a link that comes back without its end has none anywhere',
    '0 merge 1 2, 1 change-link 2 1 1, 0 exchange, 1 decide 4 3 11, 1 exchange, 2 exchange, 0 split',
  ],
  [
    'a link that is there twice once records were parted stands once everywhere',
    '1 trash, 1 unlink 1, 0 change-link 1 2, 1 link 0 1, 1 merge 0 1, 0 exchange, 1 split',
  ],
  [
    'a record of a ring whose other link went is where its last merge put it',
    '0 merge 1 0 1, 1 merge 0 1 1, 0 exchange, 1 exchange, 2 merge 1 0 1, 0 split',
  ],
];

test.each(found)('%s', async (_what, told) => {
  const steps = told.split(', ').map((step): Step => {
    const [who, what, a = 0, b = 0, c = 0] = step.split(' ');
    return { what: what as Step['what'], who: Number(who), a: Number(a), b: Number(b), c: Number(c) };
  });
  await expect(comeToTheSame(steps)).resolves.toBeUndefined();
});
