import { writeFileSync } from 'node:fs';
import { commonFields } from '../shared/records/common.ts';
import { confidentialityOf, type FieldConfidentiality } from '../shared/records/confidentiality.ts';
import type { FieldDefinition, RecordDefinition } from '../shared/records/definition.ts';
import { definitions } from '../shared/records/definitions.ts';
import { sections } from '../shared/records/sections.ts';
import { allVocabularies } from '../shared/vocabulary/vocabularies.ts';
import type { Labels, Vocabulary } from '../shared/vocabulary/vocabulary.ts';

/** Every record type with its fields, and every vocabulary, as a page in Markdown. */
export function recordsPage(): string {
  const types = Object.values(definitions);
  return [
    '# Records, fields and vocabularies',
    '',
    INTRODUCTION,
    '',
    '## Types',
    '',
    table(
      ['Type', 'Code', 'Fields', 'Leaves the archive'],
      types.map((each) => [
        `[${each.type}](#${each.type})`,
        `${each.prefix}-0001`,
        String(each.fields.length),
        each.internal === true ? 'never' : each.model === true ? 'with the archive only' : 'as its fields allow',
      ]),
    ),
    '',
    '## Every record',
    '',
    'The code of a record, when and by whom it was entered and changed, and the documents that prove it are no fields: they are the code,',
    'the history, and citations and links. Every type ends with these fields.',
    '',
    fieldTable(commonFields),
    '',
    ...types.flatMap(typePart),
    '## Vocabularies',
    '',
    'A closed list takes its terms alone. An open one also takes a word of your own, kept as typed; terms that you add to it are searched',
    'and counted like the shipped ones. “Verified” counts the terms that somebody has compared with the source.',
    '',
    vocabularyTable(allVocabularies()),
    '',
  ].join('\n');
}

const INTRODUCTION = `Written by \`node build/records-page.ts\` from the definitions in shared/records and shared/vocabulary; change those, not this page.

How to read the tables:

- **Type**: \`*\` is repeatable; “entries” are statements of their own, each with its own citations; a linked word after “term” is its list;
  “or text” also takes plain words. A field at the timeline stands there with its date.
- **Tells who**: how it can tell who somebody is; the anonymiser and the leak check read it.
- **Goes**: \`ordinary\` fields may stand in any export; \`identifying\` ones are masked wherever their person is not named; \`sensitive\` ones go
  only where a form asks for them by name; \`never\` ones leave the archive in no export.
- **Forms**: the codes of the forms that ask for it. CA CEDAW report, CO communication and CI inquiry under the Optional Protocol, TB treaty-body
  complaint, WG Working Group on Arbitrary Detention, WU its urgent appeal, SP special procedures, SD human rights defenders, WD enforced
  disappearances, HC Human Rights Council complaint, UP Universal Periodic Review, BY examination of Belarus, SR Special Rapporteur on
  Belarus, OS Moscow Mechanism, BG evidence package, ES HURIDOCS, FT FollowTheMoney, UW Uwazi, BP Berkeley Protocol, IP Istanbul Protocol,
  MC Murad Code, MZ Méndez Principles; \`all\` every narrative one.`;

const GOES: Readonly<Record<FieldConfidentiality, string>> = {
  never: '**never**',
  sensitive: '**sensitive**',
  identifying: 'identifying',
  ordinary: 'ordinary',
};

function typePart(definition: RecordDefinition): string[] {
  const isCommon = (field: FieldDefinition): boolean => commonFields.some(({ key }) => key === field.key);
  const own = definition.fields.filter((field) => !isCommon(field));
  const parts = Map.groupBy(own, ({ section }) => section ?? null);
  const hasCommon = definition.fields.some(isCommon);
  return [
    `## ${definition.type}`,
    '',
    `${allLabels(definition.label)}. Codes: ${definition.prefix}-0001.${definition.internal === true ? ' Records of this type never leave the archive.' : ''}`,
    ...(hasCommon ? ['Ends with the fields of [every record](#every-record).'] : []),
    '',
    ...[...parts].flatMap(([section, fields]) => [
      ...(section === null ? [] : [`### ${definition.type}: ${sections[section].en.toLowerCase()}`, '']),
      fieldTable(fields),
      '',
    ]),
  ];
}

function fieldTable(fields: readonly FieldDefinition[]): string {
  return table(
    ['Field', 'Type', 'Label', 'Tells who', 'Goes', 'Forms', 'Help'],
    fields.flatMap((field) => fieldRows(field, '')),
  );
}

function fieldRows(field: FieldDefinition, within: string, above: FieldDefinition | null = null): string[][] {
  const goes = confidentialityOf(above === null ? field : inherited(field, above));
  return [
    [
      `\`${within}${field.key}\``,
      typeOf(field),
      allLabels(field.label),
      field.identifies ?? '',
      GOES[goes],
      (field.forms ?? []).join(' '),
      field.help?.en ?? '',
    ],
    ...(field.fields ?? []).flatMap((part) => fieldRows(part, `${within}${field.key}.`, field)),
  ];
}

/** A part of what never leaves never leaves either. */
function inherited(part: FieldDefinition, { internal, sensitive }: FieldDefinition): FieldDefinition {
  return { ...part, ...(internal === true ? { internal } : {}), ...(sensitive === true ? { sensitive } : {}) };
}

function typeOf(field: FieldDefinition): string {
  const star = field.repeatable === true ? '*' : '';
  const list = field.vocabulary === undefined ? '' : ` [${field.vocabulary}](#list-${field.vocabulary})`;
  const targets = field.targets === undefined ? '' : ` to ${field.targets.join(', ')}`;
  return [
    field.itemised === true ? 'entries' : `${field.type}${star}${list}${targets}`,
    field.orText === true ? 'or text' : '',
    field.required === true ? 'required' : '',
    field.onTimeline === true ? 'on the timeline' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function vocabularyTable(vocabularies: readonly Vocabulary[]): string {
  return table(
    ['List', 'Title', 'Version', 'Source', 'Terms', 'Verified', 'Open'],
    vocabularies
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, title, version, source, terms, verified, open }) => [
        `<a id="list-${name}"></a>\`${name}\``,
        allLabels(title),
        String(version),
        source,
        String(terms.length),
        String(terms.filter((term) => term.verified ?? verified).length),
        open ? 'yes' : 'no',
      ]),
  );
}

function allLabels({ en, ru, be }: Labels): string {
  return [...new Set([en, ru, be])].join(' · ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

// `node build/records-page.ts` writes the page. A test holds it to what would be written now.
if (process.argv[1] === import.meta.filename)
  writeFileSync(new URL('../docs/records.md', import.meta.url), recordsPage());
