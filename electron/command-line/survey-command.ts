import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder, oneOf } from './arguments.ts';
import { writeChosenFile } from './chosen-file.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';

type Survey = CallOutput<'surveys.read'>;

/** `survey`: the questions of a survey with printed and computed figures; with `--svg`, a chart of each in a folder. */
export async function runSurvey(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const code = run.operands[1] ?? '';
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const theme = oneOf(options.text('theme'), 'theme', ['light', 'dark', 'print']) ?? 'light';
  const kind = oneOf(options.text('chart'), 'chart', ['bars', 'shares']) ?? 'bars';
  const folder = options.text('svg');
  await open();
  const survey = await run.call('surveys.read', { code, language });
  const files: string[] = [];
  if (folder !== undefined) {
    const { charts } = await run.call('surveys.draw', { code, language, theme, kind });
    const target = fromWorkingFolder(folder);
    if (!existsSync(target)) mkdirSync(target, { recursive: true });
    for (const [at, { svg }] of charts.entries()) {
      // Names of questions are the user's own words: a number says as much and gives nothing away.
      const name = `${code}-${String(at + 1).padStart(2, '0')}.svg`;
      writeChosenFile(join(target, name), run.folder, svg);
      files.push(name);
    }
  }
  const drawn = files.length === 0 ? '' : `\n\n${files.length} charts drawn into ${printable(folder ?? '')}.`;
  return { value: { ...survey, charts: files }, text: `${printSurvey(printable(survey))}${drawn}` };
}

function printSurvey({ code, title, questions }: Survey): string {
  const parts = questions.map((question) => {
    const label = Math.min(52, Math.max(6, ...question.answers.map((answer) => answer.label.length)));
    const rows = question.answers.map(({ label: name, printed, computed, respondents, holds }) =>
      [
        `  ${name.padEnd(label)}`,
        printed.padStart(7),
        (respondents === null ? '-' : String(respondents)).padStart(5),
        (computed === null ? '-' : `${computed}%`).padStart(8),
        holds === false ? '  does not fit' : '',
      ].join(' '),
    );
    const head = `  ${''.padEnd(label)} ${'printed'.padStart(7)} ${'n'.padStart(5)} ${'computed'.padStart(8)}`;
    const notes = question.findings.map(({ text }) => `  * ${text}`);
    return [`${question.topic} (${question.baseInWords})`, head, ...rows, ...notes].join('\n');
  });
  return [`${code}  ${title}`, ...parts].join('\n\n');
}
