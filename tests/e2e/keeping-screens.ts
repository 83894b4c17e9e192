import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import { khronika } from '../fixtures/command-line.ts';
import { toRecord, toRoom, type Screen, type Visit } from './screens.ts';

/**
 * How a vault is kept and shared: history and checks, backups, colleagues. These screens begin with the sample archive open and stand in
 * their order; the last of them locks the vault.
 */

const historyScreens: readonly Screen[] = [
  {
    name: 'settings: history and checks',
    show: async (visit) => {
      await toPart(visit, '.lucide-shield-check');
      await visit.page.locator('.trust-code').waitFor();
    },
  },
  {
    name: 'history: everything was looked at',
    show: async ({ page }) => {
      await page.locator('.trust-buttons .kit-button-primary').first().click();
      await page.locator('.trust-found').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'history: a code that is none',
    show: async ({ page }) => {
      await page.locator('.trust-compare input').fill('12 nothing like a code');
      await page.keyboard.press('Enter');
      await page.locator('.trust-compare [aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'history: a code that fits',
    show: async ({ page }) => {
      await page.locator('.trust-compare input').fill((await page.locator('.trust-code').textContent()) ?? '');
      await page.keyboard.press('Enter');
      await page.locator('.trust-compared p').waitFor();
    },
  },
  {
    name: 'a document: saving its custody log',
    show: async (visit) => {
      await toRecord(visit, 'D-9001');
      await visit.page.locator('.documents-preview .trust-buttons button').first().click();
      await visit.page.locator('.custody-choices').waitFor();
    },
    leave: escape,
  },
];

const backupScreens: readonly Screen[] = [
  {
    name: 'settings: backups',
    show: async (visit) => {
      await toPart(visit, '.lucide-hard-drive');
      await visit.page.locator('.settings-part .kit-empty').waitFor();
    },
  },
  {
    name: 'backups: a place with a state',
    show: async (visit) => {
      const { page, running } = visit;
      const stick = path.join(visit.folder, 'stick');
      mkdirSync(stick);
      running.answerDialog([stick]);
      await page.locator('.settings-part-section > header .kit-button').first().click();
      await page.locator('.backups-place .kit-button').first().click();
      await page.locator('.backups-states tbody tr').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'backups: the menu of a place',
    show: async ({ page }) => {
      await page.locator('.backups-place [aria-haspopup]').click();
      await page.locator('[role=menu]').waitFor();
    },
    leave: escape,
  },
  {
    name: 'backups: restoring a vault',
    show: async ({ page }) => {
      await page.locator('.backups-place [aria-haspopup]').click();
      await page.locator('[role=menuitem]').nth(2).click();
      await page.locator('[role=dialog] form').waitFor();
    },
    leave: escape,
  },
  {
    name: 'backups: trying it out, with a wrong passphrase',
    show: async ({ page }) => {
      await page.locator('.backups-place .kit-button').nth(1).click();
      await page.locator('[role=dialog] input[type=password]').fill('not this one');
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('[role=dialog] .kit-went-wrong').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'backups: what the drill has found',
    show: async ({ page }) => {
      await page.locator('[role=dialog] input[type=password]').fill(SAMPLE_PASSPHRASE);
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.backups-found').waitFor({ timeout: 60_000 });
    },
    leave: escape,
  },
  {
    name: 'backups: what a record was',
    show: async (visit) => {
      const { page } = visit;
      await put(visit, 'P-9001', { familyName: 'Somebody else', occupation: 'Written since' });
      await page.locator('.settings-part-section > header .kit-button').nth(1).click();
      await page.locator('[role=dialog] input').last().fill('P-9001');
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.backups-then').waitFor({ timeout: 60_000 });
    },
    leave: async (visit) => {
      const { page } = visit;
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'backups: a repair, with shares of a kit',
    show: async ({ page }) => {
      await page.locator('.settings-part-section > header .kit-button').nth(2).click();
      await page.locator('[role=dialog] .kit-select').last().click();
      await page.locator('[role=option]').nth(2).click();
      await page.locator('[role=dialog] .entry-share').waitFor();
    },
    leave: escape,
  },
];

const exchangeScreens: readonly Screen[] = [
  {
    name: 'settings: colleagues',
    show: async (visit) => {
      await toPart(visit, '.lucide-share');
      await visit.page.locator('.exchange-code').first().waitFor();
      await visit.page.locator('.settings-part .kit-empty').waitFor();
    },
  },
  {
    name: 'exchange: the card of a colleague',
    show: async (visit) => {
      const { page, running } = visit;
      running.answerDialog([at(visit, 'ours.txt')]);
      await page.locator('.settings-part-section > header .kit-button').first().click();
      await page.locator('.kit-notice').first().waitFor();
      await colleagueBegins(visit);
      running.answerDialog([at(visit, 'theirs.txt')]);
      await page.locator('.settings-part-section > header .kit-button').nth(1).click();
      await page.locator('[role=dialog] .exchange-code').waitFor();
      await page.locator('[role=dialog] .kit-choice').first().click();
      await page.locator('[role=dialog] input[type=text], [role=dialog] input:not([type])').first().fill('Boris');
    },
    leave: async ({ page }) => {
      await page.locator('[role=dialog] [role=radiogroup] label').nth(1).click();
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.exchange-colleagues li').waitFor();
    },
  },
  {
    name: 'exchange: what would go to a colleague',
    show: async ({ page }) => {
      await page.locator('.exchange-acts .kit-button').first().click();
      await page.locator('.exchange-lead').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'exchange: a change set is written',
    show: async (visit) => {
      const { page, running } = visit;
      running.answerDialog([at(visit, 'ours.age')]);
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.exchange-then').waitFor({ timeout: 60_000 });
    },
    leave: escape,
  },
  {
    name: 'exchange: what a change set brings',
    show: async (visit) => {
      const { page, running } = visit;
      await put(visit, 'O-9001', { note: 'What is said of it here.' });
      await colleagueAnswers(visit);
      running.answerDialog([at(visit, 'theirs.age')]);
      await page.locator('.settings-part-section > header .kit-button').nth(2).click();
      await page.locator('.exchange-table').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'exchange: what came in',
    show: async ({ page }) => {
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.kit-dialog-foot .kit-button').nth(1).waitFor({ state: 'detached', timeout: 60_000 });
    },
    leave: escape,
  },
  {
    name: 'exchange: what was said differently',
    show: ({ page }) => page.locator('.exchange-conflict').first().waitFor(),
  },
  {
    name: 'exchange: the menu of a colleague',
    show: ({ page }) => colleagueMenu(page),
    leave: escape,
  },
  ...(['changing a colleague', 'comparing the code again', 'removing a card'] as const).map((what, index): Screen => ({
    name: `exchange: ${what}`,
    show: async ({ page }) => {
      await colleagueMenu(page);
      await page.locator('[role=menuitem]').nth(index).click();
      await page.locator('[role=dialog] form').waitFor();
    },
    leave: escape,
  })),
];

const repairScreens: readonly Screen[] = [
  {
    name: 'backups: what a repair has done',
    show: async (visit) => {
      const { page } = visit;
      await toPart(visit, '.lucide-hard-drive');
      await page.locator('.backups-states').waitFor();
      await page.locator('.settings-part-section > header .kit-button').nth(2).click();
      await page.locator('[role=dialog] input[type=password]').fill(SAMPLE_PASSPHRASE);
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.backups-found').first().waitFor({ timeout: 60_000 });
    },
    leave: async ({ page }) => {
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.entry-why').waitFor({ timeout: 30_000 });
    },
  },
];

export const keepingScreens: readonly Screen[] = [
  ...historyScreens,
  ...backupScreens,
  ...exchangeScreens,
  ...repairScreens,
];

/** From anywhere to a page of the settings, by the icon of the button that leads there. */
async function toPart(visit: Visit, icon: string): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('Escape');
  await toRoom(visit, 'settings', '.settings-section');
  await page.locator('.settings-section button', { has: page.locator(icon) }).click();
  await page.locator('.settings-part').waitFor();
}

async function colleagueMenu(page: Visit['page']): Promise<void> {
  await page.locator('.exchange-acts [aria-haspopup]').first().click();
  await page.locator('[role=menu]').waitFor();
}

async function escape({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape');
}

const at = ({ folder }: Visit, name: string): string => path.join(folder, name);

/** Changes a record as somebody else's hand would, while the page stands. */
async function put({ page }: Visit, code: string, fields: object): Promise<void> {
  await page.evaluate(
    async ([text]) => {
      const { khronika: bridge } = globalThis as unknown as {
        khronika: { call(name: string, input: unknown): Promise<{ ok: boolean }> };
      };
      if (!(await bridge.call('records.put', { text })).ok) throw new Error('not put');
    },
    [JSON.stringify({ type: code.startsWith('P') ? 'person' : 'organisation', code, fields })] as const,
  );
}

/** The colleague works at the command line, with a vault of their own. */
async function colleague(visit: Visit, command: string, ...given: readonly string[]): Promise<void> {
  const secret = at(visit, 'secret.txt');
  writeFileSync(secret, `${SAMPLE_PASSPHRASE}\n`);
  const args = [command, at(visit, 'theirs.khronika'), ...given, '--passphrase-file', secret];
  const { status, stderr } = await khronika(args);
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** Makes the vault of the colleague, takes in our card and writes theirs. */
async function colleagueBegins(visit: Visit): Promise<void> {
  await colleague(visit, 'create', '--work-factor', '15', '--recipient', 'x25519');
  await colleague(visit, 'exchange', '--add', at(visit, 'ours.txt'), '--label', 'Anna', '--level', 'internal');
  await colleague(visit, 'exchange', '--card', at(visit, 'theirs.txt'));
}

/** The colleague takes our set in, says something else of an organisation and something of somebody new, and writes a set. */
async function colleagueAnswers(visit: Visit): Promise<void> {
  await colleague(visit, 'receive', at(visit, 'ours.age'));
  writeFileSync(at(visit, 'put.jsonl'), THEIRS.map((line) => JSON.stringify(line)).join('\n'));
  await colleague(visit, 'put', at(visit, 'put.jsonl'));
  await colleague(visit, 'exchange', at(visit, 'theirs.age'), '--to', 'Anna');
}

const THEIRS = [
  {
    type: 'organisation',
    code: 'O-9001',
    fields: { note: 'What is said of it there.', registrationNumber: '000000001' },
  },
  { type: 'person', code: 'P-9900', fields: { familyName: 'Broughtina', firstName: 'Specimen' } },
];
