import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * Measures the search and the Belarusian stemmer, and writes the tables of docs/search.md. `--check` only compares them with the page.
 * `--stemmer` shows what the stemmer splits and merges of the part it was tuned on, `--held-out` also of the other; `--misses` shows
 * what each labelled query misses and finds too much.
 */
const PAGE = new URL('../docs/search.md', import.meta.url);
/** Answers on standard output, with Belarusian stemmed as Russian. */
const AS_RUSSIAN = '--belarusian-as-russian';
const has = (option: string): boolean => process.argv.includes(option);

if (has(AS_RUSSIAN)) {
  registerHooks({
    resolve: (name, context, next) => {
      if (!name.endsWith('/belarusian-stemmer.ts')) return next(name, context);
      const russian = new URL('../shared/words/russian-stemmer.ts', import.meta.url).href;
      const code = `export { russianStem as belarusianStem } from '${russian}';`;
      return { url: `data:text/javascript,${encodeURIComponent(code)}`, shortCircuit: true };
    },
  });
}

const { makeSearchArchive } = await import('../tests/fixtures/search/search-archive.ts');
const { askAll } = await import('../tests/fixtures/search/search-measure.ts');
const tables = await import('../tests/fixtures/search/search-tables.ts');

if (has('--stemmer')) showStemmer();
else await measureSearch();

async function measureSearch(): Promise<void> {
  const archive = await makeSearchArchive();
  try {
    const answers = await askAll(archive);
    if (has(AS_RUSSIAN)) return void process.stdout.write(JSON.stringify(answers));
    if (has('--misses')) return show(answers);
    const ways = [
      { name: 'as it is', answers },
      { name: 'forms off', answers: await askAll(archive, { forms: false }) },
      { name: 'names off', answers: await askAll(archive, { names: false }) },
      { name: 'letters off', answers: await askAll(archive, { letters: false }) },
      {
        name: 'forms, names and letters off',
        answers: await askAll(archive, { forms: false, names: false, letters: false }),
      },
      { name: 'typos on for every word', answers: await askAll(archive, { typos: true }) },
      { name: 'Belarusian stemmed as Russian', answers: asRussian() },
    ];
    settle({ stemmer: tables.stemmerTable(), quality: tables.qualityTable(answers), switches: tables.waysTable(ways) });
  } finally {
    await archive.remove();
  }
}

function asRussian(): Awaited<ReturnType<typeof askAll>> {
  const told = execFileSync(process.execPath, [import.meta.filename, AS_RUSSIAN], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(told.toString()) as Awaited<ReturnType<typeof askAll>>;
}

/** Puts each table between its marks in the page, or says that it is not there. */
function settle(found: Readonly<Record<string, string>>): void {
  const before = readFileSync(PAGE, 'utf8');
  let after = before;
  for (const [name, table] of Object.entries(found)) {
    const [open, close] = [`<!-- measured: ${name} -->`, '<!-- end -->'];
    const from = after.indexOf(open) + open.length;
    const until = after.indexOf(close, from);
    if (from < open.length || until < 0) throw new Error(`docs/search.md has no place for the table "${name}"`);
    after = `${after.slice(0, from)}\n\n${table}\n\n${after.slice(until)}`;
    if (!has('--check')) console.log(`${name}\n${table}\n`);
  }
  if (!has('--check')) writeFileSync(PAGE, after);
  else if (after !== before) {
    console.log(`docs/search.md says otherwise than is measured:\n\n${Object.values(found).join('\n\n')}`);
    process.exitCode = 1;
  }
}

function show(answers: Awaited<ReturnType<typeof askAll>>): void {
  for (const { query, found, missed, wrong, precision, recall } of answers) {
    if ((missed.length === 0 && wrong.length === 0) || (query.heldOut && !has('--held-out'))) continue;
    const line = [query.kind, query.language, query.query, `P ${precision.toFixed(2)} R ${recall.toFixed(2)}`];
    console.log(`${line.join('  ')}\n    missed ${missed.join(' ')}\n    wrong  ${wrong.join(' ')} of ${found.length}`);
  }
}

function showStemmer(): void {
  console.log(tables.stemmerTable());
  for (const { name, heldOut, figures } of tables.measuredStemmers()) {
    if (name !== 'Belarusian stemmer' || (heldOut && !has('--held-out'))) continue;
    for (const { lemma, stems } of figures.split) {
      const parts = [...stems].map(([found, forms]) => `${found} (${forms.join(' ')})`);
      console.log(`  split   ${lemma}: ${parts.join(' | ')}`);
    }
    for (const { stem, lemmas } of figures.merged) console.log(`  merged  ${stem}: ${lemmas.join(', ')}`);
  }
}
