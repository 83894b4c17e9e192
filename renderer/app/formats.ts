import { useMemo } from 'react';
import { isEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from './words.ts';

/** Numbers, sizes, instants and dates as a person of the window's language writes them. */
export interface Formats {
  number(value: number): string;
  /** Bytes: 0 B, 812 kB, 3.4 MB. */
  size(bytes: number): string;
  /** An ISO instant as day and time on the wall. */
  instant(iso: string): string;
  /** An ISO instant as its day. */
  day(iso: string): string;
  /** An EDTF date in words, with what is not known said; text that is no EDTF as it stands. */
  date(edtf: string): string;
}

export function useFormats(): Formats {
  const { language } = useWords();
  return useMemo(() => formats(language), [language]);
}

export function formats(language: Language): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const bytes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'].map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );
  return {
    number: (value) => number.format(value),
    size(value) {
      const step = value < 1000 ? 0 : Math.min(bytes.length - 1, Math.floor(Math.log10(value) / 3));
      return bytes[step]?.format(value / 1000 ** step) ?? String(value);
    },
    instant: (iso) => instant.format(new Date(iso)),
    day: (iso) => day.format(new Date(iso)),
    date: (edtf) => (isEdtf(edtf) ? printDate(edtf, language) : edtf),
  };
}
