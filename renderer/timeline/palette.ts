import { hasOwnShape } from '../../shared/chronology/kind-shapes.ts';
import type { Palette } from './sheet.ts';

/** The colours of the theme in force where an element stands, resolved for a canvas. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const other = read('--kind-other') || read('--ink-muted');
  const kinds = new Map<string, string>();
  return {
    paper: read('--surface'),
    column: read('--timeline-column') || read('--paper'),
    rule: read('--rule'),
    ink: read('--ink'),
    muted: read('--ink-muted'),
    accent: read('--accent'),
    kind: (type) => {
      let hue = kinds.get(type);
      if (hue === undefined) {
        hue = (hasOwnShape(type) ? read(`--kind-${type}`) : '') || other;
        kinds.set(type, hue);
      }
      return hue;
    },
  };
}

/** The family of the interface, as a canvas wants it. */
export function fontsOf(element: Element): string {
  return getComputedStyle(element).getPropertyValue('--font-interface').trim() || 'sans-serif';
}

/** Hears when the look changes: by the setting, by the system, by high contrast, or because a font has come. */
export function onLook(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', changed);
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
