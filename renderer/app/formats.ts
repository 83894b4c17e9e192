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

/**
 * The name of a language's rules for numbers. Chromium has none for Belarusian, which writes numbers, times and units of computers as Russian does.
 */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : 'ru-RU';
}

export function formats(language: Language): Formats {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const bytes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'].map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );
  const date = (edtf: string): string => (isEdtf(edtf) ? printDate(edtf, language) : edtf);
  // The names of the months are Belarusian, from our own printing of dates.
  const day = (at: Date): string => (language === 'be' ? date(wallDay(at)) : days.format(at));
  return {
    number: (value) => number.format(value),
    size(value) {
      const step = value < 1000 ? 0 : Math.min(bytes.length - 1, Math.floor(Math.log10(value) / 3));
      return bytes[step]?.format(value / 1000 ** step) ?? String(value);
    },
    instant: (iso) => `${day(new Date(iso))}, ${time.format(new Date(iso))}`,
    day: (iso) => day(new Date(iso)),
    date,
  };
}

/** The ISO day on the wall at an instant. */
function wallDay(at: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
}
