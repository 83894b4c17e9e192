/** How much of what stands before it stays in sight, in CSS pixels. */
const MARGIN = 12;

/** Brings a section, a part or a question of the sheet into sight and puts the focus on it. */
export function bringInSight(sheet: HTMLElement | null, key: string): void {
  if (sheet === null || key === '') return;
  const places = [...sheet.querySelectorAll<HTMLElement>('[data-place]')];
  const found =
    places.find(({ dataset }) => dataset['place'] === key) ??
    // `facts/0` of a part that is not there leads to its section, and so does `text:summary`, by the text.
    places.find(({ dataset }) => dataset['text'] === key.replace(/^text:/, '')) ??
    places.find(({ dataset }) => dataset['place'] === key.replace(/^section:/, '').split('/')[0]);
  if (found === undefined) return;
  // The sheet alone is scrolled, and never the window around it.
  sheet.scrollTop += found.getBoundingClientRect().top - sheet.getBoundingClientRect().top - MARGIN;
  const control = found.querySelector<HTMLElement>('[contenteditable="true"], button, input, textarea');
  (control ?? found).focus({ preventScroll: true });
}
