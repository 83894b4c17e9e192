import { z } from 'zod';
import { searchResult } from '../shapes.ts';
import { code, language, nothing } from './common.ts';

/** The most that a search may be long, in characters. */
const LONGEST = 1000;

/** How words are understood: the first three unless they are switched off, the fourth only when it is switched on. */
const switches = {
  /** Other forms of the words: суд finds судом. */
  forms: z.boolean().optional(),
  /** Names in other spellings: Лойка finds Loika. */
  names: z.boolean().optional(),
  /** ё as е, і as и, ў as у, accents, and Latin letters among Cyrillic ones. */
  letters: z.boolean().optional(),
  /** Words with a letter too many, too few, wrong or in another's place. */
  typos: z.boolean().optional(),
  /** Only what is typed: forms, names and letters switched off. */
  exact: z.boolean().optional(),
};

const asked = {
  /** In the language of shared/search/query.ts; docs/command-line.md describes it. */
  query: z.string().max(LONGEST),
  /** Record types that may be found; all when left out. */
  types: z.array(z.string().max(64)).max(20).optional(),
  /** ISO days: only records with a date that can lie between them. */
  from: z.string().max(10).optional(),
  until: z.string().max(10).optional(),
  ...switches,
};

const savedSearch = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** What the window chose beside the query; it is kept as it came. */
  options: z.record(z.string(), z.unknown()),
  /** Whether it stands among the folders of documents. */
  folder: z.boolean(),
  position: z.int(),
});

/** Finding words in everything that is stored, and keeping what was looked for. */
export const searchingCalls = {
  search: {
    input: z.strictObject({
      ...asked,
      limit: z.int().positive().max(1000).optional(),
      offset: z.int().min(0).optional(),
      sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
      /** Puts the query into the search history, unless none is kept. */
      remember: z.boolean().optional(),
      /** In which terms are shown where a field was found. */
      language: language.optional(),
    }),
    output: searchResult,
  },
  /** By what the answer can be narrowed, and how many records each value leaves. */
  'search.facets': {
    input: z.strictObject({ ...asked, language: language.default('en') }),
    output: z.object({
      facets: z.array(
        z.object({
          /** type, kind, person, organisation, place, tag, year, language, reading */
          facet: z.string(),
          values: z.array(
            z.object({
              value: z.string(),
              label: z.string(),
              count: z.int(),
              /** What to add to the query, such as `person:P-0002`. */
              query: z.string(),
            }),
          ),
        }),
      ),
    }),
  },
  /** Where the words stand in one document: spans in the present text of its pages. */
  'search.inDocument': {
    input: z.strictObject({ code, query: z.string().max(LONGEST), ...switches }),
    output: z.object({
      pages: z.array(
        z.object({
          page: z.int(),
          label: z.string().nullable(),
          spans: z.array(z.tuple([z.int(), z.int()])),
        }),
      ),
      /** Of all spans. */
      total: z.int(),
    }),
  },
  /** How the last word that is being typed may go on: words of the archive, people and organisations, names of fields. */
  'search.words': {
    input: z.strictObject({
      prefix: z.string().max(100),
      limit: z.int().positive().max(50).default(8),
      language: language.default('en'),
    }),
    output: z.object({
      words: z.array(
        z.object({
          /** What stands in place of what is typed. */
          text: z.string(),
          kind: z.enum(['word', 'record', 'field']),
          /** Of a record. */
          code: z.string().exactOptional(),
          type: z.string().exactOptional(),
          /** Pages with the word, 1000 at most. */
          count: z.int().exactOptional(),
        }),
      ),
    }),
  },
  'searches.list': { input: nothing, output: z.array(savedSearch) },
  /** Keeps a search, or changes the one with this `id`. */
  'searches.save': {
    input: z.strictObject({
      id: z.string().max(64).optional(),
      name: z.string().trim().min(1).max(200),
      query: z.string().max(LONGEST),
      options: z.record(z.string(), z.unknown()).default({}),
      folder: z.boolean().default(false),
      /** Place among the others, from 0; at the end when left out. */
      position: z.int().min(0).optional(),
    }),
    output: z.object({ id: z.string() }),
  },
  'searches.remove': { input: z.strictObject({ id: z.string().max(64) }), output: nothing },
  /** What was looked for, the newest first, 200 at most. It is stored in the vault like all else. */
  'searchHistory.list': {
    input: nothing,
    output: z.object({
      keep: z.boolean(),
      entries: z.array(
        z.object({
          id: z.int(),
          query: z.string(),
          /** The switches and limits that were set. */
          options: z.record(z.string(), z.unknown()),
          found: z.int().nullable(),
          at: z.string(),
        }),
      ),
    }),
  },
  /** Forgets entries, or all of them. */
  'searchHistory.clear': { input: z.strictObject({ ids: z.array(z.int()).max(200).optional() }), output: nothing },
  /** Whether a search history is kept; switching it off forgets what was kept. */
  'searchHistory.keep': { input: z.strictObject({ keep: z.boolean() }), output: nothing },
} as const;
