import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { keepingOperations } from './operations.ts';

test(
  'whatever goes wrong while an archive is backed up, brought back, shared, locked away or let out, nothing is lost and nothing half',
  { timeout: 2_400_000 },
  () => expectNothingLost(keepingOperations, 1100),
);
