import { newDraft, type SubmissionDraft } from '../../shared/submissions/draft.ts';
import type { Profile } from '../../shared/submissions/profile.ts';
import { findProfile, profiles } from '../../shared/submissions/profiles.ts';
import { fail } from '../../shared/contract/errors.ts';
import { oneOf, type Options } from './arguments.ts';
import { UsageError, type CommandName } from './usage.ts';

/** A draft out of these options; wrong usage where they do not fit the form. */
export function draftOf(options: Options, command: CommandName): SubmissionDraft {
  const form = options.text('form');
  if (form === undefined) throw new UsageError('Give --form.', command);
  const profile =
    findProfile(form) ?? fail('FORM_UNKNOWN', { form, known: profiles.map(({ code }) => code).join(', ') });
  const about = options.list('about');
  if (about.length === 0 && !profile.subjects.includes('theme')) throw new UsageError('Give --about.', command);
  const stages = profile.stages.map(({ code }) => code);
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']);
  const [from = '', until = ''] = (options.text('period') ?? '').split('/');
  const contact = options.text('contact') ?? '';
  return newDraft({
    form,
    stage: options.text('stage') ?? (stages.includes('session') ? 'session' : (stages[0] ?? '')),
    language: language ?? profile.writes[0] ?? 'en',
    session: options.text('session') ?? '',
    about: [...about],
    period: { from, until },
    choices: choicesOf(options, profile, command),
    submitters: options.list('organisation').map((name, at) => ({ name, contact: at === 0 ? contact : '' })),
    naming: oneOf(options.text('naming'), 'naming', ['by-consent', 'nobody']) ?? 'by-consent',
    checked: [...options.list('checked')],
  });
}

function choicesOf(options: Options, profile: Profile, command: CommandName): Record<string, string> {
  const publish = oneOf(options.text('publish'), 'publish', ['yes', 'no']);
  const given = [...options.list('choice'), ...(publish === undefined ? [] : [`publish=${publish}`])];
  return Object.fromEntries(
    given.map((each) => {
      const [id, answer] = keyAndText(each, 'choice', command);
      const choice = profile.choices.find((one) => one.id === id);
      const ids = profile.choices.map((one) => one.id).join(', ');
      if (choice === undefined)
        throw new UsageError(
          ids === '' ? `The form ${profile.code} has no choices.` : `--choice takes for ${profile.code}: ${ids}.`,
          command,
        );
      const answers = choice.answers.map((one) => one.id);
      if (!answers.includes(answer)) throw new UsageError(`--choice ${id} takes ${answers.join(' or ')}.`, command);
      return [id, answer] as const;
    }),
  );
}

/** `key=text`, as several options take it. */
export function keyAndText(written: string, option: string, command: CommandName): [key: string, text: string] {
  const at = written.indexOf('=');
  if (at < 1)
    throw new UsageError(`--${option} is written ${option === 'choice' ? 'ID=ANSWER' : 'KEY=TEXT'}.`, command);
  return [written.slice(0, at), written.slice(at + 1)];
}
