import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromWorkingFolder, readArguments } from '../../../electron/command-line/arguments.ts';
import { commands, optionsOf, usageText, UsageError, type CommandName } from '../../../electron/command-line/usage.ts';

const names = Object.keys(commands) as CommandName[];
const answering = (argv: string[]) => {
  const read = readArguments(argv);
  return read.command === null ? expect.fail('no command was found') : read;
};

afterEach(() => vi.unstubAllEnvs());

describe('the command line', () => {
  test('takes options before, between and after the operands', () => {
    for (const argv of [
      ['--json', 'list', 'v', '--type', 'person'],
      ['list', '--type=person', 'v', '--json'],
    ]) {
      const { command, operands, options } = answering(argv);
      expect([command, operands, options.flag('json'), options.text('type')]).toEqual(['list', ['v'], true, 'person']);
    }
  });

  test('takes several values after an option that has several', () => {
    const argv = ['export', 'v', '--form', 'f', '--about', 'P-0001', 'O-0002', '--out', 'x', '--about', 'K-1'];
    const { operands, options } = answering(argv);
    expect(operands).toEqual(['v']);
    expect(options.list('about')).toEqual(['P-0001', 'O-0002', 'K-1']);
    expect(options.list('checked')).toEqual([]);
  });

  test('takes everything after two hyphens as it is', () => {
    expect(answering(['add', 'v', '--', '--json', '-x']).operands).toEqual(['v', '--json', '-x']);
  });

  test('finds the vault in the first operand, of a command that needs none in an option', () => {
    expect(answering(['list', 'v']).vault).toBe('v');
    expect(answering(['vocabulary']).vault).toBeNull();
    expect(answering(['vocabulary', 'belarus-article']).vault).toBeNull();
    expect(answering(['vocabulary', 'belarus-article', '--vault', 'v']).vault).toBe('v');
  });

  test.each([
    [[], 'Give a command.'],
    [['lists'], 'There is no command "lists".'],
    [['list'], 'list takes: VAULT'],
    [['list', 'v', 'P-0001'], 'list takes: VAULT'],
    [['show', 'v'], 'show takes: VAULT CODE'],
    [['vocabulary', 'a', 'b'], 'vocabulary takes: [NAME]'],
    [['add', 'v'], 'add takes: VAULT PATH...'],
    [['history', 'v', 'a', 'b'], 'history takes: VAULT [CODE]'],
    [['list', 'v', '--about', 'P-0001'], 'list does not take --about.'],
    [['list', 'v', '--typ', 'person'], "Unknown option '--typ'"],
    [['list', 'v', '--type'], "Option '--type <value>' argument missing"],
    [['list', 'v', '--json=yes'], "Option '--json' does not take an argument"],
    [['timeline', 'v', 'P-1', '--svg', 'a', '--svg', 'b'], 'Give --svg once.'],
  ])('says what is wrong with %j', (argv, sentence) => {
    const failure = (() => {
      try {
        return readArguments(argv);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as Error).message).toBe(sentence);
  });

  test.each(names)('has help for %s with each of its options, whatever else is missing', (name) => {
    expect(readArguments([name, '--help'])).toMatchObject({ command: name, wants: 'help' });
    expect(readArguments(['-h', name])).toMatchObject({ command: name, wants: 'help' });
    const help = usageText(name);
    expect(help).toContain(`khronika ${name} ${commands[name].arguments}`);
    for (const option of optionsOf(name)) expect(help).toContain(`--${option.name}`);
    expect(usageText()).toContain(`  ${name} ${commands[name].arguments}`);
  });

  test('gives an option of the same name a value in every command, or in none', () => {
    const kinds = new Map<string, boolean>();
    for (const { name, kind } of names.flatMap(optionsOf))
      expect(kinds.set(name, kinds.get(name) ?? kind === 'switch').get(name), name).toBe(kind === 'switch');
  });

  test('takes one value after an option or several, as the command does', () => {
    const sent = answering(['exchange', 'v', '--to', 'Anna', 'changes.age']);
    expect([sent.operands, sent.options.text('to')]).toEqual([['v', 'changes.age'], 'Anna']);
    const sealed = answering(['seal', 'p', '--to', 'age1a', 'age1b']);
    expect([sealed.operands, sealed.options.list('to')]).toEqual([['p'], ['age1a', 'age1b']]);
  });

  test('means paths from where the person stands, also behind npm', () => {
    vi.stubEnv('INIT_CWD', '/home/anna');
    vi.stubEnv('npm_lifecycle_event', 'khronika');
    expect(fromWorkingFolder('a/b')).toBe('/home/anna/a/b');
    expect(fromWorkingFolder('/a/b')).toBe('/a/b');
    // Another script that calls the program stands where it stands.
    vi.stubEnv('npm_lifecycle_event', 'test');
    expect(fromWorkingFolder('a')).toBe(`${process.cwd()}/a`);
  });
});
