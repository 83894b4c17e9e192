import { parseArgs } from 'node:util';
import { CLASSES, classOf, kindOf, nameOf } from '../../tests/slow/faults/fault.ts';
import { tryFaults, type Outcome } from '../../tests/slow/faults/faults.ts';
import { readOutcomes, type KeptOutcomes } from '../../tests/slow/faults/kept-outcomes.ts';
import { operations } from '../../tests/slow/faults/operations.ts';
import { whyNot } from '../../tests/slow/faults/strace.ts';
import { has } from '../../tests/slow/faults/stage.ts';
import { grouped, table, writeFigures } from './figures.ts';

/**
 * Has something go wrong at every moment of every operation, and looks at what there is afterwards. `--only` takes names of operations or of
 * faults, separated by commas, as they are printed; `--from-slow-set` tells of the last run of `npm run test:slow` and tries nothing; `--write` puts
 * the figures into docs/robustness.md. Fails when anything was lost or half.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2200' },
    seed: { type: 'string', default: '20261123' },
    only: { type: 'string' },
    'from-slow-set': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const { outcomes, milliseconds } = values['from-slow-set'] ? readOutcomes() : await tried();
const figures = report(outcomes);
process.stdout.write(`${figures}\n`);
if (values.write && values.only === undefined) writeFigures('faults', figures);
process.exitCode = outcomes.some(({ wrong }) => wrong !== null) ? 1 : 0;

async function tried(): Promise<KeptOutcomes> {
  const reason = whyNot();
  if (reason !== null) throw new Error(`No faults can be injected here: ${reason}`);
  const started = Date.now();
  let done = 0;
  const all = await tryFaults({
    count: Number(values.count),
    seed: Number(values.seed),
    ...(values.only === undefined ? {} : { only: values.only.split(',') }),
    onOutcome(outcome) {
      done += 1;
      if (outcome.wrong !== null || values.only?.includes(':'))
        process.stdout.write(
          `npm run faults -- --only ${nameOf(outcome.fault)}\n  acknowledged ${outcome.acknowledged}, kept ${outcome.kept ?? 'nothing'}, told ${outcome.told.join(' ')}: ${outcome.missed ? 'did not happen' : (outcome.wrong ?? 'as it should be')}\n`,
        );
      if (done % 100 === 0) process.stdout.write(`${done} faults\n`);
    },
  });
  return { outcomes: all.filter(({ missed }) => !missed), milliseconds: Date.now() - started };
}

function report(all: readonly Outcome[]): string {
  const minutes = Math.round(milliseconds / 60_000);
  const wrong = all.filter((each) => each.wrong !== null).length;
  const columns = ['faults', 'went on or refused by name', 'acknowledged steps', 'lost', 'half', 'told of as damage'];
  const row = (name: string, list: readonly Outcome[]): (string | number)[] => [
    name,
    list.length,
    list.filter(({ told }) => told.length > 0).length,
    list.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    list.filter((each) => each.wrong?.startsWith('an acknowledged') === true).length,
    list.filter((each) => each.wrong !== null && !each.wrong.startsWith('an acknowledged')).length,
    list.filter(({ lost }) => lost === true).length,
  ];
  const about = new Map(operations.map((each) => [each.name, each.about]));
  const cells = operations.flatMap((operation) => {
    const own = all.filter(({ fault }) => fault.operation === operation.name);
    if (own.length === 0) return [];
    const counts = CLASSES.map((kind) =>
      has(operation, kind) ? own.filter(({ fault }) => classOf(fault) === kind).length : '-',
    );
    return [[operation.about, ...counts, own.length]];
  });
  return [
    `${all.length.toLocaleString('en')} faults, seed ${values.seed}, in ${minutes} minutes: ${wrong === 0 ? 'nothing that was acknowledged is lost, nothing is half' : `${wrong} are not as they have to be`}.`,
    '',
    table(
      ['What went wrong', ...columns],
      grouped(all, ({ fault }) => kindOf(fault)).map(([name, list]) => row(name, list)),
    ),
    '',
    table(
      ['While', ...columns],
      grouped(all, ({ fault }) => fault.operation).map(([name, list]) => row(about.get(name) ?? name, list)),
    ),
    '',
    table(['What went wrong, while', ...CLASSES, 'faults'], cells),
  ].join('\n');
}
