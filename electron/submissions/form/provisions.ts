import { internationalProvision } from '../../../shared/vocabulary/law/international-provision.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { showRecord } from '../../archive/view.ts';
import type { ReportBlock, Run } from '../document-model.ts';
import { recordsAround } from '../questionnaires/episodes.ts';
import type { Filling } from './filling.ts';
import { stored } from './print-subjects.ts';
import { titleText } from './print-value.ts';

/** Each article that is said to be violated, and by what: terms of the list of provisions, and provisions that records are linked to. */
export function provisionBlocks(filling: Filling): ReportBlock[] {
  const { words } = filling;
  const found = provisionsOf(filling);
  if (found.length === 0) return [{ kind: 'paragraph', runs: [{ text: words.provisions.none, muted: true }] }];
  return [
    {
      kind: 'table',
      columns: [
        { title: words.provisions.provision, width: 46 },
        { title: words.provisions.about, width: 54 },
      ],
      rows: found.map(({ label, about }) => [[[{ text: label }]], about.map((text): Run[] => [{ text }])]),
    },
  ];
}

interface Violated {
  readonly label: string;
  readonly about: readonly string[];
}

function provisionsOf(filling: Filling): Violated[] {
  const { catalogue, language, material, naming } = filling;
  const vocabulary = vocabularyOf(internationalProvision.name);
  const byLabel = new Map<string, Set<string>>();
  const add = (label: string, about: string): void => {
    const known = byLabel.get(label) ?? new Set<string>();
    if (about !== '') known.add(about);
    byLabel.set(label, known);
  };
  const codes = new Set(
    material.subjects.flatMap(({ record, entries }) => [
      record.code,
      ...entries.map((entry) => entry.record.code),
      ...recordsAround(catalogue, record.code).map(({ shown }) => shown.code),
    ]),
  );
  for (const { record } of material.theme) codes.add(record.code);
  for (const code of codes) {
    const shown = showRecord(catalogue, code);
    if (shown.type === 'submission' || shown.type === 'consent') continue;
    const about = titleText(filling, shown);
    for (const term of termsOf(stored(catalogue, code).fields['provisions']))
      add(naming.mask(termLabel(vocabulary, term, language)), about);
    for (const link of shown.links) {
      if (link.type !== 'provision') continue;
      const { provisionTerm, title } = stored(catalogue, link.code).fields;
      // Articles of the law under which somebody was charged are no rights that were violated.
      if (typeof provisionTerm === 'string') add(naming.mask(termLabel(vocabulary, provisionTerm, language)), about);
      else if (stored(catalogue, link.code).fields['jurisdiction'] === undefined)
        add(
          naming.mask(
            [link.title, typeof title === 'string' && title !== link.title ? title : '']
              .filter((each) => each !== '')
              .join(': '),
          ),
          about,
        );
    }
  }
  return [...byLabel]
    .toSorted(([a], [b]) => a.localeCompare(b, language, { numeric: true }))
    .map(([label, about]) => ({ label, about: [...about] }));
}

function termsOf(value: unknown): string[] {
  return [value ?? []].flat().filter((each): each is string => typeof each === 'string');
}
