import type { ComponentPropsWithRef } from 'react';

interface Props extends Omit<ComponentPropsWithRef<'section'>, 'tabIndex' | 'aria-label'> {
  readonly label: string;
}

/** A part of a room that is scrolled by itself. It takes the focus, because without a pointer it is scrolled by the arrow keys. */
export function ScrollRegion({ label, ...rest }: Props) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the reason stands above
  return <section {...rest} aria-label={label} tabIndex={0} />;
}
