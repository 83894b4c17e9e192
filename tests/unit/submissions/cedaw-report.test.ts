import { describe, expect, test } from 'vitest';
import type { CedawInput } from '../../../electron/submissions/cedaw-input.ts';
import { composeCedawReport } from '../../../electron/submissions/cedaw-report.ts';
import { countWords, textOf } from '../../../electron/submissions/document-model.ts';
import type { ReportDocument, ReportTable } from '../../../electron/submissions/document-model.ts';
import { cedawReport } from '../../../electron/submissions/profiles/cedaw-report.ts';
import { specimen } from '../../fixtures/submissions/cedaw-specimen.ts';

const report = composeCedawReport(specimen);

describe('the cover of a CEDAW report', () => {
  test('states what OHCHR asks for, in its order', () => {
    expect(report.cover.rows.map(({ label }) => label)).toEqual([
      'Submitted by',
      'Country',
      'Session',
      'Stage',
      'May be published on the CEDAW website',
      'Contact',
      'Date',
      'Length',
    ]);
    expect(coverValue(report, 'Submitted by')).toBe('Specimen Legal Observatory / Specimen Initiative for Equality');
    expect(coverValue(report, 'Date')).toBe('14 March 2026');
  });

  test('a report that must not be published says so on the cover, at the head of every page and in its consent statement', () => {
    expect(coverValue(report, 'May be published on the CEDAW website')).toMatch(/^No\./);
    expect(report.runningHead).toContain('Not for publication');
    expect(allText(report)).toContain('not be published on the CEDAW website');
    const open = composeCedawReport({ ...specimen, publish: true });
    expect(coverValue(open, 'May be published on the CEDAW website')).toBe('Yes');
    expect(open.runningHead).not.toContain('Not for publication');
  });

  test('gives the count against the limit of the stage and says that the limit is not verified', () => {
    const { total } = countWords(report);
    expect(coverValue(report, 'Length')).toContain(`${total} words, of 3,300 allowed. The limit is not verified.`);
    expect(report.cover.notices).toEqual([expect.stringContaining('limit of 3,300 words is not verified')]);
  });

  test('a verified limit brings no notice and gives the day on which it was checked', () => {
    const limit = { ...specimen.limit, verified: true, checkedOn: '2026-02-01' };
    const verified = composeCedawReport({ ...specimen, limit });
    expect(verified.cover.notices).toEqual([]);
    expect(coverValue(verified, 'Length')).toContain('The limit was verified on 1 February 2026.');
  });

  test('a text over the limit is announced with the number of words to cut', () => {
    const { total } = countWords(report);
    const short = composeCedawReport({ ...specimen, limit: { ...specimen.limit, value: total - 7 } });
    expect(short.cover.notices[0]).toBe('The text is 7 words longer than the limit allows.');
    const exact = composeCedawReport({ ...specimen, limit: { ...specimen.limit, value: total } });
    expect(exact.cover.notices).toHaveLength(1);
  });

  test('a missing contact is shown as missing', () => {
    const { contact: _, ...withoutContact } = specimen;
    expect(coverValue(composeCedawReport(withoutContact), 'Contact')).toBe('Not given');
  });
});

describe('the text of a CEDAW report', () => {
  test('its parts come in the order of the profile and are numbered without gaps', () => {
    expect(headings(report, 1)).toEqual([
      '1. Summary of key facts',
      '2. Persons',
      '3. Organisations',
      '4. Cases',
      '5. Methodology',
      '6. Consent and protection',
      '7. Annexes',
    ]);
    const onlyPersons = composeCedawReport({ ...specimen, subjects: specimen.subjects.slice(0, 1) });
    expect(headings(onlyPersons, 1)).toContain('3. Methodology');
    expect(cedawReport.sections[0]).toBe('cover');
  });

  test('a chronology is in the order of its dates, and a date is written only as precisely as it is known', () => {
    const rows = chronologyOf(report, 'Maryia Specimen').rows.map(([date]) => textOf(date?.[0] ?? []));
    expect(rows).toEqual([
      '2022',
      '2022',
      '2022',
      'from 2022, no end known',
      'from 2022, no end known',
      '11 November 2022',
      'from 11 November 2022, no end known',
    ]);
  });

  test('a statement keeps the attribution that was recorded and points to all of its sources in one footnote', () => {
    const taser = chronologyOf(report, 'Maryia Specimen').rows.find(([, what]) => lines(what).startsWith('Hit with'));
    expect(lines(taser?.[1])).toContain('According to Maryia Specimen.');
    const marks = taser?.[1]?.flat().filter((run) => 'footnote' in run) ?? [];
    expect(marks).toHaveLength(1);
    expect(textOf(report.footnotes[marks[0]?.footnote ?? -1] ?? [])).toBe(
      'Annex 7, Letter from the remand prison, p. 2 (reliability: first hand); D-0032 (withheld to protect a person), p. 1.',
    );
  });

  test('a statement without a source is marked as such and has no footnote', () => {
    const award = chronologyOf(report, 'Maryia Specimen').rows.find(([, what]) => lines(what).startsWith('Named'));
    expect(lines(award?.[1])).toMatch(/\[no source recorded\]$/);
    expect(award?.[1]?.flat().some((run) => 'footnote' in run)).toBe(false);
  });

  test('quotations stand in the face of quotations, with quotation marks', () => {
    const quoted = report.footnotes.flat().filter((run) => run.quotation === true);
    expect(quoted.map(({ text }) => text)).toContain('“I stood in the yard from morning until it was dark”');
  });

  test('places in a document are written as pages where they are pages', () => {
    const place = (page: string | null): string =>
      textOf(composeCedawReport(citing({ page })).footnotes[0] ?? []).replace('Annex 5, Court record', '');
    expect(place('2')).toBe(', p. 2.');
    expect(place('iv')).toBe(', p. iv.');
    expect(place('2-3')).toBe(', pp. 2–3.');
    expect(place('4, 7')).toBe(', pp. 4, 7.');
    expect(place('00:12:40')).toBe(', 00:12:40.');
    expect(place(null)).toBe('.');
  });

  test('a document is named in full where it is cited first, and by its number after that', () => {
    const twice = citing({ documentTitle: 'Court record' });
    const [subject] = twice.subjects;
    const [first] = subject!.chronology;
    const again = composeCedawReport({
      ...twice,
      subjects: [{ ...subject!, chronology: [first!, { ...first!, code: 'E-2', date: '2023' }] }],
    });
    expect(again.footnotes.map(textOf)).toEqual(['Annex 5, Court record, p. 1.', 'Annex 5, p. 1.']);
  });

  test('the places in one document stand together: pages alone first, then those with more to say', () => {
    const base = citing({ page: '3' });
    const [subject] = base.subjects;
    const [entry] = subject!.chronology;
    const [citation] = entry!.citations;
    const citations = [
      citation!,
      { ...citation!, page: '1', quotation: 'It was cold' },
      { ...citation!, page: '2', place: 'third paragraph', reliability: 'likely reliable' },
      { ...citation!, page: '1' },
      { ...citation!, page: '3' },
      { ...citation!, page: null, place: 'stamp' },
    ];
    const together = composeCedawReport({
      ...base,
      subjects: [{ ...subject!, chronology: [{ ...entry!, citations }] }],
    });
    expect(textOf(together.footnotes[0] ?? [])).toBe(
      'Annex 5, Court record, pp. 1 and 3, and p. 1: “It was cold”, and p. 2, third paragraph (reliability: likely reliable), and stamp.',
    );
  });

  test('a published document that is not annexed has its address', () => {
    const published = composeCedawReport(citing({ annex: null, page: null, address: 'https://example.org/a' }));
    expect(textOf(published.footnotes[0] ?? [])).toBe('D-0007, Court record, https://example.org/a (not annexed).');
  });

  test('of a withheld document neither address nor place is printed, nor a grade that grades nothing', () => {
    const kept = {
      annex: null,
      withheld: true,
      page: null,
      place: 'Hiddenname’s signature',
      address: 'https://example.org/h',
    };
    const note = composeCedawReport(citing({ ...kept, reliability: 'likely reliable' })).footnotes[0];
    expect(textOf(note ?? [])).toBe('D-0007 (withheld to protect a person).');
  });

  test('an entry is called by its finer kind, with the part that was taken in it and which of its dates it is', () => {
    const base = citing({});
    const [subject] = base.subjects;
    const [entry] = subject!.chronology;
    const labelled = (change: object): string => {
      const doc = composeCedawReport({ ...base, subjects: [{ ...subject!, chronology: [{ ...entry!, ...change }] }] });
      return textOf(chronologyOf(doc, 'P-0001').rows[0]?.[0]?.[1] ?? []);
    };
    expect(labelled({})).toBe('Event');
    expect(labelled({ role: 'awardee', kind: 'award' })).toBe('Award, as awardee');
    expect(labelled({ type: 'remedy', role: 'victim', kind: 'appeal', moment: 'Decided on' })).toBe(
      'Appeal, as victim: decided',
    );
    expect(labelled({ type: 'organisation', role: 'head' })).toBe('Head');
  });

  test('the words and the title of a withheld document are not printed, even when they are given', () => {
    const kept = composeCedawReport(citing({ annex: null, withheld: true, quotation: 'Volha Hiddenname was there' }));
    expect(textOf(kept.footnotes[0] ?? [])).toBe('D-0007 (withheld to protect a person), p. 1.');
    expect(JSON.stringify(kept)).not.toContain('Hiddenname');
    expect(JSON.stringify(report)).not.toContain('Hiddenname');
  });

  test('a person under a code has no other heading, and a named one is not tied to her code', () => {
    expect(headings(report, 2)).toContain('P-0002');
    expect(allText(report)).not.toContain('P-0001');
  });

  test('the summary counts an event that stands in two chronologies once', () => {
    // C-0001 is in the chronology of the person and in that of the case.
    expect(allText(report)).toContain(
      '14 dated entries are recorded, between 2020 and 2022. 3 of them have no recorded end.',
    );
    expect(allText(report)).toContain('12 rest on a recorded source; for 2 no source is recorded.');
  });

  test('the authors’ own summary comes first, in their paragraphs', () => {
    const own = composeCedawReport({ ...specimen, summary: 'One\nparagraph.\n\nAnother.' });
    const texts = own.sections[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
    expect(texts).toEqual(['One paragraph.', 'Another.']);
  });

  test('an empty report says that nothing is recorded, annexed or withheld', () => {
    const empty = composeCedawReport({
      ...specimen,
      annexes: [],
      withheld: [],
      subjects: [{ code: 'P-0003', kind: 'person', heading: 'P-0003', named: false, facts: [], chronology: [] }],
    });
    expect(allText(empty)).toContain('No dated event is recorded.');
    expect(allText(empty)).toContain('No document is annexed.');
    expect(allText(empty)).toContain('No document was withheld.');
    expect(empty.footnotes).toEqual([]);
  });

  test('a date that is no EDTF is refused', () => {
    const bad = citing({});
    const [subject] = bad.subjects;
    const chronology = [{ ...subject!.chronology[0]!, date: '11.11.2022' }];
    expect(() => composeCedawReport({ ...bad, subjects: [{ ...subject!, chronology }] })).toThrow('date');
  });
});

describe('the annex index of a CEDAW report', () => {
  const section = report.sections.at(-1);
  const tables = section?.blocks.filter((block) => block.kind === 'table') ?? [];

  test('is numbered, with date, description, language, pages and the beginning of the SHA-256', () => {
    expect(tables[0]?.rows.map(([number]) => lines(number))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(tables[0]?.rows[1]?.map((cell) => lines(cell))).toEqual([
      '2',
      '20 August 2021',
      'Court decision on liquidation\nDecision of a regional court to close the hospice, full text\nFile D-0002.pdf',
      'Russian',
      '6',
      `${specimen.annexes[1]?.sha256.slice(0, 8)} ${specimen.annexes[1]?.sha256.slice(8, 16)}`,
    ]);
  });

  test('says that a date is not known instead of giving one', () => {
    expect(tables[0]?.rows[7]?.map((cell) => lines(cell))[1]).toBe('Not known');
  });

  test('is followed by what was cited and is not annexed, with its title and address', () => {
    expect(tables[1]?.rows.map((row) => row.map(lines))).toEqual([['D-0013', 'Receipts of the pharmacy']]);
    const published = composeCedawReport(citing({ annex: null, address: 'https://example.org/a' }));
    expect(allText(published)).toContain('Documents cited and not annexed');
    expect(allText(published)).toContain('Court record\nhttps://example.org/a');
    expect(allText(composeCedawReport(citing({})))).not.toContain('Documents cited and not annexed');
  });

  test('and by what was withheld, by code and reason only', () => {
    expect(tables[2]?.rows.map((row) => row.map(lines))).toEqual(
      specimen.withheld.map(({ code, reason }) => [code, reason]),
    );
  });

  test('does not count towards the limit', () => {
    const without = composeCedawReport({ ...specimen, annexes: specimen.annexes.slice(0, 7) });
    expect(countWords(without).total).toBe(countWords(report).total);
  });
});

/** A report with one person, one entry and one citation. */
function citing(
  change: Partial<CedawInput['subjects'][number]['chronology'][number]['citations'][number]>,
): CedawInput {
  const citation = { annex: 5, documentCode: 'D-0007', documentTitle: 'Court record', page: '1', withheld: false };
  const entry = { code: 'E-1', type: 'event', date: '2022', title: 'Hearing', citations: [{ ...citation, ...change }] };
  const subject = {
    code: 'P-0001',
    kind: 'person',
    heading: 'P-0001',
    named: false,
    facts: [],
    chronology: [entry],
  } as const;
  return { ...specimen, subjects: [subject] };
}

function coverValue(doc: ReportDocument, label: string): string {
  return (doc.cover.rows.find((row) => row.label === label)?.value ?? []).map(textOf).join(' / ');
}

function headings(doc: ReportDocument, level: number): string[] {
  return doc.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
}

function chronologyOf(doc: ReportDocument, heading: string): ReportTable {
  const blocks = doc.sections.flatMap((section) => section.blocks);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const table = blocks.slice(from).find((block) => block.kind === 'table' && block.columns[0]?.title === 'Date');
  if (table?.kind !== 'table') throw new Error(`no chronology below ${heading}`);
  return table;
}

function lines(cell: ReportTable['rows'][number][number] | undefined): string {
  return (cell ?? []).map(textOf).join('\n');
}

function allText(doc: ReportDocument): string {
  const found: string[] = [];
  JSON.stringify(doc, (key, value: unknown) => {
    if (key === 'text') found.push(String(value));
    return value;
  });
  return found.join('\n');
}
