import { useEffect, useState, type RefObject } from 'react';
import { scrollTo } from '../records/scroll-to.ts';

/** A field that is gone to: it opens whatever it stands in, and then takes the cursor. */
export interface FieldSearch {
  /** "hearings.court" while it is on its way. */
  readonly sought: string | null;
  readonly seek: (path: string) => void;
}

/** @param first where the form is to be entered, "observations.12.condition" for an entry of a group */
export function useFieldSearch(form: RefObject<HTMLElement | null>, first: string | null = null): FieldSearch {
  const [sought, setSought] = useState<{ readonly path: string } | null>(first === null ? null : { path: first });
  useEffect(() => {
    if (sought === null) return undefined;
    // After the parts that open for it have been drawn.
    const frame = requestAnimationFrame(() => {
      const [key = '', ...inner] = sought.path.split('.');
      const part = inner.at(-1);
      const field = form.current?.querySelector<HTMLElement>(`[data-field="${key}"]`) ?? null;
      const inside = part === undefined ? null : (field?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null);
      const place = inside ?? field;
      if (place !== null) scrollTo(place);
      const control = place?.querySelector<HTMLElement>(CONTROL) ?? field?.querySelector<HTMLElement>(CONTROL);
      control?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [sought, form]);
  return { sought: sought?.path ?? null, seek: (path) => setSought({ path }) };
}

const CONTROL =
  'input:not([tabindex="-1"]), textarea, button.kit-select, [role="radio"][tabindex="0"], .forms-entry-summary, [data-add], .forms-list > span > button';
