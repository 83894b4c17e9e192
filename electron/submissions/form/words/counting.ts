/** The forms of a noun after a number, as the plural rules of its language ask for them. */
export interface NounForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Writes numbers, counted things and lists as a language does. */
export interface Counting {
  number(value: number): string;
  /** `3 persons`. */
  counted(value: number, forms: NounForms): string;
  /** The noun alone, in the form that the number asks for. */
  form(value: number, forms: NounForms): string;
  /** `a, b and c`. */
  joined(parts: readonly string[]): string;
}

/** @param tag BCP 47 */
export function countingIn(tag: string): Counting {
  const rules = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const number = (value: number): string => value.toLocaleString(tag);
  const form = (value: number, forms: NounForms): string => {
    const category = rules.select(value);
    return (
      (category === 'one' || category === 'few' || category === 'many' ? forms[category] : undefined) ?? forms.other
    );
  };
  return {
    number,
    form,
    counted: (value, forms) => `${number(value)} ${form(value, forms)}`,
    joined: (parts) => list.format(parts),
  };
}

/** `1`, `iv` and `3–5` are pages; anything else is a place that says what it is by itself. */
export function pageIn(one: string, several: string): (page: string) => string {
  return (page) => {
    if (/^[0-9]+$|^[ivxlc]+$/i.test(page)) return `${one} ${page}`;
    return /^[0-9]+ ?[-–,] ?[0-9]/.test(page) ? `${several} ${page.replace(/ ?[-–] ?/g, '–')}` : page;
  };
}
