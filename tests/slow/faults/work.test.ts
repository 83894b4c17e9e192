import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { workOperations } from './operations.ts';

test(
  'whatever goes wrong while one works in an archive, it opens, holds what was acknowledged and nothing half',
  { timeout: 2_400_000 },
  () => expectNothingLost(workOperations, 1100),
);
