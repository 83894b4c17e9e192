import { test } from '../../e2e/archive.ts';
import { expectLayout } from '../../e2e/layout-faults.ts';
import { emptyScreens, entryScreens, roomScreens, unlockScreens, type Screen } from '../../e2e/screens.ts';

const entry = [...entryScreens, ...emptyScreens.slice(0, 1), ...unlockScreens];
const rooms = [
  'home',
  'people',
  'a person: facts',
  'a person: timeline',
  'a person: documents',
  'a person: links',
  'a person: history',
  'liquidation: the list with one chosen',
  'form: a new person',
  'form: with a source of a statement',
  'form: with a link',
  'documents',
  'documents: filters',
  'reader: pages',
  'reader: text',
  'timeline',
  'timeline: as a table',
  'statistics: the records behind a figure',
  'statistics: a table of two things',
  'survey: figures',
  'search: what was found',
  'submissions: choosing a form, and whom it is about',
  'submissions: the desk',
  'submissions: annexes',
  'submissions: settings',
  'submissions: what to export',
  'settings',
];
const everywhere: readonly Screen[] = [...entry, ...roomScreens.filter(({ name }) => rooms.includes(name))];

test('nothing is cut off, covered or out of reach in a small window, zoomed, with long words or forced colours', async ({
  running,
  vault,
  folder,
}) => {
  await expectLayout({ running, page: running.page, vault, folder }, everywhere);
});
