import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { textOf, type ReportBlock } from '../../../electron/submissions/document-model.ts';
import { gatherData } from '../../../electron/submissions/data/input.ts';
import { prepareSubmission, type Prepared } from '../../../electron/submissions/prepare.ts';
import { newDraft, type SubmissionDraftInput } from '../../../shared/submissions/draft.ts';
import { profiles } from '../../../shared/submissions/profiles.ts';
import { narrativeOf } from '../../../shared/submissions/narrative.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What the parts of forms say of one small archive, without files. */

let home: Awaited<ReturnType<typeof freshVault>>;

const consent = (code: string, recipient: string, fields: object = {}): object => ({
  type: 'consent',
  code,
  fields: { recipient, uses: ['information', 'state', 'public-report'], date: '2025-01-01', ...fields },
  links: [{ to: 'P-1', role: 'subject' }],
});

beforeAll(async () => {
  home = await freshVault();
  put(home.vault, [
    {
      type: 'person',
      code: 'P-1',
      fields: { familyName: 'Clearava', firstName: 'Maryna', phone: ['+375 29 111-22-33'], email: ['m@clear.example'] },
    },
    {
      type: 'person',
      code: 'P-2',
      fields: { familyName: 'Schavanaja', firstName: 'Iryna', phone: ['+375 29 444-55-66'] },
    },
    { type: 'document', code: 'D-1', fields: { title: 'News of her', address: 'https://example.org/one' } },
    { type: 'document', code: 'D-2', fields: { title: 'News of another', address: 'https://example.org/two' } },
    consent('A-1', 'cedaw', { givenBy: 'Clearava herself' }),
    consent('A-2', 'wgeid', { givenBy: 'her husband of the sea' }),
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'A search', date: '2022-03-04' },
      links: [{ to: 'P-1', role: 'victim' }],
      citations: [{ document: 'D-1' }],
    },
    {
      type: 'event',
      code: 'E-2',
      fields: { title: 'A summons', date: '2022-05' },
      links: [{ to: 'P-2', role: 'victim' }],
      citations: [{ document: 'D-2' }],
    },
  ]);
});
afterAll(() => home.remove());

async function prepared(
  form: string,
  about: readonly string[],
  more: Partial<SubmissionDraftInput> = {},
): Promise<Prepared> {
  const stage = { dossier: 'initial', 'cedaw-report': 'session', upr: 'joint' }[form] ?? 'initial';
  const draft = newDraft({ form, stage, language: 'en', about: [...about], ...more });
  return prepareSubmission(home.vault, () => Promise.reject(new Error('there are no files')), draft, {
    secret: new Uint8Array(32).fill(3),
    today: '2026-06-15',
  });
}

const section = ({ document }: Prepared, id: string): readonly ReportBlock[] =>
  document.sections.find((each) => each.id === id)?.blocks ?? [];
const linesOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    return block.kind === 'table' ? block.rows.flat(2).map(textOf) : [];
  });
const everything = ({ document }: Prepared): string =>
  document.sections.flatMap(({ blocks }) => linesOf(blocks)).join('\n');

describe('questions of a form', () => {
  test('that nobody has answered and nobody has to are said to be left open, never to be answered with no', async () => {
    for (const [language, said, denied] of [
      ['en', 'Not stated', 'None'],
      ['ru', 'Не указано', 'Нет'],
    ] as const) {
      const made = await prepared('cedaw-communication', ['P-1'], { language });
      const cells = linesOf(section(made, 'victim'));
      expect(cells).toContain(said);
      expect(cells).not.toContain(denied);
      const runs = section(made, 'victim').flatMap((block) => (block.kind === 'table' ? block.rows.flat(3) : []));
      expect(runs.filter((run) => 'text' in run && run.text === said).every((run) => 'text' in run && run.muted)).toBe(
        true,
      );
    }
  });

  test('are answered from consents to this recipient alone', async () => {
    const text = everything(await prepared('wgeid', ['P-1']));
    expect(text).toContain('her husband of the sea');
    expect(text).not.toContain('Clearava herself');
  });

  test('tell how somebody can be reached who is named and lets the recipient know, and of nobody else', async () => {
    const hers = (await prepared('cedaw-communication', ['P-1'])).document;
    const said = JSON.stringify(hers);
    expect(said).toContain('+375 29 111-22-33');
    expect(said).toContain('m@clear.example');
    for (const draft of [{ naming: 'nobody' } as const, { language: 'ru', naming: 'nobody' } as const])
      expect(JSON.stringify((await prepared('cedaw-communication', ['P-1'], draft)).document)).not.toContain(
        '111-22-33',
      );
    expect(JSON.stringify((await prepared('cedaw-communication', ['P-2'])).document)).not.toContain('444-55-66');
    // A consent that says what it covers covers nothing else.
    put(home.vault, [consent('A-1', 'cedaw', { scope: ['identity', 'story'] })]);
    expect(JSON.stringify((await prepared('cedaw-communication', ['P-1'])).document)).not.toContain('111-22-33');
    put(home.vault, [consent('A-1', 'cedaw', { scope: ['identity', 'story', 'contact'] })]);
    expect(JSON.stringify((await prepared('cedaw-communication', ['P-1'])).document)).toContain('+375 29 111-22-33');
  });
});

test('the unified form asks for consents to the committee that is chosen', async () => {
  const to = async (committee: string): Promise<[string, readonly string[]]> => {
    const { recipient, people } = await prepared('treaty-body-complaint', ['P-1'], { choices: { committee } });
    return [recipient, people.filter(({ named }) => named).map(({ code }) => code)];
  };
  expect(await to('cedaw')).toEqual(['cedaw', ['P-1']]);
  expect(await to('cat')).toEqual(['treaty-body', []]);
});

test('the cover has the choices that no section has, and none that are asked for the gates alone', async () => {
  const { profile, document } = await prepared('treaty-body-complaint', ['P-1'], { choices: { committee: 'cedaw' } });
  const labels = document.cover.rows.map(({ label }) => label);
  for (const { id, asks, internal } of profile.choices) {
    const isSection = profile.sections.some(({ parts }) =>
      parts.some((part) => part.kind === 'choice' && part.choice === id),
    );
    expect(labels.includes(asks.en), id).toBe(internal !== true && !isSection);
  }
  expect(profile.choices.some(({ internal }) => internal === true)).toBe(true);
  const dossier = await prepared('dossier', ['P-1']);
  expect(dossier.document.cover.rows.map(({ label }) => label)).toContain('May it be published?');
});

test('texts of one section stand each under what the form asks there', async () => {
  const texts = { facts: narrativeOf('What was done.'), pattern: narrativeOf('Again and again.') };
  const made = await prepared('hrc-complaint', ['P-1'], { texts });
  const lines = made.document.sections
    .map(({ blocks }) => linesOf(blocks))
    .find((each) => each.includes('What was done.'));
  expect(lines?.[lines.indexOf('Why it is a pattern') + 1]).toBe('Again and again.');
  // An empty one has no heading either.
  expect(lines).not.toContain('Why the violations are gross');
});

describe('what happened', () => {
  const entries = (made: Prepared): number => everything(made).split('A search').length - 1;

  test('stands once in a dossier: with its subject, and not again in the joint chronology', async () => {
    const made = await prepared('dossier', ['P-1', 'P-2']);
    expect(entries(made)).toBe(1);
    expect(linesOf(section(made, 'chronology'))).toEqual([
      '4. Chronology',
      expect.stringMatching(/^The chronologies stand above/),
    ]);
  });

  test('in a period, where nobody was chosen, has its place in every form that takes a theme', async () => {
    const forms = profiles.filter(({ subjects }) => subjects.includes('theme')).map(({ code }) => code);
    for (const form of forms) expect(entries(await prepared(form, [])), form).toBe(1);
    expect(forms).toEqual(
      expect.arrayContaining(['cedaw-report', 'upr', 'osce-moscow', 'rapporteur-belarus', 'dossier']),
    );
  });
});

describe('the address of a published document', () => {
  const WITHHELD = {
    en: 'published; the address is withheld to protect a person',
    ru: 'опубликовано; адрес не приводится ради защиты человека',
    be: 'апублікавана; адрас не падаецца дзеля абароны чалавека',
  };

  test('is printed where it tells of who is named, and withheld where of somebody under a pseudonym', async () => {
    for (const language of ['en', 'ru', 'be'] as const) {
      const all = JSON.stringify((await prepared('dossier', ['P-1', 'P-2'], { language })).document);
      const [one, two] = [all.includes('example.org/one'), all.includes('example.org/two')];
      // Her consent is to the Committee: to a partner she stands under a pseudonym as well.
      expect([one, two]).toEqual([false, false]);
      expect(all).toContain(WITHHELD[language]);
    }
    const { document } = await prepared('cedaw-report', ['P-1', 'P-2']);
    const said = JSON.stringify(document);
    expect(said).toContain('News of her, https://example.org/one (not annexed)');
    expect(said).not.toContain('example.org/two');
    expect(said).toContain(WITHHELD.en);
  });

  test('stands in data under the same rule', async () => {
    const { material, naming, people, organisations } = await prepared('cedaw-report', ['P-1', 'P-2']);
    const { records } = gatherData(home.vault, {
      material,
      naming,
      people,
      organisations,
      annexes: [],
      withheld: new Set(),
      language: 'en',
      secret: new Uint8Array(32),
    });
    const addresses = records
      .flatMap(({ fields }) => fields)
      .filter(({ key }) => key === 'address')
      .flatMap(({ values }) => values.map((value) => (value.kind === 'text' ? value.text : '')));
    expect(addresses.toSorted()).toEqual(['https://example.org/one', WITHHELD.en]);
  });
});
