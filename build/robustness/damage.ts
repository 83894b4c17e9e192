import { parseArgs } from 'node:util';
import { nameOf } from '../../tests/slow/damage/spoil.ts';
import { sweepDamage, type Judged } from '../../tests/slow/damage/sweep.ts';
import { grouped, table, writeFigures } from './figures.ts';

/**
 * Damages every file of a vault in every way, one at a time. `--only` is the number of one damage, `--every 5` tries every fifth; `--write`
 * puts the figures into docs/robustness.md. Fails when damage is not found, not named, or costs more than itself.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261123' },
    more: { type: 'string', default: '10' },
    each: { type: 'string', default: '3' },
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const started = Date.now();
let done = 0;
const judged = await sweepDamage({
  seed: Number(values.seed),
  more: Number(values.more),
  each: Number(values.each),
  every: Number(values.every),
  ...(values.only === undefined ? {} : { only: Number(values.only) }),
  onJudged(one, number) {
    done += 1;
    if (one.wrong !== null || values.only !== undefined)
      process.stdout.write(
        `npm run damage -- --seed ${values.seed} --only ${number}\n  ${nameOf(one.damage)}: ${one.wrong ?? 'as it should be'}\n`,
      );
    if (done % 200 === 0) process.stdout.write(`${done} damages\n`);
  },
});
const figures = report(judged);
process.stdout.write(`${figures}\n`);
if (values.write && values.only === undefined) writeFigures('damage', figures);
process.exitCode = judged.some(({ wrong }) => wrong !== null) ? 1 : 0;

function report(all: readonly Judged[]): string {
  const minutes = Math.max(1, Math.round((Date.now() - started) / 60_000));
  const columns = ['damages', 'found', 'named', 'say the same', 'index only', 'not found', 'others read', 'of'];
  const row = (name: string, list: readonly Judged[]): (string | number)[] => [
    name,
    list.length,
    list.filter(({ found }) => found === true).length,
    list.filter(({ named }) => named).length,
    list.filter(({ found }) => found === null).length,
    list.filter(({ onlyIndex }) => onlyIndex).length,
    list.filter(({ found, onlyIndex }) => found === false && !onlyIndex).length,
    list.reduce((sum, { read }) => sum + read, 0),
    list.reduce((sum, { whole }) => sum + whole, 0),
  ];
  const refused = all.filter(({ opened }) => !opened).length;
  return [
    `${all.length.toLocaleString('en')} damages, seed ${values.seed}, in ${minutes} minutes. ${refused} of them kept the vault from opening, under a code that names what is damaged.`,
    '',
    table(
      ['What was damaged', ...columns],
      grouped(all, ({ kind }) => kind).map(([name, list]) => row(name, list)),
    ),
    '',
    table(
      ['How', ...columns],
      grouped(all, ({ damage }) => damage.how).map(([name, list]) => row(name, list)),
    ),
  ].join('\n');
}
