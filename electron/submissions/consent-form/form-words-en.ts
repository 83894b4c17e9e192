import type { FormWords } from './form-words.ts';

export const english: FormWords = {
  title: 'Consent to the use of what I tell',
  sourceTitle: 'Agreement with a source of information',
  addressee: 'Confidential',
  subtitle: 'For each recipient and each use by itself',
  sourceSubtitle: 'Your name is given to nobody',
  page: 'Page {page} of {pages}',
  notices: [
    'Nobody has to sign. Saying no has no consequences for the help you get.',
    'Keep this sheet in the archive alone. Where it has to travel, the last page goes instead: it bears a code and no name.',
  ],
  sourceNotices: [
    'Nobody has to sign. Saying no has no consequences for the help you get.',
    'This sheet bears no name and no signature, and never leaves the archive. Do not carry it, photograph it or send it.',
  ],
  about: {
    title: '1. Who consents',
    code: 'Code in the archive',
    codeHint: 'filled in by whoever keeps the archive',
    name: 'Name',
    nameHint: 'on this sheet only',
    birth: 'Date of birth',
    forWhom: 'I consent',
    self: 'for myself',
    child: 'for my child, or a child in my care, who was asked as well',
    relative: 'for a member of my family who cannot be asked, because:',
    represented: 'for somebody whom I represent in law',
    organisation: 'for an organisation that I may speak for',
  },
  explained: {
    title: '2. What was explained to me',
    intro: 'Tick only what was really talked about.',
    items: [
      'who collects this and what it is for',
      'who will be able to read it, and that some recipients pass it on to the State or publish it',
      'what may happen to me and to people close to me if my name becomes known',
      'that no secrecy is without limits: a device can be seized, a recipient can make a mistake',
      'that I may say no to all of it, or to parts of it, and need not say why',
      'that I may take my consent back at any time, and that what was sent or published before cannot always be called back',
      'where I can get medical, psychological and legal help',
    ],
  },
  recipients: {
    title: '3. To whom, and for what',
    intro:
      'One line for each recipient; tick every use you allow. A line without a tick means no. “Without my name” is stronger than everything else on its line.',
    recipient: 'Recipient',
    uses: [
      'In confidence',
      'My name to the State',
      'My name in a public report',
      'My name in the press',
      'Without my name',
      'No',
    ],
  },
  scope: {
    title: '4. What may be given',
    intro: 'Without a tick: my name as allowed above, and what I told.',
    items: [
      'my name',
      'what I told',
      'photographs or film of me',
      'my voice',
      'medical information',
      'my papers and documents',
      'where I live and work',
      'information about my family',
    ],
  },
  protection: {
    title: '5. What stays hidden all the same',
    items: ['my face', 'my voice', 'places', 'my family'],
    pseudonym: 'I want to appear under another name:',
  },
  separate: {
    title: '6. Where a consent of its own is needed',
    minor:
      'A child. I consent for this child alone, as parent or guardian. The child was told in words it understands, and agrees.',
    survivor:
      'Sexual violence. I was asked about this by itself. What I told about it may be given to the recipients and for the uses ticked above.',
  },
  act: {
    title: '7. Acting for me',
    items: [
      'A complaint may be made in my name to the bodies ticked above. I know that my identity is then disclosed to the State.',
      'The organisation may receive letters and answers in my place.',
    ],
  },
  validity: {
    title: '8. How long it holds',
    items: ['until I take it back', 'until (date):', 'ask me again on (date):'],
    withdraw: 'I can take it back without giving a reason, by word or in writing, through:',
  },
  signature: {
    title: '9. Signature',
    statement: 'I have understood what stands above, had time to think and to ask, and was not pressed.',
    rows: ['Signature', 'Place', 'Date'],
    oral: 'Given by word of mouth before a witness, because signing would be dangerous or impossible',
    helpers: 'Who was present',
    helperRows: ['Explained by', 'Interpreter, and the language', 'Witness'],
  },
  rights: {
    title: 'Your rights',
    items: [
      'You can refuse, stop at any moment, and leave out what you do not want to tell.',
      'You can see what was written down, and have it put right.',
      'You can take your consent back. Whoever received your name is then told.',
      'You need not tell the same again to others: ask who has heard it already.',
    ],
  },
  source: {
    told: {
      title: '1. What was explained to me',
      items: [
        'My name, my contacts and everything by which I could be found are kept apart in the encrypted archive and given to nobody.',
        'The archive can be seized like any other thing. What nobody writes down cannot be found.',
        'I may say no, stop at any moment, and ask that what I told be deleted.',
        'I was told what happens to what I tell, and what I will hear of it.',
      ],
    },
    uses: {
      title: '2. How what I tell may be used',
      intro: 'None of it says that it came from me.',
      items: [
        'only for the understanding of whoever works on the case; it is quoted nowhere',
        'as a lead, to find other sources for the same',
        'told in confidence to the recipients below, without my words',
        'quoted without anything that points to me',
        'given in public reports, without anything that points to me',
      ],
    },
    contact: {
      title: '3. How I may be reached',
      items: [
        'not at all',
        'only through the person who speaks with me now',
        'in this way, at these times:',
        'never by:',
      ],
    },
    care: {
      title: '4. Care',
      items: [
        'This is the first time that I tell it.',
        'I told it before, to:',
        'I was offered help (medical, psychological, legal), and know where to find it.',
        'The conversation could not be overheard.',
      ],
    },
  },
  travelling: {
    title: 'Copy that may travel',
    notice: 'Without name, signature or contact. The signed sheet is kept in the archive under the same code.',
    rows: ['Code in the archive', 'Capacity', 'Date', 'Valid until', 'Confirmed by (code)'],
    marked: 'The same ticks as in part 3',
  },
};
