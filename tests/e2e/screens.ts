import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import type { Running } from '../standin/launch.ts';

/** Where the screens are looked at: the window, and the vaults of the test. */
export interface Visit {
  readonly running: Running;
  readonly page: Page;
  /** A vault with the sample archive. */
  readonly vault: string;
  /** For a new vault, and for files that come in. */
  readonly folder: string;
}

/**
 * A screen, or a state of one, and how a person gets there from the one before. Nothing here depends on the words of the window, so
 * that the same screens can be looked at in every language.
 */
export interface Screen {
  readonly name: string;
  readonly show: (visit: Visit) => Promise<void>;
  /** Closes what lies over the room. */
  readonly leave?: (visit: Visit) => Promise<void>;
  /** A list of choices hangs from a field that one types in. */
  readonly offersChoices?: boolean;
}

/** What a screen waits for comes within this time also on a machine that is busy; what does not come is named instead of waited for. */
export const COMES_WITHIN = 45_000;

/** The way in, up to a vault that was just made and has nothing in it. Begins with the window as it starts. */
export const entryScreens: readonly Screen[] = [
  { name: 'entry: choosing', show: ({ page }) => page.locator('.entry-ways').waitFor() },
  {
    name: 'entry: creating',
    show: async ({ page }) => {
      await page.locator('.entry-ways button').first().click();
      await page.locator('input[type=password]').first().waitFor();
    },
  },
  {
    name: 'entry: words that are suggested, one of them typed wrongly',
    show: async ({ page }) => {
      await page.locator('.entry-suggest button').click();
      await page.locator('.entry-suggested-words li').nth(5).waitFor();
      await page.locator('.entry-suggested ~ div input').first().fill('1 2');
    },
    leave: async ({ page }) => page.locator('.entry-suggested-acts .kit-button-quiet').click(),
  },
  {
    name: 'entry: the strength of a passphrase, and another one repeated',
    show: async ({ page }) => {
      await page.locator('input[type=password]').first().fill(NEW_PASSPHRASE);
      await page.locator('input[type=password]').nth(1).fill('something else');
      await page.locator('.entry-strength:not([data-strength=none])').waitFor();
    },
  },
  {
    name: 'entry: the recovery key',
    show: async ({ page, running, folder }) => {
      running.answerDialog([path.join(folder, 'new.khronika')]);
      await page.locator('.entry-place button').click();
      await page.locator('.entry-place strong').waitFor();
      await page.locator('input[type=password]').nth(1).fill(NEW_PASSPHRASE);
      await page.locator('form button[type=submit]').click();
      await page.locator('.entry-key').waitFor({ timeout: 30_000 });
    },
  },
];

/** The rooms while the archive is empty. */
export const emptyScreens: readonly Screen[] = [
  {
    name: 'home: an empty archive',
    show: async ({ page }) => {
      await page.locator('.entry-form .kit-choice').click();
      await page.locator('.entry-form .kit-button-primary').click();
      await page.locator('.home-keeping').waitFor({ timeout: 30_000 });
    },
  },
  { name: 'documents: none yet', show: (visit) => toRoom(visit, 'documents', '.kit-empty') },
  { name: 'people: none yet', show: (visit) => toRoom(visit, 'person', '.kit-empty') },
  { name: 'timeline: nothing yet', show: (visit) => toRoom(visit, 'timeline', '.timeline, .kit-empty') },
  { name: 'statistics: nothing to count yet', show: (visit) => toRoom(visit, 'statistics', '.kit-empty') },
  { name: 'search: nothing typed', show: (visit) => toRoom(visit, 'search', '.search-past') },
  { name: 'submissions: nothing chosen', show: (visit) => toRoom(visit, 'submissions', '.kit-empty') },
  { name: 'jobs: none', show: (visit) => byKey(visit, 'Control+J', '.jobs'), leave: escape },
];

/** From a vault that is open to another one, by way of the lock. */
export const unlockScreens: readonly Screen[] = [
  {
    name: 'entry: locked',
    show: async ({ page }) => {
      await page.keyboard.press('Control+L');
      await page.locator('.entry-why').waitFor();
    },
  },
  {
    name: 'entry: unlocking',
    show: async ({ page, running, vault }) => {
      running.answerDialog([vault]);
      await page.locator('.entry-ways button').nth(1).click();
      await page.locator('input[type=password]').waitFor();
    },
  },
  {
    name: 'entry: a wrong passphrase',
    show: async ({ page }) => {
      await page.locator('input[type=password]').fill('not this one');
      await page.locator('form button[type=submit]').click();
      await page.locator('.kit-went-wrong').waitFor();
    },
  },
  {
    name: 'entry: shares of a kit, with a slip',
    show: async ({ page }) => {
      await page.locator('.entry-otherwise button').nth(1).click();
      await page.locator('.entry-share textarea').fill('2222 2222 2222 2223');
    },
  },
  {
    name: 'entry: an identity',
    show: async ({ page }) => {
      await page.locator('.entry-otherwise button').nth(2).click();
      await page.locator('.entry-file').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'entry: what destroying the keys means',
    show: async ({ page }) => {
      await page.locator('.entry-otherwise button').nth(3).click();
      await page.locator('.entry-wipe input').fill('archive');
    },
    leave: async ({ page }) => {
      await page.locator('.entry-wipe .kit-button-quiet').click();
      await page.locator('.entry-otherwise button').first().click();
    },
  },
];

const RECORD_LISTS = [
  'organisation',
  'case',
  'event',
  'detention',
  'incident',
  'liquidation',
  'remedy',
  'place',
  'consent',
  'source',
  'provision',
  'survey',
] as const;

const SPECIMEN = { person: 'P-9001', organisation: 'O-9001', case: 'C-9001', detention: 'T-9001' } as const;

const rowChosen = async ({ page }: Visit): Promise<void> => {
  await page.locator('[role=row][data-line]').first().click();
  await page.locator('.records-page [role=tabpanel]').waitFor();
};

/** The rooms with the sample archive in them. */
export const roomScreens: readonly Screen[] = [
  {
    name: 'home',
    show: async (visit) => {
      const secret = visit.page.locator('input[type=password]');
      if ((await secret.count()) > 0) {
        await secret.fill(SAMPLE_PASSPHRASE);
        await visit.page.locator('form button[type=submit]').click();
      } else await toRoom(visit, 'home', '.home-columns');
      await visit.page.locator('.home-list').first().waitFor();
      // The keys that nobody has tried are asked for beside everything else.
      await visit.page.locator('.home-list button:not(:has(.kit-code))').first().waitFor();
    },
  },
  { name: 'people', show: (visit) => toRoom(visit, 'person', '[role=row][data-line]') },
  ...(['facts', 'timeline', 'documents', 'mentions', 'links', 'consent', 'history'] as const).map(
    (part, index): Screen => ({
      name: `a person: ${part}`,
      show: async (visit) => {
        await toRecord(visit, SPECIMEN.person);
        await visit.page.locator('.records-page [role=tab]').nth(index).click();
        await visit.page.locator('.records-page [role=tabpanel]').waitFor();
      },
    }),
  ),
  {
    name: 'a person: a consent form to print',
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.person);
      await visit.page.locator('.records-page [role=tab]').nth(5).click();
      await visit.page.locator('.consents-acts').waitFor();
      await byKey(visit, 'Alt+P', '.consents-print');
    },
    leave: escape,
  },
  {
    name: 'a person: the source of a statement',
    show: async ({ page }) => {
      await page.locator('.records-page [role=tab]').first().click();
      await page.locator('.records-mark').first().hover();
      await page.locator('.records-source-card').waitFor();
    },
    leave: async ({ page }) => {
      await page.mouse.move(0, 0);
      await page.locator('.records-source-card').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a person: the menu',
    show: (visit) => opened(visit, '.records-acts button[aria-haspopup]', '[role=menu]'),
    leave: escape,
  },
  {
    name: 'people: the menu of a row',
    show: async ({ page }) => {
      await page.locator('[role=row][data-line]').nth(3).click({ button: 'right' });
      await page.locator('[role=menu]').waitFor();
    },
    leave: escape,
  },
  {
    name: 'people: several selected',
    show: async ({ page }) => {
      await page.locator('[role=row][data-line]').nth(1).click();
      await page
        .locator('[role=row][data-line]')
        .nth(3)
        .click({ modifiers: ['Shift'] });
      await page.locator('.records-selection').waitFor();
    },
  },
  {
    name: 'people: what the list leaves in',
    show: (visit) => opened(visit, '.records-filters-chips button', '.kit-popover'),
    leave: escape,
  },
  {
    name: 'people: none that fits',
    show: async ({ page }) => {
      await page.locator('.records-filters input').first().fill('zzzz');
      await page.locator('.kit-table-empty').waitFor();
    },
    leave: ({ page }) => page.locator('.records-filters input').first().fill(''),
  },
  {
    name: 'possible duplicates: none',
    show: (visit) => byKey(visit, 'Control+Shift+D', '.duplicates .kit-empty'),
  },
  {
    name: 'a person: choosing whom to merge with',
    offersChoices: true,
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.person);
      await visit.page.locator('.records-acts .kit-button-icon[aria-haspopup]').last().click();
      await visit.page.locator('[role=menuitem]').nth(3).click();
      const picker = visit.page.locator('.duplicates-pick [role=combobox]');
      await picker.pressSequentially('P-00');
      await visit.page.locator('.kit-choices [role=option]').nth(1).waitFor();
    },
    leave: async ({ page }) => {
      await page.locator('.kit-choices [role=option]').nth(1).click();
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.duplicates-two').waitFor();
    },
  },
  {
    name: 'a person: what a merge would make of two',
    show: ({ page }) => page.locator('.duplicates-result').waitFor(),
    leave: escape,
  },
  ...RECORD_LISTS.map((type): Screen => ({
    name: `${type}: the list with one chosen`,
    show: async (visit) => {
      await toRoom(visit, type, '[role=row][data-line]');
      await rowChosen(visit);
    },
  })),
  {
    name: 'a detention: facts',
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.detention);
      await visit.page.locator('.records-page [role=tab]').first().click();
    },
  },
  {
    name: 'a detention: what other sources say',
    show: async ({ page }) => {
      await page.locator('.records-fact-value .kit-button[aria-expanded]').first().click();
      await page.locator('.records-others').waitFor();
    },
  },
  {
    name: 'form: a new person',
    show: async (visit) => {
      await toRoom(visit, 'person', '[role=row][data-line]');
      await byKey(visit, 'Control+N', '.forms-sheet');
    },
  },
  {
    name: 'form: with a source of a statement',
    show: async ({ page }) => {
      await page.locator('.forms-mark-button:not([data-hint])').first().click();
      await page.locator('.forms-citation').waitFor();
    },
  },
  {
    name: 'form: looking for a document',
    offersChoices: true,
    show: async ({ page }) => {
      const picker = page.locator('.forms-citation [role=combobox]').first();
      await picker.click();
      await picker.pressSequentially('spec');
      await page.locator('.kit-choices [role=option]').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'form: with a link',
    show: async ({ page }) => {
      await page.keyboard.press('Alt+L');
      await page.locator('.forms-link').waitFor();
    },
  },
  {
    name: 'form: what cannot be saved',
    show: async ({ page }) => {
      await page.locator('.forms-field:has(.forms-date-signs) input').first().fill('31 February 2020');
      await page.keyboard.press('Control+S');
      await page.locator('.forms-sheet [aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'form: a record that is changed',
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.case);
      await byKey(visit, 'Control+E', '.forms-sheet');
    },
  },
  {
    name: 'desk: nothing on it',
    show: (visit) => byKey(visit, 'Control+Shift+N', '.desk-sheet'),
  },
  {
    name: 'desk: looking for a person',
    offersChoices: true,
    show: async ({ page }) => {
      await page.keyboard.press('Alt+2');
      await page.keyboard.type('uzorn');
      await page.locator('.desk-offer[aria-selected=true]').waitFor();
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.locator('.desk-person').waitFor();
    },
  },
  {
    name: 'desk: what happened',
    show: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.keyboard.type('15.07.2021 задержание Московское РУВД');
      await page.keyboard.press('Enter');
      await page.keyboard.type('summer 2021 обыск');
      await page.keyboard.press('Enter');
      await page.locator('[data-line] .desk-line-date').nth(1).waitFor();
    },
  },
  {
    name: 'desk: a source of a line',
    show: async ({ page }) => {
      await page.keyboard.press('Control+U');
      await page.keyboard.type('D-9001');
      await page.locator('.desk-offer[aria-selected=true]').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.desk-source-editor .kit-code').waitFor();
    },
  },
  {
    name: 'desk: what cannot be saved',
    show: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.keyboard.type('31.02.2021 арест');
      await page.keyboard.press('Control+S');
      await page.locator('.desk-sheet [aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'desk: a case that is there, with everything of a line in sight',
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.case);
      await visit.page.locator('.records-acts button').nth(1).click();
      await visit.page.locator('.desk-line').first().waitFor();
      await visit.page.locator('.desk-line-date input').first().focus();
      await visit.page.keyboard.press('Alt+M');
      await visit.page.locator('.desk-details').waitFor();
    },
  },
  {
    name: 'form: a detention with all its parts open, and a value that sources disagree about',
    show: async (visit) => {
      const { page } = visit;
      await toRecord(visit, SPECIMEN.detention);
      await byKey(visit, 'Control+E', '.forms-sheet');
      const closed = page.locator('.forms-section-turn[aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().click();
      await page.locator('[data-field=stays] [data-add]').click();
      await page.locator('[data-field=stays] .forms-entry-parts').waitFor();
    },
  },
  {
    name: 'form: a field by its name',
    offersChoices: true,
    show: async ({ page }) => {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('a');
      await page.locator('.kit-choices [role=option]').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'documents',
    show: async (visit) => {
      await toRecord(visit, 'D-9001');
      await visit.page.locator('.documents-preview h2').first().waitFor();
    },
  },
  {
    name: 'documents: filters',
    show: (visit) => opened(visit, '.documents-filter .kit-button:has(svg)', '.documents-filter-more'),
    leave: escape,
  },
  {
    name: 'documents: columns',
    show: (visit) => opened(visit, '.documents-head-tools button >> nth=1', '.kit-chooser'),
    leave: escape,
  },
  {
    name: 'documents: the menu of a row',
    show: async ({ page }) => {
      await page.locator('[role=row][data-line]').nth(3).click({ button: 'right' });
      await page.locator('[role=menu]').waitFor();
    },
    leave: escape,
  },
  { name: 'reader: pages', show: (visit) => toReader(visit, 'D-9001', '.reader-view') },
  { name: 'reader: finding', show: (visit) => byKey(visit, 'Control+F', '.reader-find'), leave: escape },
  {
    name: 'reader: with the text and what is recorded',
    show: async ({ page }) => {
      await page
        .locator('.reader-view')
        .first()
        .click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('t');
      await page.keyboard.press('i');
      await page.locator('.reader-pane').nth(1).waitFor();
    },
    leave: async ({ page }) => {
      await page.keyboard.press('t');
      await page.keyboard.press('i');
    },
  },
  {
    name: 'reader: places found, with their list',
    show: async (visit) => {
      const { page } = visit;
      await byKey(visit, 'Control+F', '.reader-find input');
      await page.keyboard.type('суд');
      await page.locator('.reader-mark[data-kind=standing]').first().waitFor();
      await page.locator('.reader-find [aria-pressed]').click();
      await page.locator('.reader-found mark').first().waitFor();
    },
    leave: async ({ page }) => {
      await page.locator('.reader-find [aria-pressed]').click();
      await page.keyboard.press('Escape');
    },
  },
  { name: 'reader: a passage that is selected', show: (visit) => byKey(visit, 's', '.reader-passage'), leave: escape },
  { name: 'reader: a box on the page', show: (visit) => byKey(visit, 'x', '.reader-box'), leave: escape },
  {
    name: 'reader: two pages side by side',
    show: (visit) => byKey(visit, 'd', '.reader-scroll[data-spread=book]'),
    leave: ({ page }) => page.keyboard.press('d'),
  },
  { name: 'reader: an image', show: (visit) => toReader(visit, 'D-9002', '.reader-view') },
  { name: 'reader: text', show: (visit) => toReader(visit, 'D-9003', '.reader-sheet-text') },
  { name: 'reader: a message', show: (visit) => toReader(visit, 'D-9004', '.reader-sheet-text') },
  {
    name: 'reader: nothing to show',
    show: (visit) => toReader(visit, 'D-0001', '.reader .kit-empty, .reader .kit-failure'),
  },
  {
    name: 'documents: bringing files in',
    show: async (visit) => {
      await toRoom(visit, 'documents', '[role=row][data-line]');
      visit.running.answerDialog([path.join(visit.folder, 'gone.pdf')]);
      await byKey(visit, 'Control+I', '.documents-intake');
    },
  },
  {
    name: 'jobs: one that failed',
    show: async (visit) => {
      await visit.page.locator('.kit-dialog .kit-button-primary').click();
      await visit.page.locator('.documents-intake').waitFor({ state: 'detached' });
      if ((await visit.page.locator('.jobs').count()) === 0) await visit.page.keyboard.press('Control+J');
      await visit.page.locator('.jobs-troubles').waitFor();
    },
    leave: escape,
  },
  {
    name: 'timeline',
    show: async (visit) => {
      await toRoom(visit, 'timeline', '.timeline-names button');
    },
  },
  {
    name: 'timeline: the card of an entry',
    show: async ({ page }) => {
      await page.locator('.timeline-sheet').focus();
      await page.keyboard.press('Home');
      await page.locator('.timeline-card').waitFor();
    },
  },
  {
    name: 'timeline: what the signs mean',
    show: (visit) => opened(visit, '.timeline-bar-group:last-child button', '.timeline-legend'),
    leave: escape,
  },
  {
    name: 'timeline: kinds',
    show: (visit) => opened(visit, '.timeline-bar-tools .kit-button >> nth=1', '.kit-popover'),
    leave: escape,
  },
  {
    name: 'timeline: saving the drawing',
    show: (visit) => opened(visit, '.timeline-bar-group:last-child [aria-haspopup=true]', '[role=menu]'),
    leave: escape,
  },
  {
    name: 'timeline: as a table',
    show: async ({ page }) => {
      await page.locator('.timeline-sheet').focus();
      await page.keyboard.press('l');
      await page.locator('.timeline-list tbody button').first().waitFor();
    },
    leave: ({ page }) => page.keyboard.press('l'),
  },
  {
    name: 'statistics: the records behind a figure',
    show: async (visit) => {
      await toRoom(visit, 'statistics', '.statistics-table');
      await opened(visit, '.statistics-figure >> nth=1', '.statistics-record');
    },
    leave: escape,
  },
  {
    name: 'statistics: a table of two things',
    show: async (visit) => {
      await toRoom(visit, 'statistics', '.statistics-table');
      await opened(visit, '.statistics-fields .kit-select >> nth=2', '[role=option]');
      await visit.page.locator('[role=option]').nth(1).click();
      await visit.page.locator('.statistics-table thead th').nth(2).waitFor();
    },
  },
  {
    name: 'statistics: a chart',
    show: async ({ page }) => {
      await page.locator('.statistics-either [role=radio]').last().click();
      await page.locator('.statistics-chart').waitFor();
    },
  },
  {
    name: 'survey: figures',
    show: async (visit) => {
      await toRoom(visit, 'survey', '[role=row][data-line]');
      await rowChosen(visit);
      await visit.page.locator('.records-page [role=tab]').nth(1).click();
      await visit.page.locator('.survey-question').first().waitFor();
    },
    leave: ({ page }) => page.locator('.records-page [role=tab]').first().click(),
  },
  {
    name: 'search: what was found',
    show: async (visit) => {
      await toRoom(visit, 'search', '.search-head');
      await visit.page.locator('.search-head input').first().fill('суд');
      await visit.page.locator('.search-hit').first().waitFor();
      // They are counted when the fingers have rested longer.
      await visit.page.locator('.search-facets button').first().waitFor();
      // What may be meant is offered while one types.
      await visit.page.keyboard.press('Escape');
    },
  },
  {
    name: 'search: more of a page',
    show: async ({ page }) => {
      await page.locator('.search-page').first().focus();
      await page.keyboard.press('Space');
      await page.locator('.search-wide mark').first().waitFor();
    },
    leave: ({ page }) => page.keyboard.press('Space'),
  },
  {
    name: 'search: how a word may go on',
    offersChoices: true,
    show: async ({ page }) => {
      await page.locator('.search-head input').fill('');
      await page.locator('.search-head input').pressSequentially('суд');
      await page.locator('.query-offer').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'search: what could not be understood',
    show: async ({ page }) => {
      await page.locator('.search-head input').fill('specimen AND (');
      await page.locator('.search-faults li').first().waitFor();
    },
  },
  {
    name: 'search: how words are understood',
    show: (visit) => opened(visit, '.search-tools .kit-button >> nth=-2', '.search-switches'),
    leave: escape,
  },
  {
    name: 'search: ways to ask',
    show: (visit) => opened(visit, '.search-line .kit-button-icon', '.search-ways'),
    leave: escape,
  },
  {
    name: 'search: keeping a search',
    show: async (visit) => {
      await byKey(visit, 'Control+S', '.search-kept-query');
      await visit.page.locator('.kit-dialog input').first().fill('Specimens');
    },
    leave: async ({ page }) => {
      await page.locator('.kit-dialog .kit-button-primary').click();
      await page.locator('.search-saved').waitFor();
    },
  },
  {
    name: 'search: nothing found',
    show: async ({ page }) => {
      await page.locator('.search-head input').first().fill('zzzz');
      await page.locator('.kit-empty').waitFor();
    },
  },
  {
    name: 'search: what was looked for before',
    show: async ({ page }) => {
      await page.locator('.search-head input').first().fill('specimen');
      await page.locator('.search-hit').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.search-head input').first().fill('');
      await page.locator('.search-past').waitFor();
    },
  },
  {
    name: 'palette: commands',
    show: (visit) => byKey(visit, 'Control+K', '.palette-offer'),
    leave: escape,
  },
  {
    name: 'palette: records and pages',
    show: async (visit) => {
      await byKey(visit, 'Control+K', '.palette-offer');
      await visit.page.keyboard.type('specimen');
      await visit.page.locator('.palette-offer .kit-code').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'documents: tags',
    show: async (visit) => {
      await toRoom(visit, 'documents', '[role=row][data-line]');
      await visit.page.locator('[role=row][data-line]').nth(1).click();
      await byKey(visit, 'Alt+T', '.tag-picker');
      await visit.page.keyboard.type('Courts / Minsk');
      await visit.page.keyboard.press('Enter');
      await visit.page.keyboard.type('urgent');
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await page.locator('.tag-picker').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'documents: assigning',
    show: (visit) => byKey(visit, 'Alt+A', '.organise-form'),
    leave: escape,
  },
  {
    name: 'documents: changing several together',
    show: async (visit) => {
      const { page } = visit;
      await page.locator('[role=row][data-line]').nth(1).click();
      await page
        .locator('[role=row][data-line]')
        .nth(4)
        .click({ modifiers: ['Shift'] });
      await byKey(visit, 'Control+Shift+E', '.bulk');
      await page.locator('.bulk-line .kit-combo-open').first().click();
      await page.locator('.kit-choices [role=option]').nth(1).click();
      await page.locator('.bulk-line .kit-select').click();
      await page.locator('[role=option]').last().click();
      await page.locator('.bulk-preview').waitFor();
    },
    leave: escape,
  },
  {
    name: 'the map of keys',
    show: async (visit) => {
      await toRoom(visit, 'home', '.home-columns');
      await byKey(visit, '?', '.key-map');
    },
    leave: escape,
  },
  {
    name: 'submissions: choosing a form, and whom it is about',
    offersChoices: true,
    show: async (visit) => {
      const { page } = visit;
      await toRoom(visit, 'submissions', '.submissions-list');
      await page.locator('.submissions-list .kit-button-primary').click();
      await page.locator('.submissions-form').first().click();
      const picker = page.locator('.submissions-begin-more [role=combobox]');
      await picker.click();
      await picker.pressSequentially('uzorn');
      await page.locator('.kit-choices [role=option]').first().waitFor();
    },
    leave: async ({ page }) => {
      await page.locator('.kit-choices [role=option]').first().click();
      await page.locator('.submissions-subjects li').waitFor();
    },
  },
  {
    name: 'submissions: the desk',
    show: async ({ page }) => {
      await page.locator('.kit-dialog-foot button').last().click();
      await page.locator('.submissions-sheet').waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'submissions: what can be put into a text',
    show: async ({ page }) => {
      await page.locator('.submissions-text').first().click();
      await page.keyboard.type('On that day ');
      await page.keyboard.type('/');
      await page.locator('.submissions-slash').waitFor();
    },
  },
  {
    name: 'submissions: a source for a note',
    show: async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.locator('.submissions-citing .submissions-pick-item').first().waitFor();
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Enter');
      await page.locator('.submissions-live-citation').waitFor();
    },
  },
  ...(['checks', 'annexes', 'people', 'comments', 'versions', 'sent'] as const).map((part, index): Screen => ({
    name: `submissions: ${part}`,
    show: async ({ page }) => {
      await page.keyboard.press(`Alt+${index + 1}`);
      await page.locator('.submissions-panel, .sending').first().waitFor();
    },
  })),
  {
    name: 'submissions: settings',
    show: (visit) => byKey(visit, 'Control+Alt+P', '.submissions-settings'),
    leave: escape,
  },
  {
    name: 'submissions: what to export',
    show: (visit) => byKey(visit, 'Control+E', '.submissions-export'),
    leave: escape,
  },
  { name: 'submissions', show: (visit) => toRoom(visit, 'submissions', '[role=row][data-line]') },
  {
    name: 'people: what an export of the list would hold',
    show: async (visit) => {
      await toRoom(visit, 'person', '[role=row][data-line]');
      await opened(visit, '.records-list-acts button[aria-haspopup] >> nth=-1', '[role=menu]');
      await visit.page.locator('[role=menuitem]').nth(1).click();
      await visit.page.locator('.tables-export').waitFor();
    },
    leave: escape,
  },
  {
    name: 'table: no file chosen',
    show: async (visit) => {
      await opened(visit, '.records-list-acts button[aria-haspopup] >> nth=-1', '[role=menu]');
      await visit.page.locator('[role=menuitem]').first().click();
      await visit.page.locator('.tables-begin').waitFor();
    },
  },
  {
    name: 'table: what its columns mean',
    show: async (visit) => {
      const file = path.join(visit.folder, 'people.csv');
      writeFileSync(file, TABLE);
      visit.running.answerDialog([file]);
      await byKey(visit, 'Control+O', '.tables-map');
    },
  },
  { name: 'table: what would come of it', show: (visit) => byKey(visit, 'Control+Enter', '.tables-notes') },
  { name: 'settings', show: (visit) => toRoom(visit, 'settings', '.settings-section') },
  {
    name: 'settings: choosing a language',
    show: (visit) => opened(visit, '.settings-section [aria-haspopup=listbox]', '[role=listbox]'),
    leave: escape,
  },
  {
    name: 'settings: keys',
    show: async (visit) => {
      await visit.page.keyboard.press('Escape');
      await toRoom(visit, 'settings', '.settings-section');
      await visit.page.locator('.settings-keys button').click();
      await visit.page.locator('.keys-list').waitFor();
    },
  },
  {
    name: 'settings: a new passphrase',
    show: (visit) => byKey(visit, 'Control+N', '.settings-form'),
    leave: escape,
  },
  ...(
    [
      ['a colleague', '.keys-buttons button >> nth=1', '.settings-form'],
      ['a new recovery key', '.keys-buttons button >> nth=2', '.settings-form'],
      ['trying the recovery key', '.keys-list > li:nth-child(2) .keys-acts button >> nth=0', '.settings-form'],
      ['another name for a key', '.keys-list > li:nth-child(2) .keys-acts button >> nth=1', '.settings-form'],
      ['another passphrase', '.settings-part-section > header button >> nth=0', '.settings-form'],
      ['taking the recovery key away', '.keys-list > li:nth-child(2) .keys-acts button >> nth=2', '.settings-form'],
      ['replacing all keys', '.settings-part-section > header button >> nth=2', '.keys-means'],
      ['destroying the keys', '.settings-part-section > header button >> nth=3', '.entry-wipe'],
    ] as const
  ).map(([name, button, shown]): Screen => ({
    name: `settings: ${name}`,
    show: async ({ page }) => {
      await page.locator(button).click();
      await page.locator(shown).waitFor();
    },
    leave: escape,
  })),
  {
    name: 'settings: how a recovery kit is divided',
    show: async ({ page }) => {
      await page.locator('.keys-buttons button').nth(3).click();
      await page.locator('.keys-numbers input').nth(1).fill('2');
      await page.locator('.keys-numbers input').nth(0).fill('2');
    },
  },
  {
    name: 'settings: a share of a kit',
    show: async ({ page }) => {
      await page.locator('.kit-dialog-foot .kit-button-primary').click();
      await page.locator('.keys-share').waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'settings: whether the kit works',
    show: async ({ page }) => {
      for (let share = 0; share < 2; share++) {
        await page.locator('.keys-sheet .kit-choice').click();
        await page.locator('.kit-dialog-foot .kit-button-primary').click();
      }
      await page.locator('.entry-share').waitFor();
    },
    leave: async (visit) => {
      await escape(visit);
      await visit.page.locator('.keys-list > li').nth(2).waitFor();
    },
  },
  {
    name: 'settings: fields and terms, none yet',
    show: async (visit) => {
      await visit.page.keyboard.press('Escape');
      await toRoom(visit, 'settings', '.settings-section');
      await visit.page.locator('.settings-model button').click();
      await visit.page.locator('.model').waitFor();
    },
  },
  {
    name: 'settings: a new field',
    show: (visit) => byKey(visit, 'Control+N', '.model-form'),
    leave: escape,
  },
  {
    name: 'settings: a new term',
    show: (visit) => byKey(visit, 'Alt+T', '.model-form'),
    leave: escape,
  },
  {
    name: 'settings: fields and terms',
    show: async ({ page }) => {
      await page.evaluate(async (records) => {
        const { khronika } = globalThis as unknown as {
          khronika: { call(name: string, input: unknown): Promise<unknown> };
        };
        await khronika.call('records.saveTogether', { records });
      }, OWN_FIELDS);
      await page.locator('.model-group').nth(2).waitFor();
    },
  },
  {
    name: 'what was done, with the way back',
    show: async (visit) => {
      await toRecord(visit, SPECIMEN.organisation);
      await visit.page.locator('[role=grid], [role=treegrid]').focus();
      await visit.page.keyboard.press('Delete');
      await visit.page.locator('.kit-notice').waitFor();
    },
  },
  {
    name: 'people: the trash is empty',
    show: async (visit) => {
      await toRoom(visit, 'person', '[role=row][data-line]');
      await visit.page.locator('.records-list-acts [aria-pressed]').click();
      await visit.page.locator('.kit-table-empty').waitFor();
    },
    leave: ({ page }) => page.locator('.records-list-acts [aria-pressed]').click(),
  },
];

/** Two rows that fit and one that does not. */
const TABLE = 'familyName;birthDate;other\nПершая;1990-05-17;one\nДругая;31.02.1990;two\nTrecciaja;1985;three\n';

/** A field with a list of its own, one that never leaves the archive, and a term beside the shipped ones. */
const OWN_FIELDS = [
  {
    key: 'a',
    type: 'field',
    fields: { recordType: 'incident', label: 'Way of threatening', kind: 'term', vocabulary: 'own-threats' },
  },
  {
    key: 'b',
    type: 'field',
    fields: {
      recordType: 'person',
      label: 'Chat name',
      kind: 'text',
      identifies: 'name',
      internal: true,
      help: 'As written.',
    },
  },
  { key: 'c', type: 'term', fields: { vocabulary: 'own-threats', label: 'by post', labelRu: 'почтой' } },
  { key: 'd', type: 'term', fields: { vocabulary: 'incident-kind', label: 'doxxing', broader: 'threat' } },
];

const NEW_PASSPHRASE = 'five lamps quietly cross water';

const RAIL = [
  'home',
  'documents',
  'person',
  'organisation',
  'case',
  'event',
  'detention',
  'incident',
  'liquidation',
  'remedy',
  'place',
  'consent',
  'source',
  'provision',
  'survey',
  'timeline',
  'statistics',
  'search',
  'submissions',
  'settings',
] as const;
export type RailRoom = (typeof RAIL)[number];

/** Goes to a room by the rail and waits for something in it. */
export async function toRoom({ page }: Visit, room: RailRoom, until: string): Promise<void> {
  await page.locator('.rail-entry').nth(RAIL.indexOf(room)).click();
  await page.locator('main').locator(until).first().waitFor();
}

/** Goes to the page of a record by the palette. */
export async function toRecord(visit: Visit, code: string): Promise<void> {
  const { page } = visit;
  await byKey(visit, 'Control+K', '.palette-box input');
  await page.keyboard.type(code);
  await page
    .locator('.palette-offer', { has: page.locator('.kit-code', { hasText: code }) })
    .first()
    .click();
  await page.locator(code.startsWith('D') ? '.documents-preview' : '.records-page').waitFor();
}

/** Opens a document for reading. */
export async function toReader(visit: Visit, code: string, until: string): Promise<void> {
  await toRecord(visit, code);
  await byKey(visit, 'Control+Enter', until);
}

async function byKey({ page }: Visit, keys: string, until: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.locator(until).first().waitFor();
}

async function opened({ page }: Visit, button: string, until: string): Promise<void> {
  await page.locator(button).first().click();
  await page.locator(until).first().waitFor();
}

async function escape({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape');
}

/** Waits until nothing comes in or moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.kit-skeleton') === null &&
      document.getAnimations().every(({ playState, effect }) => {
        const { iterations } = effect?.getComputedTiming() ?? {};
        return playState !== 'running' || iterations === Infinity;
      }),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
