/**
 * Brings something into the middle of what scrolls around it. `scrollIntoView` would move the frame of the window as well, which has
 * nowhere to be scrolled back from.
 */
export function scrollTo(element: Element): void {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const [inside, around] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  // Of what is taller than the room for it, the beginning.
  const above = Math.max(0, (around.height - inside.height) / 2);
  scroller.scrollTop += inside.top - around.top - above;
}

function scrollerOf(element: Element): Element | null {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each);
    if ((overflowY === 'auto' || overflowY === 'scroll') && each.scrollHeight > each.clientHeight) return each;
  }
  return null;
}
