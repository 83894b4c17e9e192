import path from 'node:path';
import { search } from '../../electron/archive/search/search.ts';
import { toFullTextQuery } from '../../electron/archive/search-query.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { PHRASE, SELDOM_WORD } from './generate.ts';
import { bareQuery, plainCopy } from './plain-search.ts';
import { interleaved, median, percentile } from './samples.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Milliseconds; `plain` is the same search in a file without encryption, `shortest` the shortest FTS5 query there. */
export interface SearchMeasure {
  readonly what: string;
  readonly records: number;
  readonly vault: Latency;
  readonly plain: Latency;
  readonly shortest: Latency;
  readonly ratio: number;
}

export interface Latency {
  readonly median: number;
  readonly percentile95: number;
}

/** What people look for, and how often it occurs in the generated archive. */
function queries(seed: number): readonly (readonly [what: string, query: string])[] {
  const [russian, english] = [vocabularyOf(seed, 'ru').words, vocabularyOf(seed, 'en').words];
  return [
    ['a rare word', SELDOM_WORD],
    ['a word on one page in a thousand', russian[6000] ?? ''],
    ['a frequent word', russian[150] ?? ''],
    ['the most common noun', 'суд'],
    ['two words', `${russian[150]} ${russian[260]}`],
    ['two common words, English', 'court decision'],
    ['a phrase', `"${PHRASE}"`],
    ['the beginning of a word', 'задерж*'],
    ['the beginning of very many words', 'суд*'],
    ['an English word', english[400] ?? ''],
  ];
}

export async function measureSearch(
  vault: Vault,
  seed: number,
  work: string,
  rounds: number,
): Promise<{ searches: SearchMeasure[]; first: number; pages: number; textBytes: number }> {
  // Before anything is in the cache: what the first search after unlocking costs.
  const start = performance.now();
  search(vault.catalogue, 'суд');
  const first = performance.now() - start;
  const plain = plainCopy(vault.catalogue, path.join(work, 'plain.db'));
  const searches: SearchMeasure[] = [];
  for (const [what, query] of queries(seed)) {
    const short = toFullTextQuery(query) ?? '';
    const samples = await interleaved(
      {
        vault: () => search(vault.catalogue, query),
        plain: () => search(plain, query),
        shortest: () => bareQuery(plain, short),
      },
      rounds,
    );
    searches.push({
      what,
      records: search(vault.catalogue, query).total,
      vault: latency(samples.vault),
      plain: latency(samples.plain),
      shortest: latency(samples.shortest),
      ratio: median(samples.vault.map((milliseconds, round) => milliseconds / (samples.plain[round] ?? milliseconds))),
    });
  }
  plain.close();
  const { pages, textBytes } = vault.catalogue
    .prepare('select count(*) as pages, sum(length(cast(text as blob))) as textBytes from page_text')
    .get<{ pages: number; textBytes: number }>() ?? { pages: 0, textBytes: 0 };
  return { searches, first, pages, textBytes };
}

function latency(samples: readonly number[]): Latency {
  return { median: median(samples), percentile95: percentile(samples, 0.95) };
}
