import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isCommand, UsageError, type CommandName } from './usage.ts';

const known = {
  'passphrase-file': { type: 'string' },
  'recovery-key-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  recipient: { type: 'string' },
  'recovery-file': { type: 'string' },
  'work-factor': { type: 'string' },
  by: { type: 'string' },
  source: { type: 'string' },
  type: { type: 'string' },
  trashed: { type: 'boolean' },
  limit: { type: 'string' },
  svg: { type: 'string' },
  language: { type: 'string' },
  theme: { type: 'string' },
  form: { type: 'string' },
  about: { type: 'string', multiple: true },
  out: { type: 'string' },
  stage: { type: 'string' },
  publish: { type: 'string' },
  organisation: { type: 'string', multiple: true },
  session: { type: 'string' },
  contact: { type: 'string' },
  checked: { type: 'string', multiple: true },
  'new-passphrase-file': { type: 'string' },
} as const;

/** Options that take several values in a row: `--about P-0001 O-0002`. */
const LISTS: ReadonlySet<string> = new Set(['--about', '--checked']);

export interface Arguments {
  readonly command: CommandName | null;
  readonly operands: readonly string[];
  readonly options: ReturnType<typeof parse>['values'];
}

/** Parses the command line; throws UsageError with what is wrong. */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(spreadLists(argv));
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
  const [command, ...operands] = parsed.positionals;
  if (command !== undefined && !isCommand(command)) throw new UsageError(`There is no command "${command}".`);
  return { command: command ?? null, operands, options: parsed.values };
}

/** npm runs scripts in the project's folder and keeps the person's own in INIT_CWD; paths are meant from there. */
export function fromWorkingFolder(path: string): string {
  const folder = process.env['npm_lifecycle_event'] === undefined ? undefined : process.env['INIT_CWD'];
  return resolve(folder ?? process.cwd(), path);
}

export function wholeNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${option} takes a whole number.`);
  return Number(text);
}

export function oneOf<const Choice extends string>(
  text: string | undefined,
  option: string,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UsageError(`--${option} takes ${choices.join(' or ')}.`);
  return found;
}

function parse(args: string[]) {
  return parseArgs({ args, options: known, allowPositionals: true, strict: true });
}

/** `--about A B C` means `--about A --about B --about C`. */
function spreadLists(argv: readonly string[]): string[] {
  const args: string[] = [];
  let list: string | null = null;
  for (const [index, each] of argv.entries()) {
    if (each.startsWith('-') && each !== '-') list = LISTS.has(each) ? each : null;
    else if (list !== null && argv[index - 1] !== list) args.push(list);
    args.push(each);
  }
  return args;
}
