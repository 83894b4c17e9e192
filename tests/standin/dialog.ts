import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { hear, sayToTest, underTest } from './control.ts';

type Asked = Pick<OpenDialogOptions, 'title' | 'defaultPath'> & { readonly properties?: readonly string[] };

/** Answers that a test has given before it was asked, and questions that wait for one. */
const answers: string[][] = [];
const questions: ((answer: string[]) => void)[] = [];
hear('dialog', ({ answer }) => {
  const question = questions.shift();
  if (question === undefined) answers.push(answer);
  else question(answer);
});

/** The dialogs of the system: a test answers them; a person in front of the preview sees the desktop's own, or a line in the terminal. */
export const dialog = {
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}: ${content}\n`),

  async showOpenDialog(
    _window: unknown,
    options: OpenDialogOptions,
  ): Promise<{ canceled: boolean; filePaths: string[] }> {
    const filePaths = await ask('open', options);
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(_window: unknown, options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }> {
    const [filePath = ''] = await ask('save', options);
    return { canceled: filePath === '', filePath };
  },
};

async function ask(kind: 'open' | 'save', options: Asked): Promise<string[]> {
  if (underTest) {
    sayToTest({ standIn: 'dialog', options: { kind, ...options } });
    return answers.shift() ?? new Promise((resolve) => questions.push(resolve));
  }
  return onDesktop(kind, options) ?? (await inTerminal(options));
}

/** The dialog of GNOME; undefined where it is not there. */
function onDesktop(kind: 'open' | 'save', options: Asked): string[] | undefined {
  const { properties = [] } = options;
  const words = [
    '--file-selection',
    `--title=${options.title ?? ''}`,
    '--separator=\n',
    ...(kind === 'save' ? ['--save', `--filename=${options.defaultPath ?? ''}`] : []),
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ...(properties.includes('multiSelections') ? ['--multiple'] : []),
  ];
  const { status, stdout, error } = spawnSync('zenity', words, { encoding: 'utf8' });
  if (error !== undefined || status === null || status > 1) return undefined;
  return stdout.split('\n').filter((line) => line !== '');
}

async function inTerminal({ title, defaultPath }: Asked): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const proposed = defaultPath === undefined ? '' : ` [${defaultPath}]`;
  const line = (await terminal.question(`${title ?? 'Choose'}${proposed}; a whole path, or nothing: `)).trim();
  terminal.close();
  return line === '' ? [] : [line];
}
