import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import {
  beginsWithVault,
  commands,
  isCommand,
  operandCount,
  optionsOf,
  UsageError,
  type CommandName,
  type OptionSpec,
} from './usage.ts';

/** The options of one run, by their names in usage.ts. */
export interface Options {
  flag(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
}

export type Arguments =
  | { readonly command: null; readonly wants: 'help' | 'version' }
  | {
      readonly command: CommandName;
      readonly wants: 'help' | 'answer';
      readonly operands: readonly string[];
      readonly options: Options;
      /** The vault as it was written; null for a command that does without one and got none. */
      readonly vault: string | null;
    };

const all = byName((Object.keys(commands) as CommandName[]).flatMap(optionsOf));

function byName(options: readonly OptionSpec[]): Map<string, OptionSpec> {
  return new Map(options.map((option) => [option.name, option]));
}

/** Parses the command line. Throws UsageError with what is wrong: also for an option that the command does not take. */
export function readArguments(argv: readonly string[]): Arguments {
  // The same name may take one value of one command and several of another.
  const named = argv.find((each) => isCommand(each));
  const specs = named === undefined || !isCommand(named) ? all : new Map([...all, ...byName(optionsOf(named))]);
  const { values, positionals, tokens } = parse(spreadLists(argv, specs), specs);
  const [command, ...operands] = positionals;
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (command === undefined) {
    if (given.includes('help')) return { command: null, wants: 'help' };
    if (given.includes('version')) return { command: null, wants: 'version' };
    throw new UsageError('Give a command.');
  }
  if (!isCommand(command)) throw new UsageError(`There is no command "${command}".`);
  const own = new Map(optionsOf(command).map((option) => [option.name, option]));
  for (const [index, name] of given.entries()) {
    const option = own.get(name);
    if (option === undefined) throw new UsageError(`${command} does not take --${name}.`, command);
    if (option.kind !== 'list' && given.indexOf(name) !== index) throw new UsageError(`Give --${name} once.`, command);
  }
  const options: Options = {
    flag: (name) => values[name] === true,
    text: (name) => values[name] as string | undefined,
    list: (name) => (values[name] as string[] | undefined) ?? [],
  };
  const vault = (beginsWithVault(command) ? operands[0] : options.text('vault')) ?? null;
  if (options.flag('help')) return { command, wants: 'help', operands, options, vault };
  const { least, most } = operandCount(command);
  if (operands.length < least || operands.length > most)
    throw new UsageError(`${command} takes: ${commands[command].arguments}`, command);
  return { command, wants: 'answer', operands, options, vault };
}

/** npm runs the script in the project's folder and keeps the person's own in INIT_CWD; paths are meant from there. */
export function fromWorkingFolder(path: string): string {
  const byNpm = process.env['npm_lifecycle_event'] === 'khronika';
  return resolve((byNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd(), path);
}

/** @param what as the person knows it: `--limit`, `ENTRY`. */
export function wholeNumber(text: string | undefined, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${what} is a whole number.`);
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

function parse(args: string[], specs: ReadonlyMap<string, OptionSpec>) {
  const options: ParseArgsOptionsConfig = { version: { type: 'boolean' } };
  for (const { name, kind } of specs.values())
    options[name] = { type: kind === 'switch' ? 'boolean' : 'string', multiple: kind === 'list' };
  options['help'] = { type: 'boolean', short: 'h' };
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. To specify');
    throw new UsageError(sentence);
  }
}

/** `--about A B C` means `--about A --about B --about C`. */
function spreadLists(argv: readonly string[], specs: ReadonlyMap<string, OptionSpec>): string[] {
  const args: string[] = [];
  let list: string | null = null;
  for (const [index, each] of argv.entries()) {
    if (each.startsWith('-') && each !== '-') list = specs.get(each.slice('--'.length))?.kind === 'list' ? each : null;
    else if (list !== null && argv[index - 1] !== list) args.push(list);
    args.push(each);
  }
  return args;
}
