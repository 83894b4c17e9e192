import { readFile } from 'node:fs/promises';

/** The files of the sample in the order in which they are put: what others refer to comes first. */
const files = [
  'places',
  'organisations',
  'people',
  'provisions',
  'documents',
  'survey',
  'cases',
  'detentions',
  'incidents',
  'liquidations',
  'events',
  'specimen',
];

/** All put lines of the sample archive, one object a line. They refer to each other by code and are put as one set. */
export async function readSample(): Promise<unknown[]> {
  const lines: unknown[] = [];
  for (const name of files) {
    const text = await readFile(new URL(`${name}.jsonl`, import.meta.url), 'utf8');
    for (const line of text.split('\n')) if (line !== '') lines.push(JSON.parse(line));
  }
  return lines;
}
