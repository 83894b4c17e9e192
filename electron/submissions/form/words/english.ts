import { countingIn, pageIn } from './counting.ts';

/** BCP 47; the spelling is that of the United Nations. */
const tag = 'en-GB';
const { number, counted, form, joined } = countingIn(tag);

const person = { one: 'person', other: 'persons' };
const document = { one: 'document', other: 'documents' };
const is = { one: 'is', other: 'are' };

/** Every word that a submission itself says in English; all else comes from the form, the records and whoever writes it. */
export const english = {
  tag,
  pageFoot: 'Page {page} of {pages}',
  contents: 'Contents',
  notForPublication: 'Not for publication',

  cover: {
    submittedBy: 'Submitted by',
    about: 'Concerning',
    country: 'Country',
    countryName: 'Belarus',
    session: 'Session',
    stage: 'Stage',
    period: 'Period',
    address: 'Address',
    contact: 'Contact',
    capacity: 'In the capacity of',
    date: 'Date',
    length: 'Length',
    notGiven: 'Not given',
    notAnswered: 'Not answered',
    words: (total: number) => counted(total, { one: 'word', other: 'words' }),
    split: (body: number, footnotes: number) =>
      `${number(body)} in the text and ${number(footnotes)} in footnotes; cover and annexes are not counted`,
  },

  questions: { unknown: 'Not known', notStated: 'Not stated', hidden: 'Not disclosed, to protect the person' },
  figure: (at: number) => `Figure ${number(at)}`,

  summary: {
    about: (persons: number, organisations: number, cases: number) =>
      `This submission is about ${joined(
        [
          persons > 0 ? counted(persons, person) : '',
          organisations > 0 ? counted(organisations, { one: 'organisation', other: 'organisations' }) : '',
          cases > 0 ? counted(cases, { one: 'case', other: 'cases' }) : '',
        ].filter((part) => part !== ''),
      )}.`,
    names: (named: number, masked: number) =>
      [
        named > 0 ? `${counted(named, { one: 'person is', other: 'persons are' })} named, with consent.` : '',
        masked > 0 ? `${counted(masked, { one: 'person appears', other: 'persons appear' })} under a pseudonym.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    period: (from: string, until: string) => (from === until ? `in ${from}` : `between ${from} and ${until}`),
    entries: (entries: number, period: string | null) =>
      `${counted(entries, { one: 'dated entry is', other: 'dated entries are' })} recorded${period === null ? '' : `, ${period}`}.`,
    open: (entries: number) => `${counted(entries, { one: 'of them has', other: 'of them have' })} no recorded end.`,
    kinds: (parts: readonly string[]) => `By kind: ${joined(parts)}.`,
    sourced: (sourced: number, unsourced: number) =>
      unsourced === 0
        ? 'Each of them rests on a recorded source.'
        : `${counted(sourced, { one: 'rests', other: 'rest' })} on a recorded source; for ${number(unsourced)} no source is recorded.`,
    documents: (annexed: number, withheld: number) =>
      `${counted(annexed, { one: 'document is', other: 'documents are' })} annexed${
        withheld === 0 ? '' : `; ${number(withheld)} ${form(withheld, is)} withheld to protect persons`
      }.`,
  },

  /** Record types as a reader of the submission would call them. */
  kinds: {
    case: { one: 'case', other: 'cases' },
    organisation: { one: 'membership or office', other: 'memberships and offices' },
    detention: { one: 'detention', other: 'detentions' },
    document,
    event: { one: 'event', other: 'events' },
    incident: { one: 'incident', other: 'incidents' },
    liquidation: { one: 'measure against an organisation', other: 'measures against organisations' },
    remedy: { one: 'remedy sought', other: 'remedies sought' },
    person,
    submission: { one: 'submission', other: 'submissions' },
  } as Readonly<Record<string, { one: string; few?: string; many?: string; other: string }>>,
  counted,

  /** Roles of a link that need other words here than in the archive. Nobody was convicted by a report. */
  roles: { perpetrator: 'alleged perpetrator', target: 'subject of the statement' } as Readonly<Record<string, string>>,

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
      `${label}: ${moment.charAt(0).toLocaleLowerCase(tag)}${moment.slice(1).replace(/ on$/, '')}`,
    date: 'Date',
    what: 'What happened',
    whom: 'Concerning',
    none: 'No dated event is recorded.',
    above: 'The chronologies stand above, each with the person, the organisation or the case that it is of.',
    theme: 'What happened',
    noSource: 'no source recorded',
  },

  records: { none: 'Nothing of this kind is recorded.', title: 'What', particulars: 'Particulars' },

  citation: {
    annex: (at: number) => `Annex ${at}`,
    titled: (annex: string, title: string) => `${annex}, ${title}`,
    notAnnexed: (title: string, address: string | undefined) =>
      `${title}${address === undefined ? '' : `, ${address}`} (not annexed)`,
    notAnnexedHidden: (title: string) =>
      `${title} (not annexed; published; the address is withheld to protect a person)`,
    withheld: (which: string) => `${which} (withheld to protect a person)`,
    addressWithheld: 'published; the address is withheld to protect a person',
    page: pageIn('p.', 'pp.'),
    pages: (pages: readonly string[]) => `pp. ${joined(pages)}`,
    and: ', and ',
    reliability: (reliability: string) => `reliability: ${reliability}`,
    quote: (quotation: string) => `“${quotation}”`,
  },

  remedies: {
    what: 'Remedy and body',
    filed: 'Filed',
    decided: 'Decided',
    outcome: 'Outcome',
    nothingYet: 'No decision is recorded.',
    final: 'Final decision.',
    notFinal: 'Not final.',
    notExhausted: (reasons: string) => `Why not exhausted: ${reasons}`,
    noneDomestic: 'No domestic remedy is recorded.',
    noneInternational: 'No other international procedure is recorded.',
    submitted: (where: string) => `Submission: ${where}`,
  },

  provisions: {
    provision: 'Provision',
    about: 'Concerning',
    none: 'No provision is recorded.',
  },

  statistics: {
    byKind: 'What is recorded, by kind',
    byYear: 'What is recorded, by year',
    kind: 'Kind',
    year: 'Year',
    count: 'Number',
    base: (entries: number) => counted(entries, { one: 'dated entry', other: 'dated entries' }),
    limits: 'These figures count what reached the archive. They are not the number of violations or of victims.',
    uncertain: (entries: number) =>
      `${counted(entries, { one: 'entry is', other: 'entries are' })} not dated to a single year and ${form(entries, is)} left out.`,
    none: 'There is nothing to count.',
  },

  methodology: {
    basis: (records: number, documents: number, sources: number) =>
      `The submission is put together from an archive: ${counted(records, { one: 'record', other: 'records' })}, resting on ${counted(
        documents,
        document,
      )}${sources === 0 ? '' : ` from ${counted(sources, { one: 'source', other: 'sources' })}`}.`,
    footnotes:
      'The footnote to a statement names the document and the page on which the statement rests. Where the archive has no document for a statement, the statement says so.',
    attribution:
      'Statements stand as they were recorded, with the name or description of whoever made them where that was recorded. Accounts that contradict each other are both kept.',
    dates:
      'Dates are given as precisely as the sources allow. A month or a year stands where the day is not known, and nothing was added to make a date complete.',
    imprecise: (value: number) =>
      value === 0
        ? 'Every date of the chronology is known to the day.'
        : `${counted(value, { one: 'date of the chronology is', other: 'dates of the chronology are' })} known less precisely than to the day.`,
    coarser: 'Where a date would point to somebody who is not named here, it is given less precisely than it is known.',
    files:
      'The annexes are copies. The SHA-256 value in the index identifies a file: any change to it gives another value.',
  },

  consent: {
    rule: (officials: number): string =>
      officials === 0
        ? 'A person is named here only if the archive holds a consent of that person, or of somebody entitled to give it, to be named to this recipient for this use, and the consent had not been withdrawn on the date of this submission.'
        : 'Persons are named here for what they did in an official capacity; anybody else only if the archive holds a consent of that person, or of somebody entitled to give it, to be named to this recipient for this use, and the consent had not been withdrawn on the date of this submission.',
    counts: (named: number, masked: number, officials: number) =>
      `Persons named with consent: ${number(named)}.${
        officials === 0 ? '' : ` Persons named for what they did in an official capacity: ${number(officials)}.`
      } Persons who appear under a pseudonym: ${number(masked)}.`,
    pseudonyms:
      'A pseudonym stands for the same person throughout this submission and is not derived from the name. Dates, places and other particulars that could tell who it is are given less exactly.',
    documents: (withheld: number) =>
      withheld === 0
        ? 'No document had to be withheld.'
        : `${counted(withheld, { one: 'document is', other: 'documents are' })} not annexed, to protect persons.`,
  },

  annexes: {
    intro:
      'The annexes are numbered in the order of their dates. Documents without a known date come last. The last column gives the first 16 digits of the SHA-256 value of the file.',
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
      `${kind === '' ? 'Document' : kind.charAt(0).toLocaleUpperCase(tag) + kind.slice(1)}${
        pages === null ? '' : `, ${counted(pages, { one: 'page', other: 'pages' })}`
      }`,
    translationOf: (at: number) => `Translation of annex ${at}`,
    translatedIn: (at: number) => `Translated in annex ${at}`,
    redacted: 'Redacted to protect persons',
    file: (name: string) => `File ${name}`,
    citedHeading: 'Documents cited and not annexed',
    withheldHeading: 'Documents withheld',
    withheldIntro: 'These documents were used and are not annexed.',
    reason: 'Reason',
  },

  /** Why a document stays out; it never says whom that protects. */
  withheld: {
    'names-somebody': 'It names a person who has not consented to be named to this recipient.',
    'shows-somebody':
      'It belongs to a person who has not consented to be named to this recipient, and its content cannot be searched for names.',
    'holds-pictures': 'It holds pictures, which cannot be searched for names.',
    'cannot-be-checked': 'Not all of its content can be searched for names.',
    'attachment-withheld': 'Something attached to it is withheld.',
  },

  signature: { signed: 'Signature', name: 'Name', place: 'Place', date: 'Date' },
};

/** What each language has to say. */
export type FormWords = typeof english;
