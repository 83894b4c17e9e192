/**
 * Every word that a report itself says, by language; all else in a report comes from the records. A further language is
 * one more entry in `words` with the same keys.
 */
export type ReportWords = typeof english;
export type ReportLanguage = keyof typeof words;

/**
 * @param language a language in which reports can be written
 * @returns its words
 */
export function reportWords(language: ReportLanguage): ReportWords {
  return words[language];
}

const count = (value: number): string => value.toLocaleString('en-GB');

/** `2 persons`, `1 person`. */
const counted = (value: number, one: string, many: string): string => `${count(value)} ${value === 1 ? one : many}`;

const english = {
  /** BCP 47; the spelling is that of the United Nations. */
  tag: 'en-GB',
  addressee: 'To the Committee on the Elimination of Discrimination against Women',
  title: (country: string) => `Alternative report on ${country}`,
  subtitle: (stage: string) => `Submitted for ${stage}`,
  runningHead: (country: string, mayPublish: boolean) =>
    mayPublish ? `Alternative report on ${country}` : `Alternative report on ${country}. Not for publication`,
  pageFoot: 'Page {page} of {pages}',

  cover: {
    submittedBy: 'Submitted by',
    country: 'Country',
    session: 'Session',
    stage: 'Stage',
    stages: { 'list-of-issues': 'List of issues', session: 'Session' },
    mayPublish: 'May be published on the CEDAW website',
    yes: 'Yes',
    no: 'No. Please do not post this report.',
    contact: 'Contact',
    notGiven: 'Not given',
    date: 'Date',
    length: 'Length',
    words: (total: number, limit: number) => `${counted(total, 'word', 'words')}, of ${count(limit)} allowed`,
    wordsSplit: (body: number, footnotes: number) =>
      `${count(body)} in the text and ${count(footnotes)} in footnotes; cover and annexes are not counted`,
    verified: (on: string | null) => (on === null ? 'The limit is verified.' : `The limit was verified on ${on}.`),
    unverified: 'The limit is not verified.',
  },
  notices: {
    unverified: (limit: number, source: string) =>
      `The limit of ${count(limit)} words is not verified; check it on ohchr.org before sending. Where the figure comes from: ${source}`,
    tooLong: (over: number) => `The text is ${counted(over, 'word', 'words')} longer than the limit allows.`,
  },

  sections: {
    summary: 'Summary of key facts',
    persons: 'Persons',
    organisations: 'Organisations',
    cases: 'Cases',
    methodology: 'Methodology',
    consent: 'Consent and protection',
    annexes: 'Annexes',
  },

  summary: {
    about: (persons: number, organisations: number, cases: number) => {
      const parts = [
        persons > 0 ? counted(persons, 'person', 'persons') : '',
        organisations > 0 ? counted(organisations, 'organisation', 'organisations') : '',
        cases > 0 ? counted(cases, 'case', 'cases') : '',
      ].filter((part) => part !== '');
      return `The report is about ${joined(parts)}.`;
    },
    names: (named: number, underCode: number) =>
      [
        named > 0 ? `${counted(named, 'person is', 'persons are')} named, with consent.` : '',
        underCode > 0 ? `${counted(underCode, 'person appears', 'persons appear')} under a code.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    period: (from: string, until: string) => (from === until ? `in ${from}` : `between ${from} and ${until}`),
    entries: (entries: number, period: string | null) =>
      `${counted(entries, 'dated entry is', 'dated entries are')} recorded${period === null ? '' : `, ${period}`}.`,
    open: (entries: number) => `${counted(entries, 'of them has', 'of them have')} no recorded end.`,
    kinds: (parts: readonly string[]) => `By kind: ${joined(parts)}.`,
    sourced: (sourced: number, unsourced: number) =>
      unsourced === 0
        ? 'Each of them rests on a recorded source.'
        : `${counted(sourced, 'rests', 'rest')} on a recorded source; for ${count(unsourced)} no source is recorded.`,
    documents: (annexed: number, withheld: number) =>
      `${counted(annexed, 'document is', 'documents are')} annexed${
        withheld === 0 ? '' : `; ${counted(withheld, 'is', 'are')} withheld to protect persons`
      }.`,
  },

  /** Record types and kinds, one and many, as a reader of the report would call them. */
  kinds: {
    case: ['case', 'cases'],
    organisation: ['membership or office', 'memberships and offices'],
    detention: ['detention', 'detentions'],
    document: ['document', 'documents'],
    event: ['event', 'events'],
    incident: ['incident', 'incidents'],
    liquidation: ['measure against an organisation', 'measures against organisations'],
    remedy: ['remedy sought', 'remedies sought'],
    survey: ['survey', 'surveys'],
  } as Readonly<Record<string, readonly [one: string, many: string]>>,
  kind: (one: string, many: string, value: number) => counted(value, one, many),

  /** Roles of a link that need other words here than in the archive. Nobody was convicted by a report. */
  roles: { perpetrator: 'alleged perpetrator', target: 'subject of the statement' } as Readonly<Record<string, string>>,
  /** Roles that say no more than that there is a connection. */
  silentRoles: ['subject', 'case', 'detention', 'place', 'provision', 'related', 'attachment'] as readonly string[],

  detail: {
    accordingTo: (whom: string) => `According to ${whom}`,
    labelled: (label: string, value: string) => `${label}: ${value}`,
    yes: 'yes',
    no: 'no',
    alsoInvolved: 'also concerned',
    otherDate: (dates: string) => `Other sources date it ${dates}`,
    withOthers: (value: string, others: string) => `${value} (according to other sources: ${others})`,
    otherValue: (label: string, values: string) => `${label}, according to other sources: ${values}`,
  },

  chronology: {
    heading: 'Chronology',
    as: (kind: string, role: string) => `${kind}, as ${role}`,
    moment: (label: string, moment: string) =>
      `${label}: ${moment.charAt(0).toLocaleLowerCase('en')}${moment.slice(1).replace(/ on$/, '')}`,
    date: 'Date',
    what: 'What happened',
    none: 'No dated event is recorded.',
    noSource: 'no source recorded',
  },

  citation: {
    annex: (number: number, title: string) => `Annex ${number}, ${title}`,
    annexAgain: (number: number) => `Annex ${number}`,
    notAnnexed: (code: string, title: string, address: string | undefined) =>
      `${code}, ${title}${address === undefined ? '' : `, ${address}`} (not annexed)`,
    withheld: (code: string) => `${code} (withheld to protect a person)`,
    page: (page: string) => {
      if (/^[0-9]+$|^[ivxlc]+$/i.test(page)) return `p. ${page}`;
      return /^[0-9]+ ?[-–,] ?[0-9]/.test(page) ? `pp. ${page.replace(/ ?[-–] ?/g, '–')}` : page;
    },
    pages: (pages: readonly string[]) => `pp. ${joined(pages)}`,
    and: ', and ',
    reliability: (reliability: string) => `reliability: ${reliability}`,
    quote: (quotation: string) => `“${quotation}”`,
  },

  methodology: {
    basis: (records: number, documents: number, sources: number) =>
      `The report is put together from an archive: ${counted(records, 'record', 'records')}, resting on ${counted(
        documents,
        'document',
        'documents',
      )}${sources === 0 ? '' : ` from ${counted(sources, 'source', 'sources')}`}.`,
    footnotes:
      'The footnote to a statement names the document and the page on which the statement rests. Where the archive has no document for a statement, the statement says so.',
    attribution:
      'Statements stand as they were recorded, with the name or description of whoever made them where that was recorded. Accounts that contradict each other are both kept.',
    dates:
      'Dates are given as precisely as the sources allow. A month or a year stands where the day is not known, and nothing was added to make a date complete.',
    imprecise: (value: number) =>
      value === 0
        ? 'Every date given in this report is known to the day.'
        : `${counted(value, 'date in this report is', 'dates in this report are')} known less precisely than to the day.`,
    files:
      'The annexes are copies. The SHA-256 value in the index identifies a file: any change to it gives another value.',
  },

  consent: {
    rule: (officials: number) =>
      officials === 0
        ? 'A person is named here only if the archive holds a consent of that person, or of somebody entitled to give it, to be named to this Committee, and the consent had not been withdrawn on the date of this report.'
        : 'Persons are named here for what they did in an official capacity; anybody else only if the archive holds a consent of that person, or of somebody entitled to give it, to be named to this Committee, and the consent had not been withdrawn on the date of this report.',
    counts: (named: number, underCode: number, officials: number) =>
      `Persons named with consent: ${count(named)}.${
        officials === 0 ? '' : ` Persons named for what they did in an official capacity: ${count(officials)}.`
      } Persons who appear under a code: ${count(underCode)}. A code is a number in the archive and is not derived from the name.`,
    documents: (withheld: number) =>
      withheld === 0
        ? 'No document had to be withheld.'
        : `${counted(withheld, 'document is', 'documents are')} not annexed, to protect persons. They are listed after the index of annexes, with the reason.`,
    publication: (mayPublish: boolean) =>
      mayPublish
        ? 'This report may be published on the CEDAW website.'
        : 'The submitting organisations ask that this report not be published on the CEDAW website.',
  },

  annexes: {
    intro:
      'The annexes are separate files, numbered in the order of their dates. Documents without a known date come last. The last column gives the first 16 digits of the SHA-256 value of the file.',
    none: 'No document is annexed.',
    number: 'No.',
    date: 'Date',
    document: 'Document',
    language: 'Language',
    pages: 'Pages',
    hash: 'SHA-256',
    undated: 'Not known',
    languageMissing: 'Not recorded',
    /** Stands for a description where none is recorded: what kind of thing it is, and how long. */
    description: (kind: string, pages: number | null) =>
      `${kind === '' ? 'Document' : kind.charAt(0).toLocaleUpperCase('en') + kind.slice(1)}${
        pages === null ? '' : `, ${counted(pages, 'page', 'pages')}`
      }`,
    file: (name: string) => `File ${name}`,
    citedHeading: 'Documents cited and not annexed',
    withheldHeading: 'Documents withheld',
    withheldIntro: 'These documents were used and are not annexed.',
    withheldNone: 'No document was withheld.',
    code: 'Code',
    reason: 'Reason',
  },
};

const words = { en: english };

/** `a, b and c`. */
function joined(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
