import type { z } from 'zod';

/** Numbers below a limit, the same ones for the same seed. */
export type Random = (below: number) => number;

/** The part of a zod schema's definition that says of what it is made. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

const TEXTS = [
  'P-1',
  'D-0001',
  'C-1',
  'familyName',
  'person',
  'en',
  '2021-05',
  'Vera',
  'birthDate',
  'subject',
  '0',
  'en-US',
  '#ffffff',
];

/** What stands under these names is looked for in the vault: so that calls get further than to find nothing. */
const BY_NAME: Readonly<Record<string, readonly unknown[]>> = {
  code: ['P-1', 'P-2', 'C-1', 'D-0001'],
  keep: ['P-1'],
  merge: ['P-2'],
  document: ['D-0001'],
  record: ['P-1', 'D-0001'],
  type: ['person', 'document', 'case'],
  form: ['cedaw-report'],
  query: ['Nina', 'court OR Minsk'],
  text: ['Nina'],
  passphrase: ['a passphrase that is long enough'],
  workFactor: [10],
  page: [1, 2],
};

/** A value of about the shape that a schema asks for: what it also checks of texts and numbers may not hold. */
export function sampleOf(schema: z.ZodType, random: Random, depth = 0): unknown {
  const definition = (schema as unknown as { _zod: { def: Definition } })._zod.def;
  const inner = (given: z.ZodType | undefined): unknown =>
    given === undefined || depth > 8 ? null : sampleOf(given, random, depth + 1);
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).flatMap(([key, value]) =>
          isOptional(value) && random(2) === 0 ? [] : [[key, named(key, value, inner, random)]],
        ),
      );
    case 'string':
      return TEXTS[random(TEXTS.length)];
    case 'number':
      return [0, 1, 2, 3, 0.5, 17][random(6)];
    case 'boolean':
      return random(2) === 0;
    case 'enum':
      return pick(Object.values(definition.entries ?? {}), random);
    case 'literal':
      return pick(definition.values ?? [], random);
    case 'array':
      return Array.from({ length: random(3) }, () => inner(definition.element));
    case 'tuple':
      return (definition.items ?? []).map(inner);
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random(3) }, () => [String(inner(definition.keyType)), inner(definition.valueType)]),
      );
    case 'union':
      return inner(pick(definition.options ?? [], random));
    case 'intersection':
      return { ...(inner(definition.left) as object), ...(inner(definition.right) as object) };
    case 'nullable':
      return random(3) === 0 ? null : inner(definition.innerType);
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner(definition.innerType);
    case 'pipe':
      return inner(definition.in);
    case 'lazy':
      return inner(definition.getter?.());
    case 'null':
      return null;
    case 'custom':
      return new Uint8Array(random(70));
    default:
      return pick([null, 'x', 1, {}, []], random);
  }
}

/** Mostly something that there is. */
function named(key: string, schema: z.ZodType, inner: (given: z.ZodType) => unknown, random: Random): unknown {
  const known = BY_NAME[key];
  return known !== undefined && random(4) !== 0 && schema.safeParse(known[0]).success
    ? pick(known, random)
    : inner(schema);
}

function isOptional(schema: z.ZodType): boolean {
  return ['optional', 'default', 'prefault'].includes(
    (schema as unknown as { _zod: { def: Definition } })._zod.def.type,
  );
}

const pick = <Each>(all: readonly Each[], random: Random): Each => all[random(all.length)] as Each;

/** What may stand in the place of any value: wrong kinds, wrong sizes, signs that mean something elsewhere. */
export const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => '',
  () => 'x'.repeat(1_000_000),
  () => '\u0000',
  () => '\ud800',
  () => '../../../../etc/passwd',
  () => "'; drop table record; --",
  () => '__proto__',
  () => '\u202etxt.exe',
  () => 0,
  () => -1,
  () => -0,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 53,
  () => 1e308,
  () => 0.1,
  () => 10n ** 20n,
  () => [],
  () => Array.from({ length: 5000 }, () => 'P-1'),
  () => [[[[[[[[]]]]]]]],
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new Uint8Array(8),
  () => new Error('a thrown one'),
  () => /x/,
  () => nested(3000),
  () => circle(),
];

function nested(depth: number): unknown {
  let value: unknown = 'end';
  for (let count = 0; count < depth; count += 1) value = [value];
  return value;
}

function circle(): unknown {
  const round: { self?: unknown } = {};
  round.self = round;
  return round;
}

export const SPOILING = [
  'as asked for',
  'a value of another kind',
  'a part missing',
  'a part too many',
  'a hostile text or number inside',
  'keys of prototypes',
  'something else altogether',
  'too large',
] as const;
export type Spoiling = (typeof SPOILING)[number];

/** An input that is spoiled in one way. */
export function spoiledInput(input: unknown, how: Spoiling, random: Random): unknown {
  switch (how) {
    case 'as asked for':
      return input;
    case 'a value of another kind':
    case 'a hostile text or number inside':
      return replaced(input, random, pick(HOSTILE, random)());
    case 'a part missing':
      return without(input, random);
    case 'a part too many':
      return {
        ...(input as object),
        [pick(['extra', 'folder', 'constructor', 'toString', 'then'], random)]: pick(HOSTILE, random)(),
      };
    case 'keys of prototypes':
      return JSON.parse(
        JSON.stringify({ ...(input as object) }).replace(
          /\}$/,
          (end) => `${isEmpty(input) ? '' : ','}"__proto__":{"polluted":1}${end}`,
        ),
      ) as unknown;
    case 'something else altogether':
      return pick(HOSTILE, random)();
    case 'too large':
      return replaced(input, random, 'y'.repeat(20_000_000));
    default:
      return how satisfies never;
  }
}

const isEmpty = (input: unknown): boolean => Object.keys(input ?? {}).length === 0;

/** The input with another value at one place of it. */
function replaced(input: unknown, random: Random, value: unknown): unknown {
  if (Array.isArray(input) && input.length > 0) {
    const at = random(input.length);
    return input.map((each: unknown, index) => (index === at ? replaced(each, random, value) : each));
  }
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array) return value;
  const keys = Object.keys(input);
  if (keys.length === 0) return { added: value };
  const key = pick(keys, random);
  const part = (input as Record<string, unknown>)[key];
  return { ...input, [key]: random(2) === 0 ? value : replaced(part, random, value) };
}

function without(input: unknown, random: Random): unknown {
  const keys = Object.keys(input ?? {});
  const gone = pick(keys, random);
  return Object.fromEntries(Object.entries(input ?? {}).filter(([key]) => key !== gone));
}
