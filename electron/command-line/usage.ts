import { draftOptions } from './draft-option-list.ts';

/** Wrong usage of the command line: exit status 2 and a sentence, before any vault is opened. */
export class UsageError extends Error {
  /** The command whose use is to be told; undefined where it is not known. */
  readonly command: CommandName | undefined;

  constructor(sentence: string, command?: CommandName) {
    super(sentence);
    this.command = command;
  }
}

/** An option as it is written, and what it does: `--json` is a switch, `--out DIR` takes a value, `--about CODE...` several. */
type OptionUsage = readonly [written: string, text: string];

export interface CommandUsage {
  /** Operands, and options that must be given: `[CODE]` may be left out, `PATH...` may be several. */
  readonly arguments: string;
  readonly summary: string;
  readonly options?: readonly OptionUsage[];
}

/** All commands with their arguments. What is not here is refused; `--help` prints it and docs/command-line.md follows it. */
export const commands = {
  create: {
    arguments: 'VAULT',
    summary: 'make an encrypted vault; prints the recovery key once',
    options: [
      [
        '--recipient hybrid|x25519',
        'x25519 lets tools older than age 1.3 open the files; hybrid (post-quantum) is the default',
      ],
      ['--recovery-file FILE', 'write the recovery key to FILE instead of printing it'],
      ['--suggest en|ru|be', 'first suggest a passphrase of six words chosen by chance; it is typed like any other'],
      ['--work-factor N', 'log2 of the rounds of scrypt, 15 to 20; 18 takes about a second'],
      ['--weak-passphrase-accepted', 'take a passphrase that a laboratory guesses within a year'],
    ],
  },
  add: {
    arguments: 'VAULT PATH...',
    summary: 'bring in files and folders; run it again after an interruption',
    options: [
      ['--by NAME', 'who brings them in, kept with each file'],
      ['--source CODE', 'the source record they come from'],
      ['--look', 'say what would come in and whether the hashes in its lists are right; bring in nothing'],
    ],
  },
  put: {
    arguments: 'VAULT FILE.jsonl',
    summary: 'create or update records, links and citations; - reads standard input',
  },
  list: {
    arguments: 'VAULT',
    summary: 'list records',
    options: [
      ['--type T', 'only records of this type'],
      ['--trashed', 'what is in the trash'],
    ],
  },
  show: {
    arguments: 'VAULT CODE',
    summary: 'everything about one record',
    options: [
      ['--form WG', 'what a person’s records answer of a questionnaire: Working Group on Arbitrary Detention'],
      ['--language en|ru|be', 'language of the questionnaire'],
    ],
  },
  search: {
    arguments: 'VAULT QUERY...',
    summary: 'search titles, fields and pages: words, "phrases", beginnings*, AND OR NOT, NEAR/n, fields',
    options: [
      ['--limit N', 'records to show; 50 when left out'],
      ['--sort relevance|newest|oldest', 'in which order; relevance when left out'],
      ['--type TYPE', 'only records of this type'],
      ['--explain', 'how each word was understood, and why each record was found'],
      ['--typos', 'also words with a typing mistake'],
      ['--no-forms', 'no other forms of the words'],
      ['--no-names', 'no other spellings of names'],
      ['--no-letters', 'no other letters: ё is not е, і not и, ў not у'],
      ['--exact', 'only what is typed: the three of them together'],
    ],
  },
  ocr: {
    arguments: 'VAULT [CODE...]',
    summary: 'recognise the words of pages that are pictures',
    options: [
      ['--language L', 'eng, rus, bel or another one of ISO 639-3; guessed page by page when left out'],
      ['--again', 'also pages that were recognised before, and those that were given up'],
      ['--add-language FILE', 'add the data of a language to the archive, such as rus.traineddata'],
    ],
  },
  timeline: {
    arguments: 'VAULT CODE',
    summary: 'the timeline of a person, an organisation or a case',
    options: [
      ['--svg FILE', 'draw it into FILE'],
      ['--language en|ru|be', 'language of dates and labels'],
      ['--theme light|print', 'colours for the screen, or black on white'],
    ],
  },
  draft: {
    arguments: 'VAULT --form FORM --about CODE...',
    summary: 'begin a submission, filled from the archive; prints its code and what is missing',
    options: [...draftOptions],
  },
  check: {
    arguments: 'VAULT [SUBMISSION]',
    summary: 'what stands between a submission and its reader; exit status 2 where something refuses',
    options: [...draftOptions],
  },
  export: {
    arguments: 'VAULT [FOLDER] --form FORM --about CODE...',
    summary: 'write a submission with its evidence, annexes and data',
    options: [
      ['--draft SUBMISSION', 'one that was begun; then no --form'],
      ...draftOptions,
      ['--out DIR', 'a new or empty folder outside the vault, in the place of FOLDER'],
      [
        '--parts PART...',
        'word, pdf, evidence, custody, annexes, followthemoney, uwazi, esf, csv, xlsx; the usual ones when left out',
      ],
      ['--split MEGABYTES', 'files of annexes no larger than this'],
      ['--reason KEY=TEXT...', 'why a warning may pass, by the key that check prints'],
      ['--seal-to RECIPIENT...', 'seal everything with age for these recipients'],
    ],
  },
  stats: {
    arguments: 'VAULT --of TYPE',
    summary: 'count records by type, term, place, time, sex or organisation, with the limits of the figures',
    options: [
      ['--of TYPE', 'which records'],
      ['--by WHAT', 'a field, year, quarter, month, sex, linked.place ...; left out, lists what there is'],
      ['--across WHAT', 'the same, for the columns of a cross-table'],
      ['--people', 'count different people instead of records'],
      ['--from DATE', 'only what could be on this day or later'],
      ['--until DATE', 'only what could be on this day or earlier'],
      ['--certain', 'only dates that lie between the two whatever they turn out to be'],
      ['--linked CODE', 'only records linked to this one'],
      ['--svg FILE', 'draw a chart into FILE'],
      ['--png FILE', 'the same as a picture'],
      ['--language en|ru|be', 'language of the labels'],
      ['--theme light|dark|print', 'colours for the screen, or black on white'],
    ],
  },
  survey: {
    arguments: 'VAULT CODE',
    summary: 'the questions of a survey: printed figures beside computed ones',
    options: [
      ['--svg DIR', 'draw a chart of each question into DIR'],
      ['--chart bars|shares', 'bars, or one bar of shares where each gave one answer'],
      ['--language en|ru|be', 'language of the notes'],
      ['--theme light|dark|print', 'colours for the screen, or black on white'],
    ],
  },
  'import-table': {
    arguments: 'VAULT FILE',
    summary: 'make or change records from a CSV file or an XLSX workbook, a row each',
    options: [
      ['--type T', 'the type of record that a row is; columns are matched to fields by their names'],
      ['--mapping M', 'what the columns mean: viasna, liquidated, or a JSON file'],
      ['--dry-run', 'tell what would come of it, and change nothing'],
      ['--update', 'change a person or record that is there under the same name and date of birth'],
      ['--clear', 'an empty cell takes away what is there; else it says nothing'],
      ['--sheet NAME', 'the sheet of a workbook; the first one when left out'],
      ['--encoding E', 'the encoding of a CSV file, such as windows-1251; found out when left out'],
      ['--header N', 'the row with the names of the columns; found out when left out'],
      ['--refused FILE', 'write the refused rows with their reasons into FILE, as CSV'],
      ['--save-mapping FILE', 'write what the columns mean into FILE, to be changed and given with --mapping'],
      ['--language en|ru|be', 'language of the reasons'],
    ],
  },
  'export-table': {
    arguments: 'VAULT --type T --out FILE',
    summary: 'write the records of a type as a CSV file or an XLSX workbook, names in clear',
    options: [
      ['--type T', 'the type of the records'],
      ['--out FILE', 'outside the vault; XLSX if the name ends so, else CSV'],
      ['--columns COLUMN...', 'code, heading, fields, or group.part; every column that says something when left out'],
      ['--codes CODE...', 'these records in this order; all that are not in the trash when left out'],
      ['--bounds', 'beside each date its first and last day'],
      ['--language en|ru|be', 'language of the column names and terms'],
    ],
  },
  history: {
    arguments: 'VAULT [CODE]',
    summary: 'what was changed and when, newest first',
    options: [['--limit N', 'entries to show']],
  },
  mentions: {
    arguments: 'VAULT CODE',
    summary: 'where documents name a person or an organisation, or who is named in a document',
    options: [
      ['--confirm PLACE...', 'link the document and cite the sentence; a place as it is listed: D-0031:2:118'],
      ['--refuse PLACE...', 'it is not meant there; page 0 is the whole document'],
      ['--state offered|confirmed|refused', 'only these'],
      ['--limit N', 'places to show; 100 when left out'],
    ],
  },
  similar: {
    arguments: 'VAULT [CODE]',
    summary: 'documents that belong together with one, and such as are like it',
    options: [
      ['--all', 'all pairs of the archive instead'],
      ['--pictures', 'compare pictures of the pages first, where that was not done'],
      ['--limit N', 'documents or pairs to show'],
    ],
  },
  redact: {
    arguments: 'VAULT CODE',
    summary: 'a copy of a document with names and boxes made unreadable for good; without any, who is named in it',
    options: [
      ['--audience A', 'for whom it is, such as cedaw, media or public'],
      ['--suggested', 'hide everybody who may not be named to them'],
      ['--person CODE...', 'hide these, whether they may be named or not'],
      ['--box BOX...', 'hide a part of a page, in parts of it from its top left: 2:0.1,0.2,0.5,0.25:REASON'],
      ['--as-pictures', 'make a picture of every page'],
      ['--title T', 'what the copy is called; as the original when left out'],
    ],
  },
  names: {
    arguments: 'VAULT NAME...',
    summary: 'whom a name would be taken for in any spelling, and why',
    options: [['--exact', 'only these letters, but for case and ё']],
  },
  merge: {
    arguments: 'VAULT [KEEP] [MERGED]',
    summary: 'make one record of two, part them again, or list the pairs that may be the same',
    options: [
      ['--dry-run', 'tell what would come of it, and change nothing'],
      ['--prefer FIELD...', 'fields of which the value of MERGED is preferred'],
      ['--split CODE', 'part this merged record again; what was changed since is kept'],
      ['--candidates', 'list the pairs that may be the same'],
      ['--type T', 'with --candidates: records of this type; person when left out'],
      ['--limit N', 'with --candidates: pairs to show; 200 when left out'],
      ['--decided', 'with --candidates: also pairs that somebody has decided about'],
    ],
  },
  undo: { arguments: 'VAULT [ENTRY]', summary: 'take back the last change, or the entry of this number' },
  trash: { arguments: 'VAULT CODE', summary: 'put a record into the trash' },
  backup: {
    arguments: 'VAULT DIR',
    summary: 'add the present state of the vault to a folder of backups; only what changed is written',
    options: [
      ['--thorough', 'first hash everything that is in DIR, and write anew what is damaged there'],
      ['--list', 'list the states in DIR and what each costs; needs no passphrase'],
      ['--drill', 'open the newest state as after a loss, and verify everything in it'],
    ],
  },
  restore: {
    arguments: 'DIR VAULT',
    summary:
      'bring back a vault, a file or a record out of a folder of backups; of VAULT CODE, a record out of the trash',
    options: [
      ['--state ID', 'this state and not the newest'],
      ['--at INSTANT', 'the newest state that is not later: a day, or a day with a time'],
      ['--document CODE', 'into VAULT, the files of a document that are missing or damaged there'],
      ['--record CODE', 'show what a record was, and what is otherwise in VAULT now'],
      ['--bring-back', 'with --record, make it so again, as a change that can be undone'],
      ['--repair', 'find what is damaged in VAULT, and take back exactly that'],
      ['--accept-loss', 'with --repair, repair the catalogue also when a part of it is lost'],
      ['--incomplete', 'restore also when the backup has lost files, and say which'],
    ],
  },
  verify: {
    arguments: 'VAULT',
    summary: 'check every file, row, history entry and checkpoint, and compare a code that was written down',
    options: [
      ['--code CODE', 'a code of the history from paper or from somebody who reads it out: a number and five groups'],
      ['--backup DIR', 'compare with the backups in this folder too, whether or not the vault remembers it'],
      [
        '--accept-history',
        'first say that an older state of the vault was put back on purpose, and sign the history anew',
      ],
    ],
  },
  custody: {
    arguments: 'VAULT CODE [FILE]',
    summary: 'everything the history says of a document and its files; FILE ends in .pdf, .csv or .json',
    options: [
      ['--names', 'with names of people, titles and names of files, which are left out otherwise'],
      ['--language en|ru|be', 'language of the log'],
    ],
  },
  passphrase: {
    arguments: 'VAULT',
    summary: 'change the passphrase',
    options: [
      ['--new-passphrase-file FILE', 'the new passphrase, on the first line of FILE'],
      ['--work-factor N', 'as in create'],
      ['--weak-passphrase-accepted', 'as in create'],
    ],
  },
  keys: {
    arguments: 'VAULT',
    summary: 'the ways to open the vault: list, add, remove, replace or destroy them',
    options: [
      ['--add-passphrase LABEL', 'one more passphrase; LABEL says whose it is or what it is for'],
      ['--new-passphrase-file FILE', 'the new passphrase, on the first line of FILE; else it is asked for'],
      ['--add-recipient RECIPIENT', 'an age recipient, age1...; whoever has its identity opens the vault'],
      ['--label LABEL', 'what a recipient, or the slot that --rename names, is called'],
      ['--rename ID', 'call this slot by the name that --label gives'],
      ['--remove ID', 'close this way in; the last passphrase stays'],
      ['--recovery-key', 'a new recovery key in the place of the old one'],
      ['--recovery-file FILE', 'write the new recovery key to FILE instead of printing it'],
      ['--replace', 'new keys for the catalogue and for every file; goes on with what was interrupted'],
      ['--work-factor N', 'as in create'],
      ['--weak-passphrase-accepted', 'as in create'],
      ['--wipe NAME', 'destroy every key slot, without a passphrase; NAME is the name of the vault’s folder'],
    ],
  },
  recovery: {
    arguments: 'VAULT',
    summary: 'a recovery kit: shares for several people, of which some together open the vault',
    options: [
      ['--kit N', 'make a kit of N shares, 2 to 16, in the place of an earlier one'],
      ['--needed M', 'how many of them open the vault'],
      ['--out DIR', 'write each share into DIR, as a sheet to print and as text, instead of printing them'],
      ['--label LABEL', 'what the kit is called in the list of keys'],
      ['--language en|ru|be', 'language of the sheets'],
      ['--try', 'the drill: whether what is given opens the vault, for example --share-file with several'],
    ],
  },
  'time-proof': {
    arguments: 'VAULT [CODE]',
    summary: 'proof of time without a network: write a request, take in a reply, tell what is proven',
    options: [
      ['--request FOLDER', 'write requests for the newest export of a submission, or for a document'],
      ['--import FILE', 'take in a reply: .tsr of RFC 3161, or .ots of OpenTimestamps'],
      ['--proof ID', 'compare this OpenTimestamps proof with the block that --header gives'],
      ['--header HEX', 'the 80 bytes of the header of the block, hexadecimal'],
    ],
  },
  exchange: {
    arguments: 'VAULT [FILE]',
    summary: 'write a change set for a colleague, sealed to their vault, or look after cards',
    options: [
      ['--to RECIPIENT', 'the colleague: label, id of the vault, or the card'],
      ['--preview', 'with --to: tell what would leave and what stays, and write nothing'],
      ['--card FILE', 'write the card of this vault into FILE, to be given to colleagues'],
      ['--add CARD', 'take in the card of a colleague, with --label and --level'],
      ['--label NAME', 'with --add: what the colleague is called here'],
      ['--level L', 'up to which confidentiality things go: public, partners, un-confidential, internal'],
      ['--compared', 'the short code of the card was compared with its owner'],
      ['--list', 'list the colleagues, and what went and came'],
    ],
  },
  receive: {
    arguments: 'VAULT [FILE]',
    summary: 'take in a change set of a colleague, and decide about what was said differently',
    options: [
      ['--look', 'tell what it would bring, field by field, and change nothing'],
      ['--conflicts', 'list what two people said differently and nobody has decided about'],
      ['--decide KEY', 'decide about one of them, with --keep or --write'],
      ['--keep NUMBER|all', 'what holds from now on: the number of what was said, or all side by side'],
      ['--write TEXT', 'what holds from now on, in words of your own that join what was said'],
    ],
  },
  seal: {
    arguments: 'PATH [OUT]',
    summary: 'seal a file or a folder with age for named recipients or with a passphrase; needs no vault',
    options: [
      ['--to RECIPIENT...', 'age recipients: age1... or age1pq1...'],
      ['--passphrase', 'ask for a passphrase instead'],
      ['--new-passphrase-file FILE', 'the passphrase, on the first line of FILE'],
      ['--weak-passphrase-accepted', 'as in create'],
    ],
  },
  'verify-package': {
    arguments: 'FOLDER',
    summary: 'check what was exported against its manifests and a hash; needs no vault',
    options: [['--hash HASH', 'the hash of the package, or the print of its bag, that came another way']],
  },
  'consent-form': {
    arguments: 'FOLDER --to RECIPIENT...',
    summary: 'write a form of consent to print and sign, as Word and PDF; needs no vault',
    options: [
      ['--to RECIPIENT...', 'the recipients that are asked about, one line each: cedaw, wgad, public, or any name'],
      ['--language en|ru|be', 'language of the form'],
      ['--for-source', 'the agreement with a source, who is named to nobody'],
    ],
  },
  vocabulary: {
    arguments: '[NAME]',
    summary: 'the controlled lists; one of them as a tree, or terms found in all',
    options: [
      ['--search TEXT', 'terms by label, alias, number or identifier, with all that stand under them'],
      ['--language en|ru|be', 'language of the labels'],
      ['--vault VAULT', 'with the terms that this archive adds'],
    ],
  },
  sample: {
    arguments: 'VAULT',
    summary: 'fill an empty vault with the sample archive; makes the vault if there is none',
    options: [
      ['--recipient hybrid|x25519', 'as in create, where the vault is made'],
      ['--recovery-file FILE', 'as in create'],
      ['--work-factor N', 'as in create'],
      ['--weak-passphrase-accepted', 'as in create'],
    ],
  },
} as const satisfies Record<string, CommandUsage>;

/** Options that every command takes. */
export const commonOptions: readonly OptionUsage[] = [
  ['--passphrase-file FILE', 'the passphrase, on the first line of FILE; else it is asked for'],
  ['--recovery-key-file FILE', 'open with the recovery key in place of the passphrase'],
  ['--identity-file FILE', 'open with an age identity whose recipient has a slot'],
  ['--share-file FILE...', 'open with shares of a recovery kit, each in a file of its own'],
  ['--json', 'print one JSON value'],
  ['--help', 'tell how the command is used'],
];

export type CommandName = keyof typeof commands;

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

export interface OptionSpec {
  readonly name: string;
  readonly kind: 'switch' | 'value' | 'list';
}

/** The options that a command takes, the common ones included. */
export function optionsOf(command: CommandName): OptionSpec[] {
  const { options = [] } = commands[command] as CommandUsage;
  return [...options, ...commonOptions].map(([written]) => {
    const [name = '', value] = written.split(' ');
    return {
      name: name.slice('--'.length),
      kind: value === undefined ? 'switch' : value.endsWith('...') ? 'list' : 'value',
    };
  });
}

/** Whether the first operand is the vault; a command without that operand may still take `--vault`. */
export function beginsWithVault(command: CommandName): boolean {
  return commands[command].arguments.split(' ')[0] === 'VAULT';
}

/** How many operands a command takes. */
export function operandCount(command: CommandName): { least: number; most: number } {
  const operands = commands[command].arguments.split(' --')[0]?.split(' ') ?? [];
  return {
    least: operands.filter((each) => !each.startsWith('[')).length,
    most: operands.some((each) => each.endsWith('...')) ? Infinity : operands.length,
  };
}

/** The help text, for all commands or for one. */
export function usageText(name?: CommandName): string {
  const common = ['Every command:', ...commonOptions.map(optionLine)];
  if (name !== undefined) {
    const { arguments: args, summary, options = [] } = commands[name] as CommandUsage;
    return [`khronika ${name} ${args}`, `  ${summary}`, ...options.map(optionLine), '', ...common].join('\n');
  }
  const lines = Object.entries<CommandUsage>(commands).map(
    ([each, { arguments: args, summary }]) => `  ${each} ${args}\n      ${summary}`,
  );
  return [
    'khronika COMMAND [options]',
    '',
    ...lines,
    '',
    'khronika COMMAND --help tells the options of a command; khronika --version which Khronika this is.',
    ...common,
  ].join('\n');
}

function optionLine([option, text]: OptionUsage): string {
  return `  ${option.padEnd(34)} ${text}`;
}
