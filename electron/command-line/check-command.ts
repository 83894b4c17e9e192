import type { Finding } from '../../shared/contract/calls/submission-drafts.ts';
import type { Answer, Run } from './commands.ts';
import { draftOf } from './draft-options.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

/** Exit status where something refuses: a script that sends what passes must not go on. */
const REFUSED = 2;

/** `check`: what the gates find in a submission that is kept, or in one that is described. */
export async function runCheck(run: Run, open: () => Promise<void>): Promise<Answer> {
  const code = run.operands[1];
  if ((code === undefined) === (run.options.text('form') === undefined))
    throw new UsageError('Give the code of a submission, or --form.', 'check');
  const chosen = code === undefined ? { draft: draftOf(run.options, 'check') } : { code };
  await open();
  const value = await run.call('submissions.check', chosen);
  return {
    value,
    text: printFindings(printable(value.findings)),
    ...(value.refused ? { exitCode: REFUSED } : {}),
  };
}

/** What was found, refusals first. */
export function printFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing stands in the way.';
  const groups = [
    ['refuse', 'Refused until it is mended:'],
    ['warn', 'Needs a reason to pass:'],
    ['note', 'To be read:'],
  ] as const;
  return groups
    .flatMap(([severity, head]) => {
      const found = findings.filter((each) => each.severity === severity);
      return found.length === 0 ? [] : [styled(head, 'bold'), ...found.flatMap(findingLines), ''];
    })
    .slice(0, -1)
    .join('\n');
}

function findingLines({ key, gate, text, rule, record, reason }: Finding): string[] {
  return [
    `  ${text}${record === null ? '' : ` [${record.code}]`}`,
    `    ${key}  (gate ${gate}; ${rule})`,
    ...(reason === null ? [] : [`    Let pass: ${reason.text}`]),
  ];
}
