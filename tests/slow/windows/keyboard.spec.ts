import { test } from '../../e2e/archive.ts';
import { expectTabReachesAll } from '../../e2e/focus.ts';
import { roomScreens } from '../../e2e/screens.ts';

const walked = [
  'home',
  'a person: facts',
  'a person: links',
  'a person: history',
  'people: what the list leaves in',
  'people: several selected',
  'form: a new person',
  'form: with a source of a statement',
  'desk: nothing on it',
  'desk: a case that is there, with everything of a line in sight',
  'documents',
  'documents: filters',
  'reader: pages',
  'reader: with the text and what is recorded',
  'reader: text',
  'timeline',
  'statistics: a table of two things',
  'survey: figures',
  'search: what was found',
  'settings',
];

test('Tab reaches every control of every room, shows where it is, and comes round', async ({
  window,
  running,
  vault,
  folder,
}) => {
  const screens = roomScreens.filter(({ name }) => walked.includes(name));
  await expectTabReachesAll({ running, page: window, vault, folder }, screens);
});
