import { expect } from 'vitest';
import { CLASSES, classOf, nameOf } from './fault.ts';
import { tryFaults } from './faults.ts';
import { keepOutcomes } from './kept-outcomes.ts';
import { has, type Operation } from './stage.ts';
import { whyNot } from './strace.ts';

/**
 * Tries so many faults on some operations: nothing that was acknowledged may be lost, nothing half be kept, and no kind of fault that can happen
 * to one of them be left out.
 */
export async function expectNothingLost(operations: readonly Operation[], count: number): Promise<void> {
  // Where nothing can be injected the test fails: it is no test then.
  expect(whyNot()).toBeNull();
  const wrong: string[] = [];
  const started = Date.now();
  const outcomes = await tryFaults({
    count,
    seed: 20_261_123,
    only: operations.map(({ name }) => name),
    onOutcome({ fault, wrong: what }) {
      if (what !== null) wrong.push(`npm run faults -- --only ${nameOf(fault)}: ${what}`);
    },
  });
  const happened = outcomes.filter(({ missed }) => !missed);
  keepOutcomes(operations[0]?.name ?? '', { outcomes: happened, milliseconds: Date.now() - started });
  expect(wrong).toEqual([]);
  const tried = happened.map(({ fault }) => fault);
  const left = operations.flatMap((operation) =>
    CLASSES.filter((kind) => has(operation, kind)).flatMap((kind) =>
      tried.some((fault) => fault.operation === operation.name && classOf(fault) === kind)
        ? []
        : [`${operation.name}: ${kind}`],
    ),
  );
  expect(left).toEqual([]);
  expect(tried.length).toBeGreaterThanOrEqual(1000);
}
