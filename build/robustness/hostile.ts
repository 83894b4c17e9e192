import { parseArgs } from 'node:util';
import { fuzzCalls, type Tried } from '../../tests/slow/fuzz/calls.ts';
import { fuzzParsers, type Read } from '../../tests/slow/fuzz/parsers.ts';
import { grouped, table, writeFigures } from './figures.ts';

/**
 * Gives every call of the contract and everything that reads what strangers write what an attacker would. `--only` takes the name of a parser
 * or of a call; `--write` puts the figures into docs/robustness.md. Fails when anything ends under no name, or changes what it must not.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261123' },
    count: { type: 'string', default: '1500' },
    rounds: { type: 'string', default: '6' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const { only } = values;

const started = Date.now();
const told = new Set<string>();
const tell = (name: string, what: string | null): void => {
  if (what === null || told.has(`${name} ${what.slice(0, 200)}`)) return;
  told.add(`${name} ${what.slice(0, 200)}`);
  process.stdout.write(`npm run hostile -- --seed ${values.seed} --only '${name}'\n  ${what}\n`);
};
const reads = await fuzzParsers({
  count: Number(values.count),
  seed,
  ...(only === undefined ? {} : { only: [only] }),
  onRead: ({ parser, number, done, wrong }) =>
    tell(parser, wrong === null ? null : `number ${number}, ${done}: ${wrong}`),
});
const tried = await fuzzCalls({
  rounds: Number(values.rounds),
  seed,
  ...(only === undefined ? {} : { only: (name: string) => name === only }),
  onTried: ({ name, how, wrong }) => tell(name, wrong === null ? null : `${how}: ${wrong}`),
});
const figures = report(reads, tried);
process.stdout.write(`${figures}\n`);
if (values.write && only === undefined) writeFigures('hostile', figures);
// What was asked of a reader or a watcher may still be at work.
process.exit([...reads, ...tried].some(({ wrong }) => wrong !== null) ? 1 : 0);

function report(parsed: readonly Read[], called: readonly Tried[]): string {
  const minutes = Math.max(1, Math.round((Date.now() - started) / 60_000));
  const all: readonly (Read | Tried)[] = [...parsed, ...called];
  const names = new Set(called.map(({ name }) => name)).size;
  const longest = (list: readonly (Read | Tried)[]): string =>
    `${Math.round(list.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0))} ms`;
  const wrong = (list: readonly (Read | Tried)[]): number => list.filter((each) => each.wrong !== null).length;
  const good = new Set(['read', 'restored', 'whole', 'with faults', 'answered', 'fits']);
  const row = (name: string, list: readonly (Read | Tried)[]): (string | number)[] => [
    name,
    list.length,
    list.filter(({ outcome }) => good.has(outcome)).length,
    list.filter(({ outcome }) => !good.has(outcome)).length,
    wrong(list),
    longest(list),
  ];
  const columns = ['inputs', 'taken', 'refused by name', 'wrong', 'longest'];
  return [
    `${all.length.toLocaleString('en')} inputs, seed ${values.seed}, in ${minutes} minutes: ${wrong(all)} ended without a name, crashed, or changed what they must not. ` +
      `All ${names} calls of the contract were tried.`,
    '',
    table(
      ['What read them', ...columns],
      grouped(parsed, ({ parser }) => parser).map(([name, list]) => row(name, list)),
    ),
    '',
    table(
      ['Calls of the contract, with', ...columns],
      grouped(called, ({ how }) => how).map(([name, list]) => row(name, list)),
    ),
  ].join('\n');
}
