import type { Page } from '@playwright/test';
import { newDraft } from '../../shared/submissions/draft.ts';
import type { Running } from '../standin/launch.ts';
import { call } from './khronika.ts';

/** A dossier on the person of the specimen, begun; warnings are let pass. */
export async function begunDossier(window: Page, submitter = 'Specimen Observatory'): Promise<string> {
  const draft = newDraft({
    form: 'dossier',
    stage: 'initial',
    language: 'en',
    about: ['P-9001'],
    choices: { publish: 'no' },
    submitters: [{ name: submitter }],
  });
  const { code } = await call(window, 'submissions.begin', { draft });
  const { findings } = await call(window, 'submissions.check', { code });
  for (const { key, severity } of findings)
    if (severity === 'warn') await call(window, 'submissions.reason', { code, key, reason: 'Only a test.' });
  return code;
}

/** A dossier on the person of the specimen that was exported to a folder; warnings are let pass. */
export async function exported(
  window: Page,
  running: Running,
  folder: string,
): Promise<{ readonly code: string; readonly export: string }> {
  const code = await begunDossier(window);
  running.answerDialog([folder]);
  const { places } = await call(window, 'shell.choose', { what: 'export-folder' });
  const done = await call(window, 'submissions.export', {
    of: { code },
    folder: places[0]?.place ?? '',
    parts: ['word'],
  });
  return { code, export: done.export ?? '' };
}
