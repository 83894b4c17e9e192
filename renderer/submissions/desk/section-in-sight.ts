import { useEffect, useState, type RefObject } from 'react';

/** How far below the upper edge of the sheet a section counts as the one that is read, in CSS pixels. */
const EDGE = 80;

/** The section of the sheet that one has before one's eyes. */
export function useSectionInSight(sheet: RefObject<HTMLDivElement | null>, count: number): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const element = sheet.current;
    if (element === null || count === 0) return;
    const look = (): void => {
      const { top } = element.getBoundingClientRect();
      const sections = [...element.querySelectorAll<HTMLElement>('section[data-place]')];
      const found = sections.findLast((each) => each.getBoundingClientRect().top - top <= EDGE) ?? sections[0];
      setCurrent(found?.dataset['place'] ?? null);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [sheet, count]);
  return current;
}
