/**
 * Does one operation and says what was acknowledged: `done 2` after the second step has returned, `refused 2 DISK_FULL` when it failed, and
 * tries a step that failed once more, as a person would. What fails under no name is `unnamed`. The harness runs this under strace.
 */
import { unlinkSync, writevSync } from 'node:fs';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { storageFailure } from '../../../electron/vault/catalogue.ts';
import { operations } from './operations.ts';
import { openStage } from './stage.ts';

const [name = '', home = ''] = process.argv.slice(2);
const operation = operations.find((each) => each.name === name);
if (operation === undefined) throw new Error(`There is no operation ${name}`);

/** Not `write`, which is among the calls that fail. */
const say = (line: string): void => void writevSync(1, [Buffer.from(`${line}\n`)]);
/** As calls leave the vault process. */
function nameOf(thrown: unknown): string {
  const error = storageFailure(thrown);
  return isKhronikaError(error)
    ? error.code
    : `unnamed ${error instanceof Error ? (error.stack ?? '').replaceAll('\n', ' | ').slice(0, 600) : String(error)}`;
}

process.on('uncaughtException', (error) => {
  say(`crashed ${nameOf(error)}`);
  process.exit(3);
});

async function twice(what: string, work: () => Promise<void>): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await work();
      return true;
    } catch (error) {
      say(`refused ${what} ${nameOf(error)}`);
    }
  }
  return false;
}

// Loaded before anything goes wrong; and a call that the harness finds in its record: what comes before it is the start of the program.
await import('../../../electron/vault/crypto-self-test.ts').then(({ primitivesFit }) => primitivesFit());
try {
  unlinkSync('/dev/null/begin');
} catch {
  // There is no such thing.
}
const stage = openStage(home);
for (const [index, step] of operation.steps.entries()) {
  // A stage whose opening failed is opened anew by the second attempt.
  if (!(await twice(String(index + 1), () => step(stage)))) break;
  say(`done ${index + 1}`);
}
await stage.close().catch((error: unknown) => say(`refused closing ${nameOf(error)}`));
say('end');
